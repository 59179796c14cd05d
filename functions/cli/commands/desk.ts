import { DESK_AT, deskToken, signInAddress } from '../../local/desk/sign-in.ts';
import { openState } from '../../local/open-state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { stateOf } from '../find-state.ts';

/** Says where the desk is, with what signs in there. */
export async function desk(call: Call): Promise<ExitStatus> {
  const path = stateOf(call);
  const state = await openState(path);
  try {
    const url = await state.meta.get(DESK_AT);
    if (url === undefined) throw new UsageError(`nothing has served from ${path} yet: start "feedmill serve" first`);
    call.terminal.out(`${signInAddress(url, await deskToken(state.meta))}\n`);
    return EXIT.ok;
  } finally {
    await state.close();
  }
}
