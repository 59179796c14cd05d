import type { FeedId, LanguageTag } from '../article/types.ts';
import type { PartnerName } from '../feed/partners.ts';

/** A valid configuration with every default filled in: what the pipeline runs on. `parse.ts` makes it from a file. */
export interface Config {
  readonly site: Site;
  readonly feeds: readonly FeedDeclaration[];
  /** By their names as articles or folders write them. */
  readonly sections?: Readonly<Record<string, SectionName>>;
  readonly theme?: Theme;
  readonly limits: Limits;
  /** Lines that a newsroom's system adds to every text (mastheads, slogans): dropped wherever one stands alone. */
  readonly furniture: readonly string[];
  /** Lines of robots.txt, in place of the one that opens everything; sitemaps are named behind them. */
  readonly robots?: readonly string[];
  /** WebSub hubs. */
  readonly hubs: readonly string[];
  /** That `serve` is a hub itself. @default it is none */
  readonly hub?: HubConfig;
  /** Whether an `article.json` for Apple News lies beside each page. @default false */
  readonly appleNews?: boolean;
  /** Whether remote pictures, sounds and films of articles are linked to (the default), or copied and served from here. */
  readonly media: 'link' | 'copy';
  readonly removals: RemovalLimits;
}

/** Whom our own hub serves. */
export interface HubConfig {
  /** Where subscribers may be: at addresses of the public internet, at the ports of http and https, or anywhere that this machine reaches. */
  readonly subscribers: 'public' | 'anywhere';
  /** Subscriptions with callbacks at one host, at the most. */
  readonly perHost: number;
  /** Subscriptions to one document, at the most. */
  readonly perTopic: number;
}

/** When uploads that are gone from a folder are held instead of taken back, because nobody removes so much at once. */
export interface RemovalLimits {
  /** The share of the uploads, from 0 to 1, up to which they are taken back. */
  readonly moreThan: number;
  /** With fewer uploads than this any of them are taken back. */
  readonly ofAtLeast: number;
}

export interface Site {
  readonly title: string;
  readonly description?: string;
  /** The newsroom's home page; ends in `/`. */
  readonly url: string;
  /** Where the public folder is served; ends in `/`. */
  readonly feedsUrl: string;
  readonly language: LanguageTag;
  /** IANA name: dates without a zone are in it. */
  readonly timeZone: string;
  /** `<authority>,<date>` of RFC 4151. Changing it changes every id. */
  readonly tagAuthority: string;
  /** Who holds the rights in what it publishes, as its feeds state it. */
  readonly copyright?: string;
  readonly logo?: string;
  readonly icon?: string;
  readonly publisher?: { readonly name: string; readonly url?: string; readonly email?: string };
}

/** What text of the pages for readers stands on. */
export const PAPER = { light: '#ffffff', dark: '#14171a' } as const;

/** How the pages for readers look. */
export interface Theme {
  /** `#rrggbb`, of links and marks. */
  readonly accent?: { readonly light?: string; readonly dark?: string };
  /** Lists of families, as CSS has them. */
  readonly fonts?: { readonly text?: string; readonly interface?: string };
  /** A picture in place of the name. */
  readonly masthead?: string;
  /** At the foot of every page. */
  readonly links?: readonly { readonly title: string; readonly url: string }[];
  /** Where `style` is, relative to the configuration. */
  readonly folder?: string;
  /** A style sheet behind the pages' own: read from the folder where the configuration is. */
  readonly style?: string;
  /** Parts of pages in place of the pages' own, read from the folder likewise (site/templates). */
  readonly templates?: Readonly<Partial<Record<TemplateName, string>>>;
}

export const TEMPLATE_NAMES = ['header', 'footer', 'front', 'list', 'card', 'story', 'notice'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export type FeedDeclaration = DeclaredFeed | EachFeed;

export interface FeedPresentation {
  /** Articles at the most; the configuration's limit where it does not say. */
  readonly items: number;
  /** `full` text, or the `summary` alone. */
  readonly content: 'full' | 'summary';
}

/** One feed, holding the articles that match every condition of `where`; each condition matches any of its values. */
export interface DeclaredFeed extends FeedPresentation {
  readonly id: FeedId;
  /** The receiver that it is for: it has no other articles than that takes, and says what that asks. */
  readonly profile?: PartnerName;
  /** What it is as a podcast. */
  readonly show?: Show;
  readonly title?: string;
  readonly description?: string;
  /** Nothing in it: every article. */
  readonly where: {
    readonly section?: readonly string[];
    readonly tag?: readonly string[];
    readonly author?: readonly string[];
    readonly language?: readonly string[];
  };
}

/** What players and their directories are told of a feed of recordings. */
export interface Show {
  /** Address of the artwork. */
  readonly image: string;
  /** In Apple's list: a category, or with one below it. */
  readonly category: readonly string[];
  readonly explicit: boolean;
}

export type Facet = 'section' | 'tag' | 'author' | 'language';

/** One feed for every value that occurs: `section/city`. */
export interface EachFeed extends FeedPresentation {
  readonly each: Facet;
  /** Articles that a value must have before its feed is made. @default 1 */
  readonly min?: number;
}

/** What a section is called, whatever its articles call it. */
export interface SectionName {
  readonly title: string;
}

export interface Limits {
  /** Articles in a feed, where the feed does not say. */
  readonly feedItems: number;
  /** Articles in each document of a feed's archive. */
  readonly archiveItems: number;
  /** Days for which feeds tell of articles that were taken back. */
  readonly deletionDays: number;
  /** Bytes of each of a feed's files: the oldest articles stay out, and one that alone is larger is cut to a summary. */
  readonly feedBytes: number;
  /** Bytes of one uploaded article. */
  readonly uploadBytes: number;
  /** Bytes of one uploaded picture, sound, film or document. */
  readonly mediaBytes: number;
  /** Seconds of processor time for the reading of one upload; one that takes longer is rejected. */
  readonly readingSeconds: number;
  readonly tags: number;
}

export const DEFAULT_LIMITS: Limits = {
  feedItems: 50,
  archiveItems: 100,
  deletionDays: 90,
  // Google News takes feeds of 2 MB at the most.
  feedBytes: 1_500_000,
  uploadBytes: 10_000_000,
  mediaBytes: 200_000_000,
  // The largest upload that is accepted takes two.
  readingSeconds: 5,
  tags: 30,
};

/** A third: an editor who clears up leaves more, and a share that is away leaves nothing. */
export const DEFAULT_REMOVALS: RemovalLimits = { moreThan: 1 / 3, ofAtLeast: 10 };
