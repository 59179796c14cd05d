import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Counts } from '../../shared/reconcile/finding.ts';
import type { Position } from '../../shared/reconcile/reconcile.ts';

/** What one call is given and the next one goes on with: the state of the state machine. */
export interface ReconcileState {
  /** @default from the beginning */
  readonly position?: Position;
  /** When the first call began. */
  readonly began?: Instant;
  /** Goes on where the last one that does so had to end, if it had; and says where it has to. */
  readonly goesOn?: boolean;
  /** Whether it did. */
  readonly wentOn?: boolean;
  /** Only where the configuration is another one than everything was read with: after a deployment. */
  readonly onlyIfReconfigured?: boolean;
  /** Says what differs, and changes nothing. */
  readonly dryRun?: boolean;
  readonly acceptsRemovals?: boolean;
  /** Has all uploads read again, whatever is known of them. */
  readonly readsEverything?: boolean;
  readonly counts?: Counts;
  /** The first differences, in sentences; all of them are in the log. */
  readonly sentences?: readonly string[];
  /** The first keys of what is gone and held. */
  readonly held?: readonly SubmissionKey[];
  readonly isDone?: boolean;
  /** Whether something is left that somebody has to see to. */
  readonly needsSomebody?: boolean;
  /** All of it in one sentence, when it is done. */
  readonly summary?: string;
}
