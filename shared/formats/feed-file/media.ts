import { mediaTypeOf } from '../../article/media/media-type.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia, Dropped } from '../../article/types.ts';
import { attributeOf, numberOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { addressOf, moduleChildren, moduleText } from './fields.ts';
import { plainField } from './plain.ts';

/** Media of an item and what of its enclosures is none. */
export interface ItemMedia {
  readonly media: readonly ContentMedia[];
  readonly dropped: readonly Dropped[];
}

const PUBLISHED = /^(?:image|audio|video)\/|^application\/(?:pdf|ogg)$/;
const BY_MEDIUM: Readonly<Record<string, string>> = { image: 'image/jpeg', audio: 'audio/mpeg', video: 'video/mp4' };

/** More than any article shows. */
const MOST = 200;

/**
 * Enclosures, Media RSS 1.5.1 (rssboard.org/media-rss) and podcasts' pictures. Each address once: what several elements say of
 * it holds. Thumbnails and covers, mostly smaller versions of a picture in the text, count where there is no other.
 *
 * @param html the item's text.
 */
export function itemMedia(item: XmlElement, enclosures: readonly XmlElement[], html: string, base?: string): ItemMedia {
  const found = new Map<string, ContentMedia>();
  const dropped: Dropped[] = [];
  const add = (media: ContentMedia | undefined): void => {
    if (media !== undefined) found.set(media.url, { ...media, ...found.get(media.url) });
  };
  const duration = durationOf(item);
  for (const enclosure of enclosures.slice(0, MOST)) {
    const media = mediaFrom(enclosure, base, duration);
    add(media);
    const type = attributeOf(enclosure, 'type');
    if (media === undefined)
      dropped.push({
        ...(type === undefined ? { kind: 'untyped-enclosure' } : { kind: 'enclosure', detail: type }),
        count: 1,
      });
  }
  const groups = moduleChildren(item, 'media', 'group').slice(0, MOST);
  for (const holder of [item, ...groups]) {
    for (const content of moduleChildren(holder, 'media', 'content').slice(0, MOST))
      add(mediaContent(content, holder, base));
  }
  const left = enclosures.length - MOST;
  if (left > 0) dropped.push({ kind: 'beyond-first', detail: { of: 'enclosure', most: MOST }, count: left });
  const isShown = /<img\s/i.test(html) || [...found.values()].some(({ type }) => type?.startsWith('image/'));
  const [cover] = [
    ...[item, ...groups].flatMap((holder) => moduleChildren(holder, 'media', 'thumbnail')),
    ...[item, ...groups].flatMap((holder) =>
      moduleChildren(holder, 'media', 'content').flatMap((content) => moduleChildren(content, 'media', 'thumbnail')),
    ),
    ...moduleChildren(item, 'itunes', 'image'),
  ].flatMap((element) => addressOf(element, element.name === 'image' ? 'href' : 'url', base) ?? []);
  if (!isShown && cover !== undefined) add({ url: cover, type: mediaTypeOf(cover) ?? 'image/jpeg' });
  return { media: [...found.values()], dropped };
}

/** `url`, `type`, `length` of an RSS enclosure, or `href`, `type`, `length`, `title` of an Atom link. */
function mediaFrom(enclosure: XmlElement, base: string | undefined, duration: number | undefined) {
  const name = ['url', 'href', 'rdf:resource'].find((attribute) => attributeOf(enclosure, attribute) !== undefined);
  const url = name === undefined ? undefined : addressOf(enclosure, name, base);
  const type = url === undefined ? undefined : typeOf(attributeOf(enclosure, 'type'), undefined, url);
  if (url === undefined || type === undefined) return undefined;
  // Feeds that do not know it say 0, or 1.
  const length = numberOf(enclosure, 'length');
  return {
    url,
    type,
    ...stated({
      bytes: length !== undefined && length > 1 ? length : undefined,
      duration: /^(?:audio|video)\//.test(type) ? duration : undefined,
      caption: attributeOf(enclosure, 'title'),
    }),
  };
}

function mediaContent(content: XmlElement, holder: XmlElement, base: string | undefined): ContentMedia | undefined {
  const url = addressOf(content, 'url', base);
  // WordPress.com lists the author's portrait as if it were the article's.
  if (url === undefined || /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\//i.test(url)) return undefined;
  const type = typeOf(attributeOf(content, 'type'), attributeOf(content, 'medium'), url);
  if (type === undefined) return undefined;
  const about = (name: string) =>
    plainField(
      moduleText(content, 'media', name) ?? (holder.name === 'group' ? moduleText(holder, 'media', name) : undefined),
    );
  return {
    url,
    type,
    ...stated({
      bytes: numberOf(content, 'fileSize'),
      width: numberOf(content, 'width'),
      height: numberOf(content, 'height'),
      duration: numberOf(content, 'duration'),
      alt: type.startsWith('image/') ? about('title') : undefined,
      caption: about('description'),
      credit: about('credit'),
      rights: about('copyright') ?? about('rights'),
    }),
  };
}

/** @returns undefined for what is not published as media: a page, a player, a torrent. */
function typeOf(declared: string | undefined, medium: string | undefined, url: string): string | undefined {
  const type = declared?.toLowerCase().replace(/;.*$/, '').trim().replace('image/jpg', 'image/jpeg');
  if (type?.includes('/') === true && type !== 'application/octet-stream')
    return PUBLISHED.test(type) ? type : undefined;
  return mediaTypeOf(url) ?? BY_MEDIUM[(medium ?? type ?? '').toLowerCase()];
}

/** Podcasts state it apart: `1:02:03`, `62:03` or seconds. */
function durationOf(item: XmlElement): number | undefined {
  const text = moduleText(item, 'itunes', 'duration');
  if (text === undefined || !/^\d{1,6}(?::\d{1,2}){0,2}$/.test(text)) return undefined;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds > 0 ? seconds : undefined;
}
