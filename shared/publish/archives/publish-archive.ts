import type { FeedId } from '../../article/types.ts';
import { cutAmong } from '../../feed/archives/cut.ts';
import { isNewest, type Span, spanBelow } from '../../feed/archives/span.ts';
import type { Archived, Stretch } from '../../pipeline/types.ts';
import type { PublishDeps } from '../deps.ts';
import { publishSpan } from './archive-document.ts';
import { publishArchiveIndex } from './archive-index.ts';
import { type NewestDocument, putNewest } from './newest-document.ts';
import { type Spans, spansOf } from './spans.ts';

/** What of an archive is looked at: where the index has changed; a part of it; or all of it, as when its looks have. */
export type ArchiveExtent = 'changed' | 'all' | Stretch;

/** @returns the part of it that is looked at whatever has changed */
export function stretchOf(extent: ArchiveExtent | 'later'): Stretch | undefined {
  if (extent === 'all') return {};
  return typeof extent === 'string' ? undefined : extent;
}

export interface ArchiveWork {
  readonly archived: Archived;
  /** Keys of the index that have changed, in their order. */
  readonly sorts: readonly string[];
  readonly extent: ArchiveExtent;
  /**
   * Whether documents lead to the newest span as it is now, and are as they were put: then it was made before them. Whoever finds them
   * otherwise with the put that follows comes again, and makes it.
   */
  readonly isNewestMade: boolean;
  /** Where its ETags are remembered, the newest document as it is to be. */
  readonly newest?: NewestDocument;
  /** Whether nobody has published the feed since it was read: the newest document ends where its own begin, which moves. */
  readonly isLatest: () => Promise<boolean>;
  /** Spans that rounds before this one have made, which adds its own: without it each document of a new archive is rendered twice. */
  readonly made: Set<string>;
}

/** How far an archive is, to be kept with its feed. `more`: there is more to be done behind that. */
export interface ArchiveProgress {
  readonly archived: Archived;
  readonly more: boolean;
}

/** Spans between two notes of how far it is: some seconds of work. */
const SPANS_AT_ONCE = 100;

/**
 * Makes the documents of a feed's archive what the store says: those that changed keys fall into, with those beside them that state
 * their addresses, and those of new cuts. What may not have been done of a cut is kept before it is made: that it is newer than
 * `whole`, or among those of `cutting`. So whoever comes after one that was ended goes on where it was.
 */
export async function publishArchive(
  deps: PublishDeps,
  feed: FeedId,
  work: ArchiveWork,
): Promise<'conflict' | ArchiveProgress> {
  const { archived, made, extent } = work;
  const spans = spansOf(deps.store, feed, archived.below);
  let visited = 0;
  const looked = stretchOf(extent);
  const isLookedToItsEnd = looked !== undefined && looked.below === undefined;
  let isCut = isLookedToItsEnd || (archived.cutting ?? []).length > 0;
  let ended: 'conflict' | ArchiveProgress | undefined;
  const onCut = () => {
    isCut = true;
  };
  /** @returns whether to go on. */
  const visit = async (span: Span): Promise<boolean> => {
    const name = `${span.name} ${span.from} ${span.below}`;
    if (made.has(name)) return true;
    made.add(name);
    visited++;
    const isPrepared = work.newest !== undefined && isNewest(span) && span.from === work.newest.rendered.span.from;
    const result = isPrepared
      ? await putNewest(deps, feed, work.newest)
      : await publishWhole(deps, feed, span, spans, { ...work, onCut });
    if (result === 'conflict') ended = result;
    else if (result === 'outdated') {
      // What was made of the others stays: of a long archive nobody would come to an end in a busy hour.
      made.delete(name);
      ended = { archived, more: true };
    } else if (typeof result === 'object') {
      ended = { archived: { ...archived, cutting: [...(archived.cutting ?? []), result.cut] }, more: true };
      // Those beside the two parts are to state their addresses.
      made.clear();
    }
    return ended === undefined;
  };
  const [last] = await deps.store.cutsUpTo(feed, archived.below, 1);
  for await (const span of spansOfWork(deps, feed, spans, work, last)) {
    if (!(await visit(span))) return ended ?? 'conflict';
    const isAhead = span.below > (archived.whole ?? '') && span.below < archived.below;
    if (isAhead && visited >= SPANS_AT_ONCE) return { archived: { ...archived, whole: span.below }, more: true };
  }
  if (isCut || last !== archived.whole) {
    if ((await publishArchiveIndex(deps, feed, archived.below)) === 'conflict') return 'conflict';
  }
  const { cutting: _, ...kept } = archived;
  return { archived: last === undefined ? kept : { ...kept, whole: last }, more: false };
}

/**
 * Cuts off what is more than one document below the feed's own, from the oldest on.
 * @param below where the feed's own documents begin
 */
export async function cutTail({ store, config }: PublishDeps, feed: FeedId, below: string): Promise<void> {
  let [from = ''] = await store.cutsUpTo(feed, below, 1);
  const most = config.limits.archiveItems;
  for (;;) {
    const rest = await store.entriesWithin(feed, most + 1, { from, below });
    if (rest.length <= most) return;
    from = cutAmong(
      rest.map(({ sort }) => sort),
      { least: Math.ceil(most / 2), most, otherwise: most },
    );
    await store.cut(feed, from);
  }
}

/** Every span that has something to be done, some of them more than once. @param last the newest cut */
async function* spansOfWork(
  { store }: PublishDeps,
  feed: FeedId,
  spans: Spans,
  { archived: { below, whole, cutting = [] }, sorts, extent, isNewestMade }: ArchiveWork,
  last: string | undefined,
): AsyncGenerator<Span> {
  // All, before any is looked at: what is beside one may be whole by the next alone, and asks for that again as long as it is not.
  for (const cut of cutting) await store.cut(feed, cut);
  for (const cut of cutting) {
    yield* around(spans, await spans.at(cut));
    const older = await spans.before(await spans.at(cut));
    if (older !== undefined) yield* around(spans, older);
  }
  // What ended at the newest cut then has another neighbour now.
  if (last !== whole) yield* spans.from(whole === undefined ? undefined : await spans.before(await spans.at(whole)));
  if (!isNewestMade) yield await spans.newest();
  const looked = stretchOf(extent);
  if (looked !== undefined) return yield* spans.within(looked);
  let span: Span | undefined;
  for (const sort of sorts) {
    if (sort >= below) return;
    if (span !== undefined && sort < span.below) continue;
    span = await spans.at(sort);
    yield span;
    const newer = await spans.behind(span);
    if (newer !== undefined) yield newer;
  }
}

/** A span and those beside it, the oldest first. */
async function* around(spans: Spans, span: Span): AsyncGenerator<Span> {
  for (const one of [await spans.before(span), span, await spans.behind(span)]) if (one !== undefined) yield one;
}

/** One span, cut as often as it takes until all of it fits; a cut among older ones is left to whoever keeps first that it is made. */
async function publishWhole(
  deps: PublishDeps,
  feed: FeedId,
  span: Span,
  spans: Spans,
  work: Pick<ArchiveWork, 'archived' | 'isLatest'> & { readonly onCut: () => void },
): Promise<'done' | 'conflict' | 'outdated' | { readonly cut: string }> {
  const { archived, isLatest, onCut } = work;
  const result = await publishSpan(deps, feed, span, spans, isLatest);
  if (typeof result === 'string') return result === 'conflict' || result === 'outdated' ? result : 'done';
  const { cut } = result;
  if (cut <= (archived.whole ?? '')) return result;
  await deps.store.cut(feed, cut);
  onCut();
  const older = spanBelow(cut, span.from);
  const newer = { ...span, from: cut };
  // The older part first: until the newer one leads to it, that still holds its articles.
  for (const part of [await spans.before(older), older, newer, await spans.behind(newer)]) {
    const done = part === undefined ? 'done' : await publishWhole(deps, feed, part, spans, work);
    if (done !== 'done') return done;
  }
  return 'done';
}
