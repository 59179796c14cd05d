import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  read as readLater,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FeedmillError } from '../pipeline/errors.ts';
import type { RefusedSubmission } from '../pipeline/ports.ts';
import { tooLarge } from '../pipeline/too-large.ts';
import { isCode } from './error-code.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isIgnored, isReadableName, nameOf, partsOf, REPLACEMENT } from './inbox-names.ts';

export interface ReadRequest {
  readonly root: string;
  readonly key: string;
  /** Bytes. */
  readonly limit: number;
  readonly settlingMs: number;
  /** What an earlier look, at least the settling time ago, said of the file: unchanged since then, it is settled. */
  readonly settledStamp: string | undefined;
}

/** One look at a file. `unsettled`: it is being written or was moved during the look; look again. */
export type Look = { readonly modifiedMs?: number } & (
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsettled'; readonly stamp: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refused: RefusedSubmission['refused'] }
);

/** Up to here a synchronous read is quicker than handing the work to another thread. */
const SMALL = 1 << 18;

/**
 * Reads one file below the inbox without following a link and without waiting for a pipe.
 * @throws on a passing fault of the disk.
 */
export async function readUpload(request: ReadRequest): Promise<Look> {
  const parts = partsOf(request.key);
  if (parts === undefined) return refuse('outside-inbox', 'The key is not a plain path below the inbox.');
  if (parts.some(isIgnored)) return { kind: 'absent' };
  try {
    return await readParts(request, parts);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return { kind: 'absent' };
    if (isCode(error, 'EACCES', 'EPERM')) return refuse('unreadable', 'The file may not be read: permission denied.');
    throw error;
  }
}

async function readParts(request: ReadRequest, parts: readonly string[]): Promise<Look> {
  const chain = chainOf(request.root, parts);
  if (chain === 'unreadable-name')
    return refuse('unreadable-name', 'The name of the file or of its folder is not UTF-8.');
  const stats = chain.at(-1);
  if (stats === undefined) return { kind: 'absent' };
  const modifiedMs = Number(stats.mtimeMs);
  const verdict = verdictOn(request, chain, parts);
  if (verdict !== undefined) return { modifiedMs, ...verdict };
  return { modifiedMs, ...(await readRegular(request, parts, chain)) };
}

/**
 * What each part of the path is, from the first to the first that is no folder.
 * @throws the operating system's error when a part is missing or may not be looked at.
 */
function chainOf(root: string, parts: readonly string[]): readonly BigIntStats[] | 'unreadable-name' {
  const chain: BigIntStats[] = [];
  let path = root;
  for (const part of parts) {
    const folder = path;
    path = join(folder, part);
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) {
      mustBeThere(root);
      return hasUnreadableName(folder, part) ? 'unreadable-name' : [];
    }
    chain.push(stats);
    if (!stats.isDirectory()) break;
  }
  return chain;
}

/** An inbox on a share that is away must not look like one that was emptied: everything would be withdrawn. */
function mustBeThere(root: string): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new FeedmillError(`the inbox ${root} is not there`);
}

function hasUnreadableName(folder: string, part: string): boolean {
  if (!part.includes(REPLACEMENT)) return false;
  return readdirSync(folder, { encoding: 'buffer' }).some((name) => nameOf(name) === part && !isReadableName(name));
}

/** @returns undefined for a regular file that may be opened. */
function verdictOn(request: ReadRequest, chain: readonly BigIntStats[], parts: readonly string[]): Look | undefined {
  const last = chain.at(-1);
  if (last?.isSymbolicLink())
    return refuse('symbolic-link', 'A symbolic link is not followed. Put the file itself here.');
  if (chain.length < parts.length) return { kind: 'absent' };
  if (last?.isDirectory()) {
    readdirSync(join(request.root, ...parts));
    return { kind: 'absent' };
  }
  if (!last?.isFile()) return refuse('not-a-file', 'This is no regular file but a pipe, a socket or a device.');
  if (last.size > request.limit) return { kind: 'refused', refused: tooLarge(last.size, request.limit) };
  return undefined;
}

async function readRegular(
  request: ReadRequest,
  parts: readonly string[],
  chain: readonly BigIntStats[],
): Promise<Look> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const unsettled = { kind: 'unsettled', stamp: chain.map(fingerprintOf).join('/') } as const;
  let file: number;
  try {
    file = openSync(join(request.root, ...parts), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (isCode(error, 'ELOOP', 'ENXIO')) return unsettled;
    throw error;
  }
  try {
    const before = fstatSync(file, { bigint: true });
    // A folder on the way may have been swapped for a link since it was looked at: both looks must show this very file.
    const again = chainOf(request.root, parts);
    if (again === 'unreadable-name' || !sameFiles(chain, again) || !isSame(before, chain.at(-1))) return unsettled;
    const stamp = fingerprintOf(before);
    if (!isSettled(before, request.settlingMs) && stamp !== request.settledStamp) return { kind: 'unsettled', stamp };
    const bytes = await readAll(file, Number(before.size));
    const after = fingerprintOf(fstatSync(file, { bigint: true }));
    if (bytes === undefined || after !== stamp) return { kind: 'unsettled', stamp: after };
    return { kind: 'bytes', bytes };
  } finally {
    closeSync(file);
  }
}

function sameFiles(before: readonly BigIntStats[], after: readonly BigIntStats[]): boolean {
  return before.length === after.length && before.every((stats, index) => isSame(stats, after[index]));
}

function isSame(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return b !== undefined && a.dev === b.dev && a.ino === b.ino && a.mode === b.mode;
}

/** A modification time ahead of the clock says nothing of its age; then the change time, which no program sets, does. */
function isSettled(stats: BigIntStats, settlingMs: number): boolean {
  const now = Date.now();
  const changedMs = Number(stats.mtimeMs) > now ? Number(stats.ctimeMs) : Number(stats.mtimeMs);
  return changedMs <= now - settlingMs;
}

/** @returns undefined when the file turns out to be shorter than `size`. */
async function readAll(file: number, size: number): Promise<Uint8Array | undefined> {
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const count =
      size <= SMALL
        ? readSync(file, bytes, done, size - done, done)
        : (await promisify(readLater)(file, bytes, done, size - done, done)).bytesRead;
    if (count === 0) return undefined;
    done += count;
  }
  return bytes;
}

function refuse(code: string, message: string): Look & { readonly kind: 'refused' } {
  return { kind: 'refused', refused: { code, message } };
}
