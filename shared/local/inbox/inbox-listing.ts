import { byBytes } from '../../article/by-bytes.ts';
import { instantOf } from '../../article/dates/milliseconds.ts';
import { isCopyKey } from '../../article/media/copies.ts';
import type { Clock, InboxListing, ListedUpload } from '../../pipeline/ports.ts';
import { modifiedIn } from './fingerprint.ts';
import type { FolderInbox } from './folder-inbox.ts';

/** The inbox of one machine as it is listed. A file of tomorrow was taken for one of its reading, of which a listing tells nothing. */
export function createInboxListing(inbox: Pick<FolderInbox, 'scan'>, clock: Clock): InboxListing {
  let all: readonly ListedUpload[] | undefined;
  return {
    async listed(after, limit) {
      if (after === '' || all === undefined) all = await scanned(inbox, clock);
      const start = firstBehind(all, after);
      return all.slice(start, start + limit);
    },
  };
}

function firstBehind(uploads: readonly ListedUpload[], after: string): number {
  let [from, to] = [0, uploads.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (byBytes(uploads[middle]?.key ?? '', after) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

async function scanned(inbox: Pick<FolderInbox, 'scan'>, clock: Clock): Promise<readonly ListedUpload[]> {
  const now = clock.now();
  const { files } = await inbox.scan();
  const uploads = files.map(({ key, fingerprint }): ListedUpload => {
    const modified = modifiedIn(fingerprint);
    const uploadedAt = modified === undefined ? undefined : instantOf(Math.max(0, modified));
    return uploadedAt === undefined || uploadedAt > now ? { key } : { key, uploadedAt };
  });
  return uploads.filter(({ key }) => !isCopyKey(key)).sort((a, b) => byBytes(a.key, b.key));
}
