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
  const missing: UploadedFile[] = [];
  for (const { key, within, path, type } of media) {
    if (key === undefined || path === undefined) continue;
    if ((await deps.publicStore.head(path)) === undefined) missing.push({ key, within, path, type });
  }
  for (const [key, files] of Map.groupBy(missing, (file) => file.key)) {
    const upload = await deps.inbox.read(key);
    const whole = upload !== undefined && 'bytes' in upload ? upload.bytes : undefined;
    for (const file of files) await publishFile(deps, whole, file);
  }
}

interface UploadedFile {
  readonly key: SubmissionKey;
  readonly within: string | undefined;
  readonly path: string;
  readonly type: string;
}

async function publishFile(deps: PublishDeps, whole: Uint8Array | undefined, file: UploadedFile): Promise<void> {
  const { key, within, path, type: contentType } = file;
  const bytes = whole === undefined || within === undefined ? whole : await embeddedFile(whole, within);
  const digest = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  if (bytes === undefined || !path.includes(digest.slice(0, 32))) {
    // Replaced or removed since: that upload's own event brings the article up again.
    deps.log.warn('media changed before its publication', { key, within, path });
    return;
  }
  // A conflict means that another writer has just put the same bytes there.
  await deps.publicStore.put({ path, bytes, contentType, cacheControl: cacheControlOf(path), digest }, undefined);
}
