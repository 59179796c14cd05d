import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byBytes } from '../../article/by-bytes.ts';
import { instantOf } from '../../article/dates/milliseconds.ts';
import { isPublicPath, type PublicPath } from '../../article/public-path.ts';
import type { ListedFile, PublicListing } from '../../pipeline/ports.ts';
import { isCode } from '../error-code.ts';

/** The public folder as it is listed: plain files alone. Its bytes are not read, so that it can tell nothing of them. */
export function createFolderListing(root: string): PublicListing {
  let going: { readonly at: PublicPath | ''; readonly files: Iterator<ListedFile> } | undefined;
  return {
    async listed(after, limit) {
      // Goes on where it was, since each folder would have to be listed again.
      const files = going !== undefined && going.at === after ? going.files : walk(root, after);
      const found: ListedFile[] = [];
      for (let next = files.next(); !next.done; next = files.next()) {
        found.push(next.value);
        if (found.length === limit) break;
      }
      const last = found.at(-1);
      going = last === undefined ? undefined : { at: last.path, files };
      return found;
    },
  };
}

function* walk(root: string, after: PublicPath | '', below = ''): Generator<ListedFile> {
  for (const { name, entry } of inOrder(root, below)) {
    const path = `${below}/${name}` as const;
    if (entry.isDirectory()) {
      if (isBehind(`${path.slice(0, -1)}0`, after)) yield* walk(root, after, path.slice(0, -1));
    } else if (entry.isFile() && isPublicPath(path) && isBehind(path, after)) yield { path, ...lookOf(root, path) };
  }
}

/** One that went meanwhile is told without. */
function lookOf(root: string, path: PublicPath): Pick<ListedFile, 'size' | 'modified'> {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  return stats === undefined ? {} : { size: stats.size, modified: instantOf(stats.mtimeMs) };
}

/** As whole paths sort: a folder as if it ended in `/`, behind which `0` is the next character. */
function inOrder(root: string, below: string): readonly { readonly name: string; readonly entry: Dirent }[] {
  return entriesOf(join(root, below))
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.isDirectory() ? `${entry.name}/` : entry.name, entry }))
    .sort((a, b) => byBytes(a.name, b.name));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function isBehind(path: string, after: string): boolean {
  return byBytes(path, after) > 0;
}
