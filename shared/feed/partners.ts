/**
 * What receivers that take feeds by rules of their own take at the most, each a row: what a feed for one of them is made by, and what it is
 * held against. Imports nothing, so that whoever verifies anybody's feed reads the same rows.
 */
export const PARTNERS = {
  msn: {
    receiver: 'MSN',
    // "Older content falls off after about 20 items" (Feed management FAQ for MSN Partner Hub).
    items: 20,
    bytes: 10_000_000,
    // "MSN feed item metadata requirements": more characters than 20.
    title: { above: 20, most: 150 },
    days: 365,
    // "HTML guidelines and tag restrictions" (support.microsoft.com, MSN Partner Hub); figures by "How to display inline media and embeds".
    elements:
      'b i em strong sub sup small h1 h2 h3 h4 h5 a img table caption colgroup col thead tbody tfoot tr th td ul ol li p div span br blockquote iframe figure figcaption'.split(
        ' ',
      ),
  },
  // Neither old nor future, it says; how old that is it does not say: nobody reads the news of last year.
  smartnews: { receiver: 'SmartNews', bytes: 1_000_000, days: 365, description: { characters: 30, japanese: 15 } },
  // The side by "Resubmit an RSS feed" (flipboard.helpshift.com); the older about.flipboard.com/rss-spec has 400.
  flipboard: { receiver: 'Flipboard', items: 30, summary: 300, side: 500 },
  'apple-podcasts': { receiver: 'Apple Podcasts', items: 300 },
  // web.py of snarfed/bridgy-fed: what is older is passed over.
  fediverse: { receiver: 'Bridgy Fed', days: 14 },
  standard: { receiver: 'readers that follow the RSS Advisory Board’s profile' },
} as const satisfies Readonly<Record<string, Partner>>;

/** "Technical feed requirements" (support.google.com/news/publisher-center): bytes, pixels of a picture's shorter side, articles at once. */
export const GOOGLE_NEWS = { feed: 2_000_000, article: 1_000_000, side: 800, fresh: 60 } as const;

/** "Suggestions for Publishers" (jsonfeed.org/version/1.1): bytes that burden nobody. */
export const JSON_FEED = { bytes: 250_000 } as const;

export interface Partner {
  /** As people call it. */
  readonly receiver: string;
  /** Articles of a feed where nobody says how many. */
  readonly items?: number;
  /** Of each document. */
  readonly bytes?: number;
  /** Of a body: what it holds besides is written by others, or goes. @default all that an article has */
  readonly elements?: readonly string[];
  /** Characters of a title. */
  readonly title?: { readonly above: number; readonly most: number };
  /** An article of that age is too old. */
  readonly days?: number;
  /** Characters of a summary, at the least. */
  readonly summary?: number;
  /** Pixels of the smaller side of a picture. */
  readonly side?: number;
  /** Characters of what a feed says of itself. */
  readonly description?: { readonly characters: number; readonly japanese: number };
}

/** As the configuration and the command call them. */
export type PartnerName = keyof typeof PARTNERS;

export const PARTNER_NAMES = Object.keys(PARTNERS) as readonly PartnerName[];

export function partnerOf(name: PartnerName | undefined): Partner | undefined {
  return name === undefined ? undefined : PARTNERS[name];
}
