/** What became of an upload. */
export type Status =
  | 'published'
  | 'scheduled'
  | 'held'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  | 'superseded'
  | 'stored';
/** What an upload changed, beside its status. */
export type Change = 'new' | 'updated' | 'unchanged' | 'completed' | 'moved';

/** As `GET api/receipts` gives them; articles are given the same form. */
export interface Row {
  readonly key: string;
  /** Of an article. */
  readonly id?: string;
  readonly status: Status;
  readonly change?: Change;
  readonly title?: string;
  readonly why?: string;
  readonly section?: string;
  readonly published?: string;
  readonly uploadedAt?: string;
}

export interface Note {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Receipt {
  readonly key: string;
  readonly status: Status;
  readonly change?: Change;
  readonly explanation?: string;
  readonly uploadedAt: string;
  readonly reasons: readonly Note[];
  readonly warnings: readonly Note[];
  /** By the fields that state them. */
  readonly unknownStatuses?: Readonly<Record<string, readonly string[]>>;
  readonly dropped: readonly { readonly what: string; readonly count: number; readonly line?: number }[];
  readonly receivers: readonly { readonly receiver: string; readonly message: string }[];
  readonly articles: readonly ReceiptArticle[];
  readonly articleCount: number;
  readonly waitingFor: readonly string[];
  readonly feeds: readonly { readonly id: string; readonly rss: string }[];
  readonly removalHeld?: boolean;
}

export interface ReceiptArticle {
  readonly title: string;
  readonly url: string;
  readonly state: string;
  readonly language: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly authors: readonly { readonly name: string }[];
  readonly published: string;
  readonly updated: string;
  readonly expires?: string;
}

/** An article that comes out or ends. */
export interface Due {
  readonly at: string;
  readonly what: 'comes-out' | 'ends';
  readonly key: string;
  readonly title: string;
  readonly section?: string;
}

export interface HeldFeed {
  readonly feed: string;
  readonly lost: number;
  readonly of: number;
}

/** Uploads that are gone: the first of them, and how many they are. */
export interface Removals {
  readonly held: readonly string[];
  readonly count: number;
}

/** Who put something there: at the desk, where they may have a name, or into the inbox itself. */
export interface Hand {
  readonly of: 'upload' | 'beside';
  readonly way?: 'desk' | 'elsewhere';
  readonly by?: string;
}

/** Something that lay there before: the upload, or what was said beside it. */
export interface Version extends Hand {
  readonly id: string;
  readonly until: string;
  /** It was changed further before the next version that is kept. */
  readonly skips?: boolean;
}

export interface History {
  readonly items: readonly Version[];
  readonly now: readonly (Hand & { readonly since: string })[];
}

export interface Preview {
  readonly receipt: Receipt;
  readonly articles: readonly Previewed[];
}

export interface Previewed {
  readonly title: string;
  readonly html: string;
  readonly page?: string;
  /** As the feed's documents will have it. */
  readonly items: { readonly rss: string; readonly atom: string; readonly json: string };
  readonly media: readonly Medium[];
}

/** What is said of an article beside its file. */
export interface Said {
  readonly title?: string;
  readonly dek?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly expires?: string;
  readonly corrections?: readonly string[];
  readonly priority?: string;
  readonly media?: readonly Medium[];
}

/** What a picture, sound or film shows, by a name that says which it is. */
export interface Medium {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Site {
  readonly title: string;
  readonly timeZone: string;
  readonly language: string;
  readonly feedsUrl: string;
  /** Of a request; what is larger wants an address of its own. */
  readonly bodyBytes: number;
  /** What is larger is sent in pieces. */
  readonly pieceBytes: number;
  /** Who asks; without a name where nobody signs in. */
  readonly who: { readonly name?: string; readonly role: string; readonly sections: readonly string[] };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
