import { GOOGLE_NEWS, JSON_FEED, PARTNERS } from './partners.ts';

/** What receivers look at in one article, whoever reads it: an article of the store, or an entry of anybody's feed. */
export interface Told {
  readonly title: string | undefined;
  /** MSN shows it in place of a long title. */
  readonly hasShortTitle?: boolean;
  /** Characters of plain text. */
  readonly summary: number | undefined;
  /** Bytes of HTML. */
  readonly body: number | undefined;
  /** Milliseconds since 1970. */
  readonly published: number | undefined;
  readonly pictures: readonly { readonly width?: number | undefined; readonly height?: number | undefined }[];
  readonly hasAuthor: boolean;
}

export type Receiver = 'MSN' | 'Google News' | 'SmartNews' | 'Flipboard' | 'Apple News' | 'JSON Feed';

/** One thing that a receiver demands of each article, and an editor can mend. */
interface ArticleDemand {
  readonly receiver: Receiver;
  /** Of the table of rules, where its source stands (`shared/verify`). */
  readonly rule: string;
  /** What of it is broken. */
  readonly code: string;
  /** @returns a sentence with the figures; never an age in days, which would make another receipt each day. */
  readonly broken: (told: Told, now: number) => string | undefined;
}

const DAY_MS = 86_400_000;
const { msn: MSN, smartnews: SMARTNEWS, flipboard: FLIPBOARD } = PARTNERS;
const MSN_TITLES = `MSN takes titles of more than ${MSN.title.above} and at most ${MSN.title.most}`;

/** By these receipts give hints, and the verifier looks at anybody's feed. */
export const ARTICLE_DEMANDS: readonly ArticleDemand[] = [
  {
    receiver: 'MSN',
    rule: 'ms-title',
    code: 'title-too-short',
    broken: ({ title }) => charactersAgainst(lengthOf(title), { least: MSN.title.above + 1 }, 'The title', MSN_TITLES),
  },
  {
    receiver: 'MSN',
    rule: 'ms-title',
    code: 'title-too-long',
    broken: ({ title, hasShortTitle }) =>
      hasShortTitle ? undefined : charactersAgainst(lengthOf(title), { most: MSN.title.most }, 'The title', MSN_TITLES),
  },
  {
    receiver: 'MSN',
    rule: 'ms-title',
    code: 'html-in-title',
    broken: htmlInTitle('MSN takes none and may drop the article'),
  },
  {
    receiver: 'MSN',
    rule: 'ms-date',
    code: 'date-too-old',
    broken: ({ published }, now) =>
      published === undefined || now - published < MSN.days * DAY_MS ? undefined : tooOld(MSN.receiver, MSN.days),
  },
  {
    receiver: 'Google News',
    rule: 'gf-size',
    code: 'article-too-large',
    broken: ({ body }) => bytesAgainst(body, GOOGLE_NEWS.article, 'Google News takes articles of 1 MB at the most'),
  },
  {
    receiver: 'Google News',
    rule: 'gf-img',
    code: 'image-too-small',
    broken: ({ pictures }) =>
      pictureAgainst(
        pictures,
        GOOGLE_NEWS.side,
        `Google News asks for images whose shorter side has at least ${GOOGLE_NEWS.side}`,
      ),
  },
  {
    receiver: 'SmartNews',
    rule: 'sn-file',
    code: 'article-too-large',
    broken: ({ body }) => bytesAgainst(body, SMARTNEWS.bytes, 'SmartNews takes feeds of 1 MB at the most'),
  },
  {
    receiver: 'Flipboard',
    rule: 'fb-img',
    code: 'no-image',
    broken: ({ pictures }) =>
      pictures.length > 0
        ? undefined
        : `The article has no image; Flipboard asks for one of at least ${FLIPBOARD.side} pixels.`,
  },
  {
    receiver: 'Flipboard',
    rule: 'fb-img',
    code: 'image-too-small',
    broken: ({ pictures }) =>
      pictureAgainst(
        pictures,
        FLIPBOARD.side,
        `Flipboard asks for an image whose shorter side has at least ${FLIPBOARD.side}`,
      ),
  },
  {
    receiver: 'Flipboard',
    rule: 'fb-desc',
    code: 'description-too-short',
    broken: ({ summary }) =>
      charactersAgainst(
        summary,
        { least: FLIPBOARD.summary },
        'The summary',
        `Flipboard asks for a description of at least ${FLIPBOARD.summary}`,
      ),
  },
  {
    receiver: 'Flipboard',
    rule: 'fb-item',
    code: 'no-author',
    broken: ({ hasAuthor }) =>
      hasAuthor ? undefined : 'The article names no author; Flipboard asks for one in each item.',
  },
  {
    receiver: 'Apple News',
    rule: 'an-title',
    code: 'html-in-title',
    broken: htmlInTitle('Apple News takes plain text'),
  },
  {
    receiver: 'JSON Feed',
    rule: 'jf-mime',
    code: 'article-too-large',
    broken: ({ body }) => bytesAgainst(body, JSON_FEED.bytes, 'readers of JSON Feed expect whole feeds below 250 kB'),
  },
];

/** Of an article that has been out for so many days. */
export function tooOld(receiver: string, days: number): string {
  return `The article was published ${days} days ago or earlier; ${receiver} takes none of that age.`;
}

/** @returns what of one rule an article breaks, in sentences. */
export function brokenIn(told: Told, rule: string, now = 0): readonly string[] {
  const demands = ARTICLE_DEMANDS.filter((demand) => demand.rule === rule);
  return demands.flatMap(({ broken }) => broken(told, now) ?? []);
}

/** @returns what of a text that is to be plain is a tag or a reference, or would be taken for one. */
export function markupInPlain(text: string): string | undefined {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/i.exec(text)?.[0];
}

/** Of a BCP 47 tag. */
export function primaryLanguage(tag: string): string {
  return tag.replace(/-.*/, '').toLowerCase();
}

function lengthOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : [...text].length;
}

function charactersAgainst(
  length: number | undefined,
  { least = 0, most = Number.POSITIVE_INFINITY }: { readonly least?: number; readonly most?: number },
  what: string,
  rule: string,
): string | undefined {
  if (length === undefined || (length >= least && length <= most)) return undefined;
  return `${what} has ${length} ${length === 1 ? 'character' : 'characters'}; ${rule}.`;
}

function bytesAgainst(bytes: number | undefined, most: number, rule: string): string | undefined {
  if (bytes === undefined || bytes <= most) return undefined;
  return `The text has ${bytes.toLocaleString('en')} bytes of HTML; ${rule}.`;
}

/** By the largest picture: it is the one that a receiver would choose. One whose size nobody knows may do. */
function pictureAgainst(pictures: Told['pictures'], least: number, rule: string): string | undefined {
  let largest: { width: number; height: number } | undefined;
  for (const { width, height } of pictures) {
    if (width === undefined || height === undefined) return undefined;
    if (largest === undefined || Math.min(width, height) > Math.min(largest.width, largest.height))
      largest = { width, height };
  }
  if (largest === undefined || Math.min(largest.width, largest.height) >= least) return undefined;
  return `The largest image has ${largest.width} x ${largest.height} pixels; ${rule}.`;
}

function htmlInTitle(rule: string): ArticleDemand['broken'] {
  return ({ title }) => {
    const found = title === undefined ? undefined : markupInPlain(title);
    return found === undefined ? undefined : `The title holds HTML (${found}); ${rule}.`;
  };
}
