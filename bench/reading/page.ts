/** A page of a public collection, and what people found in it. */
export interface TrueArticle {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The whole text. */
  readonly text?: string;
  /** Segments that the text has, and segments of the page that it does not have. */
  readonly wanted?: readonly string[];
  readonly unwanted?: readonly string[];
  /** Absent where nobody looked; empty where the page has none. */
  readonly title?: string;
  /** The day, as YYYY-MM-DD. */
  readonly date?: string;
  readonly authors?: readonly string[];
}

/** What a contestant makes of a page; nothing where it finds no article. */
export interface FoundArticle {
  readonly text: string;
  /** Without the captions of pictures, which the truths leave out; absent where they cannot be told from the text. */
  readonly alone?: string;
  readonly title?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly authors?: readonly string[] | undefined;
}

export interface Contestant {
  readonly name: string;
  read(page: TrueArticle): Promise<FoundArticle | undefined>;
}
