import type { FeedId } from '../../article/types.ts';
import type { Span } from '../../feed/archives/span.ts';
import type { Archived, FeedRecord } from '../../pipeline/types.ts';
import type { PublishDeps } from '../deps.ts';
import { putFiles } from '../document.ts';
import { newestArchiveFiles, type OwnFiles, type Puts, putsOf } from '../own-files.ts';
import { type RenderedSpan, renderSpan, settled } from './archive-document.ts';
import { spansOf } from './spans.ts';

/** The newest document of a feed's archive as it is to be, and what of it is to be put. */
export interface NewestDocument {
  readonly rendered: RenderedSpan;
  readonly puts: Puts;
}

export interface NewestWork {
  readonly archived: Archived;
  readonly span: Span;
  /** `look` where what is remembered has been found to be wrong. */
  readonly from: OwnFiles['from'];
}

/**
 * Renders the newest document of a feed's archive before the feed's record is kept, which then remembers the ETags that it is going to have,
 * as those of the feed's own documents: it changes as often as these, and would be looked at each time.
 * @param before the record as it was read, before anything else
 * @returns undefined where its ETags are not remembered this time: none is known before a put, or other spans are to be made before it.
 */
export async function newestDocument(
  deps: PublishDeps,
  before: FeedRecord,
  { archived, span, from }: NewestWork,
): Promise<NewestDocument | 'conflict' | undefined> {
  const isWhole = span.from === (archived.whole ?? '') && archived.cutting === undefined;
  if (deps.etagOf === undefined || !isWhole) return undefined;
  const own = await newestArchiveFiles(deps, before, from);
  const rendered = await renderSpan(deps, before.id, span, spansOf(deps.store, before.id, span.below));
  if ('cut' in rendered) return undefined;
  const puts = await putsOf(deps, rendered.documents, own);
  return puts === 'conflict' ? puts : { rendered, puts };
}

/** Puts it, and looks at the index again. */
export async function putNewest(
  deps: PublishDeps,
  id: FeedId,
  { rendered, puts }: NewestDocument,
): Promise<'written' | 'unchanged' | 'conflict'> {
  return settled(deps, id, rendered, await putFiles(deps.publicStore, puts.files, puts.published));
}
