import { sidecarKey } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { unreadable } from '../../../shared/formats/sidecar/sidecar.ts';
import { wordedNote } from '../../../shared/receipt/worded.ts';
import type { Words } from '../../../shared/receipt/words/shape.ts';
import type { Answered } from '../exchange.ts';
import type { DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import { accepted, acceptedAs } from './accepted.ts';

/** What lies beside an upload: where, and what it says. */
export interface TextBeside {
  readonly beside: SubmissionKey;
  readonly text: string | undefined;
}

/** @throws Problem where nothing can lie beside it */
export async function readBeside(place: DeskPlace, key: SubmissionKey): Promise<TextBeside> {
  const beside = sidecarKey(key);
  if (beside === undefined) throw new Problem('no-room-beside', { key });
  const bytes = await place.read(beside);
  return { beside, text: bytes && new TextDecoder().decode(bytes) };
}

/** @throws Problem where nobody can read what lies there: it keeps the upload back, and may say until when */
export function checkReadable(text: string | undefined, words: Words): void {
  const why = unreadable(text);
  if (why === undefined) return;
  throw new Problem('beside-unreadable', {}, { errors: why.reasons.map((note) => wordedNote(note, words)) });
}

/** Writes what is to lie there, where it says something else than before. @returns the answer */
export async function writeBeside(
  place: DeskPlace,
  key: SubmissionKey,
  { beside, before, text }: TextBeside & { readonly before: string | undefined },
): Promise<Answered> {
  if (text !== before) await place.writeBeside(beside, text);
  return accepted(key);
}

export const WRITTEN = acceptedAs(
  'It is written beside the upload; `Location` is where its receipt will say what came of it',
);
