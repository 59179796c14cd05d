import { besideWhich } from '../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { reasonAgainstKey } from '../../shared/pipeline/compose/key-rules.ts';
import { wordedNote } from '../../shared/receipt/worded.ts';
import type { Words } from '../../shared/receipt/words/shape.ts';
import { Problem } from './problem.ts';

/** @throws Problem for what can be the key of no upload, or only says something of one */
export function usableKey(name: string, words: Words): SubmissionKey {
  const key = name as SubmissionKey;
  const unsafe = reasonAgainstKey(key);
  if (unsafe !== undefined) throw new Problem('key-unusable', {}, { errors: [wordedNote(unsafe, words)] });
  const upload = besideWhich(key);
  if (upload !== undefined) throw new Problem('only-beside', { key, upload });
  return key;
}
