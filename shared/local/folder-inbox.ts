import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant, SubmissionKey } from '../article/types.ts';
import type { Clock, Inbox, RefusedSubmission } from '../pipeline/ports.ts';
import type { Submission } from '../pipeline/types.ts';
import type { Limits } from '../settings.ts';
import { type Scan, scanInbox } from './inbox-scan.ts';
import { isMediaName } from './public-types.ts';
import { readUpload } from './read-upload.ts';

export interface FolderInbox extends Inbox {
  scan(): Promise<Scan>;
}

export interface FolderInboxOptions {
  /** May be a symbolic link itself; below it none is followed. */
  readonly root: string;
  readonly limits: Pick<Limits, 'uploadBytes' | 'mediaBytes'>;
  readonly clock: Clock;
  /**
   * Milliseconds without a change after which a file counts as written.
   * @default 250
   */
  readonly settlingMs?: number;
  /**
   * Milliseconds after which a file that still changes is refused, until the next scan sees it again.
   * @default 5000
   */
  readonly patienceMs?: number;
}

const SETTLING_MS = 250;
const PATIENCE_MS = 5_000;

/** The inbox of one machine: a folder, read only. */
export function createFolderInbox(options: FolderInboxOptions): FolderInbox {
  const { root, limits, clock, settlingMs = SETTLING_MS, patienceMs = PATIENCE_MS } = options;

  const read = async (key: SubmissionKey): Promise<Submission | RefusedSubmission | undefined> => {
    const limit = isMediaName(key) ? limits.mediaBytes : limits.uploadBytes;
    const giveUp = performance.now() + patienceMs;
    for (let stamp: string | undefined; ; ) {
      const look = await readUpload({ root, key, limit, settlingMs, settledStamp: stamp });
      if (look.kind === 'absent') return undefined;
      const uploadedAt = instantOf(Math.min(look.modifiedMs ?? Number.POSITIVE_INFINITY, Date.parse(clock.now())));
      if (look.kind === 'bytes') return { key, bytes: look.bytes, uploadedAt };
      if (look.kind === 'refused') return { key, uploadedAt, refused: look.refused };
      if (performance.now() >= giveUp) return { key, uploadedAt, refused: STILL_BEING_WRITTEN };
      stamp = look.stamp;
      await sleep(settlingMs);
    }
  };

  return { read, scan: () => scanInbox(root) };
}

const STILL_BEING_WRITTEN = {
  code: 'still-being-written',
  message: 'The file is still being written. It is looked at again when it changes.',
};

function instantOf(milliseconds: number): Instant {
  return `${new Date(Math.max(0, milliseconds)).toISOString().slice(0, 19)}Z` as Instant;
}
