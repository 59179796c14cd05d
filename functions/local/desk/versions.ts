import { stated } from '../../../shared/article/stated.ts';
import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import type { Submission } from '../../../shared/pipeline/types.ts';
import { digestOf } from '../../desk/digest.ts';
import type { History, Present, Version } from '../../desk/place.ts';
import type { MachineInbox } from '../inbox/machine-inbox.ts';

/**
 * What the desk writes over stays in the inbox itself, where no look at it finds an upload: whoever copies the inbox has its history. Each
 * version lies there once, by its digest; a list of each upload says what the desk did with it, when, and who worked there.
 */
const FOLDER = '.feedmill/versions/';
/** Of one upload: of older ones the bytes stay, and nobody is told of them. */
const MOST = 200;

/** What the desk does to an upload. */
export interface Change {
  /** What lay there. @default - nothing */
  readonly from?: Uint8Array;
  /** What is put there. @default - nothing */
  readonly to?: Uint8Array;
  readonly at: Instant;
  /** Who works at the desk. @default - nobody has said who it is */
  readonly by?: string;
}

/** A line of the list. */
interface Kept {
  readonly key: SubmissionKey;
  /** The digest of what lay there. */
  readonly id?: string;
  readonly until: Instant;
  /** The digest of what was put there; lists that were begun before it was written have none. */
  readonly to?: string;
  readonly by?: string;
}

/** @param there what lies there now */
export async function historyOf(
  inbox: MachineInbox,
  key: SubmissionKey,
  there: Submission | undefined,
): Promise<History> {
  const lines = await linesOf(inbox, key);
  const versions = lines.flatMap((line, index): Version[] => {
    const { id, until, by, to } = line;
    if (id === undefined) return [];
    const next = lines.slice(index + 1).find((later) => later.id !== undefined)?.id ?? (there && digestOf(there.bytes));
    const skips = to !== undefined && next !== undefined && next !== to;
    return [{ id, until, way: 'desk', ...stated({ by, skips: skips || undefined }) }];
  });
  return { ...stated({ now: there && presentIn(lines, there) }), versions: versions.reverse() };
}

/** @returns undefined where no version of the upload has this id */
export async function versionBytes(
  inbox: MachineInbox,
  key: SubmissionKey,
  id: string,
): Promise<Uint8Array | undefined> {
  if (!(await linesOf(inbox, key)).some((line) => line.id === id)) return undefined;
  const file = await inbox.readHidden(bytesOf(key, id));
  return file === undefined || 'refused' in file ? undefined : file.bytes;
}

/** Keeps what is about to be written over or put there, and by whom. */
export async function keepChange(inbox: MachineInbox, key: SubmissionKey, { from, to, at, by }: Change): Promise<void> {
  const id = from && digestOf(from);
  if (from !== undefined && id !== undefined) await inbox.putNew(bytesOf(key, id), from);
  const before = ((await readText(inbox, listOf(key))) ?? '').split('\n').filter((line) => line !== '');
  const kept: Kept = { key, ...stated({ id }), until: at, to: to === undefined ? '' : digestOf(to), ...stated({ by }) };
  const text = [...before.slice(1 - MOST), JSON.stringify(kept)].join('\n');
  if (before.length === 0) await inbox.putNew(listOf(key), Buffer.from(`${text}\n`));
  else await inbox.put(listOf(key), `${text}\n`);
}

/** The desk's own is what it has written last, and still is so to the byte. */
function presentIn(lines: readonly Kept[], { bytes, uploadedAt }: Submission): Present {
  const digest = digestOf(bytes);
  const last = lines.at(-1);
  if (last?.to !== digest) return { since: uploadedAt, way: 'elsewhere' };
  return { since: last.until, way: 'desk', ...stated({ by: last.by }) };
}

async function linesOf(inbox: MachineInbox, key: SubmissionKey): Promise<readonly Kept[]> {
  const lines = ((await readText(inbox, listOf(key))) ?? '').split('\n');
  return lines.flatMap((line): Kept[] => {
    try {
      const one = JSON.parse(line);
      return typeof one.until === 'string' && one.key === key ? [one] : [];
    } catch {
      // The last line of a disk that was full.
      return [];
    }
  });
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
