import { existsSync } from 'node:fs';
import { scanInbox } from '../../../shared/local/inbox/scan.ts';
import { checkApart } from '../../local/folders.ts';
import { isWhole } from '../../local/open-state.ts';
import { restoreState } from '../../local/restore-state.ts';
import { sweepPublic } from '../../local/sweep.ts';
import { type Call, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { foldersOf } from '../options.ts';
import { onePass } from './publish.ts';

/** Makes a lost or damaged state anew, and everything that is public with it. */
export async function restore(call: Call): Promise<ExitStatus> {
  const { terminal, values } = call;
  const folders = foldersOf(call);
  const { inbox, state } = folders;
  const { from } = values;
  // All that can be wrong is found before anything is moved.
  checkApart(folders);
  configOf(call);
  if (!existsSync(inbox)) throw new UsageError(`there is no inbox at ${inbox}; name it with --inbox`);
  if ((await scanInbox(inbox)).files.length === 0) {
    throw new UsageError(`the inbox ${inbox} is empty: is a share away? Everything would be taken back`);
  }
  if (from !== undefined && !isWhole(from)) throw new UsageError(`there is no whole state at ${from}`);
  if (from === undefined && isWhole(state))
    throw new UsageError(`the state ${state} is whole: there is nothing to restore`);
  const { setAside, remembered } = restoreState(state, from);
  if (setAside !== undefined) terminal.err(`feedmill: what was there is kept as ${setAside}\n`);
  if (remembered !== undefined) {
    terminal.err(
      `feedmill: pages and dates of ${remembered} articles are known from it; others have the dates that their files tell\n`,
    );
  }
  return onePass(call, 'everything', (mill) => sweepPublic(mill, folders.publicFolder));
}
