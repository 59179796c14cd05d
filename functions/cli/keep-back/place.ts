import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';

/** Where a newsroom is, as far as somebody needs it who says what is to become of an upload. */
export interface Place {
  /** As people are told: `the inbox stories`. */
  readonly name: string;
  isThere(key: SubmissionKey): Promise<boolean>;
  /** All uploads, or as many as somebody waits for who has mistyped a key. */
  keys(): Promise<Iterable<SubmissionKey>>;
  /** The text of what lies beside an upload; undefined where nothing does. */
  read(key: SubmissionKey): Promise<string | undefined>;
  /** Writes it; undefined takes it out. */
  write(key: SubmissionKey, text: string | undefined): Promise<void>;
  /**
   * Waits until it is taken up and published.
   * @param isAsWanted of a receipt that says so
   * @returns the receipt then; undefined where there is none yet. @throws when that fails
   */
  settled(key: SubmissionKey, isAsWanted: (receipt: Receipt | undefined) => boolean): Promise<Receipt | undefined>;
  close(): Promise<void>;
}
