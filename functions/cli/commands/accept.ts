import type { FeedId } from '../../../shared/article/types.ts';
import { EVERY_FEED, type HeldFeed } from '../../../shared/pipeline/types.ts';
import { acceptLosses } from '../../../shared/publish/feed-loss.ts';
import { systemClock } from '../../clock.ts';
import { openState } from '../../local/open-state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { stateOf } from '../find-state.ts';
import { stackOf } from '../one-place.ts';
import type { ReceiptSource } from '../receipt-source.ts';
import { printable } from '../rows.ts';

/** Says which feeds are held because they would lose too much at once; or that their losses are meant, and has them published. */
export async function accept(call: Call): Promise<ExitStatus> {
  const { operands, switches } = call;
  if (operands.length > 0 && switches.has('all')) throw new UsageError('--all goes with no feed');
  const stack = stackOf(call);
  const source = await sourceOf(call, stack);
  try {
    const held = await source.store.heldFeeds();
    const named = operands as readonly FeedId[];
    await checkKnown(source, named);
    const chosen = switches.has('all') ? held.map(({ feed }) => feed) : named;
    const traces: string[] = [];
    if (switches.has('all')) traces.push(await acceptLosses(source.store, systemClock, EVERY_FEED));
    for (const id of chosen) {
      traces.push(await acceptLosses(source.store, systemClock, id));
      await source.store.publishAgain(id, systemClock.now());
    }
    const isAsking = named.length === 0 && !switches.has('all');
    const left = isAsking ? held : [];
    tell(call, { held: left, accepted: chosen, traces: [...new Set(traces)] });
    if (chosen.length > 0 && stack === undefined)
      call.terminal.err('feedmill: published by the running serve, or by the next "feedmill publish"\n');
    return left.length > 0 ? EXIT.rejected : EXIT.ok;
  } finally {
    await source.close();
  }
}

async function sourceOf(call: Call, stack: string | undefined): Promise<ReceiptSource> {
  if (stack === undefined) return openState(stateOf(call));
  return (await import('../receipt-source.ts')).stackReceipts(stack);
}

/** @throws UsageError for a feed that nobody knows: its name may be mistyped, and another stay held */
async function checkKnown({ store }: ReceiptSource, feeds: readonly FeedId[]): Promise<void> {
  for (const id of feeds)
    if ((await store.feed(id)) === undefined) throw new UsageError(`there is no feed ${printable(id)}`);
}

interface Told {
  /** Which are held, where nothing was chosen. */
  readonly held: readonly HeldFeed[];
  readonly accepted: readonly FeedId[];
  /** What lines of the log have of what is published for it. */
  readonly traces: readonly string[];
}

function tell({ terminal, switches }: Call, told: Told): void {
  const { held, accepted } = told;
  if (switches.has('json')) {
    terminal.out(`${JSON.stringify(told, undefined, 2)}\n`);
    return;
  }
  if (held.length + accepted.length === 0) terminal.out('No feed is held.\n');
  for (const { feed, lost, of, since } of held)
    terminal.out(`${printable(feed)} would lose ${lost} of ${of} articles, and is held since ${since}.\n`);
  for (const id of accepted) terminal.out(`What ${printable(id)} loses, also within the next hour, is meant.\n`);
}
