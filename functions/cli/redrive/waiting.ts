import { openState } from '../../local/open-state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { stateOf } from '../find-state.ts';
import { counted } from './sentences.ts';

/** Of what waits, more is counted than anybody reads. */
const MOST = 1_000;

/** On one machine nothing is given up: what failed is done again by the next pass. Says what it will have to do. */
export async function showWaiting(call: Call): Promise<ExitStatus> {
  const other = ['again', 'away'].find((name) => call.switches.has(name));
  if (other !== undefined || call.operands.length > 0)
    throw new UsageError(
      `on one machine nothing is set aside, and "feedmill publish" tries again whatever failed${other === undefined ? '' : `: --${other} goes with --stack`}`,
    );
  const state = await openState(stateOf(call));
  try {
    const { articles, feeds } = await state.outbox.changes(MOST);
    if (call.switches.has('json')) {
      call.terminal.out(`${JSON.stringify({ articles, feeds }, undefined, 2)}\n`);
      return EXIT.ok;
    }
    const waiting = [
      ...(articles.length === 0 ? [] : [counted(articles.length, 'article', 'articles')]),
      ...(feeds.length === 0 ? [] : [counted(feeds.length, 'feed', 'feeds')]),
    ].join(' and ');
    const told = waiting === '' ? 'nothing waits for it' : `${waiting} wait for it`;
    call.terminal.out(`Nothing is given up on one machine: the next pass does again whatever failed, and ${told}.\n`);
    return EXIT.ok;
  } finally {
    await state.close();
  }
}
