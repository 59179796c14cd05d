import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayHoldMedia } from '../../../shared/article/media/media-type.ts';
import { besideWhich } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Carrier } from '../../../shared/aws/s3/carry.ts';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import type { MachineInbox } from '../../local/inbox/machine-inbox.ts';

/** Each held in memory, and may have `limits.mediaBytes`. */
const AT_ONCE = 4;

/** What keeps an upload back comes before it, or it were public for a moment, and what articles show before they are looked at. */
const TURNS: readonly ((key: SubmissionKey) => boolean)[] = [
  (key) => besideWhich(key) !== undefined,
  (key) => besideWhich(key) === undefined && mayHoldMedia(key),
  (key) => besideWhich(key) === undefined && !mayHoldMedia(key),
];

/** What became of files that were to be copied into a bucket. */
export interface Carried {
  readonly copied: number;
  /** Those that lay there already, byte for byte: it was broken off and done again. */
  readonly there: number;
  /** Those that the limits refuse, which bring nothing out here either. */
  readonly refused: readonly SubmissionKey[];
}

/** Copies uploads into a deployment's bucket, but for those whose articles a later one has: copied anew, each would look like the latest. */
export async function carryUploads(
  { carry }: Carrier,
  inbox: MachineInbox,
  superseded: ReadonlySet<SubmissionKey>,
  onProgress: (done: number, total: number) => void,
): Promise<Carried> {
  const keys = (await inbox.scan()).files.map(({ key }) => key).filter((key) => !superseded.has(key));
  const refused: SubmissionKey[] = [];
  const counts = { copied: 0, there: 0 };
  let done = 0;
  for (const turn of TURNS)
    await inParallel(keys.filter(turn), AT_ONCE, async (key) => {
      const upload = await inbox.read(key);
      onProgress(++done, keys.length);
      if (upload === undefined) return;
      if ('refused' in upload) refused.push(key);
      else counts[await carry(key, upload.bytes)]++;
    });
  return { ...counts, refused };
}

/** Copies of remote media, whose names are the same in both places. @param folder may be missing */
export async function carryCopies({ carry }: Carrier, folder: string): Promise<number> {
  const names = namesIn(folder);
  await inParallel(names, AT_ONCE, async (key) => {
    await carry(key, await readFile(join(folder, key)));
  });
  return names.length;
}

/** Hashes alone: one that is being written has another name. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
