import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf, stackOutputs } from '../../shared/aws/stack-outputs.ts';
import { createStateMachine, type EndedRun, type StateMachine } from '../../shared/aws/state-machine.ts';
import { FeedmillError } from '../../shared/pipeline/errors.ts';
import type { ReconcileState } from '../reconcile/state.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from './command.ts';
import { statusOf } from './reconcile-report.ts';
import { printable } from './rows.ts';

/** Starts the comparison that a deployment makes by itself each night, waits for its end, and prints what it found. */
export async function reconcileStack(
  call: Call,
  stack: string,
  input: Pick<ReconcileState, 'readsEverything'> = {},
): Promise<ExitStatus> {
  const { switches, terminal, values } = call;
  if (values.now !== undefined) throw new UsageError('--now goes with what lies on this machine alone');
  const interrupted = terminal.interrupted();
  const over = new AbortController();
  const machine = createStateMachine(outputOf(await stackOutputs(stack), 'ReconcileArn'));
  try {
    const run = await machine.start({
      ...input,
      ...(switches.has('dry-run') ? { dryRun: true } : {}),
      ...(switches.has('accept-removals') ? { acceptsRemovals: true } : {}),
    });
    terminal.err(`feedmill: ${run} runs\n`);
    const ended = await Promise.race([endOf(machine, run, over.signal), interrupted]);
    if (ended !== undefined) return report(call, stateOf(ended));
    terminal.err('feedmill: it goes on by itself; what it found is in its last output, and in its log\n');
    return EXIT.rejected;
  } finally {
    over.abort();
    machine.close();
  }
}

/** Milliseconds between two questions: a small newsroom's is done in seconds, a large one's takes an hour. */
const FIRST_LOOK = 500;
const LOOKS_AT_MOST_EVERY = 10_000;

async function endOf(machine: StateMachine, run: string, signal: AbortSignal): Promise<EndedRun | undefined> {
  for (let pause = FIRST_LOOK; !signal.aborted; pause = Math.min(pause * 1.5, LOOKS_AT_MOST_EVERY)) {
    const ended = await machine.ended(run);
    if (ended !== undefined) return ended;
    // Whoever interrupts it does not wait for the next question.
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

/** @throws FeedmillError where a step failed until it was given up: what it had found by then is in its log */
function stateOf({ status, output, cause }: EndedRun): ReconcileState {
  const state: ReconcileState = output === undefined ? {} : JSON.parse(output);
  if (state.isDone) return state;
  throw new FeedmillError(`the comparison ended as ${status}: ${cause || 'nothing tells why'}`);
}

function report({ terminal, switches }: Call, state: ReconcileState): ExitStatus {
  const { counts = {}, sentences = [], summary = '' } = state;
  const more = Object.values(counts).reduce((sum, count) => sum + count, 0) - sentences.length;
  if (switches.has('json')) terminal.out(`${JSON.stringify({ counts, sentences, summary }, undefined, 2)}\n`);
  else {
    const rest = more > 0 ? [`and ${more} more, which its log has`] : [];
    terminal.out(`${[...sentences, ...rest, summary].map(printable).join('\n')}\n`);
  }
  return statusOf(counts, { isDry: switches.has('dry-run'), isHeld: false });
}
