import type { FeedId } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config, Facet } from '../config/types.ts';
import { publicUrl } from './address.ts';
import { describeFeed, facetOf, feedLanguage, feedPaths, type NamedFeed } from './description.ts';
import { documentOf, type FeedDocument } from './documents.ts';
import { checkWellFormed } from './formats/well-formed.ts';
import { container, element, text, type Xml, xmlDocument } from './formats/xml.ts';
import { OPML_PATH } from './opml-path.ts';

/** In the order of the file; what readers of it call these folders. */
const FOLDERS: readonly (readonly [Facet, string])[] = [
  ['section', 'Sections'],
  ['tag', 'Tags'],
  ['author', 'Authors'],
  ['language', 'Languages'],
];

/**
 * Every feed as a subscription list (OPML 2.0, opml.org/spec2.opml): what feed readers import. Feeds of a facet are in a folder of
 * their own; those of the configuration, and that of everything, come before. Of the formats each is named by its RSS: the
 * specification has one address a feed.
 */
export function renderOpml(feeds: readonly NamedFeed[], config: Config): FeedDocument {
  const { title, publisher } = config.site;
  const sorted = feeds.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const of = (facet: Facet | undefined) =>
    sorted.filter(({ id }) => facetOf(id) === facet).map((feed) => subscription(feed, config));
  const folders = FOLDERS.map(([facet, name]) => folder(name, of(facet)));
  const opml = container('opml', { version: '2.0' }, [
    container('head', {}, [
      element('title', {}, text(title)),
      element('ownerName', {}, text(publisher?.name ?? title)),
      element('docs', {}, text('http://opml.org/spec2.opml')),
    ]),
    container('body', {}, [...of(undefined), ...folders]),
  ]);
  const xml = xmlDocument(opml);
  checkWellFormed(xml);
  return documentOf(OPML_PATH, 'text/x-opml; charset=utf-8', xml);
}

/**
 * The feeds of such a list as it lies somewhere, in its order.
 * @returns undefined where it is none that this configuration makes of these feeds, byte for byte: somebody has edited it, or it is of another one
 */
export function feedsInOpml(bytes: Uint8Array, config: Config): readonly NamedFeed[] | undefined {
  const feeds: NamedFeed[] = [];
  for (const [, title = '', address = ''] of new TextDecoder().decode(bytes).matchAll(SUBSCRIPTION)) {
    const id = feedAt(asWritten(address), config);
    if (id === undefined) return undefined;
    feeds.push({ id, title: asWritten(title) });
  }
  return Buffer.compare(renderOpml(feeds, config).bytes, bytes) === 0 ? feeds : undefined;
}

const SUBSCRIPTION = /<outline type="rss" text="[^"]*" title="([^"]*)" [^>]*xmlUrl="([^"]*)"/g;

function asWritten(attribute: string): string {
  return attribute.replace(/&#x([\dA-F]{1,2});/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function feedAt(address: string, { site }: Config): FeedId | undefined {
  const end = /\/[^/]*$/.exec(address);
  if (end === null || !address.startsWith(site.feedsUrl)) return undefined;
  try {
    return decodeURIComponent(address.slice(site.feedsUrl.length, end.index)) as FeedId;
  } catch {
    return undefined;
  }
}

/** A folder of nothing is none. */
function folder(name: string, subscriptions: readonly Xml[]): Xml | undefined {
  return subscriptions.length === 0 ? undefined : container('outline', { text: name, title: name }, subscriptions);
}

function subscription({ id, title }: NamedFeed, config: Config): Xml {
  const name = title ?? describeFeed(id, config, []).title;
  return element('outline', {
    type: 'rss',
    text: name,
    title: name,
    version: 'RSS2',
    language: feedLanguage(id, config),
    xmlUrl: publicUrl(feedPaths(id).rss, config),
    htmlUrl: uri(config.site.url),
  });
}
