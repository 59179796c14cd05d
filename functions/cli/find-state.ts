import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runningStates } from '../local/running.ts';
import { type Call, UsageError } from './command.ts';
import { foldersOf } from './options.ts';

const NAME = 'state.sqlite';

/**
 * The state that a call is about: as it names it, or else the only one that can be meant: the one that lies beside the default public
 * folder, that lies in this folder or in an example in it, or, where none does, that a running `serve` of this user works on.
 * @throws UsageError when there is none, or several.
 */
export function stateOf(call: Call): string {
  const { state } = foldersOf(call);
  if (existsSync(state)) return state;
  if (call.values.state !== undefined || call.values.public !== undefined)
    throw new UsageError(`there is no state at ${state}; name it with --state`);
  const here = statesHere();
  const [found, ...more] = new Set(here.length > 0 ? oneOf(here) : runningStates());
  if (found === undefined)
    throw new UsageError(`there is no state at ${state}, and nothing is running; name it with --state`);
  if (more.length > 0)
    throw new UsageError(`there are several states; name one with --state: ${[found, ...more].join(', ')}`);
  return found;
}

/** Of several that lie here, the one that is being worked on. */
function oneOf(here: readonly string[]): readonly string[] {
  const running = new Set(runningStates());
  const worked = here.filter((state) => running.has(state));
  return worked.length > 0 ? worked : here;
}

function statesHere(): readonly string[] {
  const folders = ['.', ...foldersIn('examples')];
  return folders.flatMap((folder) =>
    foldersIn(folder)
      .filter((name) => name.endsWith('.feedmill'))
      .map((name) => resolve(name, NAME))
      .filter((file) => existsSync(file)),
  );
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
