import { createFolderInbox } from '../../../shared/local/inbox/folder-inbox.ts';
import { instant, key } from '../../contract/fixtures.ts';

/** Prints the scan of an inbox and what reading each of its files gives, for a user who may not read everything. */
const [root = ''] = process.argv.slice(2);
const inbox = createFolderInbox({
  root,
  limits: { uploadBytes: 1_000, mediaBytes: 1_000 },
  clock: { now: () => instant('2100-01-01T00:00:00Z') },
  settlingMs: 0,
});
const { files, unreadable } = await inbox.scan();
const reads: Record<string, unknown> = {};
for (const { key: at } of files) {
  const upload = await inbox.read(at);
  reads[at] = upload && ('refused' in upload ? upload.refused.code : Buffer.from(upload.bytes).toString());
}
process.stdout.write(`${JSON.stringify({ unreadable, reads, below: await inbox.read(key('closed/inside.md')) })}\n`);
