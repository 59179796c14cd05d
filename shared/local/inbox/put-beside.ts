import { randomBytes } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmissionKey } from '../../article/types.ts';
import { holdBelow } from '../held-folder.ts';

/**
 * Puts a small file into the inbox, or takes one out: what an editor would do by hand. It appears whole, and no link is followed.
 * @param root the inbox
 * @param key below it, in a folder that is there
 * @param text undefined where it is to be gone
 * @throws the operating system's error
 */
export function putBeside(root: string, key: SubmissionKey, text: string | undefined): void {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const folder = holdBelow(root, parts.slice(0, -1));
  // A name that is no upload's: nobody takes it up while it is written.
  const temporary = join(folder.path, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    folder.check();
    if (text === undefined) rmSync(join(folder.path, name), { force: true });
    else {
      writeNew(temporary, text);
      renameSync(temporary, join(folder.path, name));
    }
  } finally {
    rmSync(temporary, { force: true });
    folder.close();
  }
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
