import type { PublicPath } from '../article/public-path.ts';
import { stated } from '../article/stated.ts';
import type { FeedDocument } from '../feed/documents.ts';
import type { PublicFile, PublicStore, PublishedState } from '../pipeline/ports.ts';
import { cacheControlOf } from './cache-control.ts';
import { encode } from './encodings.ts';
import { CONTENT_ENCODINGS, siblingOf } from './siblings.ts';

/** What is published of one document and its encoded siblings, by path. */
export type Published = ReadonlyMap<string, PublishedState | undefined>;

/** Read before the content is, so that a put on these ETags cannot overwrite anything newer than that content. */
export async function publishedStates(publicStore: PublicStore, paths: readonly PublicPath[]): Promise<Published> {
  const states = paths.map(async (path) => [path, await publicStore.head(path)] as const);
  return new Map(await Promise.all(states));
}

/** The paths of a document and of its compressed siblings. */
export function pathsWithSiblings(path: PublicPath): PublicPath[] {
  return [path, ...CONTENT_ENCODINGS.map((encoding) => siblingOf(path, encoding))];
}

/**
 * Puts the document and, where `published` names them, its siblings, unless they are there already.
 */
export async function putDocument(
  publicStore: PublicStore,
  document: FeedDocument,
  published: Published,
): Promise<'written' | 'unchanged' | 'conflict'> {
  return putDocuments(publicStore, [document], published);
}

/** The same of several, one after the other: a conflict stops the rest. @param onWritten called after each file that was put */
export async function putDocuments(
  publicStore: PublicStore,
  documents: readonly FeedDocument[],
  published: Published,
  onWritten?: () => void,
): Promise<'written' | 'unchanged' | 'conflict'> {
  let written = false;
  for (const document of documents) {
    const result = await putFiles(publicStore, await staleFiles(document, published), published, onWritten);
    if (result === 'conflict') return result;
    written ||= result === 'written';
  }
  return written ? 'written' : 'unchanged';
}

/**
 * Of a document and its siblings those that are not what they should be, as they should be.
 * The siblings bear the digest of the document itself, so that nothing is compressed to find out.
 */
export async function staleFiles(document: FeedDocument, published: Published): Promise<readonly PublicFile[]> {
  const { path, contentType, digest, answered } = document;
  const shared = { contentType, digest, cacheControl: cacheControlOf(path), ...stated({ answered }) };
  const isCurrent = (at: string) => !published.has(at) || published.get(at)?.digest === digest;
  const isOwnCurrent = isCurrent(path);
  // Of a document that is put anew no sibling is asked what it holds: a folder unpacks it to say so.
  const isStale = (at: string) => published.has(at) && (!isOwnCurrent || !isCurrent(at));
  const stale = CONTENT_ENCODINGS.filter((encoding) => isStale(siblingOf(path, encoding)));
  // One beside the other, each in a thread of its own.
  const siblings = stale.map(async (encoding): Promise<PublicFile> => {
    const bytes = await encode(document, encoding);
    return { ...shared, path: siblingOf(path, encoding), bytes, contentEncoding: encoding };
  });
  // Siblings first: who finds a new document finds its siblings too.
  const own = isOwnCurrent ? [] : [{ ...shared, path, bytes: document.bytes }];
  return [...(await Promise.all(siblings)), ...own];
}

/** Puts files on the ETags that were read. One by one: a conflict stops the rest. @param onWritten called after each that was put */
export async function putFiles(
  publicStore: PublicStore,
  files: readonly PublicFile[],
  published: Published,
  onWritten: () => void = () => undefined,
): Promise<'written' | 'unchanged' | 'conflict'> {
  for (const file of files) {
    if ((await publicStore.put(file, published.get(file.path)?.etag)) === 'conflict') return 'conflict';
    onWritten();
  }
  return files.length === 0 ? 'unchanged' : 'written';
}
