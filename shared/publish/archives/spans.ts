import type { PublicPath } from '../../article/public-path.ts';
import type { FeedId } from '../../article/types.ts';
import {
  archiveIndexPath,
  isNewest,
  NEWEST,
  newestSpan,
  type Span,
  spanBelow,
  timeInName,
  timeOfCut,
} from '../../feed/archives/span.ts';
import type { ArticleStore } from '../../pipeline/ports.ts';
import type { Stretch } from '../../pipeline/types.ts';
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

/** Cuts of one query. */
const CUTS_AT_ONCE = 200;

/** The public files of a feed's archive: those of every span, read as they are asked for. */
export async function* archiveFiles(store: Pick<Cuts, 'cutsAfter'>, feed: FeedId): AsyncGenerator<PublicPath> {
  yield* filesBesideSpans(feed);
  for (let after = ''; ; ) {
    const cuts = await store.cutsAfter(feed, after, CUTS_AT_ONCE);
    for (const cut of cuts) yield* spanFiles(feed, spanBelow(cut, ''));
    const last = cuts.at(-1);
    if (last === undefined || cuts.length < CUTS_AT_ONCE) break;
    after = last;
  }
  yield* spanFiles(feed, { name: NEWEST });
}

/** @returns of these public paths those which are files of a feed's archive: the same that `archiveFiles` names, at the cost of these. */
export async function archiveFilesAmong(
  store: Pick<Cuts, 'cutsAfter'>,
  feed: FeedId,
  named: readonly { readonly path: PublicPath; readonly span: string }[],
): Promise<ReadonlySet<PublicPath>> {
  const spans = [NEWEST, ...(await namesOfCuts(store, feed, new Set(named.map(({ span }) => span))))];
  const files = new Set([...filesBesideSpans(feed), ...spans.flatMap((name) => spanFiles(feed, { name }))]);
  return new Set(named.flatMap(({ path }) => (files.has(path) ? path : [])));
}

function filesBesideSpans(feed: FeedId): readonly PublicPath[] {
  return hasFeedPage(feed) ? [pagePath(archiveIndexPath(feed))] : [];
}

/**
 * @returns of these names those which a cut gives a span. A query each at the most, and one more for each further 200 cuts of one
 * instant; where the names stand close beside each other, one for all.
 */
async function namesOfCuts(
  store: Pick<Cuts, 'cutsAfter'>,
  feed: FeedId,
  names: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  // Up to this time all cuts have been looked at; undefined where there are none behind it.
  let seen: string | undefined = '';
  let last = '';
  const times = new Set([...names].flatMap((name) => timeInName(name) ?? []));
  for (const time of [...times].sort()) {
    while (seen !== undefined && seen <= time) {
      const cuts: readonly string[] = await store.cutsAfter(feed, latest(last, justBelow(time)), CUTS_AT_ONCE);
      for (const cut of cuts) {
        const { name } = spanBelow(cut, '');
        if (names.has(name)) found.add(name);
      }
      last = cuts.at(-1) ?? last;
      // More of this very time may follow.
      seen = cuts.length < CUTS_AT_ONCE ? undefined : timeOfCut(last);
    }
  }
  return found;
}

/** @param time of a cut @returns what stands between all that sorts below it and itself, as far as times and cuts are concerned. */
function justBelow(time: string): string {
  return `${time.slice(0, -1)}${String.fromCharCode(time.charCodeAt(time.length - 1) - 1)}~`;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
