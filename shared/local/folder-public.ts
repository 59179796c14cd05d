import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PublicStore, PublishedState } from '../pipeline/ports.ts';
import { isCode } from './error-code.ts';
import { publicTypeOf } from './public-types.ts';

/** Runs a function while no other process or connection does: what makes a conditional put one step. */
export type Mutex = <T>(work: () => T) => T;

/** `.<process id>-<random>.tmp` in the public folder itself, so that cleaning up reads one folder however many pages there are. */
const TEMPORARY = /^\.(\d+)-[0-9a-f]{16}\.tmp$/;
/** Older than this, a temporary file is nobody's, even if its process id is in use again. */
const ABANDONED_MS = 60_000;
/** Media of any size are read in pieces. */
const LONGEST_CHUNK = 1 << 20;

/**
 * The public folder. Files appear whole, by rename; validators are computed from what lies there, so that nothing else
 * needs to be kept, and a folder that somebody emptied or edited is simply seen as it is.
 * A power failure may leave a file of zeros: it differs from the document, so the next publish writes it again.
 * @param root made when it is missing; may be a symbolic link itself
 * @throws RangeError, from every operation, for a path that is not a plain path below the folder
 */
export function openFolderPublic(root: string, exclusive: Mutex): PublicStore {
  mkdirSync(root, { recursive: true });
  removeAbandoned(root);
  return {
    async head(path) {
      return stateOf(locate(root, path), path, root);
    },
    async put(file, expected) {
      const target = locate(root, file.path);
      const temporary = join(root, `.${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
      let isThere = false;
      try {
        await write(temporary, file.bytes);
        isThere = true;
        if (expected === undefined && isCreated(temporary, target, file.path, root)) return 'written';
        return exclusive(() => {
          if (stateOf(target, file.path, root)?.etag !== expected) return 'conflict';
          makeFolder(dirname(target));
          renameSync(temporary, target);
          isThere = false;
          return 'written';
        });
      } finally {
        if (isThere) unlinkSync(temporary);
      }
    },
    async remove(path) {
      const target = locate(root, path);
      exclusive(() => {
        if (!hasPlainFolders(root, path)) return;
        rmSync(target, { force: true });
        removeEmptied(root, path);
      });
    },
  };
}

/**
 * Puts a new file in its place without the mutex, for a link is made only where nothing is: thousands of pages of a bulk
 * pass need not wait for each other.
 * @returns false when something is there, or the file system has no links: then the mutex decides.
 */
function isCreated(temporary: string, target: string, path: string, root: string): boolean {
  makeFolder(dirname(target));
  if (!hasPlainFolders(root, path)) return false;
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Up to here, handing a file to another thread costs more than writing it. */
const SMALL = 65_536;

async function write(path: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length <= SMALL) writeFileSync(path, bytes, { flag: 'wx' });
  else await writeFile(path, bytes, { flag: 'wx' });
}

/** Nearly always one level is missing or none; the recursive call looks at every level and takes twice as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    mkdirSync(folder, { recursive: true });
  }
}

function locate(root: string, path: string): string {
  const parts = path.split('/').slice(1);
  const plain = (part: string) => part !== '' && !part.startsWith('.') && !/[\0\\]/.test(part);
  if (!path.startsWith('/') || !parts.every(plain)) {
    throw new RangeError(`not a public path: ${JSON.stringify(path)}`);
  }
  return join(root, ...parts);
}

function stateOf(target: string, path: string, root: string): PublishedState | undefined {
  if (!hasPlainFolders(root, path)) return undefined;
  const file = openPlain(target);
  if (file === undefined) return undefined;
  try {
    const encoding = publicTypeOf(path).contentEncoding;
    const hash = createHash('sha256');
    const kept: Uint8Array[] = [];
    const buffer = Buffer.allocUnsafe(Math.min(LONGEST_CHUNK, fstatSync(file).size + 1));
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, length));
      if (encoding !== undefined) kept.push(Buffer.from(buffer.subarray(0, length)));
    }
    const raw = hash.digest('hex');
    const digest = encoding === undefined ? raw : decodedDigest(Buffer.concat(kept), encoding);
    return { etag: `"${raw}"`, digest };
  } finally {
    closeSync(file);
  }
}

/** @returns undefined for what is no regular file: a link that somebody put there is replaced, not followed. */
function openPlain(target: string): number | undefined {
  try {
    const file = openSync(target, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
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
    const decoded = encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return createHash('sha256').update(decoded).digest('hex');
  } catch {
    return '';
  }
}

/** @returns false when a folder on the way is missing. @throws when one is a symbolic link. */
function hasPlainFolders(root: string, path: string): boolean {
  return foldersOf(root, path).every((folder) => {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) throw new Error(`a symbolic link lies in the public folder: ${folder}`);
    return stats?.isDirectory() ?? false;
  });
}

/** The folders of a path below the root, outermost first. */
function foldersOf(root: string, path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
}

function removeEmptied(root: string, path: string): void {
  for (const folder of foldersOf(root, path).toReversed()) {
    try {
      rmdirSync(folder);
    } catch (error) {
      if (isCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) return;
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
