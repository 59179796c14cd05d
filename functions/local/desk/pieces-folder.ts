import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { isCode } from '../../../shared/local/error-code.ts';
import { makeFolder } from '../../../shared/local/make-folder.ts';
import { digestOf } from '../../desk/digest.ts';
import type { UploadsInPieces } from '../../desk/in-pieces.ts';
import { Problem } from '../../desk/problem.ts';
import { createTurns } from './turns.ts';

/**
 * What has come of uploads that come in pieces, in a folder of each: named by its id, the digest of whose it is and its key, that of whose it
 * is, and the bytes that it will have; in it each piece, named by its offset and length. A piece has its name when the disk has it, so that no crash leaves
 * half of one.
 */
export interface PiecesFolder {
  /** Those of one editor, which are nobody else's. @param name undefined of whoever has none */
  of(name: string | undefined): OwnPieces;
  /** Takes away what nobody has gone on with for a week. */
  removeOld(): Promise<void>;
}

export interface OwnPieces extends Pick<UploadsInPieces, 'begin' | 'find' | 'drop'> {
  readonly put: NonNullable<UploadsInPieces['put']>;
  readonly whole: NonNullable<UploadsInPieces['whole']>;
}

interface PiecesOptions {
  /** Bytes that all of them will have together, at the most. */
  readonly mostBytes: number;
  /** Milliseconds since 1970. @default the machine's clock, which the file system's times are of too */
  readonly now?: () => number;
}

const MOST = 100;
/** Of all that is kept nobody has more than a third: whoever begins uploads without end leaves room for the others. */
const SHARES = 3;
const HOUR = 3_600_000;
const OLD = 7 * 24 * HOUR;

const ID = /^[\da-f]{32}$/;
const NAME = /^[\da-f]{32}-[\da-f]{32}-(?:([\da-f]{32})-)?(\d+)$/;
const PIECE = /^(\d+)\+(\d+)$/;

interface Begun {
  readonly path: string;
  readonly bytes: number;
}

interface Kept extends Begun {
  /** The digest of the name; undefined of what older versions began. */
  readonly whose: string | undefined;
  /** Milliseconds since somebody went on with it. */
  readonly age: number;
}

/** @param root made with the first upload; nobody else's */
export function openPiecesFolder(root: string, { mostBytes, now = Date.now }: PiecesOptions): PiecesFolder {
  const inTurn = createTurns();

  const begun = async (mark: string, id: string): Promise<Begun | undefined> => {
    if (!ID.test(id)) return undefined;
    const start = `${id}-${mark}-`;
    const name = (await namesIn(root)).find((one) => one.startsWith(start));
    return name === undefined ? undefined : { path: join(root, name), bytes: bytesIn(name) };
  };

  /** The longest untouched first. */
  const all = async () => {
    const found: Kept[] = [];
    for (const name of await namesIn(root)) {
      const [, whose, bytes] = NAME.exec(name) ?? [];
      const path = join(root, name);
      const at = (await stat(path).catch(() => undefined))?.mtimeMs;
      // What is called otherwise is nothing of the desk's, and has no bytes that anybody sends.
      if (at !== undefined) found.push({ path, whose, bytes: Number(bytes ?? 0), age: now() - at });
    }
    return found.toSorted((a, b) => b.age - a.age);
  };

  const removeOld = async () => {
    for (const { path, age } of await all()) if (age > OLD) await remove(path);
  };

  /** Where there is no room, one makes it that nobody has gone on with for an hour: one's own where one has one's share. */
  const makeRoom = async (whose: string, bytes: number) => {
    await removeOld();
    await makeRoomAmong(
      (await all()).filter((one) => one.whose === whose),
      { bytes, most: Math.floor(MOST / SHARES), mostBytes: mostBytes / SHARES },
    );
    await makeRoomAmong(await all(), { bytes, most: MOST, mostBytes });
  };

  const of: PiecesFolder['of'] = (editor) => {
    const markOf = (key: SubmissionKey) => digestOf(Buffer.from(JSON.stringify([key, editor])));
    const whose = digestOf(Buffer.from(JSON.stringify([editor])));
    return {
      begin: (key, bytes) =>
        inTurn(async () => {
          await makeRoom(whose, bytes);
          const id = randomBytes(16).toString('hex');
          makeFolder(root, 0o700);
          await mkdir(join(root, `${id}-${markOf(key)}-${whose}-${bytes}`), { mode: 0o700 });
          return id;
        }),

      async find(key, id) {
        const found = await begun(markOf(key), id);
        return found && { bytes: found.bytes, offset: endOf(await piecesIn(found.path)) };
      },

      put: (key, id, offset, piece) =>
        inTurn(async () => {
          const found = await begun(markOf(key), id);
          if (found === undefined || endOf(await piecesIn(found.path)) !== offset) return false;
          const temporary = join(found.path, 'next.tmp');
          try {
            await rm(temporary, { force: true });
            await writeFile(temporary, piece, { flag: 'wx', flush: true, mode: 0o600 });
            await rename(temporary, join(found.path, `${offset}+${piece.length}`));
          } finally {
            await rm(temporary, { force: true });
          }
          return true;
        }),

      // In turn too: who completes it meanwhile by another page takes its pieces away.
      whole: (key, id) =>
        inTurn(async () => {
          const found = await begun(markOf(key), id);
          return found && wholeIn(found);
        }),

      drop: (key, id) =>
        inTurn(async () => {
          const found = await begun(markOf(key), id);
          if (found !== undefined) await remove(found.path);
        }),
    };
  };

  return { of, removeOld: () => inTurn(removeOld) };
}

interface Room {
  /** Of what is to come. */
  readonly bytes: number;
  readonly most: number;
  readonly mostBytes: number;
}

/** @param kept the longest untouched first */
async function makeRoomAmong(kept: readonly Kept[], { bytes, most, mostBytes }: Room): Promise<void> {
  const left = [...kept];
  const isFull = () => left.length >= most || left.reduce((sum, one) => sum + one.bytes, bytes) > mostBytes;
  while (left.length > 0 && isFull()) {
    const oldest = left.shift();
    if (oldest === undefined || oldest.age < HOUR) throw new Problem('too-many-under-way');
    await remove(oldest.path);
  }
}

/** @returns undefined where there is not all of it */
async function wholeIn(found: Begun): Promise<Uint8Array | undefined> {
  const pieces = await piecesIn(found.path);
  if (endOf(pieces) !== found.bytes) return undefined;
  const bytes = Buffer.alloc(found.bytes);
  for (const { offset, length } of pieces) {
    const piece = await readFile(join(found.path, `${offset}+${length}`));
    if (piece.length !== length) return undefined;
    bytes.set(piece, offset);
  }
  return bytes;
}

interface Piece {
  readonly offset: number;
  readonly length: number;
}

/** Those that follow one another from the first byte on. */
async function piecesIn(path: string): Promise<readonly Piece[]> {
  const found = (await namesIn(path)).flatMap((name): Piece[] => {
    const [, offset, length] = PIECE.exec(name) ?? [];
    return offset === undefined ? [] : [{ offset: Number(offset), length: Number(length) }];
  });
  const pieces: Piece[] = [];
  for (const piece of found.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
    if (piece.offset !== endOf(pieces)) break;
    pieces.push(piece);
  }
  return pieces;
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.offset + last.length;
}

function bytesIn(name: string): number {
  return Number(name.slice(name.lastIndexOf('-') + 1));
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
