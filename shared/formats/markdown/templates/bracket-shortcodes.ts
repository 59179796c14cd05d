import { withoutShortcodes } from '../../wordpress/shortcodes.ts';
import { markdown } from '../renderer.ts';
import type { Scan } from './scan.ts';

const TAG = /\[(\/?)([a-z][\w-]{2,40})([ \t=][^[\]\n]{0,500})?\](?![([:])/y;
const ATTRIBUTE = /[ \t][\w-]+[ \t]*=[ \t]*["'“”]/;
/** Those of WordPress and its most used plugins that say something by their content. */
const PAIRED = new Set(
  'caption wp_caption embed audio video youtube vimeo code sourcecode tweet soundcloud'.split(' '),
);
/** Those that stand in a line of their own, without attributes. */
const ALONE = new Set('gallery playlist contact-form contact-form-7 contactform wpforms archives sitemap'.split(' '));

/**
 * `[gallery ids="1,2"]` of WordPress in Markdown that was moved from there: what it means where that is known, else its tags
 * are left out. `[video]` in a list of links and `[sic]` are words.
 */
export function expandBracketShortcode(scan: Scan, at: number): number {
  const { source, out } = scan;
  TAG.lastIndex = at;
  const [tag, slash = '', name = '', rest = ''] = TAG.exec(source) ?? [];
  if (tag === undefined) return at + 1;
  const end = at + tag.length;
  if (slash === '/') return scan.shortcodes.has(name) ? out.skip(end) : at + 1;
  const close = PAIRED.has(name) ? closeOf(scan, name, end) : undefined;
  const isAlone = /^[ \t>]*$/.test(out.line()) && /^[ \t]*(?:\n|$)/.test(source.slice(end, end + 50));
  const isSet = ATTRIBUTE.test(rest) || (rest.startsWith('=') && PAIRED.has(name));
  if (!isSet && close === undefined && !(isAlone && ALONE.has(name))) return at + 1;
  const content = close === undefined ? '' : source.slice(end, close);
  // The picture of a caption is Markdown here.
  const { html, dropped } = withoutShortcodes(tag + (/caption$/.test(name) ? markdown.renderInline(content) : content));
  if (dropped.length === 0) {
    out.put(html);
    return out.skip(close ?? end);
  }
  scan.shortcodes.add(name);
  scan.drop({ kind: 'shortcode', detail: name });
  return out.skip(end);
}

const LONGEST = 20_000;

function closeOf({ source, lastEnds }: Scan, name: string, from: number): number | undefined {
  const tag = `[/${name}]`;
  const last = lastEnds.get(tag) ?? source.lastIndexOf(tag);
  lastEnds.set(tag, last);
  if (last < from) return undefined;
  const found = source.slice(from, from + LONGEST).indexOf(tag);
  return found === -1 ? undefined : from + found + tag.length;
}
