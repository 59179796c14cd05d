import { createStreamReader, streamsClient } from '../../../shared/aws/dynamo/stream-records.ts';
import { type LoggedLine, loggedFaults } from '../../../shared/aws/logged-faults.ts';
import { sqsClient } from '../../../shared/aws/sqs/client.ts';
import { createLetters, type Letter, type Letters, triesOf } from '../../../shared/aws/sqs/letters.ts';
import { outputOf, type StackOutputs } from '../../../shared/aws/stack-outputs.ts';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import { causeOf } from './causes.ts';
import { LINES, type Line } from './lines.ts';
import { type SetAside, setAside } from './set-aside.ts';
import { takenTogether } from './taken-together.ts';

/** Of each queue, in one call: more than a person reads, and little enough to be held. */
export const MOST = 1_000;
const AT_ONCE = 8;

/** What lies in one queue, with why where that could be found. */
export interface Pile {
  readonly line: Line;
  readonly letters: Letters;
  readonly items: readonly { readonly item: SetAside; readonly cause: string | undefined }[];
  /** Why the log could not be asked. */
  readonly mute?: string;
}

/** The queues of a deployment in which lies what its functions gave up. */
export interface StackLetters {
  /** Takes what lies there: it is to be left, removed or sent again. */
  piles(): Promise<readonly Pile[]>;
  /** The address of the queue that a line's messages came through. */
  queueOf(line: Line): string | undefined;
  close(): void;
}

export function stackLetters(outputs: StackOutputs): StackLetters {
  const [queues, streams] = [sqsClient(), streamsClient()];
  const read = createStreamReader(streams);
  const queueOf = ({ queue }: Line) => (queue === undefined ? undefined : outputOf(outputs, queue));

  async function pileOf(line: Line): Promise<Pile> {
    const letters = createLetters(queues, outputOf(outputs, line.letters));
    const taken = await letters.take(MOST);
    if (taken.length === 0) return { line, letters, items: [] };
    try {
      return { line, letters, ...(await understood(line, taken)) };
    } catch (error) {
      await letters.leave(taken).catch(() => undefined);
      throw error;
    }
  }

  async function understood(line: Line, taken: readonly Letter[]): Promise<Omit<Pile, 'line' | 'letters'>> {
    const queue = queueOf(line);
    const around = {
      contentBucket: outputOf(outputs, 'ContentBucketName'),
      tries: queue === undefined ? undefined : await triesOf(queues, queue),
      read,
    };
    const items = await inParallel(taken, AT_ONCE, (letter) => setAside(line, letter, around));
    items.sort((a, b) => (a.since < b.since ? -1 : 1));
    const { lines, mute } = await complaintsOf(outputs.get(line.logs), items);
    return {
      items: items.map((item) => ({ item, cause: item.why ?? causeOf(item, lines) })),
      ...(mute === undefined ? {} : { mute }),
    };
  }

  return {
    queueOf,
    piles: () =>
      takenTogether(
        LINES.filter((line) => !line.isOptional || outputs.has(line.letters)),
        pileOf,
      ),
    close() {
      queues.destroy();
      streams.destroy();
    },
  };
}

/** A log that may not be read keeps nobody from what lies in the queue. */
async function complaintsOf(
  group: string | undefined,
  [first]: readonly SetAside[],
): Promise<{ readonly lines: readonly LoggedLine[]; readonly mute?: string }> {
  if (first === undefined) return { lines: [] };
  if (group === undefined) return { lines: [], mute: 'the stack does not say where it is; deploy it again' };
  try {
    return { lines: await loggedFaults(group, first.since) };
  } catch (error) {
    return { lines: [], mute: (error as Error).message };
  }
}
