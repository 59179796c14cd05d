import { stated } from '../article/stated.ts';
import type { ArticleId } from '../article/types.ts';
import { type FeedLinks, feedLinks } from './links.ts';
import type { Receipt } from './types.ts';
import { type WordedReceipt, worded } from './worded.ts';
import { ENGLISH } from './words/en/words.ts';

/**
 * A receipt as programs get it, wherever they ask: the command's `--json`, and the object beside the page on AWS. It is the stored one
 * in words, with what the store has no need to keep. docs/architecture.md, "JSON for programs", has its fields.
 */
export interface ReceiptJson extends WordedReceipt {
  /** Of its first article, for the many programs whose uploads have one. */
  readonly articleId?: ArticleId;
  readonly url?: string;
  readonly path?: string;
  /** The feeds that show an article of it, and where their documents are. */
  readonly feeds: readonly FeedLinks[];
  /** It is gone from the inbox of one machine, and not taken back until somebody says that this is meant. */
  readonly removalHeld?: true;
}

/** @param removals what is gone and held, where that is known */
export function receiptJson(
  receipt: Receipt,
  removals: ReadonlySet<Receipt['key']> = new Set(),
  words = ENGLISH,
): ReceiptJson {
  const [article] = receipt.articles;
  return {
    ...worded(receipt, words),
    ...(article === undefined ? {} : { articleId: article.id, url: article.url }),
    ...stated({ path: article?.path }),
    feeds: feedLinks(receipt),
    ...(removals.has(receipt.key) ? { removalHeld: true } : {}),
  };
}
