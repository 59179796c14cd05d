import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sha256Of } from '../../article/sha-256.ts';
import type { PublicStore, PublishedState } from '../../pipeline/ports.ts';
import type { ContentEncoding } from '../../publish/siblings.ts';
import { isCode } from '../error-code.ts';
import { type HeldFolder, openIn } from '../held-folder.ts';
import { withKnownPath } from '../known-path.ts';
import { makeFolder } from '../make-folder.ts';
import { inPlace, type PublicPlace, publicPlace } from './place.ts';
import { publicTypeOf } from './types.ts';

/** Runs a function while no other process or connection does: what makes a conditional put one step. */
export type Mutex = <T>(work: () => T) => T | Promise<T>;

/** The public store of one machine: the port, and a look that costs a hundredth of `head`. */
export interface FolderPublic extends PublicStore {
  /** Whether a file lies there, whatever is in it. */
  isThere(path: string): boolean;
  /** The first bytes of a file as text, one character each; none of what is not there. */
  beginning(path: string, bytes: number): string;
}

/** `.<process id>-<random>.tmp` in the public folder itself, so that cleaning up reads one folder however many pages there are. */
const TEMPORARY = /^\.(\d+)-[0-9a-f]{16}\.tmp$/;
/** Older than this, a temporary file is nobody's, even if its process id is in use again. */
const ABANDONED_MS = 60_000;
/** Media of any size are read in pieces. */
const LONGEST_CHUNK = 1 << 20;
/** For what is read and not kept, which is never more than one file at a time. */
const CHUNK = Buffer.allocUnsafe(1 << 17);

/**
 * The public folder. Files appear whole, by rename; validators are computed from what lies there, so that nothing else
 * needs to be kept, and a folder that somebody emptied or edited is simply seen as it is.
 * A power failure may leave a file of zeros: it differs from the document, so the next publish writes it again.
 * @param root made when it is missing; may be a symbolic link itself
 * @throws RangeError, from every operation, for a path that is not a plain path below the folder
 */
export function openFolderPublic(root: string, exclusive: Mutex): FolderPublic {
  makeFolder(root);
  removeAbandoned(root);
  return {
    isThere(path) {
      const { folders, name } = publicPlace(root, path);
      try {
        return lstatSync(join(root, ...folders, name)).isFile();
      } catch (error) {
        // Who puts it there finds out what is in the way.
        if (isCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG')) return false;
        throw error;
      }
    },
    beginning(path, bytes) {
      const place = publicPlace(root, path);
      const read = inPlace(place, 'leave', ({ folder }) => {
        const file = openPlain(folder, place.name);
        if (file === undefined) return '';
        try {
          const buffer = Buffer.allocUnsafe(bytes);
          return buffer.toString('latin1', 0, readSync(file, buffer));
        } finally {
          closeSync(file);
        }
      });
      return read ?? '';
    },
    async head(path) {
      return stateOf(publicPlace(root, path));
    },
    async read(path) {
      return reading(publicPlace(root, path), (file) => {
        const bytes = readFileSync(file);
        return { etag: etagOf(bytes), bytes };
      });
    },
    async put(file, expected) {
      const place = publicPlace(root, file.path);
      const temporary = `.${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
      try {
        await writeIn(root, temporary, file.bytes);
        if (expected === undefined && isCreated(temporary, place)) return 'written';
        return exclusive(() => {
          if (etagAt(place) !== expected) return 'conflict';
          inPlace(place, 'make', ({ top, folder }) => {
            renameSync(join(top.path, temporary), join(folder.path, place.name));
          });
          return 'written';
        });
      } finally {
        // Nothing is there after a rename; part of it is when the disk is full.
        rmSync(join(root, temporary), { force: true });
      }
    },
    async remove(path) {
      const place = publicPlace(root, path);
      await exclusive(() =>
        inPlace(place, 'leave', ({ chain, folder }) => {
          rmSync(join(folder.path, place.name), { force: true });
          removeEmptied(chain, place.folders);
        }),
      );
    },
  };
}

/**
 * Puts a new file in its place without the mutex, for a link is made only where nothing is: thousands of pages of a bulk
 * pass need not wait for each other.
 * @returns false when something is there, or the file system has no links, or a folder went meanwhile: then the mutex decides.
 */
function isCreated(temporary: string, place: PublicPlace): boolean {
  try {
    inPlace(place, 'make', ({ top, folder }) => {
      linkSync(join(top.path, temporary), join(folder.path, place.name));
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/**
 * Up to here, handing a file to other threads, to open, to write and to close it, costs as much again as writing it: of the 18 of 0.1 to 0.6 MB
 * that one change writes, 3.5 ms of a processor.
 */
const SMALL = 1 << 20;

/**
 * Into the public folder itself, which somebody may have removed as a whole.
 * @throws the operating system's error, which names that folder: of a thousand files that cannot be written it is the same
 */
async function writeIn(root: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await write(join(root, name), bytes);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw withKnownPath(error, root);
    makeFolder(root);
    await write(join(root, name), bytes);
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length <= SMALL) writeFileSync(path, bytes, { flag: 'wx' });
  else await writeFile(path, bytes, { flag: 'wx' });
}

/** @returns the ETag that a file of these bytes has here. */
export function etagOf(bytes: Uint8Array): string {
  return etagWith(sha256Of(bytes));
}

function etagWith(digest: string): string {
  return `"${digest}"`;
}

function stateOf(place: PublicPlace): PublishedState | undefined {
  return reading(place, (file) => digestsOf(file, publicTypeOf(place.name).contentEncoding));
}

/** Of what is compressed that alone is asked before a put: nothing is decompressed for it. */
function etagAt(place: PublicPlace): string | undefined {
  return reading(place, (file) => digestsOf(file, undefined).etag);
}

/** @returns undefined where no file is. */
function reading<T>(place: PublicPlace, read: (file: number) => T): T | undefined {
  return inPlace(place, 'leave', ({ folder }) => {
    const file = openPlain(folder, place.name);
    if (file === undefined) return undefined;
    try {
      return read(file);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * @param encoding of what is compressed: its digest is made when it is asked for, of what was read, since unpacking takes 20 ms of a MB
 *   and who puts a new document asks for none of its siblings; undefined where it is that of the file itself
 */
function digestsOf(file: number, encoding: ContentEncoding | undefined): PublishedState {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  // What is kept is read in one piece; a buffer of a MB for each file that is only hashed would have V8 clear away behind every change.
  const buffer = encoding === undefined ? CHUNK : Buffer.allocUnsafe(Math.min(LONGEST_CHUNK, fstatSync(file).size + 1));
  let size = 0;
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    hash.update(buffer.subarray(0, length));
    size += length;
    if (encoding !== undefined) kept.push(Buffer.from(buffer.subarray(0, length)));
  }
  const raw = hash.digest('hex');
  const etag = etagWith(raw);
  if (encoding === undefined) return { etag, digest: raw, size };
  let digest: string | undefined;
  return {
    etag,
    get digest() {
      digest ??= decodedDigest(Buffer.concat(kept.splice(0)), encoding);
      return digest;
    },
    size,
  };
}

/** @returns undefined for what is no regular file: a link that somebody put there is replaced, not followed. */
function openPlain(folder: HeldFolder, name: string): number | undefined {
  try {
    const file = openIn(folder, name);
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
    return undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO')) return undefined;
    throw error;
  }
}

/** @returns a digest that no document has where the file is damaged, so that it is written again. */
function decodedDigest(bytes: Uint8Array, encoding: 'br' | 'gzip'): string {
  try {
    return createHash('sha256')
      .update(encoding === 'br' ? unbrotli(bytes) : gunzipSync(bytes))
      .digest('hex');
  } catch {
    return '';
  }
}

/** Node passes over what stands behind the end of it. @throws RangeError where there is anything */
function unbrotli(bytes: Uint8Array): Uint8Array {
  const { buffer, engine } = brotliDecompressSync(bytes, { info: true }) as unknown as Unpacked;
  if (engine.bytesWritten < bytes.length) throw new RangeError('there is more behind the end');
  return buffer;
}

/** As with the option `info` (Node's documentation of zlib, "Class: Options"), which its types do not know. */
interface Unpacked {
  readonly buffer: Uint8Array;
  /** `bytesWritten`: of what was packed, those that were read. */
  readonly engine: { readonly bytesWritten: number };
}

/** @param chain the folders from the root, of which `names` are those below it */
function removeEmptied(chain: readonly HeldFolder[], names: readonly string[]): void {
  for (const [index, name] of [...names.entries()].toReversed()) {
    try {
      rmdirSync(join(chain[index]?.path ?? '', name));
    } catch (error) {
      if (isCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) return;
      throw error;
    }
  }
}

function removeAbandoned(root: string): void {
  for (const name of readdirSync(root)) {
    const owner = TEMPORARY.exec(name)?.[1];
    if (owner === undefined) continue;
    const path = join(root, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > ABANDONED_MS || !isRunning(Number(owner))) rmSync(path, { force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
