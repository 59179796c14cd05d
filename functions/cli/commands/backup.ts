import { existsSync } from 'node:fs';
import { copyState } from '../../local/open-state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { foldersOf } from '../options.ts';

/** Copies the state, also while `serve` works on it. */
export async function backup(call: Call): Promise<ExitStatus> {
  const { state } = foldersOf(call);
  const [file = ''] = call.operands;
  if (!existsSync(state)) throw new UsageError(`there is no state at ${state}; name it with --state`);
  if (existsSync(file)) throw new UsageError(`${file} is there already`);
  copyState(state, file);
  return EXIT.ok;
}
