import { createHash } from 'node:crypto';
import type { Media, SubmissionKey } from '../article/types.ts';
import { embeddedFile } from '../formats/container.ts';
import { cacheControlOf } from './cache-control.ts';
import type { PublishDeps } from './publish.ts';

/**
 * Copies an article's media from the inbox to their public paths, where they are not yet there. A path contains the
 * hash of the bytes, so that what lies there is right for ever. What came inside a document or an archive is taken out of
 * it again: it is nowhere stored in between.
 */
export async function publishMedia(deps: PublishDeps, media: readonly Media[]): Promise<void> {
  for (const { key, within, path, type } of media) {
    if (key !== undefined && path !== undefined) await copy(deps, { key, within }, path, type);
  }
}

interface Origin {
  readonly key: SubmissionKey;
  readonly within: string | undefined;
}

async function copy(deps: PublishDeps, origin: Origin, path: string, contentType: string): Promise<void> {
  const { inbox, publicStore, log } = deps;
  if ((await publicStore.head(path)) !== undefined) return;
  const { key, within } = origin;
  const upload = await inbox.read(key);
  const whole = upload !== undefined && 'bytes' in upload ? upload.bytes : undefined;
  const bytes = whole === undefined || within === undefined ? whole : await embeddedFile(whole, within);
  const digest = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  if (bytes === undefined || !path.includes(digest.slice(0, 32))) {
    // Replaced or removed since: that upload's own event brings the article up again.
    log.warn('media changed before its publication', { ...origin, path });
    return;
  }
  // A conflict means that another writer has just put the same bytes there.
  await publicStore.put({ path, bytes, contentType, cacheControl: cacheControlOf(path), digest }, undefined);
}
