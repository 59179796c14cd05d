import type { ArticleId, SubmissionKey } from '../../../shared/article/types.ts';
import type { Observation } from '../../../shared/local/inbox/ledger.ts';
import type { Changes } from '../../../shared/pipeline/types.ts';
import type { Archiving } from '../../../shared/publish/feed.ts';
import type { Unpublished } from '../../../shared/publish/publish.ts';

/** A part of a pass that needs nothing of the others and can be done in any process: plain data. */
export type Job =
  | IngestJob
  /** Uploads that the scan did not find any more. */
  | { readonly kind: 'withdraw'; readonly uploads: readonly Observation[] }
  /** All but the index page, which the pass writes once. `run`: what it is done for, where nothing has changed of it. */
  | {
      readonly kind: 'publish';
      readonly changes: Changes;
      readonly archiving?: Archiving;
      readonly made?: Made;
      readonly run?: string;
    };

/** Pages that the pass has made, and what the store was then. */
export interface Made {
  readonly articles: readonly ArticleId[];
  /** The newest commit before any of them. */
  readonly latest: number;
}

export interface IngestJob {
  readonly kind: 'ingest';
  readonly uploads: readonly Observation[];
  /** How long the reading of one upload may take. `long`: one upload, which was set aside before. @default short */
  readonly patience?: 'short' | 'long';
  /** These are not read: they have cost too much before. */
  readonly tooCostly?: readonly SubmissionKey[];
}

/** How many uploads, articles and feeds it is about. */
export function sizeOf(job: Job): number {
  return job.kind === 'publish' ? job.changes.articles.length + job.changes.feeds.length : job.uploads.length;
}

export interface JobOutcome {
  /** Uploads of which the ledger may be told that they are done. */
  readonly settled: readonly Observation[];
  /** Other uploads, of which something else is said on account of these: an article that its picture completes. */
  readonly followed: readonly SubmissionKey[];
  readonly failed: readonly Failure[];
  /** Uploads whose reading was broken off: nothing of them is recorded. */
  readonly setAside: readonly SetAside[];
  readonly unpublished: Unpublished;
}

/** An upload that a fault kept from being taken up; it is tried again in the next pass. */
export interface Failure {
  readonly key: SubmissionKey;
  readonly error: unknown;
}

export interface SetAside {
  readonly upload: Observation;
  /** What was being read: the upload itself, or an article that waited for it. */
  readonly culprit: SubmissionKey;
}

export const NOTHING_DONE: JobOutcome = {
  settled: [],
  followed: [],
  failed: [],
  setAside: [],
  unpublished: { articles: [], feeds: [] },
};

/** What comes of a job that nobody could do: all of it is to be done again. */
export function undone(job: Job, error: unknown): JobOutcome {
  if (job.kind !== 'publish') return { ...NOTHING_DONE, failed: job.uploads.map(({ key }) => ({ key, error })) };
  const articles = job.changes.articles.map((item) => ({ item, error }));
  const feeds = job.changes.feeds.map((item) => ({ item, error }));
  return { ...NOTHING_DONE, unpublished: { articles, feeds } };
}

export function together(outcomes: readonly JobOutcome[]): JobOutcome {
  return {
    settled: outcomes.flatMap(({ settled }) => settled),
    followed: outcomes.flatMap(({ followed }) => followed),
    failed: outcomes.flatMap(({ failed }) => failed),
    setAside: outcomes.flatMap(({ setAside }) => setAside),
    unpublished: {
      articles: outcomes.flatMap(({ unpublished }) => unpublished.articles),
      feeds: outcomes.flatMap(({ unpublished }) => unpublished.feeds),
    },
  };
}

/** The same job as jobs of one part each. */
export function apart(job: Job): readonly Job[] {
  if (job.kind !== 'publish') return job.uploads.map((upload) => ({ ...job, uploads: [upload] }));
  const { articles, feeds } = job.changes;
  return [
    ...articles.map((article): Job => ({ ...job, changes: { articles: [article], feeds: [] } })),
    ...feeds.map((feed): Job => ({ ...job, changes: { articles: [], feeds: [feed] } })),
  ];
}
