import { existsSync } from 'node:fs';
import type { Config } from '../../../shared/config/types.ts';
import { restoreRows } from '../../../shared/transfer/restore.ts';
import { systemClock } from '../../clock.ts';
import { claimState } from '../../local/claim.ts';
import { checkApart } from '../../local/folders.ts';
import type { MachineInbox } from '../../local/inbox/machine-inbox.ts';
import { openInbox } from '../../local/inbox/open-inbox.ts';
import { isInUse, isWhole, openState } from '../../local/open-state.ts';
import { takeOutStrangers } from '../../local/reconcile.ts';
import { type Origin, restoreState } from '../../local/restore-state.ts';
import { type Call, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { stackOf } from '../one-place.ts';
import { checkInbox, foldersOf } from '../options.ts';
import { checkTransfer, isTransfer, transferRows } from '../transfer-file.ts';
import { onePass } from './publish.ts';

/** Makes a lost or damaged state anew, and everything that is public with it; a whole one is replaced when somebody says yes. */
export async function restore(call: Call): Promise<ExitStatus> {
  const { terminal, values } = call;
  const stack = stackOf(call);
  if (stack !== undefined) return (await import('../restore-stack.ts')).restoreStack(call, stack);
  const folders = foldersOf(call);
  const { inbox, state } = folders;
  const { from } = values;
  // All that can be wrong is found before anything is moved.
  checkApart(folders);
  const config = configOf(call);
  checkInbox(folders);
  const uploads = await openInbox(inbox, config, systemClock);
  try {
    if ((await uploads.scan()).files.length === 0) {
      throw new UsageError(`the inbox ${inbox} is empty: is a share away? Everything would be taken back`);
    }
    const origin = from === undefined ? undefined : await originAt(from, config);
    if (isWhole(state)) {
      if (from === undefined) throw new UsageError(`the state ${state} is whole: there is nothing to restore`);
      // A damaged one is only read: what can be read in it yet must not change.
      if (isInUse(state)) throw new UsageError(`another feedmill works on the state ${state}; end it first`);
      await confirmed(call, from, state);
    }
    const { setAside, remembered } = await restoreState(state, origin, (made) => checkOwner(made, uploads));
    if (setAside !== undefined) terminal.err(`feedmill: what was there is kept as ${setAside}\n`);
    if (remembered !== undefined) {
      terminal.err(
        `feedmill: pages and dates of ${remembered} articles are known from it; others have the dates that their files tell\n`,
      );
    }
  } finally {
    uploads.close();
  }
  return onePass(call, 'everything', takeOutStrangers);
}

/** @throws UsageError when it is neither a whole state nor a whole export, or of another newsroom. */
async function originAt(from: string, { site }: Config): Promise<Origin> {
  if (!existsSync(from) || !isTransfer(from)) {
    if (!isWhole(from)) throw new UsageError(`there is no whole state at ${from}`);
    return { copy: from };
  }
  const { configuration } = await checkTransfer(from);
  const authority = configuration?.site.tagAuthority ?? site.tagAuthority;
  // Every id would be another, and every reader would show every article again.
  if (authority !== site.tagAuthority)
    throw new UsageError(
      `ids in ${from} are under ${authority}, and those of this configuration under ${site.tagAuthority}; name the right one with --config`,
    );
  return {
    async fill(made) {
      const { store, close } = await openState(made);
      try {
        await restoreRows(store, transferRows(from));
      } finally {
        await close();
      }
    },
  };
}

/** A copy is older than what it replaces. @throws UsageError unless somebody says that it is meant. */
async function confirmed({ terminal, switches }: Call, from: string, state: string): Promise<void> {
  if (switches.has('yes')) return;
  const what = `the state ${state} is whole, and would be replaced by what ${from} knows`;
  if (terminal.ask === undefined) throw new UsageError(`${what}; --yes says that it is meant`);
  const answer = await terminal.ask(`${capitalized(what)}. It is kept beside it. Replace it? [y/N] `);
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new UsageError('nothing was changed');
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** @throws ForeignStateError when what was made is of another inbox. */
async function checkOwner(made: string, inbox: MachineInbox): Promise<void> {
  const state = await openState(made);
  try {
    await claimState(state, inbox, made);
  } finally {
    await state.close();
  }
}
