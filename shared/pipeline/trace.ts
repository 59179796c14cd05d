import { createHash } from 'node:crypto';
import type { ArticleId, Instant, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { Receipt } from '../receipt/types.ts';
import type { Revision } from './revision.ts';

/** Upload and article alike say which upload they are of, and of when. */
export interface Traced {
  readonly key: SubmissionKey;
  readonly uploadedAt: Instant;
}

const DIGITS = 12;
/** Of one line: an export of thousands is found by its trace. */
const MOST = 20;

/**
 * What one upload's way is found by in the logs of all functions, from the bucket to the public files: made of what each of them
 * knows, so that nothing is handed on for it.
 */
export function traceOf({ key, uploadedAt }: Traced): string {
  return createHash('sha256').update(`${uploadedAt} ${key}`).digest('hex').slice(0, DIGITS);
}

/** What a line says of an upload that was taken up. */
export function ingestedLine(receipt: Receipt, revision: Revision): Readonly<Record<string, unknown>> {
  const { key, status, change, articles, articleCount } = receipt;
  return {
    trace: traceOf(receipt),
    key,
    revision,
    status,
    change,
    articles: articles.slice(0, MOST).map(({ id }) => id),
    articleCount,
    feeds: [...new Set(articles.flatMap(({ feeds }) => feeds))].slice(0, MOST),
  };
}

/**
 * What a line says of why a feed was published.
 * @param sorts keys of its index that have changed: `<published>#<article id>`
 * @param articles those that it shows; what has left it is named by its id alone
 */
export function changedLine(
  sorts: readonly string[],
  articles: readonly (Traced & { readonly id: ArticleId })[],
): Readonly<Record<string, unknown>> {
  const changed = new Set(sorts.map((sort) => sort.slice(sort.indexOf('#') + 1)));
  const shown = articles.filter(({ id }) => changed.has(id));
  return {
    traces: [...new Set(shown.map(traceOf))].slice(0, MOST),
    changed: [...changed].slice(0, MOST),
    changes: changed.size,
  };
}

/** What a line says of an article that came out, or went. */
export function articleLine(article: StoredArticle): Readonly<Record<string, unknown>> {
  const { id, key, state } = article;
  return { trace: traceOf(article), key, article: id, state };
}
