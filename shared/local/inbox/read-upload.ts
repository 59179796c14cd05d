import { type BigIntStats, closeSync, fstatSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isNoUpload } from '../../article/no-upload.ts';
import type { Reason } from '../../article/types.ts';
import { tooLarge } from '../../pipeline/compose/too-large.ts';
import { FeedmillError } from '../../pipeline/errors.ts';
import type { RefusedSubmission } from '../../pipeline/ports.ts';
import { isCode } from '../error-code.ts';
import { type HeldFolder, holdFolder, openIn } from '../held-folder.ts';
import { readWhole } from '../read-whole.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isReadableName, nameOf, partsOf, REPLACEMENT } from './names.ts';

export interface ReadRequest {
  readonly root: string;
  readonly key: string;
  /** Bytes. */
  readonly limit: number;
  readonly settlingMs: number;
  /** What an earlier look, at least the settling time ago, said of the file: unchanged since then, it is settled. */
  readonly settledStamp: string | undefined;
  /** Whether a name that hides it, as `.feedmill` does, makes it absent. @default false */
  readonly isHidden?: boolean;
}

/** One look at a file. `unsettled`: it is being written or was moved during the look; look again. */
export type Look = { readonly modifiedMs?: number } & (
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsettled'; readonly stamp: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refused: RefusedSubmission['refused'] }
);

/**
 * Reads one file below the inbox without following a link and without waiting for a pipe.
 * @throws on a passing fault of the disk.
 */
export async function readUpload(request: ReadRequest): Promise<Look> {
  const parts = partsOf(request.key);
  if (parts === undefined) return refuse({ code: 'outside-inbox' });
  if (request.isHidden !== true && isNoUpload(request.key)) return { kind: 'absent' };
  try {
    return await readParts(request, parts);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return { kind: 'absent' };
    if (isCode(error, 'EACCES', 'EPERM')) return refuse({ code: 'unreadable' });
    throw error;
  }
}

async function readParts(request: ReadRequest, parts: readonly string[]): Promise<Look> {
  const entered = enterFolders(request.root, parts.slice(0, -1));
  if ('kind' in entered) return entered;
  try {
    return await readIn(entered, parts.at(-1) ?? '', request);
  } finally {
    entered.close();
  }
}

/** @returns the folder that the upload lies in, or what stands in the way. */
function enterFolders(root: string, names: readonly string[]): HeldFolder | Look {
  let folder = holdInbox(root);
  for (const name of names) {
    try {
      const next = folder.enter(name);
      folder.close();
      folder = next;
    } catch (error) {
      try {
        return obstacle(folder, name, error);
      } finally {
        folder.close();
      }
    }
  }
  return folder;
}

/** An inbox on a share that is away must not look like one that was emptied: everything would be withdrawn. */
function holdInbox(root: string): HeldFolder {
  try {
    return holdFolder(root);
  } catch (cause) {
    if (isCode(cause, 'ENOENT', 'ENOTDIR')) throw new FeedmillError(`the inbox ${root} is not there`, { cause });
    throw new FeedmillError(`the inbox ${root} cannot be read`, { cause });
  }
}

function obstacle(folder: HeldFolder, name: string, error: unknown): Look {
  if (!isCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) throw error;
  const stats = statsIn(folder, name);
  if (stats === undefined) return absentUnlessUnreadable(folder, name);
  const modifiedMs = Number(stats.mtimeMs);
  if (stats.isSymbolicLink()) return { modifiedMs, ...SYMBOLIC_LINK };
  // It was something else a moment ago.
  if (stats.isDirectory()) return { modifiedMs, kind: 'unsettled', stamp: fingerprintOf(stats) };
  return { kind: 'absent' };
}

function statsIn(folder: HeldFolder, name: string): BigIntStats | undefined {
  return lstatSync(join(folder.path, name), { bigint: true, throwIfNoEntry: false });
}

function absentUnlessUnreadable(folder: HeldFolder, name: string): Look {
  if (!name.includes(REPLACEMENT)) return { kind: 'absent' };
  const names = readdirSync(folder.path, { encoding: 'buffer' });
  if (!names.some((bytes) => nameOf(bytes) === name && !isReadableName(bytes))) return { kind: 'absent' };
  return refuse({ code: 'unreadable-name' });
}

async function readIn(folder: HeldFolder, name: string, request: ReadRequest): Promise<Look> {
  const stats = statsIn(folder, name);
  if (stats === undefined) return absentUnlessUnreadable(folder, name);
  const modifiedMs = Number(stats.mtimeMs);
  if (stats.isDirectory()) {
    // One that may not be opened is refused by the error.
    folder.enter(name).close();
    return { kind: 'absent' };
  }
  const verdict = verdictOn(stats, request.limit);
  return { modifiedMs, ...(verdict ?? (await readRegular(folder, name, { ...request, stats }))) };
}

/** @returns undefined for a regular file that may be read. */
function verdictOn(stats: BigIntStats, limit: number): Look | undefined {
  if (stats.isSymbolicLink()) return SYMBOLIC_LINK;
  if (!stats.isFile()) return refuse({ code: 'not-a-file' });
  if (stats.size > limit) return { kind: 'refused', refused: tooLarge(stats.size, limit) };
  return undefined;
}

/** @param request with what the file was before it was opened */
async function readRegular(
  folder: HeldFolder,
  name: string,
  { limit, settlingMs, settledStamp, stats }: ReadRequest & { readonly stats: BigIntStats },
): Promise<Look> {
  let file: number;
  try {
    file = openIn(folder, name);
  } catch (error) {
    if (isCode(error, 'ELOOP', 'ENXIO')) return { kind: 'unsettled', stamp: fingerprintOf(stats) };
    throw error;
  }
  try {
    const before = fstatSync(file, { bigint: true });
    const stamp = fingerprintOf(before);
    // Another file by now, or one that grew: what was found out of the first says nothing of it.
    if (!isSame(before, stats) || verdictOn(before, limit) !== undefined) return { kind: 'unsettled', stamp };
    if (!isSettled(before, settlingMs) && stamp !== settledStamp) return { kind: 'unsettled', stamp };
    const bytes = await readWhole(file, Number(before.size));
    const after = fingerprintOf(fstatSync(file, { bigint: true }));
    if (bytes === undefined || after !== stamp) return { kind: 'unsettled', stamp: after };
    return { kind: 'bytes', bytes };
  } finally {
    closeSync(file);
  }
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.mode === b.mode;
}

/** A modification time ahead of the clock says nothing of its age; then the change time, which no program sets, does. */
function isSettled(stats: BigIntStats, settlingMs: number): boolean {
  const now = Date.now();
  const changedMs = Number(stats.mtimeMs) > now ? Number(stats.ctimeMs) : Number(stats.mtimeMs);
  return changedMs <= now - settlingMs;
}

function refuse(refused: Reason): Look & { readonly kind: 'refused' } {
  return { kind: 'refused', refused };
}

const SYMBOLIC_LINK = refuse({ code: 'symbolic-link' });
