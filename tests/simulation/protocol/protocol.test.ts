import { describe, expect, it } from 'vitest';
import { AS_BUILT, type Protocol } from './model.ts';
import { search } from './search.ts';

/** An article comes, is taken back, and comes again as it was: the page's ETag does too. */
const ABA = ['A', '', 'A'];

describe('the protocol by which a feed is published', () => {
  // 356,165 states, the farthest in 75 steps.
  it('ends with what the index holds, in every order of three commits, two publishers and a death', () => {
    const searched = search(AS_BUILT, ABA, 1);
    expect(searched.broken).toBeUndefined();
    expect(searched.states).toBeGreaterThan(300_000);
  }, 60_000);

  it.each<keyof Protocol>(['putsOnWhatWasRead', 'keepsFirst', 'looksAtRecordAgain', 'looksAgain', 'doubtsMemory'])(
    'would not without what is called "%s"',
    (measure) => {
      expect(search({ ...AS_BUILT, [measure]: false }, ABA, 1).broken).toBeDefined();
    },
    60_000,
  );
});
