import { createHash } from 'node:crypto';

/**
 * A file as a row of pieces, most of which are views of the one that was read: a film of 200 MB is not copied for the few
 * bytes that it is published without.
 */
export type Pieces = readonly Uint8Array[];

/** Instead of the bytes from `start` to `end`; without any, zeros. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes?: Uint8Array;
}

/** @returns the file with the edits, which may come in any order; where two touch the same byte, the one that begins first counts. */
export function edited(file: Buffer, edits: readonly Edit[]): Pieces {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, bytes } of edits.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push(file.subarray(at, from));
    if (bytes === undefined) pieces.push(...zeros(end - from));
    else pieces.push(bytes.subarray(from - start));
    at = end;
  }
  if (at < file.length) pieces.push(file.subarray(at));
  return pieces;
}

/** @returns the same in as few pieces as can be: all of a file is that file itself. */
export function inOne(pieces: Pieces): Pieces {
  const row: Uint8Array[] = [];
  for (const piece of pieces) append(row, piece);
  return row;
}

/** Puts a piece behind others; one that follows the last in the same file makes that longer. */
export function append(row: Uint8Array[], piece: Uint8Array): void {
  const last = row.at(-1);
  const isNext = last?.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset;
  if (piece.length === 0) return;
  if (last === undefined || !isNext) row.push(piece);
  else row[row.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
}

/** No file that anybody means is cut into more: each takes some hundred bytes. */
export const MOST_PIECES = 100_000;

export function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

export function isSame(file: Buffer, pieces: Pieces): boolean {
  if (lengthOf(pieces) !== file.length) return false;
  let at = 0;
  for (const piece of pieces) {
    if (!file.subarray(at, at + piece.length).equals(piece)) return false;
    at += piece.length;
  }
  return true;
}

/** SHA-256, hexadecimal. */
export function digestOf(pieces: Pieces): string {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  return sum.digest('hex');
}

/** Copied only where there are several. */
export function joined(pieces: Pieces): Uint8Array {
  const [only = NOTHING, ...more] = pieces;
  return more.length === 0 ? only : Buffer.concat(pieces);
}

const NOTHING = new Uint8Array();
const ZEROS = new Uint8Array(65_536);

function* zeros(length: number): Generator<Uint8Array> {
  for (let left = length; left > 0; left -= ZEROS.length) yield ZEROS.subarray(0, left);
}
