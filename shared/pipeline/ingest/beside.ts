import { hold } from '../../article/rejection.ts';
import { type AcceptedStatuses, besideWhich, type Sidecar, sidecarKey } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Rejection, SubmissionKey } from '../../article/types.ts';
import { type KeptBack, keptBackBy } from '../../formats/sidecar/kept-back.ts';
import type { Inbox, RefusedSubmission } from '../ports.ts';
import type { Said, Submission } from '../types.ts';
import type { IngestDeps } from './round.ts';

/** What a file beside an upload makes of it; nothing where none lies there. */
export interface Beside {
  /** The file itself. */
  readonly by?: SubmissionKey;
  readonly kept?: KeptBack;
  readonly said?: Said;
  readonly accepts?: AcceptedStatuses;
}

/**
 * Looks at what lies beside an upload. Asked of the inbox and not of the store: whichever of the two is heard of first, nothing
 * is public for a moment that is to be kept back.
 */
export async function lookBeside(
  { inbox, isGone }: { readonly inbox: Inbox; readonly isGone?: IngestDeps['isGone'] },
  key: SubmissionKey,
): Promise<Beside> {
  const by = sidecarKey(key);
  if (by === undefined) return {};
  const file = await inbox.read(by);
  // It may be away with a share, and comes back or is judged to be gone.
  if (file === undefined) return ((await isGone?.(by)) ?? true) ? {} : { kept: MISSING };
  const sidecar = await sidecarOf(file);
  const content = sidecar.kind === 'sidecar' ? sidecar.says : undefined;
  const said = content === undefined ? undefined : { content, at: file.uploadedAt };
  const accepts = sidecar.kind === 'sidecar' ? sidecar.accepts : undefined;
  return { by, ...stated({ kept: keptBackBy(by, sidecar), said, accepts }) };
}

const MISSING: KeptBack = { held: hold({ code: 'sidecar-missing' }) };

/** Reads an upload that says something of another. Its reader is loaded with the first: few starts need it. */
export async function sidecarOf(file: Submission | RefusedSubmission): Promise<Sidecar | Rejection> {
  if ('refused' in file) return { kind: 'rejection', reasons: [file.refused] };
  return (await import('../../formats/sidecar/sidecar.ts')).readSidecar(file.bytes);
}

/**
 * Whether what says something of an upload lies there without it. Asked of the inbox, as `lookBeside` does: of two that come together
 * either may be heard of first.
 */
export async function isAlone(
  { inbox, isGone }: { readonly inbox: Inbox; readonly isGone?: IngestDeps['isGone'] },
  key: SubmissionKey,
): Promise<boolean> {
  const upload = besideWhich(key);
  if (upload === undefined || (await inbox.read(upload)) !== undefined) return false;
  return (await isGone?.(upload)) ?? true;
}

/** What else is to be looked at again: the upload that this one says something of, whatever became of it, and what says something of this one. */
export function alsoBeside(
  key: SubmissionKey,
  by: SubmissionKey | undefined,
  followUps: readonly SubmissionKey[],
): readonly SubmissionKey[] {
  return [...followUps, ...[besideWhich(key), by].filter((other) => other !== undefined)];
}
