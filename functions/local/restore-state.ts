import { existsSync, renameSync } from 'node:fs';
import { copyState, salvageArticles } from './open-state.ts';

/** How a state came back. */
export interface Restoration {
  /** Where the damaged one lies now. Undefined where there was none. */
  readonly setAside: string | undefined;
  /** Articles whose pages and dates are known from before; undefined where a back-up is in its place. */
  readonly remembered: number | undefined;
}

/** Files that SQLite keeps beside the state, which belong to it. */
const BESIDE = ['', '-wal', '-shm'];

/**
 * Puts a state in the place of a damaged or lost one: a back-up of it, or a new one that knows the articles which can be read yet.
 * The next pass over everything reads every upload again. The damaged one is kept.
 * @param backUp a whole state file
 */
export function restoreState(path: string, backUp: string | undefined): Restoration {
  const setAside = existsSync(path) ? nameFor(path) : undefined;
  if (setAside !== undefined) {
    for (const end of BESIDE) if (existsSync(path + end)) renameSync(path + end, setAside + end);
  }
  if (backUp !== undefined) {
    copyState(backUp, path);
    return { setAside, remembered: undefined };
  }
  return { setAside, remembered: setAside === undefined ? 0 : salvageArticles(setAside, path) };
}

function nameFor(path: string): string {
  for (let count = 1; ; count++) {
    const name = `${path}.damaged-${count}`;
    if (!existsSync(name)) return name;
  }
}
