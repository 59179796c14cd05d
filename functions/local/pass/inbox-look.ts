import { setTimeout as sleep } from 'node:timers/promises';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { SeenFile } from '../../../shared/local/inbox/ledger.ts';
import type { Absence, Verdict } from '../../../shared/local/inbox/removals.ts';
import type { Scan } from '../../../shared/local/inbox/scan.ts';
import type { Mill } from '../mill.ts';

/** The inbox as a pass finds it. */
export interface InboxLook extends Verdict {
  readonly scan: Scan;
  /** Uploads that are there. */
  readonly present: ReadonlySet<SubmissionKey>;
  /** Milliseconds that looking through it once took. */
  readonly scanMs: number;
}

/** Between two looks while uploads are going away. */
const SETTLING_MS = 250;
/** A folder that is emptied for longer is judged by what has gone until then. */
const LOOKS = 20;

/**
 * Looks through the inbox. While more and more uploads are going away it looks again: the first hundred of ten thousand that
 * somebody deletes, or of a share that is being taken away, are no small loss.
 * @param accepts whether somebody says that all removals are meant
 */
export async function lookThrough(mill: Mill, accepts: boolean, signal?: AbortSignal): Promise<InboxLook> {
  let look = await once(mill);
  for (let looks = 1; look.missing.length > 1 && looks < LOOKS; looks++) {
    await sleep(SETTLING_MS, undefined, signal && { signal });
    const before = look.missing.length;
    look = await once(mill);
    if (look.missing.length <= before) break;
  }
  const { scan, seen, scanMs } = look;
  return { scan, present: seen, scanMs, ...(await mill.removals.judge(look, accepts)) };
}

/**
 * Looks at no more than somebody has told of: what a change costs does not grow with the inbox.
 * @returns undefined where that is not enough: something is gone, or may come back that was missing, which is judged by all that is there.
 */
export async function glanceAtTold(
  { inbox, removals, ledger }: Pick<Mill, 'inbox' | 'removals' | 'ledger'>,
  told: readonly SubmissionKey[],
): Promise<readonly SeenFile[] | undefined> {
  const glance = inbox.glance?.(told);
  if (glance === undefined || (await removals.held()).length > 0) return undefined;
  // What an editor's program writes beside a file for a moment is nobody's loss.
  for (const key of glance.missing) if (await ledger.isThere(key)) return undefined;
  return glance.files;
}

async function once(mill: Mill): Promise<Absence & { readonly scanMs: number }> {
  const started = performance.now();
  const scan = await mill.inbox.scan();
  const scanMs = performance.now() - started;
  return { ...(await mill.removals.absence(scan)), scanMs };
}
