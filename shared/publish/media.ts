import { awaitedPaths, possiblePictures } from '../article/media/renditions.ts';
import type { PublicPath } from '../article/public-path.ts';
import { withoutMetadata } from '../media/metadata/clean.ts';
import { digestOf, joined } from '../media/pieces.ts';
import { type ArticleFile, filesOf, shownPathsOf } from '../pipeline/article-files.ts';
import { throwFaults } from '../pipeline/errors.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import { untilSettled } from '../pipeline/retry.ts';
import { cacheControlOf } from './cache-control.ts';
import type { PublishDeps } from './deps.ts';

/**
 * Copies an article's media from the inbox to their public paths, where they are not yet there, without what they tell beside
 * the picture or sound. A path contains the hash of the bytes as they are published, so that what lies there is right for ever.
 * What came inside a document or an archive is taken out of it again: it is nowhere stored in between.
 * @throws when some could not be copied, after all others.
 */
export async function publishMedia(deps: PublishDeps, files: readonly ArticleFile[]): Promise<'written' | 'unchanged'> {
  let written = false;
  const failures = await eachByItself(files, 1, async (file) => {
    if ((await copy(deps, file)) === 'written') written = true;
  });
  throwFaults('files', failures);
  return written ? 'written' : 'unchanged';
}

/**
 * Removes files that no published article shows any more: a picture that must not be shown is not to be had by its address
 * either. The same bytes may be another article's too, and that article may come out at this very moment: whoever publishes
 * it looks for the file after its commit, so either that look comes after our removal and finds nothing there, or the commit
 * came before our second look at the store, and the file is put back here.
 * @throws when some could not be removed, after all others.
 */
export async function takeBackMedia(deps: PublishDeps, paths: readonly PublicPath[]): Promise<'written' | 'unchanged'> {
  let written = false;
  const failures = await eachByItself([...new Set(paths)], 1, async (path) => {
    // Shown elsewhere: it stays, or comes back where a process ended between the removal and the look after it.
    if ((await putBack(deps, path)) || (await deps.publicStore.head(path)) === undefined) return;
    if (await isAwaited(deps, path)) return;
    await deps.publicStore.remove(path);
    await putBack(deps, path);
    written = true;
  });
  throwFaults('files', failures);
  return written ? 'written' : 'unchanged';
}

/** @returns whether a published article shows it. */
async function putBack(deps: PublishDeps, path: PublicPath): Promise<boolean> {
  const article = await deps.store.showing(path);
  if (article === undefined) return false;
  const own = filesOf(article).filter((file) => file.path === path);
  if (own.length > 0) await publishMedia(deps, own);
  // A rendition is made elsewhere.
  else if ((await deps.publicStore.head(path)) === undefined) await deps.renditionRequests?.want(article.id);
  return true;
}

/** Whether it is a rendition that a published article waits for: made at this moment, or shown by pages of feeds that do not know of the loss yet. */
async function isAwaited({ store }: PublishDeps, path: PublicPath): Promise<boolean> {
  for (const picture of possiblePictures(path)) {
    const article = await store.showing(picture);
    if (article !== undefined && [...awaitedPaths(article), ...shownPathsOf(article)].includes(path)) return true;
  }
  return false;
}

async function copy(deps: PublishDeps, file: ArticleFile): Promise<'written' | 'unchanged'> {
  const { path, type } = file;
  let clean: Awaited<ReturnType<typeof cleanMedium>>;
  // Another writer who came between may have put the same bytes there, or taken away what lay there.
  return untilSettled(`publication of ${path}`, async () => {
    const state = await deps.publicStore.head(path);
    if (state !== undefined && isNamedBy(path, state.digest)) return 'unchanged';
    clean ??= await cleanMedium(deps, file);
    if (clean === undefined) return 'unchanged';
    const put = { ...clean, path, contentType: type, cacheControl: cacheControlOf(path) };
    return deps.publicStore.put(put, state?.etag);
  });
}

/** @returns a medium as it is published, out of its upload; undefined where that is another one by now. */
export async function cleanMedium(
  { inbox, log }: Pick<PublishDeps, 'inbox' | 'log'>,
  { key, within, path, type }: ArticleFile,
): Promise<{ readonly bytes: Uint8Array; readonly digest: string } | undefined> {
  const upload = await inbox.read(key);
  const whole = upload !== undefined && 'bytes' in upload ? upload.bytes : undefined;
  const bytes = whole === undefined || within === undefined ? whole : await inside(whole, within);
  const clean = bytes === undefined ? undefined : await withoutMetadata(bytes, type);
  const pieces = clean !== undefined && 'pieces' in clean ? clean.pieces : [];
  const digest = digestOf(pieces);
  if (isNamedBy(path, digest)) return { bytes: joined(pieces), digest };
  // Replaced or removed since: that upload's own event brings the article up again. Or it was read when less was taken out of
  // such files: it is published when it is read again.
  log.warn('media changed before its publication', { key, within, path });
  return undefined;
}

/** Whether what has this digest is what is to lie there: another file was put there behind our back. */
export function isNamedBy(path: PublicPath, digest: string): boolean {
  return digest !== '' && path.includes(digest.slice(0, 32));
}

/** The readers of containers are loaded with the first file that came in one. */
async function inside(container: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  const { embeddedFile } = await import('../formats/containers/container.ts');
  return embeddedFile(container, name);
}
