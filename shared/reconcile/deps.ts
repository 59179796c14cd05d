import type { SubmissionKey } from '../article/types.ts';
import type { InboxListing, PublicListing } from '../pipeline/ports.ts';
import type { SubmissionRef } from '../pipeline/types.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Finding } from './finding.ts';

/** What a reconcile works with: the same in both places. */
export interface ReconcileDeps extends PublishDeps {
  readonly inboxListing: InboxListing;
  readonly publicListing: PublicListing;
  /** Has uploads looked at as after an event, now or soon; must have taken them in when it resolves. */
  readonly look: (refs: readonly SubmissionRef[]) => Promise<void>;
  /** As for ingest. @default whatever is not there is gone */
  readonly isGone?: (key: SubmissionKey) => Promise<boolean>;
  /** Which configuration everything was read with last, and which it is now. */
  readonly configuration: ConfigurationMemory;
  /** Where receipts are files: makes those of these uploads right, and tells what was not. @default they are not */
  readonly receipts?: Receipts;
  /** Whether the store's list of public files is whole; it is not while it is filled after an upgrade. @default it is */
  readonly isFilled?: () => Promise<boolean>;
  /** `tell` finds differences and changes nothing. */
  readonly mode: 'heal' | 'tell';
  /** Called with each difference as it is found. */
  readonly found: (finding: Finding) => void;
}

export interface ConfigurationMemory {
  /** Of the configuration that the process runs with: another one makes other articles of the same uploads. */
  readonly digest: string;
  /** Undefined where nobody has remembered one. */
  known(): Promise<string | undefined>;
  remember(digest: string): Promise<void>;
}

export interface Receipts {
  /**
   * @param after the key of an upload, or '' for the first
   * @returns the key that it came to; undefined behind the last.
   */
  check(
    after: SubmissionKey | '',
    deps: Pick<ReconcileDeps, 'store' | 'mode' | 'found' | 'log'>,
  ): Promise<SubmissionKey | undefined>;
}
