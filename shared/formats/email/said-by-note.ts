import type { Email } from 'postal-mime';
import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import { embargoIn, forbidsPublication } from '../containers/note-beside.ts';
import { linesIn } from '../held/lines.ts';
import { isMarkedTitle } from '../held/notice.ts';
import { embargoInTitle } from '../text/notices/embargo.ts';
import { clausesOf, keptBackIn, writtenLines } from './covering-note.ts';
import { titleOf } from './subject.ts';

export interface SaidByNote {
  readonly kind: 'note';
  /** Each until when, in the words that say it. */
  readonly embargoes: readonly string[];
}

/** Characters of what a receipt repeats. */
const LONGEST_TOLD = 160;
/** Of Hindi, Bengali and Urdu. */
const STOPS = /[।۔]/g;
/** `First draft attached`, `Entwurf anbei`, `This is still a draft`. A draft law, or beer on draft, is what a story is about. */
const DRAFT = new RegExp(`^(?:${patternOf(({ mails }) => mails?.drafts)})$`, 'iu');

/** Whether somebody says of what comes with a note, or stands below it, that it is a draft. */
export function saysDraft(line: string): boolean {
  return clausesOf(line).some((clause) => DRAFT.test(clause));
}

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
  const lines = writtenLines(written.filter((line) => !line.trim().startsWith('>')));
  const read = lines.map(embargoIn);
  // Without an embargo that was understood, or is none.
  const rest = read.map(({ held, left }, at) => (held === undefined ? left : (lines[at] ?? '')));
  const notPublic = (forbids: string) => hold({ code: 'not-public', detail: { text: forbids.slice(0, LONGEST_TOLD) } });
  const forbids = rest.find((line) => forbidsPublication(line.replace(STOPS, '.')));
  if (forbids !== undefined) return notPublic(forbids);
  const open = read.find(({ held }) => held !== undefined)?.held;
  if (open !== undefined) return open;
  const keeps = keptBackIn(rest) ?? rest.find(saysDraft);
  if (keeps !== undefined) return notPublic(keeps);
  return {
    kind: 'note',
    embargoes: [stamp?.until, ...read.map(({ until }) => until)].filter((one) => one !== undefined),
  };
}
