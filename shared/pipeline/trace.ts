import { createHash } from 'node:crypto';
import { isLive } from '../article/live.ts';
import type { Instant, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { Log } from '../log.ts';
import type { Receipt } from '../receipt/types.ts';
import type { Revision } from './revision.ts';

/** Upload and article alike say which upload they are of, and of when. */
export interface Traced {
  readonly key: SubmissionKey;
  readonly uploadedAt: Instant;
}

const DIGITS = 12;
/** Of one line: an export of thousands is found by its trace. */
export const MOST_TRACES = 20;

/**
 * What one upload's way is found by in the logs of all functions, from the bucket to the public files: made of what each of them
 * knows, so that nothing is handed on for it.
 */
export function traceOf({ key, uploadedAt }: Traced): string {
  return digest(`${uploadedAt} ${key}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
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
    articles: articles.slice(0, MOST_TRACES).map(({ id }) => id),
    articleCount,
    feeds: [...new Set(articles.flatMap(({ feeds }) => feeds))].slice(0, MOST_TRACES),
  };
}

/**
 * The same of what no upload asks for but a person, a comparison or time: whoever does it and whoever publishes for it know these two.
 * @param what of which kind it is, or of which feed
 * @param at an instant that was stored with it, or another word of this one alone
 */
export function traceOfDecision(what: string, at: string): string {
  return digest(`${at} ${what}`);
}

/** The same log, of which each line says also to what run of many steps it belongs. */
export function ofRun(log: Log, run: string): Log {
  const at =
    (level: keyof Log): Log['info'] =>
    (event, fields) =>
      log[level](event, { ...fields, run });
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** What a line says of an article that came out, or went. */
export function articleLine(article: StoredArticle): Readonly<Record<string, unknown>> {
  const { id, key, state } = article;
  const feeds = isLive(article) ? article.feeds.slice(0, MOST_TRACES) : [];
  return { trace: traceOf(article), key, article: id, feeds, state };
}
