import { hold } from '../../article/rejection.ts';
import type { Content, Held } from '../../article/types.ts';
import { isDeskNote, isNoteOrTitle } from '../../languages/desk-notes.ts';
import { isParagraph } from '../newsroom/shape.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { heldByLabel } from './by-label.ts';
import { heldAsPaper } from './by-paper.ts';
import { isLabelledTitle } from './labelled-title.ts';
import { endsOf, linesIn } from './lines.ts';
import { isAside, isAsideTitle, isMarkedTitle, isNotice } from './notice.ts';
import { passwordLabel } from './passwords.ts';
import { isPlaceholder, stillToCome } from './placeholder.ts';

/** A stamp stands above the text, or right below its title; so do the fields of notebooks that have no front matter. */
const LINES = 3;
const LABELS = 12;
const SAMPLE = 3_000;
/** Characters. */
const LONGEST_PAPER = 10_000;

/**
 * Whether an article's title, or a line that its text opens with, says to the desk that it is not for the public. There a status
 * that nobody knows may be a sentence, and holds nothing.
 */
export function heldByNotice(content: Content): Held | undefined {
  const { title = '', dek = '', html } = content;
  const { shortTitle = '', summary = '' } = content;
  if (isMarkedTitle(title) || isLabelledTitle(title, html))
    return hold({ code: 'not-public', detail: { title: short(title) } });
  // What is for the desk came where the title does, and the title may be anything below it.
  const lines = openingLines(html);
  // Its title may be taken for the dek.
  const isOverStory = isParagraph(dek === '' ? (lines[0] ?? '') : dek);
  const isNote = isNoteOrTitle(title) ? !isOverStory : isDeskNote(title);
  const instead = isNote ? title : [title, shortTitle, dek, summary].find(isAsideTitle);
  if (instead !== undefined) return hold({ code: 'not-public', detail: { text: short(instead) } });
  const notice = [title, dek, ...lines.slice(0, LINES)].find((line) => isNotice(line) || isPlaceholder(line));
  const said = notice ?? stillToCome(html);
  if (said !== undefined) return hold({ code: 'not-public', detail: { text: short(said) } });
  const isWhole = html.length <= SAMPLE && lines.length < LABELS;
  const label = isWhole ? passwordLabel(lines.join('\n')) : undefined;
  // A receipt does not repeat it.
  if (label !== undefined) return hold({ code: 'not-public', detail: { text: short(`${label}: …`) } });
  const held = [dek, ...lines].map((line) => heldByLabel(line)).find((one) => one?.reasons[0].code === 'not-public');
  if (held !== undefined) return held;
  const ends = endsOf(html).join('\n');
  const whole = linesIn(ends.replace(/<li\b[^>]*>/gi, '\n- '));
  const aside = whole.find(isAside);
  if (aside !== undefined) return hold({ code: 'not-public', detail: { text: short(aside) } });
  if (html.length > LONGEST_PAPER) return undefined;
  return heldAsPaper([title, dek, ...whole].filter((line) => line !== ''));
}

/**
 * Whether lines that are left out of a text say so of it, wherever they stand: they would not be seen any more.
 *
 * @param taken each may be several, one below the other.
 */
export function heldByLines(taken: readonly { readonly text: string; readonly line: number }[]): Held | undefined {
  for (const { text, line } of taken)
    for (const html of text.split('\n').map(escapeHtml)) {
      const held = heldByNotice({ html });
      if (held !== undefined) return { ...held, reasons: [{ ...held.reasons[0], line }] };
    }
  return undefined;
}

function short(words: string): string {
  return words.trim().slice(0, 160);
}

function openingLines(html: string): readonly string[] {
  return linesIn(html.slice(0, SAMPLE)).slice(0, LABELS);
}
