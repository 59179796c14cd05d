import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import { digestOf } from '../../desk/digest.ts';
import type { Version } from '../../desk/place.ts';
import type { MachineInbox } from '../inbox/machine-inbox.ts';

/**
 * What the desk writes over stays in the inbox itself, where no look at it finds an upload: whoever copies the inbox has its history. Each
 * version lies there once, by its digest; a list of each upload says when it was written over.
 */
const FOLDER = '.feedmill/versions/';
/** Of one upload: of older ones the bytes stay, and nobody is told of them. */
const MOST = 200;

interface Kept extends Version {
  readonly key: SubmissionKey;
}

/** @returns the latest first */
export async function versionsOf(inbox: MachineInbox, key: SubmissionKey): Promise<readonly Version[]> {
  const lines = ((await readText(inbox, listOf(key))) ?? '').split('\n');
  const kept = lines.flatMap((line): Kept[] => {
    try {
      const one = JSON.parse(line);
      return typeof one.id === 'string' && typeof one.until === 'string' && one.key === key ? [one] : [];
    } catch {
      // The last line of a disk that was full.
      return [];
    }
  });
  return kept.map(({ key: _, ...version }) => version).reverse();
}

/** @returns undefined where no version of the upload has this id */
export async function versionBytes(
  inbox: MachineInbox,
  key: SubmissionKey,
  id: string,
): Promise<Uint8Array | undefined> {
  if (!(await versionsOf(inbox, key)).some((version) => version.id === id)) return undefined;
  const file = await inbox.readHidden(bytesOf(key, id));
  return file === undefined || 'refused' in file ? undefined : file.bytes;
}

/** Keeps what is about to be written over. */
export async function keepVersion(
  inbox: MachineInbox,
  key: SubmissionKey,
  bytes: Uint8Array,
  { until, by }: { readonly until: Instant; readonly by?: string | undefined },
): Promise<void> {
  const id = digestOf(bytes);
  await inbox.putNew(bytesOf(key, id), bytes);
  const before = ((await readText(inbox, listOf(key))) ?? '').split('\n').filter((line) => line !== '');
  const kept: Kept = { key, id, until, ...(by === undefined ? {} : { by }) };
  const text = [...before.slice(1 - MOST), JSON.stringify(kept)].join('\n');
  if (before.length === 0) await inbox.putNew(listOf(key), Buffer.from(`${text}\n`));
  else await inbox.put(listOf(key), `${text}\n`);
}

function listOf(key: SubmissionKey): SubmissionKey {
  return `${FOLDER}${digestOf(Buffer.from(key))}.jsonl` as SubmissionKey;
}

/** With the ending of the upload, by which a picture may be larger than a text. */
function bytesOf(key: SubmissionKey, id: string): SubmissionKey {
  const ending = /\.[a-z\d]{1,8}$/i.exec(key)?.[0] ?? '';
  return `${FOLDER}${id}${ending}` as SubmissionKey;
}

async function readText(inbox: MachineInbox, key: SubmissionKey): Promise<string | undefined> {
  const file = await inbox.readHidden(key);
  return file === undefined || 'refused' in file ? undefined : new TextDecoder().decode(file.bytes);
}
