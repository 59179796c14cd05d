import type { Held } from '../../article/types.ts';
import { heldByStatus } from '../held/by-status.ts';
import { isLabelledTitle } from '../held/labelled-title.ts';
import { needsPassword, saysItIsNot } from '../held/reasons.ts';
import { attributeOf, childrenOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Module, moduleChildren, moduleText } from './fields.ts';

/** What WordPress shows in the place of a post that asks for a password. */
function hasPasswordForm(item: XmlElement): boolean {
  const texts = [
    ...moduleChildren(item, 'content', 'encoded'),
    ...childrenOf(item, 'content', 'description', 'summary'),
  ];
  return texts.some((text) => /<form\s[^>]{0,300}\bpost-password-form\b/.test(textIn(text) ?? ''));
}

/** Where feeds have an item's text. */
const STORY = ['description', 'summary', 'content', 'encoded', 'content:encoded'];

/**
 * Whether an item or entry says that it is not for the public, by what the vocabularies of feeds have for it: drafts of the
 * Atom Publishing Protocol (RFC 5023, section 13.1.1) and of what was before it, WordPress' status, password and title, Blogger's
 * status and trash, Media RSS' status (rssboard.org/media-rss, which SmartNews takes as text), LiveJournal's security.
 */
export function heldItem(item: XmlElement): Held | undefined {
  const at = { line: item.line };
  const drafts = [item, ...moduleChildren(item, 'app', 'control')].flatMap((holder) => [
    ...moduleChildren(holder, 'app', 'draft'),
    ...moduleChildren(holder, 'blog', 'draft'),
  ]);
  const draft = drafts.flatMap((element) => textIn(element) ?? []).find((text) => !/^(?:no|false)$/i.test(text));
  if (draft !== undefined) return saysItIsNot({ name: 'app:draft', value: draft }, 'no', at);
  if (moduleText(item, 'wp', 'post_password') !== undefined) return needsPassword('wp:post_password', at);
  if (hasPasswordForm(item)) return needsPassword('post_password', at);
  const title = childrenOf(item, 'title').flatMap((element) => textIn(element) ?? [])[0] ?? '';
  const story = STORY.flatMap((name) => childrenOf(item, name).flatMap((element) => textIn(element) ?? [])).join('\n');
  if (isLabelledTitle(title, story)) return saysItIsNot({ name: 'title', value: title }, 'something-else', at);
  const trashed = moduleText(item, 'blogger', 'trashed');
  if (trashed !== undefined) return saysItIsNot({ name: 'blogger:trashed', value: trashed }, 'empty', at);
  const security = attributeOf(moduleChildren(item, 'lj', 'security')[0], 'type');
  if (security !== undefined && security !== 'public')
    return saysItIsNot({ name: 'lj:security', value: security }, 'public', at);
  for (const [name, value] of statusesOf(item)) {
    const held = heldByStatus({ name, value }, at);
    if (held !== undefined) return held;
  }
  return undefined;
}

function statusesOf(item: XmlElement): readonly (readonly [name: string, value: string])[] {
  return (['wp', 'blogger', 'media'] as const).flatMap((module: Module) => {
    const [element] = moduleChildren(item, module, 'status');
    const value = attributeOf(element, 'state') ?? textIn(element);
    return value === undefined ? [] : [[`${module}:status`, value] as const];
  });
}
