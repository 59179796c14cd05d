import type { SubmissionKey } from '../../article/types.ts';
import type { Revision } from '../../pipeline/revision.ts';
import type { Fingerprint } from './fingerprint.ts';

/** One upload as the inbox shows it. */
export interface SeenFile {
  readonly key: SubmissionKey;
  readonly fingerprint: Fingerprint;
}

export interface Observation {
  readonly key: SubmissionKey;
  readonly revision: Revision;
  /** True until this revision is settled, also after a restart. */
  readonly changed: boolean;
}

/** A known file that was not seen, as it was. */
export interface AbsentFile extends SeenFile {
  /** Its going is recorded, and not yet settled. */
  readonly isGone: boolean;
}

/** Gives local uploads what S3 gives with its events: revisions, and the news that something changed or went. */
export interface Ledger {
  /** A fingerprint that was not there before gets the next revision. */
  observe(files: readonly SeenFile[]): Promise<readonly Observation[]>;
  /**
   * Known files that are not among the seen keys, in the order of their keys. Those below `unreadable` folders are left out:
   * what cannot be listed is not known to be gone.
   */
  absent(seen: ReadonlySet<SubmissionKey>, unreadable?: readonly string[]): Promise<readonly AbsentFile[]>;
  /** Records that these files are gone, each with a revision for its going: `changed` until settled, then forgotten. */
  gone(keys: readonly SubmissionKey[]): Promise<readonly Observation[]>;
  /** Whether the file was there when the inbox was last looked through, and nobody has recorded its going since. */
  isThere(key: SubmissionKey): Promise<boolean>;
  /** How many files are there in this sense. */
  count(): Promise<number>;
  /** That revision of the file was ingested. Does nothing when a newer one was observed meanwhile. */
  settled(done: readonly { readonly key: SubmissionKey; readonly revision: Revision }[]): Promise<void>;
}
