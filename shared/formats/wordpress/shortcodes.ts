import { tally } from '../../article/dropped.ts';
import type { Dropped } from '../../article/types.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { tag } from '../xml-html.ts';
import type { Gallery } from './galleries.ts';
import { type ShortcodeTag, shortcodeTags } from './shortcode-syntax.ts';

export interface WithoutShortcodes {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/** What stands between the two tags of a shortcode: shortcodes inside it are replaced already, except in code. */
type Handler = (attributes: ShortcodeTag['attributes'], content: string) => string | undefined;

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
  readonly drop: (what: string) => void;
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
  const resolve = (shortcode: ShortcodeTag, content = ''): void => {
    const { name, attributes } = shortcode;
    const html = name === 'gallery' ? gallery?.(attributes, drop) : handlerOf(name)?.(attributes, content);
    if (html === undefined) drop(`shortcode [${name}]`);
    top().html += html ?? content;
  };
  for (const shortcode of shortcodes) {
    if (shortcode.start < at) continue;
    top().html += post.slice(at, shortcode.start);
    at = shortcode.end;
    const closing = shortcode.kind === 'open' ? closings.get(shortcode) : undefined;
    if (closing !== undefined && isVerbatim(shortcode.name)) {
      resolve(shortcode, post.slice(at, closing.start));
      at = closing.end;
    } else if (closing !== undefined) {
      stack.push({ shortcode, html: '' });
    } else if (shortcode.kind === 'close') {
      const { shortcode: opened, html } = stack.at(-1) ?? root;
      if (opened === undefined || closings.get(opened) !== shortcode) continue;
      stack.pop();
      resolve(opened, html);
    } else {
      resolve(shortcode);
    }
  }
  root.html += post.slice(at);
  return root.html;
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
  if ((HANDLERS.has(name) && name !== 'code') || WITHOUT_SIGNS.has(name) || kind === 'empty') return true;
  if (kind === 'close' || name.includes('_') || closed.has(name)) return true;
  return Object.keys(attributes).some((key) => !/^\d+$/.test(key));
}

/** Of WordPress and its most used plugins: they stand alone, without attributes. */
const WITHOUT_SIGNS = new Set(
  'gallery playlist archives sitemap toc contactform wpforms ninja_form gravityform recaptcha adsense ads sharethis'.split(
    ' ',
  ),
);
const VERBATIM = new Set(['code', 'sourcecode', 'syntax', 'highlight_code']);
/** SyntaxHighlighter's, each named by its language. */
const LANGUAGES = new Set(
  (
    'as3 actionscript3 bash clojure coldfusion cpp c csharp css delphi diff erlang fsharp groovy html java javafx javascript js ' +
    'jscript latex matlab objc perl php plain powershell ps python py rails ror ruby rb scala shell sql text vb vbnet xhtml xml xslt'
  ).split(' '),
);

function isVerbatim(name: string): boolean {
  return VERBATIM.has(name) || LANGUAGES.has(name);
}

function handlerOf(name: string): Handler | undefined {
  if (!LANGUAGES.has(name)) return HANDLERS.get(name);
  return (attributes, content) => code({ ...attributes, language: name }, content);
}

const LINKED: Readonly<Record<string, (id: string) => string | undefined>> = {
  youtube: (id) => (/^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined),
  vimeo: (id) => (/^\d{4,12}$/.test(id) ? `https://vimeo.com/${id}` : undefined),
  dailymotion: (id) => (/^x[a-z0-9]{4,8}$/.test(id) ? `https://www.dailymotion.com/video/${id}` : undefined),
  tweet: (id) => (/^\d{5,25}$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined),
};

const link: (name: string) => Handler = (name) => (attributes, content) => {
  const candidates = [
    content.trim().replaceAll('&amp;', '&'),
    attributes.src,
    attributes.url,
    attributes.href,
    attributes['0'],
    attributes.id,
  ];
  const texts = candidates.filter((text): text is string => text !== undefined && text !== '');
  const address =
    texts.find((text) => /^https?:\/\/[^\s<>"]+$/i.test(text)) ?? texts.map((id) => LINKED[name]?.(id)).find(Boolean);
  return address === undefined ? undefined : tag('a', { href: address }, escapeHtml(address));
};

const player: (name: 'audio' | 'video', formats: readonly string[]) => Handler =
  (name, formats) => (attributes, content) => {
    const address = ['src', '0', ...formats]
      .map((key) => attributes[key])
      .find((value) => value !== undefined && value !== '');
    if (address === undefined) return undefined;
    const { poster, width, height } = name === 'video' ? attributes : {};
    return `\n\n${tag(name, { controls: '', src: address, poster, width, height })}\n\n${content}`;
  };

const code: Handler = (attributes, content) => {
  const language = attributes.language ?? attributes.lang ?? attributes['0'];
  if (content.trim() === '') return undefined;
  const text = content
    .replace(/^\s*\n/, '')
    .trimEnd()
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const known = language !== undefined && /^[\w+#.-]{1,30}$/.test(language) ? { class: `language-${language}` } : {};
  return `\n\n<pre>${tag('code', known, text)}</pre>\n\n`;
};

const PICTURE = /^\s*((?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?)/i;

/** Before WordPress 3.4 the words were an attribute; since, they follow the picture. */
const caption: Handler = (attributes, content) => {
  const picture = PICTURE.exec(content)?.[1] ?? '';
  const after = picture === '' ? content : content.slice(content.indexOf(picture) + picture.length);
  const words = attributes.caption?.trim() || after.trim();
  if (picture === '' && words === '') return undefined;
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
};

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['caption', caption],
  ['wp_caption', caption],
  ...[
    'embed',
    'youtube',
    'vimeo',
    'dailymotion',
    'tweet',
    'twitter',
    'instagram',
    'facebook',
    'soundcloud',
    'spotify',
    'ted',
    'tiktok',
  ].map((name): [string, Handler] => [name, link(name)]),
  ['audio', player('audio', ['mp3', 'm4a', 'ogg', 'wav', 'flac', 'wma'])],
  ['video', player('video', ['mp4', 'm4v', 'webm', 'ogv', 'mov', 'flv', 'wmv'])],
  ...['code', 'sourcecode', 'syntax', 'highlight_code'].map((name): [string, Handler] => [name, code]),
]);
