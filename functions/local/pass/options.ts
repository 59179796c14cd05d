import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Pool } from '../pool/pool.ts';

export interface PassOptions {
  /**
   * - `changes`: uploads and feeds that changed since the last pass.
   * - `feeds`: and a look at the files of every feed, so that what somebody edited in one is put right.
   * - `everything`: and every upload and page.
   */
  readonly extent: 'changes' | 'feeds' | 'everything';
  /** Whether the inbox is left alone, of which nobody has told that anything changed in it. @default it is looked through */
  readonly leavesInbox?: boolean;
  /** Files of the inbox that alone have changed since it was looked through, as far as anybody tells. @default it is looked through */
  readonly told?: readonly SubmissionKey[];
  /** Whether somebody says that whatever is missing in the inbox was meant to be removed. @default false */
  readonly acceptsRemovals?: boolean;
  /** Whether public files are looked at which nothing has changed about. @default true */
  readonly heals?: boolean;
  /** Whether archives of feeds are left for the end, as in the middle of an import. @default they are made */
  readonly leavesArchives?: boolean;
  /** Who does what takes time. @default this process */
  readonly pool?: Pool;
  /**
   * Milliseconds for uploads whose reading takes long, after all others are out. What is not read in this time is with the
   * next pass. @default they are all read
   */
  readonly patienceMs?: number;
  /** Breaks the pass off, which then throws; the next one goes on where this one was. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with uploads whose receipts are written, whatever they say, in the order in which that came about; with each when it is
   * known whether it is one that was moved.
   * @param followed others, whose receipts say something else on account of these
   */
  readonly onSettled?: (keys: readonly SubmissionKey[], followed?: readonly SubmissionKey[]) => Promise<void>;
  readonly onProgress?: (label: string, done: number, total: number) => void;
}
