import type { SubmissionKey } from './types.ts';

/**
 * The upload by which a deployment sees whether what is uploaded comes out: an article like any other, in a feed of its own that nobody
 * is told of. An editor who puts a file there publishes nothing.
 */
export const CANARY_KEY = '_feedmill/canary.md' as SubmissionKey;
