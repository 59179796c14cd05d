import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import { mayHoldMedia } from '../../article/media/media-type.ts';
import type { Instant, Reason, SubmissionKey } from '../../article/types.ts';
import type { Limits } from '../../config/types.ts';
import type { Clock, Inbox, RefusedSubmission } from '../../pipeline/ports.ts';
import type { Submission } from '../../pipeline/types.ts';
import { type Glance, glanceAt } from './glance.ts';
import { readUpload } from './read-upload.ts';
import { type Scan, scanInbox } from './scan.ts';

export interface FolderInbox extends Inbox {
  readonly root: string;
  scan(): Promise<Scan>;
  /** Looks at a few files, of which somebody has told that they changed. */
  glance(keys: readonly SubmissionKey[]): Glance | undefined;
  /** Reads what lies there and is no upload by its name: what the desk keeps. */
  readonly readHidden: Inbox['read'];
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
   * How often a file that still changes is looked at, the settling time apart, before it is refused until the next scan.
   * @default 20
   */
  readonly looks?: number;
  /** @default a timer */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const SETTLING_MS = 250;
const LOOKS = 20;

/** The inbox of one machine: a folder, read only. */
export function createFolderInbox(options: FolderInboxOptions): FolderInbox {
  const { root, limits, clock, settlingMs = SETTLING_MS, looks = LOOKS, pause = sleep } = options;

  const readAs = async (key: SubmissionKey, isHidden: boolean): Promise<Submission | RefusedSubmission | undefined> => {
    const limit = mayHoldMedia(key) ? limits.mediaBytes : limits.uploadBytes;
    let settledStamp: string | undefined;
    for (let count = 1; ; count++) {
      const look = await readUpload({ root, key, limit, settlingMs, settledStamp, isHidden });
      if (look.kind === 'absent') return undefined;
      const uploadedAt = uploadInstant(look.modifiedMs, clock.now());
      if (look.kind === 'bytes') return { key, bytes: look.bytes, uploadedAt };
      if (look.kind === 'refused') return { key, uploadedAt, refused: look.refused };
      if (count >= looks) return { key, uploadedAt, refused: STILL_BEING_WRITTEN };
      settledStamp = look.stamp;
      await pause(untilSettled(look.modifiedMs, settlingMs));
    }
  };

  return {
    root,
    read: (key) => readAs(key, false),
    readHidden: (key) => readAs(key, true),
    scan: () => scanInbox(root),
    glance: (keys) => glanceAt(root, keys),
  };
}

const STILL_BEING_WRITTEN: Reason = { code: 'still-being-written' };

/** A file from another machine may be of tomorrow, or of before there were any. */
function uploadInstant(modifiedMs = Number.POSITIVE_INFINITY, now: Instant): Instant {
  return instantOf(Math.max(0, Math.min(modifiedMs, millisecondsOf(now))));
}

/** What is left of the settling time of a file that was written in it; of what says nothing of its age all of it. @returns milliseconds */
function untilSettled(modifiedMs: number | undefined, settlingMs: number): number {
  const left = (modifiedMs ?? 0) + settlingMs - Date.now();
  return left > 0 && left < settlingMs ? Math.ceil(left) : settlingMs;
}
