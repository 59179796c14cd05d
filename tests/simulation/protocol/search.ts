import { beginning, contentOf, FILES, nextOf, type Protocol, type State } from './model.ts';

export interface Searched {
  readonly states: number;
  /** In how many steps the farthest state is reached. */
  readonly depth: number;
  /** What is broken first, in the fewest steps that it takes; undefined where nothing is. */
  readonly broken?: { readonly what: string; readonly steps: number };
}

/**
 * Goes to every state that commits of these windows, two publishers and so many deaths can lead to, in whatever order.
 * Where nothing is left to be done, every file shows what the index holds; and no file's instant ever goes back.
 */
export function search(protocol: Protocol, script: readonly string[], deaths: number): Searched {
  const first = beginning(script, deaths);
  const known = new Set([JSON.stringify(first)]);
  let depth = 0;
  for (let level: readonly State[] = [first]; level.length > 0; depth++) {
    const following: State[] = [];
    for (const state of level) {
      const next = nextOf(state, protocol);
      const what = next.length === 0 ? wrongAtRest(state) : next.map((one) => goneBack(state, one)).find(Boolean);
      if (what !== undefined) return { states: known.size, depth, broken: { what, steps: depth } };
      for (const one of next) {
        const name = JSON.stringify(one);
        if (known.has(name)) continue;
        known.add(name);
        following.push(one);
      }
    }
    level = following;
  }
  return { states: known.size, depth };
}

function wrongAtRest({ window, record, files }: State): string | undefined {
  if (record.shown !== window) return `the record tells of ${record.shown}, and the index holds ${window}`;
  const content = contentOf(record);
  const file = files.findIndex((there, index) => there !== content[index]);
  return file < 0 ? undefined : `${FILES[file]} is ${files[file]} in place of ${content[file]}`;
}

function goneBack(before: State, after: State): string | undefined {
  const instantOf = (there: string | null | undefined) => Number(there?.split('@')[1] ?? 0);
  const file = [0, 1].find((index) => instantOf(after.files[index]) < instantOf(before.files[index]));
  return file === undefined ? undefined : `${FILES[file]} went back from ${before.files[file]} to ${after.files[file]}`;
}
