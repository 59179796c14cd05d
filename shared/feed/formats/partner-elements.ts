import type { ModelItem, ModelMedia, ModelOptions } from '../model.ts';
import { type PartnerName, partnerOf } from '../partners.ts';
import { rfc822, rfc3339 } from './dates.ts';
import { podcastGuid } from './podcast-guid.ts';
import { type Attributes, container, element, text, type Xml } from './xml.ts';

/** What RSS says besides for one receiver. */
interface PartnerElements {
  readonly namespaces: Attributes;
  readonly channel?: (options: ModelOptions) => readonly (Xml | undefined)[];
  readonly item?: (item: ModelItem) => readonly (Xml | undefined)[];
  /** In place of an article that was taken back. */
  readonly deletion?: (deletion: Deletion) => Xml;
}

type Deletion = NonNullable<ModelOptions['deletions']>[number];

const PODCAST = 'https://podcastindex.org/namespace/1.0';

const ELEMENTS: Readonly<Partial<Record<PartnerName, PartnerElements>>> = {
  msn: {
    namespaces: { 'xmlns:mi': 'http://schemas.ingestion.microsoft.com/common/' },
    item: ({ shortTitle, expires }) => [
      shortTitle === undefined ? undefined : element('mi:shortTitle', {}, text(shortTitle)),
      ...(expires === undefined ? [] : expiration(expires)),
    ],
    // "MSN content expiration and takedown rules" (support.microsoft.com): the same id, a newer date, and one on which it was over.
    deletion: ({ id, when }) =>
      container('item', {}, [
        element('title', {}, text(TAKEN_BACK)),
        element('guid', { isPermaLink: 'false' }, text(id)),
        element('pubDate', {}, text(rfc822(when))),
        element('dcterms:modified', {}, text(rfc3339(when))),
        ...expiration(when),
      ]),
  },
  smartnews: {
    namespaces: { 'xmlns:snf': 'http://www.smartnews.be/snf' },
    channel: ({ image }) => (image === undefined ? [] : [container('snf:logo', {}, [element('url', {}, text(image))])]),
  },
  'apple-podcasts': {
    namespaces: { 'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd', 'xmlns:podcast': PODCAST },
    channel: ({ show, author, feedLinks }) => [
      show && element('itunes:image', { href: show.image }),
      show && category(show.category),
      show && element('itunes:explicit', {}, text(String(show.explicit))),
      element('itunes:author', {}, text(short(author.name))),
      author.email === undefined
        ? undefined
        : container('itunes:owner', {}, [
            element('itunes:name', {}, text(short(author.name))),
            element('itunes:email', {}, text(author.email)),
          ]),
      element('itunes:type', {}, text('episodic')),
      element('podcast:guid', {}, text(podcastGuid(feedLinks.rss))),
    ],
    item: ({ title, author, enclosure, media, transcripts = [] }) => {
      const seconds = Math.round(enclosure?.duration ?? 0);
      const names = author.map(({ name }) => name).join(', ');
      const artwork = media.find(isArtwork);
      return [
        element('itunes:title', {}, text(short(title))),
        names === '' ? undefined : element('itunes:author', {}, text(short(names))),
        element('itunes:episodeType', {}, text('full')),
        artwork && element('itunes:image', { href: artwork.url }),
        seconds > 0 ? element('itunes:duration', {}, text(String(seconds))) : undefined,
        ...transcripts.map(({ url, type }) => element('podcast:transcript', { url, type })),
      ];
    },
  },
};

/** As wide as high, of what Apple Podcasts takes ("A Podcaster's Guide to RSS"); another picture of an episode is none. */
function isArtwork({ url, type, width, height }: ModelMedia): boolean {
  const isFit = width !== undefined && width === height && width >= ARTWORK.least && width <= ARTWORK.most;
  return isFit && /^image\/(?:jpeg|png)$/.test(type) && /\.(?:jpe?g|png)$/i.test(new URL(url).pathname);
}

/** Pixels. */
const ARTWORK = { least: 1_400, most: 3_000 };
/** Characters of any text but descriptions. */
const LONGEST_TEXT = 255;

function short(value: string): string {
  const signs = [...value];
  return signs.length <= LONGEST_TEXT ? value : `${signs.slice(0, LONGEST_TEXT - 1).join('')}…`;
}

/** Nobody reads it: it is there for what asks each entry for a title. */
const TAKEN_BACK = 'This article was taken back';
const NOTHING: PartnerElements = { namespaces: {} };

/** @param root the start tag of a document @returns the receiver for which it was written, as its namespaces have it, where it has any of its own */
export function partnerIn(root: string): PartnerName | undefined {
  const found = Object.entries(ELEMENTS).find(([, { namespaces }]) =>
    Object.entries(namespaces).every(([name, uri]) => root.includes(` ${name}="${uri}"`)),
  );
  return found?.[0] as PartnerName | undefined;
}

export function partnerElements(profile: PartnerName | undefined): PartnerElements {
  return (profile && ELEMENTS[profile]) ?? NOTHING;
}

/** What a feed says of itself in as many characters as its receiver takes. */
export function partnerDescription({ profile, description, title, language }: ModelOptions): string {
  const bounds = partnerOf(profile)?.description;
  if (bounds === undefined) return description;
  const most = /^ja\b/i.test(language) ? bounds.japanese : bounds.characters;
  const short = [description, title].find((one) => [...one].length <= most);
  return short ?? `${[...description].slice(0, most - 1).join('')}…`;
}

function expiration(when: Date): readonly Xml[] {
  return [element('dcterms:valid', {}, text(rfc3339(when))), element('mi:expirationDate', {}, text(rfc3339(when)))];
}

function category([name = '', below]: readonly string[]): Xml {
  const inside = below === undefined ? [] : [element('itunes:category', { text: below })];
  return element('itunes:category', { text: name }, ...inside);
}
