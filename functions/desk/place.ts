import type { Instant, LiveArticle, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import type { HeldRemovals } from '../../shared/pipeline/held-removals.ts';
import type { Inspection } from '../../shared/pipeline/inspection.ts';
import type { ArticleStore, Clock } from '../../shared/pipeline/ports.ts';
import type { Query } from '../../shared/pipeline/query/query.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import type { Neighbours } from '../../shared/site/neighbours.ts';
import type { FetchedFile, FoundFile } from '../web/fetch-file.ts';
import type { UploadAddress, UploadsInPieces } from './in-pieces.ts';

/** What the desk asks of a store beside its lists, and says to it. */
export type DeskStore = Pick<
  ArticleStore,
  'article' | 'articlesAt' | 'filesAfter' | 'due' | 'heldFeeds' | 'feed' | 'acceptLosses' | 'publishAgain'
>;

/** Whose hand put something into the inbox. */
export interface Hand {
  /** `elsewhere`: whoever reaches the inbox itself. */
  readonly way: 'desk' | 'elsewhere';
  /** Who worked at the desk. @default - whoever did has no name there */
  readonly by?: string;
}

/** What lies in the inbox now. */
export interface Present extends Hand {
  readonly since: Instant;
}

/** Something that lay in the inbox and was written over, or taken away. */
export interface Version extends Partial<Hand> {
  /** Tells it from other bytes. */
  readonly id: string;
  /** When that was; the hand is that of who did it, where that is known. */
  readonly until: Instant;
  /** Whether it was changed further, by whomever, before what is the next version here: of that nothing is kept. */
  readonly skips?: true;
}

/** What lay at a key, and lies there. */
export interface History {
  /** @default - nothing lies there */
  readonly now?: Present;
  /** The latest first. */
  readonly versions: readonly Version[];
}

export type ChangeOfText = (text: string | undefined) => string | undefined;

/** A newsroom, as far as its desk works with it: the inbox stays the truth, and whatever is changed is changed there. */
export interface DeskPlace {
  readonly config: Config;
  readonly query: Query;
  receipt(key: SubmissionKey): Promise<Receipt | undefined>;
  readonly store: DeskStore;
  readonly clock: Clock;
  /** The bytes of an upload as they lie in the inbox; undefined where none lie there, or nothing that can be read. */
  read(key: SubmissionKey): Promise<Uint8Array | undefined>;
  /**
   * Writes an upload whole, where what lies there is still what its writer saw.
   * @param before the digest (`digestOf`) of what is to be written over; undefined where nothing may lie there
   * @returns whether it was written
   */
  write(key: SubmissionKey, bytes: Uint8Array, before: string | undefined): Promise<boolean>;
  /** Where what is larger than a request may be is uploaded past the desk. @default - a request may be as large as an upload */
  readonly past?: PastTheDesk;
  readonly inPieces: UploadsInPieces;
  /**
   * Takes an upload out of the inbox.
   * @param before the digest of what lies there
   * @returns whether it was that; if not, it stays
   */
  remove(key: SubmissionKey, before: string): Promise<boolean>;
  history(key: SubmissionKey): Promise<History>;
  /** The bytes of a version. */
  version(key: SubmissionKey, id: string): Promise<Uint8Array | undefined>;
  /**
   * Changes what is said beside an upload, so that of two who do so at the same time neither undoes what the other said.
   * @param change what is to lie there instead of what does, undefined where nothing; asked again where somebody else was quicker
   * @throws what `change` throws; nothing is written then
   */
  changeBeside(key: SubmissionKey, change: ChangeOfText): Promise<void>;
  /**
   * What would come of an upload of these bytes, read apart from this process and with a limit of cost.
   * @param signal breaks it off
   * @throws the signal's reason
   */
  inspect(key: SubmissionKey, bytes: Uint8Array, signal: AbortSignal): Promise<Inspection>;
  /**
   * What lies at an address of the public internet.
   * @param mostOf bytes that it may have
   */
  fetch(url: string, mostOf: (found: FoundFile) => number, signal: AbortSignal): Promise<FetchedFile>;
  /** Articles that a page leads on to. */
  neighbours(article: LiveArticle): Promise<Neighbours>;
  heldRemovals(): Promise<HeldRemovals>;
  /** Says so of those, and of what else goes before they are taken back. */
  acceptRemovals(): Promise<void>;
}

/** A store that takes uploads itself, by an address which holds for minutes. */
export interface PastTheDesk {
  /** Bytes that a request to the desk has at the most. */
  readonly most: number;
  /** @param before as of `write` @returns undefined where something else lies there */
  address(key: SubmissionKey, bytes: number, before: string | undefined): Promise<UploadAddress | undefined>;
}
