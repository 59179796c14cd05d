import { createHash } from 'node:crypto';
import type { PublicPath } from '../../article/public-path.ts';
import { stated } from '../../article/stated.ts';
import type { ArticleId, FeedId, Instant, LiveArticle } from '../../article/types.ts';
import type { Config } from '../../config/types.ts';
import { AMENDERS } from '../../feed/amended/amenders.ts';
import type { Amendment, Told } from '../../feed/amended/amendment.ts';
import { describeFeed, limitedFor } from '../../feed/description.ts';
import { DOCUMENT_KINDS, type DocumentKind, type OfEachKind } from '../../feed/document-kinds.ts';
import { documentOf, type FeedDocument } from '../../feed/documents.ts';
import { checkWellFormed } from '../../feed/formats/well-formed.ts';
import { isConfigured } from '../../feed/membership.ts';
import { type DeletedItem, itemOf } from '../../feed/model.ts';
import { windowOf } from '../../feed/window.ts';
import type { PublishDeps } from '../deps.ts';
import { type Published, pathsWithSiblings } from '../document.ts';
import type { Fates } from './fates.ts';

/** A document of a held feed, as it is public. */
export interface ShownDocument {
  readonly kind: DocumentKind;
  readonly path: PublicPath;
  readonly text: string;
  readonly told: Told;
}

/**
 * The documents at these paths. One that is missing is left out, and so is one that somebody else has written over and that nobody can read: both are made
 * anew when the feed is let go.
 * @param published as it was looked at before
 */
export async function shownDocuments(
  { publicStore, log }: Pick<PublishDeps, 'publicStore' | 'log'>,
  paths: OfEachKind<PublicPath>,
  published: Published,
): Promise<readonly ShownDocument[] | 'conflict'> {
  const documents: ShownDocument[] = [];
  for (const { kind } of DOCUMENT_KINDS) {
    const path = paths[kind];
    const file = await publicStore.read(path);
    if (file?.etag !== published.get(path)?.etag) return 'conflict';
    if (file === undefined) continue;
    const text = new TextDecoder().decode(file.bytes);
    try {
      if (kind !== 'json') checkWellFormed(text);
      documents.push({ kind, path, text, told: AMENDERS[kind].told(text) });
    } catch (error) {
      log.warn('document not read', { path, error });
    }
  }
  return documents;
}

/**
 * Removes what is left of documents that are not there, as their compressed siblings, and those which nobody can read: what they say
 * may be what is to be read nowhere any more.
 * @param shown what could be read at these paths
 */
export async function removeUnread(
  publicStore: PublishDeps['publicStore'],
  paths: OfEachKind<PublicPath>,
  published: Published,
  shown: readonly ShownDocument[],
): Promise<'removed' | 'unchanged'> {
  const read = new Set<PublicPath>(shown.map(({ path }) => path));
  const unread = Object.values(paths).filter((path) => !read.has(path));
  const left = unread.flatMap(pathsWithSiblings).filter((path) => published.get(path) !== undefined);
  for (const path of left) await publicStore.remove(path);
  return left.length === 0 ? 'unchanged' : 'removed';
}

/** Every article that one of these documents shows, in their order. */
export function idsIn(documents: readonly ShownDocument[]): readonly ArticleId[] {
  return [...new Set(documents.flatMap(({ told }) => told.items.map(({ id }) => id)))];
}

/**
 * These documents without what was struck, and with what has changed since as it is now; all else in them stays, byte for byte.
 * @param deletions what they are to tell of
 * @param updated when their feed has changed; left as it is where it is not given
 */
export function amendedDocuments(
  documents: readonly ShownDocument[],
  feed: FeedId,
  config: Config,
  { struck, current }: Fates,
  { deletions, updated }: { readonly deletions: readonly DeletedItem[]; readonly updated?: Instant },
): readonly FeedDocument[] {
  // Of one that the configuration knows no more nobody knows how it was written: what has not changed in it stays.
  const isKnown = isConfigured(feed, config);
  const options = describeFeed(feed, config, []);
  const limited = limitedFor(feed, config);
  const amendment: Omit<Amendment, 'anew'> = {
    struck,
    deletions: deletions.map(({ article, at, ...why }) => ({ id: article, when: new Date(at), ...why })),
    ...(updated === undefined ? {} : { updated: new Date(updated) }),
  };
  return documents.map(({ kind, path, text, told }) => {
    const changed = told.items.flatMap(({ id, modified }) => changedSince(current.get(id), isKnown ? '' : modified));
    const shown = changed.flatMap((article) => windowOf(feed, limited, [article]).articles);
    const anew = new Map(shown.map((article) => [article.id as string, itemOf(article, options, config)]));
    const amended = AMENDERS[kind].amended(text, { ...amendment, anew });
    if (kind !== 'json') checkWellFormed(amended);
    const { mediaType } = DOCUMENT_KINDS.find((row) => row.kind === kind) ?? DOCUMENT_KINDS[0];
    return documentOf(path, `${mediaType}; charset=utf-8`, amended);
  });
}

/** An article's instant moves when its content does, but for what changes twice in one second. */
function changedSince(article: LiveArticle | undefined, modified: Instant | ''): readonly LiveArticle[] {
  return article !== undefined && article.updated > modified ? [article] : [];
}

/** Those which say something else than they do. */
export function unlike(amended: readonly FeedDocument[], shown: readonly ShownDocument[]): readonly FeedDocument[] {
  return amended.filter(({ bytes }, index) => Buffer.compare(bytes, Buffer.from(shown[index]?.text ?? '')) !== 0);
}

/** What they say when they are amended, the same however many of them are by now. */
export function contentOf(
  [document]: readonly ShownDocument[],
  { struck, current }: Fates,
  deletions: readonly DeletedItem[],
): { readonly content: string; readonly updated?: Instant } {
  const items = (document?.told.items ?? [])
    .filter(({ id }) => !struck.has(id))
    .map(({ id, modified }) => {
      const { updated = modified, digest } = current.get(id) ?? {};
      return { id, updated: updated > modified ? updated : modified, digest };
    });
  const content = createHash('sha256')
    .update(JSON.stringify([items, deletions]))
    .digest('hex');
  const [newest] = items
    .map(({ updated }) => updated)
    .sort()
    .reverse();
  return { content, ...stated({ updated: newest }) };
}
