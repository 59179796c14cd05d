import type { State } from '../../../shared/local/state.ts';
import { systemClock } from '../../clock.ts';
import { metaGrants } from '../../local/desk/grants.ts';
import { DESK_AT, deskToken, signInAddress } from '../../local/desk/sign-in.ts';
import { openState } from '../../local/open-state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { askedGrant } from '../desk/asked-grant.ts';
import { endGrants, giveOut, listGrants } from '../desk/keep-grants.ts';
import { stateOf } from '../find-state.ts';

const OF_A_NAME = ['role', 'sections', 'scope', 'days'];

/** Says where the desk is, with what signs in there; who else was given that, and that it ends. */
export async function desk(call: Call): Promise<ExitStatus> {
  checkOptions(call);
  const path = stateOf(call);
  const state = await openState(path);
  try {
    return await deskOf(state, path, call);
  } finally {
    await state.close();
  }
}

async function deskOf({ meta }: State, path: string, { values, switches, terminal }: Call): Promise<ExitStatus> {
  const grants = metaGrants(meta);
  const now = systemClock.now();
  if (switches.has('list')) return listGrants(grants, now, terminal);
  if (values.end !== undefined) return endGrants(grants, values.end, terminal);
  const grant = values.name === undefined ? undefined : askedGrant(values, now);
  const url = await meta.get(DESK_AT);
  if (url === undefined) throw new UsageError(`nothing has served from ${path} yet: start "feedmill serve" first`);
  const token = grant === undefined ? await deskToken(meta) : await giveOut(grants, grant);
  terminal.out(`${grant?.scope === undefined ? signInAddress(url, token) : token}\n`);
  if (grant?.scope !== undefined) terminal.err(`feedmill: the token of an app, for ${url}desk/micropub\n`);
  if (grant !== undefined)
    terminal.err('feedmill: keep it, it is told this once; whoever has it works in that name. --end ends it\n');
  return EXIT.ok;
}

/** @throws UsageError for what nobody can have meant */
function checkOptions({ values, switches }: Call): void {
  const acts = ['name', 'end'].filter((name) => values[name] !== undefined);
  if (acts.length + Number(switches.has('list')) > 1)
    throw new UsageError('--name, --list and --end are each for itself');
  const alone = OF_A_NAME.find((name) => values[name] !== undefined);
  if (alone !== undefined && values.name === undefined) throw new UsageError(`--${alone} is of a --name`);
}
