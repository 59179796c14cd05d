import { systemClock } from '../../clock.ts';
import { SCOPES } from '../../desk/grants.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { askedGrant } from '../desk/asked-grant.ts';
import { endGrants, giveOut, listGrants } from '../desk/keep-grants.ts';
import type { GivingPlace } from '../desk/place.ts';
import { stackOf } from '../one-place.ts';

const OF_A_NAME = ['role', 'sections', 'scope', 'days'];
/** What is open to everybody's guesses ends some day, whoever forgets it. */
const DAYS_ON_AWS = '365';

/** Says where the desk is, with what signs in there; who else was given that, and that it ends. */
export async function desk(call: Call): Promise<ExitStatus> {
  checkOptions(call);
  const stack = stackOf(call);
  const place =
    stack === undefined
      ? await (await import('../desk/local-place.ts')).localPlace(call)
      : await (await import('../desk/stack-place.ts')).stackPlace(stack);
  try {
    return await deskOf(place, call);
  } finally {
    await place.close();
  }
}

async function deskOf(place: GivingPlace, { values, switches, terminal }: Call): Promise<ExitStatus> {
  const { grants, signIn } = place;
  const now = systemClock.now();
  if (switches.has('list')) return listGrants(grants, now, terminal);
  if (values.end !== undefined) return endGrants(grants, values.end, terminal);
  if (switches.has('anew')) {
    if (signIn === undefined) throw new UsageError('--anew is of the desk of one machine');
    terminal.out(`${await signIn.anew()}\n`);
    return EXIT.ok;
  }
  if (values.name === undefined) {
    terminal.out(`${signIn === undefined ? await place.url() : await signIn.everybody()}\n`);
    return EXIT.ok;
  }
  const ofApp = { scope: SCOPES.join(','), days: DAYS_ON_AWS };
  const grant = askedGrant(signIn === undefined ? { ...ofApp, ...values } : values, now);
  const url = await place.url();
  const token = await giveOut(grants, grant);
  const isForDesk = signIn !== undefined && grant.scope === undefined;
  terminal.out(`${isForDesk ? await signIn.address(token) : token}\n`);
  if (!isForDesk) terminal.err(`feedmill: the token of an app, for ${url}micropub\n`);
  terminal.err('feedmill: keep it, it is told this once; whoever has it works in that name. --end ends it\n');
  return EXIT.ok;
}

/** @throws UsageError for what nobody can have meant */
function checkOptions({ values, switches }: Call): void {
  const acts = ['name', 'end'].filter((name) => values[name] !== undefined);
  if (acts.length + Number(switches.has('list')) + Number(switches.has('anew')) > 1)
    throw new UsageError('--name, --list, --end and --anew are each for itself');
  const alone = OF_A_NAME.find((name) => values[name] !== undefined);
  if (alone !== undefined && values.name === undefined) throw new UsageError(`--${alone} is of a --name`);
}
