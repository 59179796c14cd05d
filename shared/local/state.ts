import type { ArticleId, FeedId, Instant, SubmissionKey } from '../article/types.ts';
import type { ArticleStore, Outbox, RenditionRequests, Unarchived } from '../pipeline/ports.ts';
import type { Subscriptions } from '../push/hub/subscription.ts';
import type { Notice } from '../push/notice.ts';
import type { Receipt } from '../receipt/types.ts';
import type { Ledger } from './inbox/ledger.ts';
import type { Mutex } from './public/folder-public.ts';

/**
 * All that one machine remembers from pass to pass, and shares between the processes and threads that work on it. Whoever
 * keeps it elsewhere implements this.
 */
export interface State {
  readonly store: ArticleStore;
  readonly outbox: Outbox;
  readonly unarchived: UnarchivedFeeds;
  readonly ledger: Ledger;
  readonly held: HeldKeys;
  readonly statuses: UploadStatuses;
  readonly copyRequests: CopyRequests;
  readonly notices: Notices;
  readonly renditionRequests: WaitingRenditions;
  readonly subscriptions: Subscriptions;
  readonly meta: Meta;
  readonly exclusive: Mutex;
  close(): Promise<void>;
}

export interface UnarchivedFeeds extends Unarchived {
  /** Feeds in whose index something has changed since their archives were made. */
  feeds(): Promise<readonly FeedId[]>;
}

export interface StateOptions {
  /**
   * Whether what waits for the disk is left to the other processes that write into the same state: this one answers readers
   * meanwhile. @default this one does it as well
   */
  readonly leavesDisk?: boolean;
}

/** A few texts that belong to the whole state. */
export interface Meta {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  /** Puts another text in its place, whoever else does so at that moment. @param changed of what is there, undefined where nothing is */
  change(name: string, changed: (before: string | undefined) => string): Promise<void>;
}

/** Uploads that are gone from the inbox and not taken back, until somebody says that it is meant. */
export interface HeldKeys {
  /** In the order of the keys. */
  list(): Promise<readonly SubmissionKey[]>;
  change(change: { readonly added: readonly SubmissionKey[]; readonly ended: readonly SubmissionKey[] }): Promise<void>;
}

/** What became of all uploads, without what their receipts say more. */
export interface UploadStatuses {
  /** Visits each upload that is known, gone ones included, in no order; while it does nothing else is read. */
  each(visit: (key: SubmissionKey, status: Receipt['status']) => void): void;
}

/** Which remote files are still to be copied; on AWS a queue is that. */
export interface CopyRequests {
  /** Addresses that articles refer to and that nothing is known of yet, or that are to be tried again by now. */
  wanted(now: Instant, limit: number): Promise<readonly SubmissionKey[]>;
  failuresOf(key: SubmissionKey): Promise<number>;
  /** Whatever becomes known of it meanwhile, it is wanted from then on. @param failures how often it went wrong so far */
  tryAgain(key: SubmissionKey, failures: number, at: Instant): Promise<void>;
  /** All articles that show it have been looked at: it is not tried again. */
  settled(key: SubmissionKey): Promise<void>;
}

/** What hubs are still to be told; on AWS a queue is that. */
export interface Notices {
  /** To each of these hubs, from now on, whatever became of what it was to be told of this feed before. */
  add(hubs: readonly string[], feed: FeedId, now: Instant): Promise<void>;
  /** Hubs with notices whose time has come. */
  hubsDue(now: Instant): Promise<readonly string[]>;
  /** Those notices of one hub, the ones that failed least first. */
  due(hub: string, now: Instant, limit: number): Promise<readonly WaitingNotice[]>;
  /** Whatever is to be told to a hub. */
  forget(hub: string): Promise<void>;
  /** Puts what is to be done next in the place of a notice; undefined: nothing. Where the feed has changed since it was read, nothing is done. */
  replace(notice: WaitingNotice, next: NextNotice | undefined): Promise<void>;
  count(): Promise<{ readonly waiting: number; readonly givenUp: number }>;
}

export interface WaitingNotice extends Notice {
  /** Of this notice alone. */
  readonly mark: string;
  readonly failures: number;
}

/** @property at undefined where it is given up */
export interface NextNotice extends Pick<WaitingNotice, 'turn' | 'failures'> {
  readonly at: Instant | undefined;
}

/** Whose pictures are still to be made smaller; on AWS a queue is that. */
export interface WaitingRenditions extends RenditionRequests {
  /** Those which are to be tried by now, in the order in which they were asked for. `mark` is of this request alone. */
  waiting(now: Instant, limit: number): Promise<readonly { readonly mark: number; readonly article: ArticleId }[]>;
  /** One that is asked for again meanwhile waits still. */
  settled(mark: number): Promise<void>;
  /** It waits until then. */
  later(mark: number, at: Instant): Promise<void>;
  /** Ends all such waits: what was in the way may be gone. */
  hurry(): Promise<void>;
}
