import { outputOf, type StackOutputs, stackOutputs } from '../../../shared/aws/stack-outputs.ts';
import { createStateMachine } from '../../../shared/aws/state-machine.ts';
import { systemClock } from '../../clock.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { stackOf } from '../one-place.ts';
import { counted, sentenceOf } from '../redrive/sentences.ts';
import { namesOf, type SetAside } from '../redrive/set-aside.ts';
import { MOST, type Pile, type StackLetters, stackLetters } from '../redrive/stack-letters.ts';
import { shownAgain } from '../redrive/taken-together.ts';
import { printable } from '../rows.ts';

/** Says what the functions of a deployment gave up, and why; has it done again, or forgets it. */
export async function redrive(call: Call): Promise<ExitStatus> {
  const stack = stackOf(call);
  if (call.switches.has('again') && call.switches.has('away'))
    throw new UsageError('--again and --away say two things of the same');
  if (stack === undefined) return (await import('../redrive/waiting.ts')).showWaiting(call);
  const outputs = await stackOutputs(stack);
  const queues = stackLetters(outputs);
  try {
    return await redriveStack(call, queues, outputs);
  } finally {
    queues.close();
  }
}

async function redriveStack(call: Call, queues: StackLetters, outputs: StackOutputs): Promise<ExitStatus> {
  const { switches, operands, terminal } = call;
  const piles = await queues.piles();
  const moved = new Set<SetAside>();
  try {
    const asked = piles.map((pile) => ({
      ...pile,
      items: pile.items.filter(({ item }) => isMeant(item, operands[0])),
    }));
    tell(call, asked);
    if (switches.has('away')) await away(asked, moved);
    if (switches.has('again')) await again(call, { piles: asked, queues, outputs }, moved);
    if (!switches.has('json')) terminal.out(endOf(call, asked, moved.size));
    return asked.every(({ items }) => items.every(({ item }) => moved.has(item))) ? EXIT.ok : EXIT.rejected;
  } finally {
    await shownAgain(
      piles.map(({ letters, items }) => [
        letters,
        items.filter(({ item }) => !moved.has(item)).map(({ item }) => item.letter),
      ]),
    );
  }
}

function isMeant({ matter }: SetAside, name: string | undefined): boolean {
  return name === undefined || namesOf(matter).includes(name);
}

async function away(piles: readonly Pile[], moved: Set<SetAside>): Promise<void> {
  for (const { letters, items } of piles) {
    await letters.remove(items.map(({ item }) => item.letter));
    for (const { item } of items) moved.add(item);
  }
}

interface Stage {
  readonly piles: readonly Pile[];
  readonly queues: StackLetters;
  readonly outputs: StackOutputs;
}

/** Back into the queue that it came through; of what the stream told, a reconcile finds all that is not as it should be. */
async function again({ terminal }: Call, { piles, queues, outputs }: Stage, moved: Set<SetAside>): Promise<void> {
  let isStarted = false;
  for (const { line, letters, items } of piles) {
    const readable = items.map(({ item }) => item).filter(({ matter }) => matter.kind !== 'unreadable');
    if (readable.length === 0) continue;
    const queue = queues.queueOf(line);
    const sent = readable.map(({ letter }) => letter);
    if (queue !== undefined) await letters.sendTo(queue, sent);
    else {
      if (!isStarted) terminal.err(`feedmill: reconcile is started: ${await startReconcile(outputs)}\n`);
      isStarted = true;
      await letters.remove(sent);
    }
    for (const item of readable) moved.add(item);
  }
}

async function startReconcile(outputs: StackOutputs): Promise<string> {
  const machine = createStateMachine(outputOf(outputs, 'ReconcileArn'));
  try {
    return await machine.start({});
  } finally {
    machine.close();
  }
}

function tell({ terminal, switches }: Call, piles: readonly Pile[]): void {
  const now = systemClock.now();
  if (switches.has('json')) {
    const rows = piles.flatMap(({ line, items }) =>
      items.map(({ item: { matter, since, tries }, cause }) => ({
        function: line.name,
        ...matter,
        since,
        tries,
        cause,
      })),
    );
    terminal.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  }
  for (const { line, items, mute } of piles) {
    if (items.length === 0) continue;
    if (mute !== undefined) terminal.err(`feedmill: the log of ${line.name} could not be asked why: ${mute}\n`);
    if (!switches.has('json'))
      terminal.out(items.map(({ item, cause }) => `${printable(sentenceOf(item, cause, now))}\n`).join(''));
  }
}

function endOf({ switches }: Call, piles: readonly Pile[], moved: number): string {
  const all = piles.reduce((sum, { items }) => sum + items.length, 0);
  if (all === 0) return 'Nothing was given up.\n';
  const more = piles.some(({ items }) => items.length >= MOST) ? ' More may lie there: call it again.' : '';
  const stays = all - moved;
  if (switches.has('away')) return `${counted(moved, 'message is', 'messages are')} forgotten.${more}\n`;
  if (!switches.has('again')) return `${counted(all, 'message lies', 'messages lie')} there.${more}\n`;
  const left = stays === 0 ? '' : ` ${counted(stays, 'stays', 'stay')}, which nobody can read: --away forgets it.`;
  return `${counted(moved, 'message is', 'messages are')} tried again.${left}${more}\n`;
}
