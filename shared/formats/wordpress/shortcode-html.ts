import { escapeHtml } from '../plain-text-html.ts';
import { tag } from '../xml/html.ts';
import type { ShortcodeTag } from './shortcode-syntax.ts';

/** @returns undefined where its attributes and content do not say what it shows. */
type Handler = (attributes: ShortcodeTag['attributes'], content: string) => string | undefined;

/** Whether it is known what a shortcode means; those named by a programming language are known by more than their name. */
export function isKnown(name: string): boolean {
  return HANDLERS.has(name);
}

/** Whether what stands between its tags is code, in which brackets are no shortcodes. */
export function isVerbatim(name: string): boolean {
  return VERBATIM.has(name) || LANGUAGES.has(name);
}

/**
 * What a shortcode of WordPress or of its most used plugins shows, as HTML.
 *
 * @param content what stands between its two tags: shortcodes inside it are replaced already, except in code.
 * @returns undefined for one that is not known, or that shows nothing.
 */
export function htmlOfShortcode(
  name: string,
  attributes: ShortcodeTag['attributes'],
  content: string,
): string | undefined {
  if (LANGUAGES.has(name)) return code({ ...attributes, language: name }, content);
  return HANDLERS.get(name)?.(attributes, content);
}

const VERBATIM = new Set(['code', 'sourcecode', 'syntax', 'highlight_code']);
/** SyntaxHighlighter's, each named by its language. */
const LANGUAGES = new Set(
  (
    'as3 actionscript3 bash clojure coldfusion cpp c csharp css delphi diff erlang fsharp groovy html java javafx javascript js ' +
    'jscript latex matlab objc perl php plain powershell ps python py rails ror ruby rb scala shell sql text vb vbnet xhtml xml xslt'
  ).split(' '),
);

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
  ...[...VERBATIM].map((name): [string, Handler] => [name, code]),
]);
