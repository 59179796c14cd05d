import { stated } from '../../article/stated.ts';
import type { Dropped } from '../../article/types.ts';
import { ON } from '../../languages/date-labels.ts';
import { patternOf } from '../../languages/together.ts';
import { type HeldNote, judged, type Passed } from './covering-note.ts';
import { withoutEncodedFiles } from './encoded-files.ts';
import { type Sender, textOfLetter } from './letter.ts';
import { withoutMailingLines } from './mailing-lines.ts';
import { FORWARDED, forwardedFrom, HEADER, isMessageHeader, subjectIn } from './message-header.ts';
import { heldInLetter } from './said-in-letter.ts';
import { withoutArmour } from './signed-text.ts';

/** The part of a message that its sender wrote. */
export interface OwnText {
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Of a message that only forwards another: who wrote that, as its header has it; empty where it does not say. */
  readonly forwardedFrom?: string;
  /** What that was about, where the subject of the message around it says nothing of it. */
  readonly forwardedTitle?: string;
  /** What the note above it says, by which nobody has said that it may come out. */
  readonly held?: HeldNote;
}

/** Lines: a longer part below `--` is not a signature. */
const LONGEST_SIGNATURE = 12;
const WROTE = patternOf(({ mails }) => mails?.wrote);
const WROTE_AT_END = patternOf(({ mails }) => mails?.wroteAtEnd);
const ATTRIBUTION = new RegExp(
  String.raw`^(?:${ON}\s.{5,200}(?:${WROTE}|${WROTE_AT_END}).{0,120}:|.{5,200}${WROTE_AT_END})\s*[:：]?$`,
  'iu',
);
export const ORIGINAL = new RegExp(String.raw`^[-_\s]*${patternOf(({ mails }) => mails?.original)}[-_\s]*$`, 'iu');

/**
 * Takes from a plain text what mail programs and habits add to it: the signature below `-- ` (RFC 3676 section 4.3), and what
 * it answers. What it forwards is the text itself where the sender added nothing, or no more than a note.
 *
 * @param passed what its subject says of what it quotes.
 */
export function ownText(raw: string, sender: Sender = {}, passed?: Passed): OwnText {
  const { lines, dropped: files } = withoutEncodedFiles(withoutArmour(asSent(raw.replace(/\r\n?/g, '\n').split('\n'))));
  const start = beginOfForwarded(lines) ?? (passed === 'forwarded' ? beginOfMarked(lines) : undefined);
  if (start !== undefined) {
    const text = forwarded(lines.slice(start));
    const isMarked = FORWARDED.test(lines[start]?.trim() ?? '');
    const note = judged({
      lines: lines.slice(0, start),
      below: text.text,
      subject: passed,
      isMarked,
      sender,
    });
    const isEmpty = words(lines.slice(0, start).join(' ')) === 0;
    if (note.kind === 'held') return { ...text, held: note };
    if (note.kind === 'text' && isEmpty) return text;
    if (note.kind === 'text') {
      const forwardedTitle = passed === undefined ? subjectIn(lines.slice(start)) : undefined;
      const dropped: readonly Dropped[] = [...text.dropped, { kind: 'covering-note', count: 1 }];
      return { ...text, dropped, ...stated({ forwardedTitle }) };
    }
  }
  const quoted = withoutRule(lines, beginOfQuotation(lines));
  const own = withoutMailingLines(lines.slice(0, quoted));
  const unsigned = withoutSignature(own.lines);
  const { text, dropped, held } = withoutLetter(unsigned, sender);
  const hasQuotation = lines.slice(quoted).some((line) => line.trim() !== '');
  return {
    text,
    dropped: [...files, ...own.dropped, ...dropped, ...(hasQuotation ? [QUOTED] : [])],
    ...stated({ held }),
  };
}

/** Stores of mail put a sign before a line that begins with `From `, as if it were quoted (RFC 4155). */
function asSent(lines: readonly string[]): string[] {
  const isQuoted = (line: string | undefined) => line?.startsWith('>') === true;
  return lines.map((line, index) => {
    if (!/^>+From /.test(line)) return line;
    return isQuoted(lines[index - 1]) || isQuoted(lines[index + 1]) ? line : line.slice(1);
  });
}

export const QUOTED: Dropped = { kind: 'quoted-message', count: 1 };

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** @returns the line from which on a message is another that is forwarded: its mark or its header, whichever comes first. */
function beginOfForwarded(lines: readonly string[]): number | undefined {
  const begin = lines.findIndex(
    (line, index) => FORWARDED.test(line.trim()) || isMessageHeader(lines.slice(index, index + 12)),
  );
  return begin === -1 ? undefined : begin;
}

/** @returns the line from which on there is nothing but a message in quotation marks, with what attributes it. */
function beginOfMarked(lines: readonly string[]): number | undefined {
  const begin = beginOfQuotation(lines);
  const isMarked = lines.slice(begin).some((line) => line.startsWith('>'));
  return isMarked ? begin : undefined;
}

/** A message forwarded in quotation marks loses them. */
function forwarded(all: readonly string[]): OwnText {
  const header = all.findIndex((line) => HEADER.test(line));
  const from = header === -1 ? 0 : header;
  const end = all.findIndex((line, index) => index > from && /^[>\s]*$/.test(line));
  const below = all.findIndex((line) => line.startsWith('>'));
  const lines = header === -1 ? all.slice(below === -1 ? 1 : below) : all.slice(end === -1 ? all.length : end + 1);
  const marked = lines.filter((line) => line.startsWith('>')).length * 2 > lines.length;
  const sender = header === -1 ? '' : forwardedFrom(all[header] ?? '');
  const plain = marked ? lines.map((line) => line.replace(/^> ?/, '')) : lines;
  const unsigned = withoutSignature(plain.slice(0, withoutRule(plain, beginOfQuotation(plain))));
  return { ...withoutLetter(unsigned, { name: sender }), forwardedFrom: sender };
}

/** Outlook draws a line above the header of what it quotes. */
function withoutRule(lines: readonly string[], begin: number): number {
  let end = begin;
  while (end > 0 && end < lines.length && /^[-_=\s]*$/.test(lines[end - 1] ?? '')) end--;
  return end;
}

function beginOfQuotation(lines: readonly string[]): number {
  const begin = lines.findIndex((line, index) => {
    const text = line.trim();
    if (ORIGINAL.test(text) || FORWARDED.test(text) || isMessageHeader(lines.slice(index, index + 12))) return true;
    // Long attributions wrap.
    const attribution = attributes(text) || attributes(`${text} ${lines[index + 1]?.trim() ?? ''}`);
    return attribution && lines.slice(index + 1, index + 5).some((below) => below.startsWith('>'));
  });
  if (begin !== -1) return begin;
  // An answer below the quotation has text after it; a quotation at the end is nothing but quoted.
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] ?? '')) end--;
  return lines.slice(end).some((line) => line.startsWith('>')) ? end : lines.length;
}

/** In the words of some language; or in any, by an address, a time and the colon at its end. */
function attributes(line: string): boolean {
  return ATTRIBUTION.test(line) || (line.length <= 250 && /[<(]\S+@\S+[>)]/.test(line) && ATTRIBUTED.test(line));
}

const ATTRIBUTED = /\d{1,2}[:.]\d{2}.*[:：]$/;

/** Without greeting and close. */
function withoutLetter({ text, dropped }: OwnText, sender: Sender): OwnText {
  const all = text.split('\n');
  let paragraph = 0;
  const lines = all.flatMap((line, at) => {
    if (line.trim() === '') paragraph++;
    return line.trim() === '' ? [] : [{ text: line.trim(), paragraph, at }];
  });
  const letter = textOfLetter(lines, sender);
  const [first, end] = [lines[letter.from]?.at ?? 0, lines[letter.to]?.at ?? all.length];
  const sign = dropped.length > 0 ? letter.dropped.filter(({ kind }) => kind !== 'signature') : letter.dropped;
  return {
    text: all.slice(letter.from === 0 ? 0 : first, end).join('\n'),
    dropped: [...dropped, ...sign],
    ...stated({ held: heldInLetter(letter.told) }),
  };
}

function withoutSignature(lines: readonly string[]): OwnText {
  const mark = lines.findLastIndex((line) => /^--[ \u00a0]?$/.test(line));
  const below = mark === -1 ? [] : lines.slice(mark + 1).filter((line) => line.trim() !== '');
  if (mark === -1 || below.length > LONGEST_SIGNATURE) return { text: lines.join('\n'), dropped: [] };
  return { text: lines.slice(0, mark).join('\n'), dropped: [SIGNATURE] };
}

export const SIGNATURE: Dropped = { kind: 'signature', count: 1 };
