import type { What } from './dropped-kinds.ts';
import type { Renditions } from './media/rendition.ts';
import type { Note } from './notes.ts';
import type { PublicPath } from './public-path.ts';

/** The words of docs/architecture.md as types. A brand keeps one kind of string from passing for another. */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** ISO 8601 in UTC, ending in `Z`, without fractions: `2026-11-24T06:30:00Z`. Sorts as text. */
export type Instant = Branded<string, 'Instant'>;
/** `tag:<authority>,<date>:<opaque>` (RFC 4151), minted once. */
export type ArticleId = Branded<string, 'ArticleId'>;
/** A path such as `all`, `section/city` or `language/zh`. */
export type FeedId = Branded<string, 'FeedId'>;
/** Where an upload lies: an S3 key, or the path below the inbox with `/` between its parts. */
export type SubmissionKey = Branded<string, 'SubmissionKey'>;
/** A BCP 47 tag in its canonical case. */
export type LanguageTag = Branded<string, 'LanguageTag'>;

export interface Person {
  readonly name: string;
  readonly role?: string;
  readonly email?: string;
  readonly url?: string;
}

/** Where an article was first published, or who supplied it. */
export interface Source {
  readonly name: string;
  readonly url?: string;
}

/** What is known of a picture, sound, film or document of an article, wherever it is. */
export interface MediaFacts {
  /** Absolute. */
  readonly url: string;
  readonly type: string;
  /** Bytes of the file; absent for remote media whose length nobody stated. */
  readonly bytes?: number;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly caption?: string;
  readonly credit?: string;
  /** Who holds the rights in it, and what may be done with it. */
  readonly rights?: string;
  readonly alt?: string;
}

/** A medium that is published from here. */
export interface HostedMedia extends MediaFacts {
  /** The upload that it was made from. */
  readonly key: SubmissionKey;
  /** Its name inside that upload, when the upload is a container: a document, an archive, a message. */
  readonly within?: string;
  /** Its public path, which names it by its hash. */
  readonly path: PublicPath;
  /** Smaller ones of a picture, since they lie beside it. */
  readonly renditions?: Renditions;
}

/** A medium that stays where it is: nothing of it is published from here. */
export interface RemoteMedia extends MediaFacts {
  readonly key?: never;
  readonly within?: never;
  readonly path?: never;
  readonly renditions?: never;
}

/** A picture, sound, film or document of an article, as published. */
export type Media = HostedMedia | RemoteMedia;

export interface Correction {
  readonly text: string;
  readonly date?: Instant;
}

/** Why an upload is not published. */
export type Reason = Note;

/** Something an editor should know although the article is published. */
export type Warning = Note;

/** Something that was in the upload and is not in the article. */
export type Dropped = What & {
  readonly count: number;
  readonly line?: number;
  /** The files inside the upload that it was in, outermost first. */
  readonly within?: readonly string[];
};

/** What came up on the way from bytes to article. */
export interface Notes {
  readonly warnings: readonly Warning[];
  readonly dropped: readonly Dropped[];
}

/** `lead`: its editor wants it to lead the front page. */
export type Priority = 'lead';

/** An upload that cannot be published: a value, recorded and never retried. */
export interface Rejection {
  readonly kind: 'rejection';
  readonly reasons: readonly [Reason, ...Reason[]];
  /** Uploads that it refers to as media, where it has nothing else to show: with them it may be published. */
  readonly awaits?: readonly SubmissionKey[];
}

/**
 * An upload that says of itself that it is not, or not yet, for the public: a draft, a private page, an item that its agency
 * takes back. Nothing is wrong with it. What it brought out before is taken back.
 */
export interface Held {
  readonly kind: 'held';
  readonly reasons: readonly [Reason, ...Reason[]];
  /** Editor's or agency's own ids of articles that other uploads may have brought out, and that are taken back too. */
  readonly withdrawsIds?: readonly string[];
}

export type NotPublished = Rejection | Held;

/**
 * One article as a format states it: untrusted and not yet normalized. Dates and names are text as written.
 * `html` may hold anything; the sanitizer runs on it last.
 */
export interface Content {
  /** The editor's or the agency's own identity for it (front matter `id`, JSON Feed `id`, a guid). */
  readonly id?: string;
  /** The article's own name inside its container: its relative addresses resolve from there, in the container. */
  readonly base?: string;
  readonly title?: string;
  /** For receivers who ask for one: readers see the title. */
  readonly shortTitle?: string;
  readonly dek?: string;
  readonly authors?: readonly Person[];
  /** Who had a hand in it without having written it, such as an editor at the desk. */
  readonly contributors?: readonly Person[];
  readonly html: string;
  readonly summary?: string;
  readonly language?: string;
  /** Free text; without a zone it is in the site's. */
  readonly published?: string;
  readonly updated?: string;
  /** It has come out elsewhere, and no field says when: it is not of today. */
  readonly isUndatedExport?: true;
  /** Not before this instant, whatever `published` says. */
  readonly embargoed?: string;
  readonly expires?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly source?: Source;
  /** Who holds the rights in it, and what may be done with it, as its editor put it. */
  readonly rights?: string;
  /** Canonical address elsewhere; without it the article gets a page here. */
  readonly url?: string;
  /** The last part of the page's path, when the editor chose one. */
  readonly slug?: string;
  /** Lead image and other media that the body does not show by itself; `url` may be relative to the upload. */
  readonly media?: readonly ContentMedia[];
  readonly corrections?: readonly { readonly text: string; readonly date?: string }[];
  readonly priority?: Priority;
  /** What it has in common with its translations, and with nothing else. */
  readonly translationKey?: string;
  /** On which lines of the upload it states these, where that has lines: for what there is to say of them. */
  readonly lines?: Readonly<Partial<Record<LinedField, number>>>;
}

export type LinedField = 'published' | 'updated' | 'embargoed' | 'expires' | 'language' | 'url';

/** Media as a format states them; unknown facts are filled in from the bytes where the file was uploaded too. */
export interface ContentMedia extends Omit<MediaFacts, 'type'> {
  readonly type?: string;
}

/** What a format reader found in one upload: usually one article. */
export interface Reading extends Notes {
  readonly kind: 'reading';
  readonly articles: readonly [Content, ...Content[]];
  /** What the upload brings besides: pictures, and anything else. */
  readonly files?: readonly EmbeddedFile[];
  /** Ids of articles that other uploads may have brought out, and that parts of this one take back, as agencies do. */
  readonly withdrawsIds?: readonly string[];
}

/** A file inside an upload. */
export interface EmbeddedFile {
  /** Its path in the container, with `/` between the parts. */
  readonly name: string;
  /** Unpacks it: of a large archive only one file at a time is to be in memory. Undefined when it is damaged. */
  readonly read: () => Uint8Array | undefined;
}

/** A normalized article: everything that can be said of it from its upload and the configuration alone. */
export interface Article {
  readonly id: ArticleId;
  readonly key: SubmissionKey;
  readonly title: string;
  /** For receivers who ask for one: readers see the title. */
  readonly shortTitle?: string;
  readonly dek?: string;
  readonly authors: readonly Person[];
  /** Who had a hand in it without having written it: named, but with no feed of their own. */
  readonly contributors?: readonly Person[];
  readonly source?: Source;
  readonly rights?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly language: LanguageTag;
  /** Plain text. */
  readonly summary: string;
  /** Sanitized, with absolute addresses. */
  readonly html: string;
  /** The body's text, paragraphs separated by a blank line. */
  readonly text: string;
  readonly words: number;
  readonly media: readonly Media[];
  /** Other sizes and formats of its media that the body offers, posters of films: published with it, listed nowhere. */
  readonly variants?: readonly Media[];
  readonly corrections: readonly Correction[];
  readonly priority?: Priority;
  readonly translationKey?: string;
  /** As declared; the pipeline supplies what is missing from earlier revisions. */
  readonly published?: Instant;
  readonly updated?: Instant;
  readonly embargoed?: Instant;
  readonly expires?: Instant;
  /** Canonical address elsewhere. */
  readonly canonicalUrl?: string;
  /** For the page's path, minted into it once. */
  readonly slug: string;
}

/**
 * - `published`, `scheduled`: as seen at the last commit; a scheduled article has no index entries.
 * - `expired`: past its own end.
 */
export type LiveState = 'published' | 'scheduled' | 'expired';

/** `withdrawn`: its upload is gone or says so; a tombstone is kept. */
export type ArticleState = LiveState | 'withdrawn';

/** What only an article's history can tell, of one that is withdrawn too: with it, id, page and first date come back with the upload. */
interface History {
  readonly id: ArticleId;
  readonly key: SubmissionKey;
  readonly published: Instant;
  readonly updated: Instant;
  /** The page's public path, minted once: `/articles/<slug>-<short id>/`; absent when the article lives elsewhere. */
  readonly path?: PublicPath;
  /** Set where it has no page and had one: who has the address is told what became of it. */
  readonly pageWasOut?: true;
  /** The date that readers have seen, of one that waits for a later one or was taken back: it holds when that is over. */
  readonly seenDate?: Instant;
  /** Public paths of media that it showed before and does not show any more: taken back where no other article shows them. */
  readonly formerFiles?: readonly PublicPath[];
  /** When the upload that it comes from was made: between two uploads of one article, the later one owns it. */
  readonly uploadedAt: Instant;
  /** The newest upload among the article's own and its media's: what a change of content is dated by. */
  readonly changedAt: Instant;
  /** SHA-256, hexadecimal, of all content that a reader sees but `updated`. */
  readonly digest: string;
}

/** An article with what only its history can tell. Its text is that of its HTML, and not stored twice. */
export interface LiveArticle
  extends History,
    Omit<Article, 'id' | 'key' | 'published' | 'updated' | 'canonicalUrl' | 'slug' | 'text'> {
  readonly state: LiveState;
  /** Where a reader finds it: the canonical address, or its page. */
  readonly url: string;
  /** The feeds whose index holds it while published. */
  readonly feeds: readonly FeedId[];
  /** Where it lies for Apple News, in Apple News Format, beside its page. @default nowhere */
  readonly articleJson?: PublicPath;
  /** Those of them whose receivers take none of an age that it will have. @default none */
  readonly leaves?: readonly FeedLeft[];
}

/** A feed that takes no article of some age. */
export interface FeedLeft {
  readonly feed: FeedId;
  /** When the article is that old. */
  readonly at: Instant;
  /** As people call it, and why, for the receipt. */
  readonly receiver: string;
  readonly why: string;
}

/** What is kept of an article that is withdrawn: nothing that was to be read. */
export interface Tombstone extends Omit<History, 'digest'> {
  readonly state: 'withdrawn';
  /** As it was last; absent, or empty, of one that was canceled before anybody heard of it. */
  readonly digest?: string;
  /** Withdrawn by an upload that says so: earlier uploads of the article do not bring it back while that one is there. */
  readonly canceled?: boolean;
  /** Other uploads bring it out all the same: the one that says so carried it once, and now says it of something else. */
  readonly isFree?: boolean;
  /** Why, as readers are to know it. */
  readonly reason?: string;
  /** Feeds that tell of it, and since when it is gone. @default none does */
  readonly told?: { readonly at: Instant; readonly feeds: readonly FeedId[] };
}

export type StoredArticle = LiveArticle | Tombstone;
