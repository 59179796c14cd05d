import { hold } from '../../article/rejection.ts';
import { besideWhich, type Sidecar, sidecarKey } from '../../article/sidecar.ts';
import type { Rejection, SubmissionKey } from '../../article/types.ts';
import { type KeptBack, keptBackBy } from '../../formats/sidecar/kept-back.ts';
import type { Inbox, RefusedSubmission } from '../ports.ts';
import type { Submission } from '../types.ts';
import type { IngestDeps } from './round.ts';

/**
 * What the file beside an upload makes of it. Asked of the inbox and not of the store: whichever of the two is heard of first, nothing
 * is public for a moment that is to be kept back.
 * @returns undefined where nothing keeps it back.
 */
export async function keptBackBeside(
  { inbox, isGone }: { readonly inbox: Inbox; readonly isGone?: IngestDeps['isGone'] },
  key: SubmissionKey,
): Promise<KeptBack | undefined> {
  const by = sidecarKey(key);
  if (by === undefined) return undefined;
  const file = await inbox.read(by);
  if (file !== undefined) return keptBackBy(by, await sidecarOf(file));
  // It may be away with a share, and comes back or is judged to be gone.
  return ((await isGone?.(by)) ?? true) ? undefined : { held: hold({ code: 'sidecar-missing' }) };
}

/** Reads an upload that says something of another. Its reader is loaded with the first: few starts need it. */
export async function sidecarOf(file: Submission | RefusedSubmission): Promise<Sidecar | Rejection> {
  if ('refused' in file) return { kind: 'rejection', reasons: [file.refused] };
  return (await import('../../formats/sidecar/sidecar.ts')).readSidecar(file.bytes);
}

/** The upload that another one says something of is to be looked at again, whatever became of that one. */
export function alsoBeside(key: SubmissionKey, followUps: readonly SubmissionKey[]): readonly SubmissionKey[] {
  const upload = besideWhich(key);
  return upload === undefined ? followUps : [...followUps, upload];
}
