import type { Remedy } from '../../article/notes.ts';
import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { asRecord, type Fields, isBlank } from '../fields/values.ts';
import { answerOf } from './answers.ts';
import { type StatedField, saysItIsNot } from './reasons.ts';

/**
 * Fields that are objects, lists or schemes, and what in them holds an article back: Hugo's build options (gohugo.io, "Build options"),
 * which collections Eleventy leaves a page out of, whether it is in the feed, what the REST API of WordPress protects, and
 * whom Grav and Statamic let in.
 *
 * @param name folded
 */
export function heldByPart(
  { name: written, value }: StatedField,
  name: string,
  at: Partial<Position>,
): Held | undefined {
  const rule = RULES[name];
  const parts = asRecord(value);
  if (name === 'eleventyexcludefromcollections' && Array.isArray(value))
    return saysItIsNot({ name: written, value: value.join(', ') }, 'left-out', at);
  if (name === 'protect' && isScheme(value)) return saysItIsNot({ name: written, value }, 'left-out', at);
  if (rule === undefined || parts === undefined) return undefined;
  const [part, remedy] = rule(parts) ?? [];
  return part === undefined || remedy === undefined
    ? undefined
    : saysItIsNot({ name: `${written}.${part}`, value: parts[part] }, remedy, at);
}

type Rule = (parts: Fields) => readonly [part: string, remedy: Remedy] | undefined;

const isBuilt: Rule = (parts) => {
  const part = ['render', 'list'].find((name) => !isBlank(parts[name]) && !isAlways(parts[name]));
  return part === undefined ? undefined : [part, 'always'];
};

const isInFeed: Rule = (parts) => {
  const no = ['include', 'included', 'enabled', 'visible', 'publish', 'show'].find(
    (name) => answerOf(parts[name]) === false,
  );
  if (no !== undefined) return [no, 'true'];
  const yes = ['exclude', 'excluded', 'hide', 'hidden', 'ignore', 'skip', 'disable', 'disabled'].find(
    (name) => answerOf(parts[name]) === true,
  );
  return yes === undefined ? undefined : [yes, 'false'];
};

const isOpen: Rule = (parts) => (answerOf(parts.protected) === true ? ['protected', 'false'] : undefined);

/** Grav names the rights that readers need (learn.getgrav.org, "Headers"). */
const isForAll: Rule = (parts) => {
  const part = Object.keys(parts).find((name) => answerOf(parts[name]) === true);
  return part === undefined ? undefined : [part, 'false'];
};

/** The schemes by which Statamic lets readers in (statamic.dev, "Protecting Content"). What else is to be protected may be a coast. */
function isScheme(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^\s*(?:true|logged_in|password|ip_address)\s*$/i.test(value));
}

/** Statamic 2 named what opens it (`protect: { password: { allowed: … } }`). */
const isGuarded: Rule = (parts) => {
  const part = ['password', 'allowed'].find((name) => !isBlank(parts[name]));
  const isOff = Object.values(parts).some((value) => answerOf(value) === false);
  return part === undefined || isOff ? undefined : [part, 'left-out'];
};

const RULES: Readonly<Record<string, Rule>> = {
  build: isBuilt,
  feed: isInFeed,
  rss: isInFeed,
  content: isOpen,
  access: isForAll,
  protect: isGuarded,
};

/** `local` lists a page in its own section alone, `link` gives it an address but no page. */
function isAlways(value: unknown): boolean {
  return value === 'always' || answerOf(value) === true;
}
