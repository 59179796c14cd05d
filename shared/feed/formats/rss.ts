import { asHtml } from '../html.ts';
import type { FeedModel, ModelItem, ModelMedia, ModelOptions } from '../model.ts';
import { remembered } from '../remembered.ts';
import { rfc822, rfc3339 } from './dates.ts';
import { HISTORY_NAMESPACE, historyElements } from './history.ts';
import { partnerDescription, partnerElements } from './partner-elements.ts';
import type { Item, Parts } from './parts.ts';
import {
  aroundItems,
  cdata,
  container,
  element,
  ITEMS,
  itemLine,
  looksLikeMarkup,
  suspectText,
  text,
  type Xml,
  xmlDocument,
} from './xml.ts';

/** What its items may need. */
export const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
};

/** RSS 2.0 (rssboard.org/rss-specification and its profile), Media RSS 1.5.1, content, Dublin Core, syndication (web.resource.org/rss/1.0/modules/syndication). */
export function rss({ options, items }: FeedModel): Parts {
  const newest = items[0]?.published;
  const { history, deletions = [] } = options;
  const partner = partnerElements(options.profile);
  const channel = container('channel', {}, [
    element('title', {}, suspectText(options.title)),
    element('link', {}, text(options.link)),
    element('description', {}, suspectText(partnerDescription(options))),
    element('language', {}, text(options.language)),
    options.copyright === undefined ? undefined : element('copyright', {}, suspectText(options.copyright)),
    newest && element('pubDate', {}, text(rfc822(newest))),
    element('lastBuildDate', {}, text(rfc822(options.updated))),
    element('docs', {}, text(options.docs)),
    element('generator', {}, text(options.generator)),
    element('ttl', {}, text(String(options.ttl))),
    // The same to readers that know the RSS 1.0 module alone.
    element('sy:updatePeriod', {}, text('hourly')),
    element('sy:updateFrequency', {}, text(String(60 / options.ttl))),
    image(options),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: (history?.self ?? options.feedLinks).rss }),
    ...historyElements('atom:link', 'rss', history),
    ...options.hubs.map((href) => element('atom:link', { rel: 'hub', href })),
    ...(partner.channel?.(options) ?? []),
    items.length === 0 ? undefined : ITEMS,
    ...(partner.deletion === undefined ? [] : deletions.map(partner.deletion)),
  ]);
  const [head, tail] = aroundItems(
    xmlDocument(
      container(
        'rss',
        { version: '2.0', ...NAMESPACES, ...partner.namespaces, 'xmlns:fh': history && HISTORY_NAMESPACE },
        [channel],
      ),
    ),
  );
  return { head, items: items.map((item) => rssItemBytes(item, options)), separator: '', tail };
}

/** GIF, JPEG and PNG only, says the specification; its title and link must be the channel's. */
function image({ image: url, title, link }: ModelOptions): Xml | undefined {
  if (url === undefined || !/\.(gif|jpe?g|png)$/i.test(new URL(url).pathname)) return undefined;
  return container('image', {}, [
    element('url', {}, text(url)),
    element('title', {}, suspectText(title)),
    element('link', {}, text(link)),
  ]);
}

const written = remembered<ModelItem, Item>();

/** An item as it stands in its document. */
export function rssItemBytes(entry: ModelItem, feed: Pick<ModelOptions, 'language' | 'profile'>): Item {
  return written(entry, `${feed.language} ${feed.profile}`, () => [Buffer.from(itemLine(rssItem(entry, feed)))]);
}

export function rssItem(entry: ModelItem, { language, profile }: Pick<ModelOptions, 'language' | 'profile'>): Xml {
  const { source, enclosure, image: thumbnail } = entry;
  return container('item', {}, [
    element('title', {}, suspectText(entry.title)),
    element('link', {}, text(entry.link)),
    element('guid', { isPermaLink: 'false' }, text(entry.id)),
    element('pubDate', {}, text(rfc822(entry.published))),
    // Receivers that know it see edits by this. Google News took pubDate for that, and takes no feed any more; moved, it would tell all others
    // of an old article as a new one.
    element('dcterms:modified', {}, text(rfc3339(entry.date))),
    // Never `author`, which may hold nothing but an e-mail address and may not stand beside dc:creator.
    ...entry.author.map(({ name }) => element('dc:creator', {}, text(name))),
    ...entry.contributor.map(({ name }) => element('dc:contributor', {}, text(name))),
    ...entry.category.map(({ name, domain }) => element('category', { domain }, suspectText(name))),
    entry.language === language ? undefined : element('dc:language', {}, text(entry.language)),
    source && sourceElement(source),
    // The article's. Its pictures may be another's: of them media:copyright says it, where that is known.
    entry.copyright === undefined ? undefined : element('dc:rights', {}, text(entry.copyright)),
    // Readers take it for HTML, so plain text must be escaped as HTML first.
    element('description', {}, cdata(asHtml(entry.description))),
    entry.content === undefined ? undefined : element('content:encoded', {}, cdata(entry.content)),
    enclosure && element('enclosure', { url: enclosure.url, length: enclosure.length, type: enclosure.type }),
    ...entry.media.map((media) => mediaContent(media, entry.content !== undefined)),
    thumbnail === undefined ? undefined : element('media:thumbnail', { url: thumbnail }),
    ...(partnerElements(profile).item?.(entry) ?? []),
  ]);
}

/** `source` must say where the source's own feed is; a name alone is Dublin Core's. */
function sourceElement({ name, url }: NonNullable<ModelItem['source']>): Xml {
  return url === undefined ? element('dc:source', {}, text(name)) : element('source', { url }, suspectText(name));
}

/**
 * feedparser takes a caption for the text of an item that has none, and rss2email then mails nothing else: there the caption is
 * the title, as it is in Atom.
 */
function mediaContent(media: ModelMedia, hasContent: boolean): Xml {
  const { url, type, length, duration, width, height, credit, rights } = media;
  const medium = /^(image|audio|video)\//.exec(type)?.[1] ?? 'document';
  const attributes = { url, type, medium, fileSize: length, duration, width, height };
  const [title, description] = hasContent ? [media.alt, media.caption] : [media.title, undefined];
  const about = [
    title === undefined ? undefined : mediaText('media:title', title),
    description === undefined ? undefined : mediaText('media:description', description),
    credit === undefined ? undefined : element('media:credit', {}, text(credit)),
    rights === undefined ? undefined : element('media:copyright', {}, text(rights)),
  ].filter((child) => child !== undefined);
  return about.length === 0 ? element('media:content', attributes) : container('media:content', attributes, about);
}

/**
 * Plain is what Media RSS takes text for. Said with `type="plain"`, rss2email, which asks for plain text first, would mail a
 * caption in place of the article.
 */
function mediaText(name: string, value: string): Xml {
  return looksLikeMarkup(value) ? element(name, { type: 'html' }, text(asHtml(value))) : element(name, {}, text(value));
}
