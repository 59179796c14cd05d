import { type BigIntStats, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMediaName } from '../../article/media/media-type.ts';
import { isNoUploadName } from '../../article/no-upload.ts';
import type { SubmissionKey } from '../../article/types.ts';
import { breathe } from '../breathe.ts';
import { isCode } from '../error-code.ts';
import { type HeldFolder, holdBelow } from '../held-folder.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { SeenFile } from './ledger.ts';
import { isReadableName, nameOf, REPLACEMENT } from './names.ts';

/** The inbox as it lies there. */
export interface Scan {
  /** Every upload, media before what may show them, each in the order of their keys. */
  readonly files: readonly SeenFile[];
  /** Keys of folders that could not be listed (`''` for the inbox itself): what is below them is unknown, not gone. */
  readonly unreadable: readonly string[];
  /** Tells one folder from another that stands in its place. Undefined when it could not be listed. */
  readonly identity: string | undefined;
}

/** Entries between two breaths of the event loop: about 2 ms of work. */
const BREATH = 500;

/**
 * Walks the inbox. Links and special files are uploads too, refused when they are read, and links are never followed.
 * The walk is synchronous in short steps: 10,000 small asynchronous calls take ten times as long as the work they do.
 */
export async function scanInbox(root: string): Promise<Scan> {
  const files: SeenFile[] = [];
  const unreadable: string[] = [];
  const folders = [''];
  let identity: string | undefined;
  let looked = 0;
  for (let key = folders.pop(); key !== undefined; key = folders.pop()) {
    const listing = list(root, key);
    if (listing === undefined) {
      unreadable.push(key);
      continue;
    }
    if (key === '') identity = identityOf(listing.folder);
    try {
      for (const { name, path, readable } of listing.names) {
        if (isNoUploadName(name)) continue;
        if (++looked % BREATH === 0) await breathe();
        const stats = statsOf(path);
        if (stats === undefined) continue;
        const below = (key === '' ? name : `${key}/${name}`) as SubmissionKey;
        if (stats.isDirectory() && readable) folders.push(below);
        else files.push({ key: below, fingerprint: fingerprintOf(stats) });
      }
    } finally {
      listing.folder.close();
    }
  }
  return { files: inOrder([...files, ...refusedFolders(root, unreadable)]), unreadable, identity };
}

/** The path of a held folder may be a link to it. */
function identityOf({ path }: HeldFolder): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}.${ino}`;
}

/** A folder that cannot be listed gets a receipt of its own, or its editor would wait for ever. */
function refusedFolders(root: string, unreadable: readonly string[]): readonly SeenFile[] {
  return unreadable.flatMap((folder) => {
    const stats = folder === '' ? undefined : statsOf(join(root, folder));
    return stats === undefined ? [] : [{ key: folder as SubmissionKey, fingerprint: fingerprintOf(stats) }];
  });
}

interface Listing {
  /** Held: the names are to be looked at in this very folder. */
  readonly folder: HeldFolder;
  readonly names: readonly Name[];
}

interface Name {
  readonly name: string;
  readonly path: string | Buffer;
  readonly readable: boolean;
}

/** @returns undefined when the folder cannot be listed now, or something else has taken its place or that of one above it. */
function list(root: string, key: string): Listing | undefined {
  try {
    const folder = holdBelow(root, key === '' ? [] : key.split('/'));
    try {
      const names = namesIn(folder);
      folder.check();
      return { folder, names };
    } catch (error) {
      folder.close();
      throw error;
    }
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
}

function namesIn({ path }: HeldFolder): readonly Name[] {
  const names = readdirSync(path);
  if (!names.some((name) => name.includes(REPLACEMENT))) {
    return names.map((name) => ({ name, path: join(path, name), readable: true }));
  }
  return readdirSync(path, { encoding: 'buffer' }).map((bytes) => ({
    name: nameOf(bytes),
    path: Buffer.concat([Buffer.from(`${path}/`), bytes]),
    readable: isReadableName(bytes),
  }));
}

function statsOf(path: string | Buffer): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    // A folder that can be listed but not entered shows names only.
    if (isCode(error, 'EACCES', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Media before what may show them, each in the order of their keys. */
export function inOrder(files: readonly SeenFile[]): readonly SeenFile[] {
  const byKey = (a: SeenFile, b: SeenFile) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const media = files.filter((file) => isMediaName(file.key));
  const others = files.filter((file) => !isMediaName(file.key));
  const ordered = [...media.sort(byKey), ...others.sort(byKey)];
  // Two names that are no UTF-8 can come out as one key.
  return ordered.filter((file, index) => file.key !== ordered[index - 1]?.key);
}
