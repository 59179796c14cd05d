import { sidecarKey } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { unreadable } from '../../../shared/formats/sidecar/sidecar.ts';
import { wordedNote } from '../../../shared/receipt/worded.ts';
import type { Words } from '../../../shared/receipt/words/shape.ts';
import type { Answered } from '../exchange.ts';
import type { ChangeOfText, DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import { accepted, acceptedAs } from './accepted.ts';

/** Where something is said of an upload. @throws Problem where nothing can lie beside it */
export function keyBeside(key: SubmissionKey): SubmissionKey {
  const beside = sidecarKey(key);
  if (beside === undefined) throw new Problem('no-room-beside', { key });
  return beside;
}

/** @throws Problem where nobody can read what lies there: it keeps the upload back, and may say until when */
function checkReadable(text: string | undefined, words: Words): void {
  const why = unreadable(text);
  if (why === undefined) return;
  throw new Problem('beside-unreadable', {}, { errors: why.reasons.map((note) => wordedNote(note, words)) });
}

/**
 * Has something else said beside an upload.
 * @param change what is to lie there instead of what does
 * @returns the answer
 * @throws Problem where nothing can lie there, or nobody can read what does
 */
export async function sayBeside(
  place: DeskPlace,
  key: SubmissionKey,
  words: Words,
  change: ChangeOfText,
): Promise<Answered> {
  await place.changeBeside(keyBeside(key), (text) => {
    // What nobody can read keeps the upload back, which nobody may end by the way.
    checkReadable(text, words);
    return change(text);
  });
  return accepted(key);
}

export const WRITTEN = acceptedAs(
  'It is written beside the upload; `Location` is where its receipt will say what came of it',
);
