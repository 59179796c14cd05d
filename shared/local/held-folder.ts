import { closeSync, constants, existsSync, lstatSync, openSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder that stays the same while it is worked in, whatever is put in its place meanwhile: what `openat` is to C, which
 * Node does not have. Whoever may write into a folder could otherwise exchange a folder below it for a link between a look
 * and the act, and have any file of the machine read, or written over.
 *
 * - On Linux the folder is open, and `/proc/self/fd/N` is that open folder itself (proc(5)): nothing can come between.
 * - On macOS files are opened with O_NOFOLLOW_ANY, which follows no link on the whole path: nothing else can be read.
 * - What is written or listed on macOS, and everything on Windows or where there is no /proc, is looked at before and after:
 *   a link that stands there is found, one that comes and goes in between may not be.
 */
export interface HeldFolder {
  /** As long as the folder is held, `join(path, name)` is that name in this very folder. */
  readonly path: string;
  /** @throws the operating system's error: ENOENT; ENOTDIR for a link and whatever else is no folder; EACCES. */
  enter(name: string): HeldFolder;
  /** @throws an error with the code ELOOP when something else is seen to have taken its place, where it can be lost at all. */
  check(): void;
  close(): void;
}

/** Holds a folder; its own path may lead over links. @throws the operating system's error, as `enter` does. */
export function holdFolder(path: string): HeldFolder {
  return HAS_DESCRIPTOR_PATHS ? byDescriptor(path, 0) : holdByLooks(path);
}

/** Holds a folder below another, entered one by one. @throws the operating system's error, as `enter` does. */
export function holdBelow(root: string, names: readonly string[]): HeldFolder {
  let folder = holdFolder(root);
  for (const name of names) {
    const above = folder;
    try {
      folder = above.enter(name);
    } finally {
      above.close();
    }
  }
  return folder;
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
const DESCRIPTORS = '/proc/self/fd';
const HAS_DESCRIPTOR_PATHS = process.platform === 'linux' && existsSync(DESCRIPTORS);

function byDescriptor(path: string, flags: number): HeldFolder {
  const descriptor = openSync(path, O_RDONLY | O_DIRECTORY | flags);
  const own = `${DESCRIPTORS}/${descriptor}`;
  return {
    path: own,
    enter: (name) => byDescriptor(`${own}/${name}`, O_NOFOLLOW),
    check: () => undefined,
    close: () => closeSync(descriptor),
  };
}

/** The way of systems without paths of descriptors. @throws as `holdFolder` */
export function holdByLooks(path: string): HeldFolder {
  return byLooks(realpathSync(path), () => undefined);
}

function byLooks(path: string, checkParent: () => void): HeldFolder {
  const identity = folderAt(path);
  const check = () => {
    checkParent();
    if (folderAt(path) !== identity) throw withCode('ELOOP', `${path} changed places`);
  };
  checkParent();
  return { path, enter: (name) => byLooks(join(path, name), check), check, close: () => undefined };
}

function folderAt(path: string): string {
  const stats = lstatSync(path, { bigint: true });
  if (!stats.isDirectory()) throw withCode('ENOTDIR', `${path} is no folder`);
  return `${stats.dev}.${stats.ino}`;
}

function withCode(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** open(2) of macOS: no link anywhere on the path. Node has no name for it. */
const O_NOFOLLOW_ANY = 0x2000_0000;

/** Flags that open a file of a held folder for reading: no link is followed, no pipe waited for. */
export const PLAIN_READ = O_RDONLY | O_NONBLOCK | (process.platform === 'darwin' ? O_NOFOLLOW_ANY : O_NOFOLLOW);

/**
 * Opens what has this name in the folder, for reading; it may be no regular file.
 * @returns its descriptor
 * @throws the operating system's error; ELOOP for a link.
 */
export function openIn(folder: HeldFolder, name: string): number {
  const descriptor = openSync(join(folder.path, name), PLAIN_READ);
  try {
    folder.check();
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
