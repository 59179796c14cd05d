import type { SubmissionKey } from '../article/types.ts';

/** Uploads that are gone from the inbox and not taken back until somebody says that this is meant. */
export interface HeldRemovals {
  /** The first of them, where there are very many. */
  readonly keys: readonly SubmissionKey[];
  /** All of them. */
  readonly count: number;
}
