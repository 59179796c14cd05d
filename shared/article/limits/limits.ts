import type { Listed } from '../dropped-kinds.ts';

/** What is done with a field that is longer: cut at a word, or left out, where a part of it would be something else. */
type Excess = 'cut' | 'left out';

export interface Limit {
  /** Characters. */
  readonly most: number;
  readonly excess: Excess;
}

const limit = (most: number, excess: Excess = 'cut'): Limit => ({ most, excess });

/** The fields of an article that are read by people, in every format: what is longer is no such field to any reader. */
export const LIMITS = {
  title: limit(500),
  'short-title': limit(150),
  dek: limit(1_000),
  /** Flipboard asks for 300 at least; readers show some 500. */
  summary: limit(2_000),
  section: limit(200),
  role: limit(300),
  caption: limit(2_000),
  credit: limit(500),
  alt: limit(2_000),
  correction: limit(2_000),
  rights: limit(1_000),
  /** Longer ones are biographies. */
  name: limit(200, 'left out'),
  source: limit(200, 'left out'),
  tag: limit(200, 'left out'),
  slug: limit(500, 'left out'),
  'translation-key': limit(200, 'left out'),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitedField = keyof typeof LIMITS;

/** Bytes of an article's HTML: Google News takes no more. */
export const LONGEST_BODY = 1_000_000;
/** Characters of any field: as long as a whole article may be. Whoever sends more sends something else in its place. */
export const ABSURD = 1_000_000;

/** Characters of an address: browsers took no more for long, and sitemaps still do not (sitemaps.org/protocol.html). */
export const LONGEST_ADDRESS = 2_048;
/** Characters of a language tag or a media type as stated. */
export const LONGEST_TOKEN = 100;
/** Characters of any other attribute that stays in a body. */
export const LONGEST_ATTRIBUTE = 2_000;

export interface ListLimit {
  readonly of: Listed;
  readonly most: number;
}

/** Of what an article has several: what is beyond is left out. */
export const LIST_LIMITS = {
  /** The largest galleries have 300 pictures. */
  media: { of: 'medium', most: 500 },
  authors: { of: 'author', most: 200 },
  corrections: { of: 'correction', most: 500 },
  /** Those stated: how many are kept the configuration says. */
  tags: { of: 'tag', most: 5_000 },
} as const satisfies Readonly<Record<string, ListLimit>>;
