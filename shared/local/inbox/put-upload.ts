import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SubmissionKey } from '../../article/types.ts';
import { isCode } from '../error-code.ts';
import { type HeldFolder, holdBelow, holdFolder } from '../held-folder.ts';
import { withKnownPath } from '../known-path.ts';

/**
 * Puts a file into the inbox, or takes one out: what an editor would do by hand. It appears whole, and no link is followed.
 * @param root the inbox
 * @param key below it, in a folder that is there
 * @param content undefined where it is to be gone
 * @throws the operating system's error
 */
export function putUpload(root: string, key: SubmissionKey, content: string | Uint8Array | undefined): void {
  inFolderOf(root, key, holdBelow, (folder, name) => {
    if (content === undefined) {
      folder.check();
      rmSync(join(folder.path, name), { force: true });
    } else put(folder, content, (temporary) => renameSync(temporary, join(folder.path, name)));
  });
}

/**
 * Puts a file into the inbox where none of that name lies; its folders are made.
 * @returns whether it was put there
 * @throws the operating system's error
 */
export function putNewUpload(root: string, key: SubmissionKey, content: Uint8Array): boolean {
  try {
    inFolderOf(root, key, madeBelow, (folder, name) => {
      put(folder, content, (temporary) => linkNew(temporary, join(folder.path, name)));
    });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Works in the folder of an upload, while that is held. */
function inFolderOf(
  root: string,
  key: SubmissionKey,
  hold: typeof holdBelow,
  work: (folder: HeldFolder, name: string) => void,
): void {
  const names = key.split('/');
  const name = names.pop() ?? '';
  try {
    const folder = hold(root, names);
    try {
      work(folder, name);
    } finally {
      folder.close();
    }
  } catch (error) {
    throw withKnownPath(error, join(root, key));
  }
}

function madeBelow(root: string, names: readonly string[]): HeldFolder {
  let folder = holdFolder(root);
  for (const name of names) {
    const above = folder;
    try {
      makeFolder(join(above.path, name));
      folder = above.enter(name);
    } finally {
      above.close();
    }
  }
  return folder;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

function put(folder: HeldFolder, content: string | Uint8Array, place: (temporary: string) => void): void {
  // A name that is no upload's: nobody takes it up while it is written.
  const temporary = join(folder.path, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    folder.check();
    writeNew(temporary, content);
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link is refused where the name is taken, which a renaming is not. @throws EEXIST */
function linkNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some shares and memory cards have no links.
    if (isCode(error, 'EEXIST')) throw error;
    if (existsSync(path)) throw Object.assign(new Error(path), { code: 'EEXIST' });
    renameSync(temporary, path);
  }
}

function writeNew(path: string, content: string | Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
