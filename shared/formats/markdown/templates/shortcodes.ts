import { stated } from '../../../article/stated.ts';
import { NOTICE } from '../syntax/notices.ts';
import type { TagArguments } from './arguments.ts';
import { UNRESOLVED } from './unresolved.ts';

/** What a template tag means. */
export type Meaning =
  /** Markdown in its place. */
  | { readonly kind: 'markdown'; readonly text: string }
  /** A quotation or notice that lasts to the tag's end. */
  | { readonly kind: 'quotation'; readonly title?: string; readonly by?: string }
  /** A container whose content stands without it. */
  | { readonly kind: 'container'; readonly title?: string }
  | { readonly kind: 'unknown' };

const PICTURE =
  /(?:^|[-_])(?:img|imgs|image|images|figure|fig|photo|picture|pic|imgproc|imgtxt|screenshot|figureforgallery|lightbox)(?:$|[-_])/;
const QUOTATION = /^(?:quote|blockquote|pullquote|quote-block|quote_block|epigraph|pull-quote|quotation)$/;
const CONTAINER =
  /^(?:accordion|details|expand|collapse|spoiler|summary|card|tab|tabitem|tabs|step|detailstag|deepdive|recap|section)$/;
const REFERENCE = /^(?:ref|relref|link|post_url|post_path|asset_path|url_for|full_url_for|url|permalink)$/;

/**
 * @param name in lower case, as Hugo's shortcodes, Jekyll's, Hexo's and Eleventy's tags, Zola's functions and components
 *   share it.
 */
export function meaningOf(name: string, tag: TagArguments): Meaning {
  const first = (...names: string[]) => names.map((key) => tag.named.get(key)?.trim()).find(Boolean);
  const [head = '', ...rest] = tag.positional;
  const film = filmIn(name, first('id', 'videoid', 'video', 'src', 'url') ?? head, rest);
  if (film !== undefined) return markdown(`[${escaped(first('title') ?? film)}](${film})`);
  const linked = linkedWork(name, tag, first('id', 'url', 'src', 'href') ?? head);
  if (linked !== undefined) return markdown(`[${escaped(linked)}](${linked})`);
  if (/^(?:audio|video)$/.test(name)) {
    const source = first('src', 'url', 'file', 'mp4', 'mp3') ?? head;
    return isAddress(source) ? markdown(`<${name} src="${attribute(source)}"></${name}>`) : { kind: 'unknown' };
  }
  if (REFERENCE.test(name)) return markdown(UNRESOLVED);
  if (name === 'post_link' || name === 'asset_link')
    return markdown(escaped(rest.filter((word) => !/^(?:true|false)$/.test(word)).join(' ')));
  if (PICTURE.test(name.replace(/([a-z])(?=img|image)/, '$1-'))) {
    const picture = pictureOf(tag, first);
    return picture === undefined ? { kind: 'unknown' } : markdown(picture);
  }
  if (/^(?:button|btn|cta|linkbutton|link-button)$/.test(name)) {
    const [href, text] = [first('href', 'url', 'link', 'to') ?? head, first('text', 'label', 'title') ?? rest[0]];
    if (isAddress(href) && text !== undefined)
      return markdown(`[${escaped(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`);
  }
  if (QUOTATION.test(name)) return quotation(tag, first);
  if (NOTICE.test(name)) return { kind: 'quotation', ...titled(first('title', 'heading', 'header')) };
  if (CONTAINER.test(name))
    return {
      kind: 'container',
      ...titled(first('title', 'label', 'summary', 'name', 'header') ?? (/\s/.test(head) ? head : undefined)),
    };
  return { kind: 'unknown' };
}

type First = (...names: string[]) => string | undefined;

function pictureOf({ positional }: TagArguments, first: First): string | undefined {
  const at = positional.findIndex(isPicturePath);
  const source = first('src', 'image', 'file', 'path', 'url', 'source') ?? positional[at];
  if (source === undefined || !isPicturePath(source)) return undefined;
  const words = positional
    .slice(at + 1)
    .filter((word) => !/^[\d.]+(?:px|%)?$/.test(word))
    .join(' ');
  const alt = first('alt', 'description') ?? words;
  const caption = inlineHtml(first('caption', 'title') ?? '');
  const credit = inlineHtml(first('attr', 'credit', 'attribution') ?? '');
  const written = [caption, credit && `<cite>${credit}</cite>`].filter(Boolean).join(' ');
  if (written === '') return `![${escaped(alt)}](<${source.trim()}>)`;
  // In one line: where a figure stands in a list or a table, a line end would end that.
  return `<figure><img src="${attribute(source)}" alt="${attribute(alt)}"><figcaption>${written}</figcaption></figure>`;
}

function isPicturePath(path: string): boolean {
  return (
    isAddress(path) &&
    (/\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)/i.test(path) || /^(?:https?:)?\/\//i.test(path))
  );
}

function isAddress(text: string): boolean {
  return text !== '' && !/[\s{}"'<>]/.test(text.trim()) && /[./]/.test(text);
}

function quotation({ positional }: TagArguments, first: First): Meaning {
  const text = first('text', 'quote', 'content');
  const by =
    first('cite', 'author', 'attribution', 'footer', 'by', 'source') ??
    positional.filter((word) => !/^(?:left|right)$/.test(word)).join(' ');
  if (text !== undefined)
    return markdown(
      `<blockquote><p>${inlineHtml(text)}</p>${by === '' ? '' : `<p>— ${inlineHtml(by)}</p>`}</blockquote>`,
    );
  return { kind: 'quotation', ...(by === '' ? {} : { by }) };
}

function filmIn(name: string, id: string, rest: readonly string[]): string | undefined {
  if (/^(?:lite-?)?(?:youtube|yt)(?:-?lite|-?embed|-?iframe|-?video|enhanced)?$/.test(name.replaceAll('_', '-'))) {
    const found = /(?:[?&]v=|youtu\.be\/|\/embed\/|^)([\w-]{6,20})(?:$|[?&#/])/.exec(id)?.[1];
    return found === undefined ? undefined : `https://www.youtube.com/watch?v=${found}`;
  }
  if (/^vimeo/.test(name)) {
    const found = /(?:^|\/)(\d{5,12})(?:$|[?#/])/.exec(id)?.[1];
    return found === undefined ? undefined : `https://vimeo.com/${found}`;
  }
  if (name === 'embed' || name === 'video' || name === 'oembed')
    return /youtu\.?be|vimeo/.test(id) && rest.length === 0
      ? (filmIn('youtube', id, []) ?? filmIn('vimeo', id, []))
      : undefined;
  return undefined;
}

/** Posts, gists and pens: a link to what the generator would have embedded. */
function linkedWork(name: string, { positional, named }: TagArguments, id: string): string | undefined {
  const user = named.get('user') ?? (positional.length > 1 ? positional[0] : undefined);
  const item = named.get('id') ?? (positional.length > 1 ? positional[1] : id) ?? '';
  if (
    /^(?:tweet|x|twitter|gist|instagram|codepen|jsfiddle|mastodon|bluesky|spotify|soundcloud)(?:[-_]?(?:simple|embed))?$/.test(
      name,
    )
  ) {
    if (/^https?:\/\/[^\s"<>()]+$/.test(id)) return id;
    if (!/^[\w-]+$/.test(item) || (user !== undefined && !/^[\w.-]+$/.test(user))) return undefined;
    if (/^(?:tweet|x|twitter)/.test(name))
      return /^\d+$/.test(item) ? `https://twitter.com/${user ?? 'i'}/status/${item}` : undefined;
    if (name.startsWith('gist')) return `https://gist.github.com/${user === undefined ? '' : `${user}/`}${item}`;
    if (name.startsWith('instagram')) return `https://www.instagram.com/p/${item}/`;
    if (name.startsWith('codepen') && user !== undefined) return `https://codepen.io/${user}/pen/${item}`;
  }
  return undefined;
}

function markdown(text: string): Meaning {
  return { kind: 'markdown', text };
}

function titled(title: string | undefined): { readonly title?: string } {
  return stated({ title });
}

function escaped(text: string): string {
  return text.replace(/[\\[\]<>*_`]/g, '\\$&').replace(/\s+/g, ' ');
}

function attribute(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Captions and quotations of shortcodes hold Markdown, of which links are common. */
function inlineHtml(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s()"<>]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<!\w)[*_]([^*_<>]+)[*_](?!\w)/g, '<em>$1</em>');
}
