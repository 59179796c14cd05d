import type { SubmissionKey } from '../../../shared/article/types.ts';

const SHOWN = 3;

/**
 * @param held uploads that are missing, of which nothing is taken back
 * @param present how many uploads are there
 */
export function heldSentence(held: readonly SubmissionKey[], present: number): string {
  const of = held.length + present;
  const names = held.slice(0, SHOWN).map((key) => JSON.stringify(key));
  const more = held.length > SHOWN ? ` and ${held.length - SHOWN} more` : '';
  return (
    `${held.length} of ${of} uploads are gone from the inbox (${names.join(', ')}${more}). Nothing of them is taken back: ` +
    'is a share away, or was a folder moved? Bring them back, or, if they were meant to go, run ' +
    '"feedmill publish --accept-removals" with the same folders.'
  );
}
