import type { What } from '../../article/dropped-kinds.ts';
import { stated } from '../../article/stated.ts';
import { bestRendition, type Rendition } from '../agency/renditions.ts';
import { tag } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, numberOf, textIn } from '../xml/query.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';

/**
 * A `<media>` element as a figure in its place: the best of its references, its caption, who made it.
 * What cannot be fetched leaves its caption.
 */
export function nitfMedia(media: XmlElement, htmlOf: (nodes: readonly XmlNode[]) => string): string {
  const references = childrenOf(media, 'media-reference');
  const file = bestRendition(references.flatMap(renditionFrom));
  const captions = childrenOf(media, 'media-caption').map(({ children }) => withoutParagraphs(htmlOf(children)));
  const producer = childrenOf(media, 'media-producer')
    .flatMap((element) => textIn(element) ?? [])
    .join(', ');
  const caption = [...captions, producer === '' ? '' : tag('cite', {}, withoutParagraphs(htmlOf([producer])))]
    .filter((part) => part !== '')
    .join(' ');
  const shown = file === undefined ? '' : fileHtml(file, kindOf(media, file), references);
  if (shown === '' && caption === '') return '';
  return tag('figure', {}, `${shown}${caption === '' ? '' : tag('figcaption', {}, caption)}`);
}

/** @returns which media cannot be shown, of those that say where they are. */
export function mediaElsewhere(media: XmlElement): What | undefined {
  const references = childrenOf(media, 'media-reference').flatMap(renditionFrom);
  const [first] = references;
  if (first === undefined || bestRendition(references) !== undefined) return undefined;
  return { kind: 'media-without-address', detail: textIn(childOf(media, 'media-caption')) ?? first.url };
}

function renditionFrom(reference: XmlElement): Rendition[] {
  const url = attributeOf(reference, 'source', 'data-location', 'href');
  if (url === undefined) return [];
  const type = attributeOf(reference, 'mime-type');
  return [
    {
      url,
      ...stated({
        type: type?.includes('/') ? type : undefined,
        width: numberOf(reference, 'width'),
        height: numberOf(reference, 'height'),
        alt: attributeOf(reference, 'alternate-text'),
        name: attributeOf(reference, 'name', 'id'),
      }),
    },
  ];
}

function kindOf(media: XmlElement, { type, url }: Rendition): string {
  const stated = type?.split('/')[0] ?? attributeOf(media, 'media-type') ?? '';
  if (/^(?:audio|video)$/i.test(stated)) return stated.toLowerCase();
  if (type === undefined && /\.(?:mp4|webm|mov|m4v)(?:[?#]|$)/i.test(url)) return 'video';
  if (type === undefined && /\.(?:mp3|m4a|ogg|wav)(?:[?#]|$)/i.test(url)) return 'audio';
  return 'image';
}

function fileHtml(file: Rendition, kind: string, references: readonly XmlElement[]): string {
  const size = { width: file.width?.toString(), height: file.height?.toString() };
  if (kind === 'audio') return tag('audio', { src: file.url, controls: '' });
  if (kind === 'video') {
    const poster = bestRendition(
      references.flatMap(renditionFrom).filter(({ type }) => type?.startsWith('image/') === true),
    );
    return tag('video', { src: file.url, controls: '', poster: poster?.url, ...size });
  }
  return tag('img', { src: file.url, alt: file.alt ?? '', ...size });
}

function withoutParagraphs(html: string): string {
  return html
    .replace(/<\/p>\s*<p[^>]*>/g, ' ')
    .replace(/<\/?p(?:\s[^>]*)?>/g, '')
    .trim();
}
