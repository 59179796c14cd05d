import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import { archiveIndexPath, isNewest, newestSpan, type Span, spanBelow } from '../../feed/archives/span.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { Archived, Stretch } from '../../pipeline/types.ts';
import { pagePath } from '../../site/feed-page-path.ts';
import { hasFeedPage } from '../feed-files.ts';
import { spanFiles } from './span-files.ts';

type Cuts = Pick<ArticleStore, 'cutsUpTo' | 'cutsAfter'>;

/** The spans of one feed's archive, by where it is cut in the store: each document that must be there is one of these. */
export interface Spans {
  /** The one that holds this key of the index. */
  at(sort: string): Promise<Span>;
  newest(): Promise<Span>;
  /** The next older one. */
  before(span: Span): Promise<Span | undefined>;
  /** The next newer one. */
  behind(span: Span): Promise<Span | undefined>;
  /** All from this one on, the oldest first. @param span the oldest there is where it is not given */
  from(span?: Span): AsyncIterable<Span>;
  /** Those that hold any key of a stretch, the oldest first. */
  within(stretch: Stretch): AsyncIterable<Span>;
}

/** @param below where the feed's own documents begin */
export function spansOf(store: Cuts, feed: FeedId, below: string): Spans {
  const at = async (sort: string): Promise<Span> => {
    const [[from = ''], [next]] = await Promise.all([store.cutsUpTo(feed, sort, 1), store.cutsAfter(feed, sort, 1)]);
    return next === undefined ? newestSpan(from, below) : spanBelow(next, from);
  };
  const behind = async (span: Span) => (isNewest(span) ? undefined : at(span.below));
  const spans: Spans = {
    at,
    newest: async () => newestSpan((await store.cutsUpTo(feed, below, 1))[0] ?? '', below),
    async before({ from }) {
      if (from === '') return undefined;
      const [, older = ''] = await store.cutsUpTo(feed, from, 2);
      return spanBelow(from, older);
    },
    behind,
    async *from(span) {
      for (let next = span ?? (await at('')); ; ) {
        yield next;
        const newer = await behind(next);
        if (newer === undefined) return;
        next = newer;
      }
    },
    async *within({ from, below: end }) {
      for await (const span of spans.from(from === undefined ? undefined : await at(from))) {
        if (end !== undefined && span.from >= end) return;
        yield span;
      }
    },
  };
  return spans;
}

/** The public files of a feed's archive: those of every span. */
export async function archiveFiles(
  store: Cuts,
  feed: FeedId,
  { below }: Pick<Archived, 'below'>,
): Promise<readonly PublicPath[]> {
  const files: PublicPath[] = hasFeedPage(feed) ? [pagePath(archiveIndexPath(feed))] : [];
  for await (const span of spansOf(store, feed, below).from()) files.push(...spanFiles(feed, span));
  return files;
}
