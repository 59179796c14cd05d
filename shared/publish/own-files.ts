import type { PublicPath } from '../article/public-path.ts';
import { NEWEST } from '../feed/archives/span.ts';
import type { FeedDocument } from '../feed/documents.ts';
import type { PublicFile, PublicStore } from '../pipeline/ports.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { spanFiles } from './archives/span-files.ts';
import type { PublishDeps } from './deps.ts';
import { type Published, pathsWithSiblings, publishedStates, staleFiles } from './document.ts';
import { feedFiles } from './feed-files.ts';

/** What is known of a feed's own files before it is read what they are to show. */
export interface OwnFiles {
  readonly states: Published;
  /** `memory`: nobody has looked, and only the ETags are given. */
  readonly from: 'look' | 'memory';
}

/**
 * The ETags of a feed's own files: those that its record remembers, at no cost, else by a look at each.
 * @param from `look` where what is remembered has been found to be wrong
 */
export async function ownFiles(
  deps: Pick<PublishDeps, 'publicStore' | 'etagOf'>,
  { id, etags = [] }: FeedRecord,
  from: OwnFiles['from'],
): Promise<OwnFiles> {
  const paths = feedFiles(id);
  return filesBy(deps, paths, etags.slice(0, paths.length), from);
}

/** The same of the newest document of its archive, which changes as often: its ETags are remembered behind the feed's own. */
export async function newestArchiveFiles(
  deps: Pick<PublishDeps, 'publicStore' | 'etagOf'>,
  record: FeedRecord,
  from: OwnFiles['from'],
): Promise<OwnFiles> {
  return filesBy(deps, spanFiles(record.id, { name: NEWEST }), newestEtags(record), from);
}

/** What a feed's record remembers of the newest document of its archive. */
export function newestEtags({ id, etags = [] }: FeedRecord): readonly string[] {
  return etags.slice(feedFiles(id).length);
}

async function filesBy(
  { publicStore, etagOf }: Pick<PublishDeps, 'publicStore' | 'etagOf'>,
  paths: readonly PublicPath[],
  etags: readonly string[],
  from: OwnFiles['from'],
): Promise<OwnFiles> {
  if (from === 'look' || etagOf === undefined || etags.length !== paths.length)
    return { states: await publishedStates(publicStore, paths), from: 'look' };
  const states = paths.map((path, index) => [path, { etag: etags[index] ?? '', digest: '' }] as const);
  return { states: new Map(states), from: 'memory' };
}

/** Files to be put, on which ETags, and the ETags of all when they are. */
export interface Puts {
  readonly files: readonly PublicFile[];
  readonly published: Published;
  /** Absent where the store does not say before. */
  readonly etags?: readonly string[];
}

/**
 * What is to be put of documents whose files are `own`. What would be left as it is remembered is looked at first: a memory may be wrong, as
 * where a process wrote it and did not live to put the files. So it can cost a look, and never keeps an old document.
 * @returns `conflict` when somebody else's is there.
 */
export async function putsOf(
  { publicStore, etagOf }: Pick<PublishDeps, 'publicStore' | 'etagOf'>,
  documents: readonly FeedDocument[],
  own: OwnFiles,
): Promise<Puts | 'conflict'> {
  const published = own.from === 'look' ? own.states : await lookedThrough(publicStore, documents, own.states, etagOf);
  if (published === 'conflict') return 'conflict';
  const files = (await Promise.all(documents.map((document) => staleFiles(document, published)))).flat();
  if (etagOf === undefined) return { files, published };
  const next = new Map<string, string>(files.map(({ path, bytes }) => [path, etagOf(bytes)]));
  return {
    files,
    published,
    etags: [...own.states.keys()].map((path) => next.get(path) ?? published.get(path)?.etag ?? ''),
  };
}

/** @returns the same with what was found of the documents that have not changed, as their ETags tell. */
async function lookedThrough(
  publicStore: PublicStore,
  documents: readonly FeedDocument[],
  states: Published,
  etagOf: PublishDeps['etagOf'],
): Promise<Published | 'conflict'> {
  const same = documents.filter(({ path, bytes }) => states.get(path)?.etag === etagOf?.(bytes));
  const found = await publishedStates(
    publicStore,
    same.flatMap(({ path }) => filesAmong(states, path)),
  );
  const isThere = same.every(({ path, digest }) =>
    filesAmong(states, path).every((file) => found.get(file)?.digest === digest),
  );
  return isThere ? new Map([...states, ...found]) : 'conflict';
}

/** A feed's page has no siblings. */
function filesAmong(states: Published, path: PublicPath): readonly PublicPath[] {
  return pathsWithSiblings(path).filter((file) => states.has(file));
}
