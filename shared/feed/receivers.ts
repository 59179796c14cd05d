import type { Instant, LiveArticle, Media } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { feedLanguage } from './description.ts';
import { PARTNERS } from './partners.ts';

/** A rule of somebody who takes feeds that one article would break, in a sentence for its editor. */
export interface ReceiverHint {
  readonly receiver: Receiver;
  /** The rule, such as `title-too-long`. */
  readonly code: string;
  readonly message: string;
}

export type Receiver = 'MSN' | 'Google News' | 'SmartNews' | 'Flipboard' | 'Apple News' | 'JSON Feed';

interface Circumstances {
  readonly now: Instant;
  readonly config: Config;
}

interface Rule {
  readonly receiver: Receiver;
  readonly code: string;
  /** @returns what is against it, with the figures; never an age in days, which would make another receipt each day. */
  readonly broken: (article: LiveArticle, circumstances: Circumstances) => string | undefined;
}

const DAY_MS = 86_400_000;
const { msn: MSN, smartnews: SMARTNEWS, flipboard: FLIPBOARD } = PARTNERS;
const MSN_TITLES = `MSN takes titles of ${MSN.title.above} to ${MSN.title.most}`;
const FLIPBOARD_SIDE = FLIPBOARD.side.least;

/**
 * What can be judged from one article; rules on a whole feed (30 items for Flipboard, 2 MB for Google News) are not here.
 * Sources, as of November 2026:
 * - MSN: "MSN feed item metadata requirements" (support.microsoft.com), "Feed management FAQ for MSN Partner Hub".
 * - Google News: "Technical feed requirements" (support.google.com/news/publisher-center), "Feed-based inclusion guidelines".
 * - SmartNews: "SmartFormat specification", file size (publishers.smartnews.com).
 * - Flipboard: "RSS specification" (about.flipboard.com/rss-spec).
 * - Apple News: "RSS guidelines for Apple News" (News Publisher User Guide).
 * - JSON Feed: "JSON Feed version 1.1", on the size of a feed (jsonfeed.org).
 */
const RULES: readonly Rule[] = [
  {
    receiver: 'MSN',
    code: 'title-too-short',
    broken: ({ title }) => lengthAgainst(title, { least: MSN.title.above }, 'The title', MSN_TITLES),
  },
  {
    receiver: 'MSN',
    code: 'title-too-long',
    broken: ({ title }) => lengthAgainst(title, { most: MSN.title.most }, 'The title', MSN_TITLES),
  },
  { receiver: 'MSN', code: 'html-in-title', broken: htmlInTitle('MSN takes none and may drop the article') },
  {
    receiver: 'MSN',
    code: 'date-too-old',
    broken: ({ published }, { now }) =>
      Date.parse(now) - Date.parse(published) < MSN.days * DAY_MS
        ? undefined
        : `The article was published ${MSN.days} days ago or earlier; MSN takes none of that age.`,
  },
  { receiver: 'MSN', code: 'languages-mixed', broken: languagesMixed },
  {
    receiver: 'Google News',
    code: 'article-too-large',
    broken: ({ html }) => sizeAgainst(html, 1_000_000, 'Google News takes articles of 1 MB at the most'),
  },
  {
    receiver: 'Google News',
    code: 'image-too-small',
    broken: ({ media }) => imageAgainst(media, 800, 'Google News asks for images whose shorter side has at least 800'),
  },
  {
    receiver: 'SmartNews',
    code: 'article-too-large',
    broken: ({ html }) => sizeAgainst(html, SMARTNEWS.bytes, 'SmartNews takes feeds of 1 MB at the most'),
  },
  {
    receiver: 'Flipboard',
    code: 'no-image',
    broken: ({ media }) =>
      media.some(isImage)
        ? undefined
        : `The article has no image; Flipboard asks for one of at least ${FLIPBOARD_SIDE} pixels.`,
  },
  {
    receiver: 'Flipboard',
    code: 'image-too-small',
    broken: ({ media }) =>
      imageAgainst(
        media,
        FLIPBOARD_SIDE,
        `Flipboard asks for an image whose shorter side has at least ${FLIPBOARD_SIDE}`,
      ),
  },
  {
    receiver: 'Flipboard',
    code: 'description-too-short',
    broken: ({ summary }) =>
      lengthAgainst(
        summary,
        { least: FLIPBOARD.summary },
        'The summary',
        `Flipboard asks for a description of at least ${FLIPBOARD.summary}`,
      ),
  },
  {
    receiver: 'Flipboard',
    code: 'no-author',
    broken: ({ authors }) =>
      authors.length > 0 ? undefined : 'The article names no author; Flipboard asks for one in each item.',
  },
  { receiver: 'Apple News', code: 'html-in-title', broken: htmlInTitle('Apple News strips it') },
  {
    receiver: 'JSON Feed',
    code: 'article-too-large',
    broken: ({ html }) => sizeAgainst(html, 250_000, 'readers of JSON Feed expect whole feeds below 250 kB'),
  },
];

/** @returns every rule that the article would break, in the order of the table. */
export function receiverHints(article: LiveArticle, circumstances: Circumstances): readonly ReceiverHint[] {
  return RULES.flatMap(({ receiver, code, broken }) => {
    const message = broken(article, circumstances);
    return message === undefined ? [] : [{ receiver, code, message }];
  });
}

function lengthAgainst(text: string, bounds: { least?: number; most?: number }, what: string, rule: string) {
  const { least = 0, most = Number.POSITIVE_INFINITY } = bounds;
  const length = [...text].length;
  if (length >= least && length <= most) return undefined;
  return `${what} has ${length} ${length === 1 ? 'character' : 'characters'}; ${rule}.`;
}

function sizeAgainst(html: string, most: number, rule: string): string | undefined {
  const bytes = Buffer.byteLength(html);
  return bytes <= most ? undefined : `The text has ${bytes.toLocaleString('en')} bytes of HTML; ${rule}.`;
}

/** By the largest image: it is the one that a receiver would choose. One whose size nobody knows may do. */
function imageAgainst(media: readonly Media[], least: number, rule: string): string | undefined {
  let largest: { width: number; height: number } | undefined;
  for (const { width, height } of media.filter(isImage)) {
    if (width === undefined || height === undefined) return undefined;
    if (largest === undefined || Math.min(width, height) > Math.min(largest.width, largest.height))
      largest = { width, height };
  }
  if (largest === undefined || Math.min(largest.width, largest.height) >= least) return undefined;
  return `The largest image has ${largest.width} x ${largest.height} pixels; ${rule}.`;
}

function isImage({ type }: Media): boolean {
  return type.startsWith('image/');
}

/** Titles are plain text here, so that what looks like a tag was meant to be one, or would be taken for one. */
function htmlInTitle(rule: string): Rule['broken'] {
  return ({ title }) => {
    const [found] = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/i.exec(title) ?? [];
    return found === undefined ? undefined : `The title holds HTML (${found}); ${rule}.`;
  };
}

/** A feed for MSN is in the one language that was chosen when it was set up there. */
function languagesMixed({ feeds, language }: LiveArticle, { config }: Circumstances): string | undefined {
  const other = feeds.find((id) => primary(feedLanguage(id, config)) !== primary(language));
  if (other === undefined) return undefined;
  const own = feeds.find((id) => id === `language/${primary(language)}`);
  const instead = own === undefined ? '' : `: give it "${own}"`;
  return `The article is in "${language}", but the feed "${other}" is in "${feedLanguage(other, config)}"; MSN takes feeds in one language${instead}.`;
}

function primary(language: string): string {
  return language.replace(/-.*/, '').toLowerCase();
}
