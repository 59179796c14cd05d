import type { ArticleId, FeedId, Instant } from '../article/types.ts';
import { MOST_TRACES, traceOf, traceOfDecision } from '../pipeline/trace.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import type { PublishDeps } from './deps.ts';
import { knownIn, type TracedArticle } from './known.ts';

/** Why a feed is published, held or taken down. */
export interface Cause {
  readonly feed: FeedId;
  /** Keys of its index that have changed, or of what it tells of deletions: `<instant>#<article id>`. */
  readonly sorts: readonly string[];
  /** Articles that it shows. */
  readonly shown?: readonly TracedArticle[];
  /** As it was before. */
  readonly again?: FeedRecord['again'];
  readonly now?: Instant;
  readonly accepted?: Instant;
}

/**
 * What a line says of why: of what has changed the trace of the upload that it is of now, also where the feed shows it no more, since what
 * is taken back leaves a record; of what somebody accepted, or time asked for, the trace of that. Never throws, and leaves out what would be
 * much to read: with a line missing nothing is published otherwise.
 */
export async function causeLine(
  { store, known = knownIn(store) }: Pick<PublishDeps, 'store' | 'known'>,
  { feed, sorts, shown = [], again, now, accepted }: Cause,
): Promise<Readonly<Record<string, unknown>>> {
  // What only asks that it be published again is no article.
  const changed = new Set(sorts.filter((sort) => sort.includes('#')).map(articleIn));
  const here = shown.filter(({ id }) => changed.has(id));
  const ids = new Set(here.map(({ id }) => id));
  const left = [...changed].filter((id) => !ids.has(id));
  const gone = await known.among(left, Math.max(0, MOST_TRACES - here.length));
  const decided = [
    ...(accepted === undefined ? [] : [traceOfDecision('accept', accepted)]),
    ...(again !== undefined && now !== undefined && again <= now ? [traceOfDecision(feed, again)] : []),
  ];
  return {
    traces: [...new Set([...decided, ...[...here, ...gone].map(traceOf)])].slice(0, MOST_TRACES),
    keys: [...new Set([...here, ...gone].map(({ key }) => key))].slice(0, MOST_TRACES),
    changed: [...changed].slice(0, MOST_TRACES),
    changes: changed.size,
  };
}

function articleIn(sort: string): ArticleId {
  return sort.slice(sort.indexOf('#') + 1) as ArticleId;
}
