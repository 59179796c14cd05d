import type { ParsingFault } from './parse/fault.ts';
import type { JsonNode } from './parse/json.ts';
import type { XmlElement } from './parse/xml.ts';

/** A document as a receiver gets it. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly parsed: Parsed;
  /** Set where it came over HTTP. */
  readonly exchange?: Exchange;
  /** When, in milliseconds since 1970; absent where ages are not to be judged. */
  readonly now?: number;
}

/** What it is. `rdf` is RSS 0.90 and 1.0; `sitemap` one of addresses or of others; `opml` a list of feeds; `apple-news` one article. */
export type Parsed =
  | { readonly kind: 'rss' | 'atom' | 'rdf' | 'sitemap' | 'opml'; readonly root: XmlElement }
  | { readonly kind: 'json' | 'apple-news'; readonly root: JsonNode }
  | { readonly kind: 'none'; readonly why: ParsingFault };

/** How it came. Names of headers in small letters. */
export interface Exchange {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The status of the same question with the validators of the first answer; absent where that had none. */
  readonly again?: number;
  /** The statuses with which the first recording that the feed names is there, asked for by HEAD and for its first bytes. */
  readonly recording?: { readonly url: string; readonly head: number; readonly part: number };
  /** HTML of the page that the feed is of, or how that begins. */
  readonly homePage?: string;
  /** What came then, where that was all of it once more. */
  readonly later?: Uint8Array;
}
