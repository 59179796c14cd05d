import { tally } from '../../article/dropped.ts';
import type { What } from '../../article/dropped-kinds.ts';
import type { Dropped } from '../../article/types.ts';
import type { Gallery } from './galleries.ts';
import { htmlOfShortcode, isKnown, isVerbatim } from './shortcode-html.ts';
import { type ShortcodeTag, shortcodeTags } from './shortcode-syntax.ts';

export interface WithoutShortcodes {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/**
 * A post's text with its shortcodes turned into what they mean, where that is known; of all others the tags are dropped and
 * counted, and what stands between them stays. `[sic]` and `[the mayor]` are no shortcodes.
 */
export function withoutShortcodes(post: string, gallery?: Gallery): WithoutShortcodes {
  const tags = shortcodeTags(post);
  if (tags.length === 0) return { html: post, dropped: [] };
  const closed = new Set(tags.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const shortcodes = tags.filter((found) => isShortcode(found, closed));
  const dropped = tally();
  const html = replaced(post, shortcodes, { gallery, drop: dropped.add });
  return { html, dropped: dropped.list() };
}

interface Context {
  readonly gallery: Gallery | undefined;
  readonly drop: (what: What) => void;
}

/** An open shortcode, whose content is being gathered. */
interface Open {
  readonly shortcode: ShortcodeTag | undefined;
  html: string;
}

function replaced(post: string, shortcodes: readonly ShortcodeTag[], { gallery, drop }: Context): string {
  const root: Open = { shortcode: undefined, html: '' };
  const stack = [root];
  const top = () => stack.at(-1) ?? root;
  const closings = closingsOf(shortcodes);
  let at = 0;
  const resolve = (shortcode: ShortcodeTag, content = '', end = shortcode.end): void => {
    const { name, attributes } = shortcode;
    // `[[name]text[/name]]` is how one is written as text.
    const isText = post[shortcode.start - 1] === '[' && post[end] === ']';
    if (!isText && isSwitchedOff(shortcode)) {
      drop({ kind: 'hidden-text' });
      return;
    }
    const html = name === 'gallery' ? gallery?.(attributes, drop) : htmlOfShortcode(name, attributes, content);
    if (html === undefined) drop({ kind: 'shortcode', detail: name });
    top().html += html ?? content;
  };
  for (const shortcode of shortcodes) {
    if (shortcode.start < at) continue;
    top().html += post.slice(at, shortcode.start);
    at = shortcode.end;
    const closing = shortcode.kind === 'open' ? closings.get(shortcode) : undefined;
    if (closing !== undefined && isVerbatim(shortcode.name)) {
      resolve(shortcode, post.slice(at, closing.start), closing.end);
      at = closing.end;
    } else if (closing !== undefined) {
      stack.push({ shortcode, html: '' });
    } else if (shortcode.kind === 'close') {
      const { shortcode: opened, html } = stack.at(-1) ?? root;
      if (opened === undefined || closings.get(opened) !== shortcode) continue;
      stack.pop();
      resolve(opened, html, shortcode.end);
    } else {
      resolve(shortcode);
    }
  }
  root.html += post.slice(at);
  return root.html;
}

/** What page builders keep of a part that its editor has switched off: WPBakery, Divi (also on every screen), Avada. */
function isSwitchedOff({ name, attributes }: ShortcodeTag): boolean {
  if (name.startsWith('vc_')) return attributes.disable_element === 'yes';
  if (name.startsWith('et_pb_')) return attributes.disabled === 'on' || attributes.disabled_on === 'on|on|on';
  return name.startsWith('fusion_') && attributes.status === 'draft';
}

/** What stands in deeper ones is written again at every level, and nobody nests columns in columns that often. */
const DEEPEST = 50;

/** Which tag closes which, where they nest; those that cross, lack their other half or stand too deep stand alone. */
function closingsOf(shortcodes: readonly ShortcodeTag[]): ReadonlyMap<ShortcodeTag, ShortcodeTag> {
  const closings = new Map<ShortcodeTag, ShortcodeTag>();
  const open: ShortcodeTag[] = [];
  const waiting = new Map<string, number>();
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
  for (const shortcode of shortcodes) {
    const { name } = shortcode;
    if (shortcode.kind === 'open') {
      const outermost = open.length === DEEPEST ? open.shift() : undefined;
      if (outermost !== undefined) count(outermost.name, -1);
      open.push(shortcode);
      count(name, 1);
    }
    if (shortcode.kind !== 'close' || (waiting.get(name) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.name, -1);
      if (last.name !== name) continue;
      closings.set(last, shortcode);
      break;
    }
  }
  return closings;
}

/** WordPress knows its shortcodes by their registration; from outside, by a known name, attributes, or a closing tag. */
function isShortcode({ name, kind, attributes }: ShortcodeTag, closed: ReadonlySet<string>): boolean {
  if ((isKnown(name) && name !== 'code') || WITHOUT_SIGNS.has(name) || kind === 'empty') return true;
  if (kind === 'close' || name.includes('_') || closed.has(name)) return true;
  return Object.keys(attributes).some((key) => !/^\d+$/.test(key));
}

/** Of WordPress and its most used plugins: they stand alone, without attributes. */
const WITHOUT_SIGNS = new Set(
  'gallery playlist archives sitemap toc contactform wpforms ninja_form gravityform recaptcha adsense ads sharethis'.split(
    ' ',
  ),
);
