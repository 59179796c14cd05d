import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicPath } from '../../article/public-path.ts';
import { FeedmillError } from '../../pipeline/errors.ts';
import { isCode } from '../error-code.ts';
import { type HeldFolder, holdFolder } from '../held-folder.ts';
import { withKnownPath } from '../known-path.ts';
import { makeFolder } from '../make-folder.ts';

/** Where a public file lies or is to lie. */
export interface PublicPlace {
  readonly root: string;
  /** The folders on the way, from the root's. */
  readonly folders: readonly string[];
  readonly name: string;
}

/** @throws RangeError for a path that is not a plain path below the folder. */
export function publicPlace(root: string, path: string): PublicPlace {
  const parts = publicPath(path).split('/').slice(1);
  return { root, folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}

/** The folders of a public file, held for one piece of work. */
export interface HeldPlace {
  /** The public folder itself. */
  readonly top: HeldFolder;
  /** The one that the file lies in; may be the public folder itself. */
  readonly folder: HeldFolder;
  /** All from the one to the other. */
  readonly chain: readonly HeldFolder[];
}

/**
 * Works in the folder of a public file, while it and all above it are held.
 * @param missing whether folders that are not there are made
 * @returns undefined where a folder is missing, or is a file, and was to be left so.
 * @throws FeedmillError when a link lies on the way, or a file where a folder is to be made.
 */
export function inPlace<T>(
  { root, folders, name: file }: PublicPlace,
  missing: 'make' | 'leave',
  work: (place: HeldPlace) => T,
): T | undefined {
  const top = holdRoot(root, missing);
  if (top === undefined) return undefined;
  const chain = [top];
  try {
    let folder = top;
    for (const [index, name] of folders.entries()) {
      const path = join(root, ...folders.slice(0, index + 1));
      const next = enter(folder, name, { missing, path });
      if (next === undefined) return undefined;
      chain.push(next);
      folder = next;
    }
    return work({ top, folder, chain });
  } catch (error) {
    throw withKnownPath(error, join(root, ...folders, file));
  } finally {
    for (const held of chain.toReversed()) held.close();
  }
}

function holdRoot(root: string, missing: 'make' | 'leave'): HeldFolder | undefined {
  try {
    return holdFolder(root);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    if (missing === 'leave') return undefined;
    makeFolder(root);
    return holdFolder(root);
  }
}

function enter(
  above: HeldFolder,
  name: string,
  { missing, path }: { readonly missing: 'make' | 'leave'; readonly path: string },
): HeldFolder | undefined {
  try {
    return above.enter(name);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return missing === 'leave' ? undefined : enterNew(above, name);
    if (!isCode(error, 'ENOTDIR', 'ELOOP')) throw error;
    if (lstatSync(join(above.path, name), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new FeedmillError(`a symbolic link lies in the public folder: ${path}`);
    if (missing === 'leave') return undefined;
    throw new FeedmillError(`a file lies in the public folder where a folder belongs: ${path}`);
  }
}

function enterNew(above: HeldFolder, name: string): HeldFolder {
  try {
    mkdirSync(join(above.path, name));
  } catch (error) {
    // Somebody else made it at the same moment.
    if (!isCode(error, 'EEXIST')) throw error;
  }
  return above.enter(name);
}
