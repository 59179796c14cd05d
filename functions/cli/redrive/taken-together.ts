import type { Letter, Letters } from '../../../shared/aws/sqs/letters.ts';
import { throwFaults } from '../../../shared/pipeline/errors.ts';
import { eachByItself } from '../../../shared/pipeline/parallel.ts';

/** What was taken of one queue. */
interface Taken {
  readonly letters: Pick<Letters, 'leave'>;
  readonly items: readonly { readonly item: { readonly letter: Letter } }[];
}

/**
 * Takes what lies in several queues, one beside the other: one after the other would be five seconds of waiting for queues that are empty.
 * @throws where one of them cannot be looked at; what was taken of the others is shown again, or it would be hidden for five minutes
 */
export async function takenTogether<From, Pile extends Taken>(
  queues: readonly From[],
  take: (from: From) => Promise<Pile>,
): Promise<readonly Pile[]> {
  const looked = await Promise.allSettled(queues.map(take));
  const piles = looked.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));
  const failed = looked.find((look) => look.status === 'rejected');
  if (failed === undefined) return piles;
  // The first fault says why; what cannot be shown now is so when its time is over.
  await shownAgain(piles.map(({ letters, items }) => [letters, items.map(({ item }) => item.letter)])).catch(() => {});
  throw failed.reason;
}

/** @throws when some could not be shown again, after all others */
export async function shownAgain(
  left: readonly (readonly [Pick<Letters, 'leave'>, readonly Letter[]])[],
): Promise<void> {
  throwFaults('queues', await eachByItself(left, left.length, ([letters, those]) => letters.leave(those)));
}
