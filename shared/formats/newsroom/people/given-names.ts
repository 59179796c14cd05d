import { wordsOf } from '../../../languages/together.ts';

const GIVEN_NAMES: ReadonlySet<string> = new Set(wordsOf(({ people }) => people?.givenNames));

/** Whether a name begins with one of the commonest given names: it is a person's, and no paper's or place's. */
export function beginsWithGivenName(text: string): boolean {
  return GIVEN_NAMES.has(text.split(' ', 1)[0]?.toLowerCase() ?? '');
}
