import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyState, salvageArticles } from './open-state.ts';

/** How a state came back. */
export interface Restoration {
  /** Where the one before lies now. Undefined where there was none. */
  readonly setAside: string | undefined;
  /** Articles whose pages and dates are known from before; undefined where a back-up is in its place. */
  readonly remembered: number | undefined;
}

/** Files that SQLite keeps beside the state, which belong to it. */
const BESIDE = ['', '-wal', '-shm'];

/** What a state is made of: a copy of one, what an export knows, or nothing but what can be read in the damaged one. */
export type Origin = { readonly copy: string } | { readonly fill: (made: string) => Promise<void> } | undefined;

/**
 * Puts a state in the place of another or of none: a back-up, or a new one that knows the articles which can be read yet in the
 * damaged one. The next pass over everything reads every upload again. The one before is kept, and stays in its place until the
 * other is whole and known to be the right one: a full disk, or the back-up of another newsroom, changes nothing.
 * @param origin of which the new one is made
 * @param check throws when the other one is not to be put there
 */
export async function restoreState(
  path: string,
  origin: Origin,
  check: (made: string) => Promise<void>,
): Promise<Restoration> {
  const made = `${path}.restoring`;
  const isThere = existsSync(path);
  removed(made);
  try {
    const remembered = origin === undefined && isThere ? salvageArticles(path, made) : undefined;
    if (origin !== undefined)
      if ('copy' in origin) copyState(origin.copy, made);
      else await origin.fill(made);
    if (existsSync(made)) await check(made);
    const setAside = isThere ? nameFor(path) : undefined;
    // The log belongs to the file; what is shared in memory is made anew.
    rmSync(`${path}-shm`, { force: true });
    for (const end of ['-wal', '']) {
      if (setAside !== undefined && existsSync(path + end)) renameSync(path + end, setAside + end);
    }
    if (existsSync(made)) renameSync(made, path);
    return { setAside, remembered: origin === undefined ? (remembered ?? 0) : undefined };
  } finally {
    removed(made);
  }
}

function removed(path: string): void {
  for (const end of BESIDE) rmSync(path + end, { force: true });
}

function nameFor(path: string): string {
  for (let count = 1; ; count++) {
    const name = `${path}.before-${count}`;
    if (!existsSync(name)) return name;
  }
}
