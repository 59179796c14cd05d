import type { ArticleId, Instant } from '../../article/types.ts';
import type { ModelItem, ModelOptions } from '../model.ts';

/** An item as it stands in a document that is public. */
export interface ShownItem {
  readonly id: ArticleId;
  readonly modified: Instant;
}

/** What a document says of articles. */
export interface Told {
  /** In their order. */
  readonly items: readonly ShownItem[];
  /** Articles of which it says that they were taken back. */
  readonly deleted: readonly ArticleId[];
}

/**
 * What is to become of a document that otherwise stays as it is, byte for byte. For which receiver it is, and in which language, it says itself:
 * the configuration may be another one by now.
 */
export interface Amendment {
  /** Items that are to go. */
  readonly struck: ReadonlySet<string>;
  /** Items that are to stand in the place of those with the same id. */
  readonly anew: ReadonlyMap<string, ModelItem>;
  readonly deletions: NonNullable<ModelOptions['deletions']>;
  /** When the feed has changed. @default it says what it said */
  readonly updated?: Date;
}

/** What is known of the documents of one format that this project writes. */
export interface Amender {
  told(document: string): Told;
  amended(document: string, amendment: Amendment): string;
}
