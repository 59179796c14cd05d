import type { Email } from 'postal-mime';
import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { linesIn } from '../held/lines.ts';
import { isMarkedTitle } from '../held/notice.ts';
import { embargoInTitle } from '../text/notices/embargo.ts';
import { embargoInSentences } from '../text/notices/embargo-in-sentence.ts';
import { forbidsIn } from './covering-note.ts';
import { titleOf } from './subject.ts';

export interface SaidByNote {
  readonly kind: 'note';
  /** Each until when, in the words that say it. */
  readonly embargoes: readonly string[];
}

/** Characters of what a receipt repeats. */
const LONGEST_TOLD = 160;
/** `First draft attached.` A draft law, or a draft of beer, is what a story is about. */
const DRAFT =
  /\bdraft(?:\s+(?:attached|version|only)\b|\s+of\s+(?:the|my|our)\s+(?:story|article|piece|text)\b|\s*[.,;:!–—]|\s*$)/i;

/**
 * What a mail says of the documents that come with it, in its subject and in the note that accompanies them: neither comes out, and what
 * they say to the desk counts for all the same.
 *
 * @returns held where they say that nothing is for the public, or not yet without saying until when.
 */
export function saidByNote({ subject, text, html }: Email): SaidByNote | Held {
  const { title } = titleOf(subject);
  if (isMarkedTitle(title)) return hold({ code: 'not-public', detail: { title: title.slice(0, LONGEST_TOLD) } });
  const stamp = embargoInTitle(title);
  if (stamp !== undefined && 'kind' in stamp) return stamp;
  const written = (text ?? '').trim() === '' ? linesIn(html ?? '') : (text ?? '').split(/\r?\n/);
  const lines = written.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('>'));
  const read = lines.map(embargoInSentences);
  const rest = read.map(({ left }) => left);
  const forbids = forbidsIn(rest) ?? rest.find((line) => DRAFT.test(line));
  const open = read.find(({ held }) => held !== undefined)?.held;
  if (open !== undefined) return open;
  if (forbids !== undefined) return hold({ code: 'not-public', detail: { text: forbids.slice(0, LONGEST_TOLD) } });
  return {
    kind: 'note',
    embargoes: [stamp?.until, ...read.map(({ until }) => until)].filter((one) => one !== undefined),
  };
}
