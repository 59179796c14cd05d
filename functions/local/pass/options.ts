import type { Pool } from '../pool/pool.ts';

export interface PassOptions {
  /**
   * - `changes`: uploads and feeds that changed since the last pass.
   * - `feeds`: and every feed, so that what somebody edited in one is put right.
   * - `everything`: and every upload and page.
   */
  readonly extent: 'changes' | 'feeds' | 'everything';
  /** Whether somebody says that whatever is missing in the inbox was meant to be removed. @default false */
  readonly acceptsRemovals?: boolean;
  /** Called when there is much to do. @default the pass is done in this thread */
  readonly hirePool?: () => Pool;
  /** Breaks the pass off, which then throws; the next one goes on where this one was. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (label: string, done: number, total: number) => void;
}
