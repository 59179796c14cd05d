import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { HeldFeed } from '../../../shared/pipeline/types.ts';

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

/** @param held feeds that would lose too much at once, at least one */
export function heldFeedsSentence(held: readonly HeldFeed[]): string {
  const names = held.slice(0, SHOWN).map(({ feed, lost, of }) => `${feed} ${lost} of ${of}`);
  const more = held.length > SHOWN ? `, and ${held.length - SHOWN} more` : '';
  const [what, they] = held.length === 1 ? ['A feed', 'It stays'] : [`${held.length} feeds`, 'They stay'];
  return (
    `${what} would lose too many articles at once (${names.join(', ')}${more}). ${they} as readers have them: bring the articles back, ` +
    'or, if this is meant, run "feedmill accept" with the names of the feeds, or with --all.'
  );
}
