import type { Dropped } from '../../article/types.ts';
import { ON } from '../../languages/date-labels.ts';
import { patternOf, wordPatternOf } from '../../languages/together.ts';
import { withoutEncodedFiles } from './encoded-files.ts';
import { type Sender, textOfLetter } from './letter.ts';
import { withoutMailingLines } from './mailing-lines.ts';

/** The part of a message that its sender wrote. */
export interface OwnText {
  readonly text: string;
  readonly dropped: readonly Dropped[];
}

/** Lines: a longer part below `--` is not a signature. */
const LONGEST_SIGNATURE = 12;
const WROTE = patternOf(({ mails }) => mails?.wrote);
const WROTE_AT_END = patternOf(({ mails }) => mails?.wroteAtEnd);
const ATTRIBUTION = new RegExp(
  String.raw`^(?:${ON}\s.{5,200}(?:${WROTE}|${WROTE_AT_END}).{0,120}:|.{5,200}${WROTE_AT_END})\s*[:：]?$`,
  'iu',
);
const ORIGINAL = new RegExp(String.raw`^[-_\s]*${patternOf(({ mails }) => mails?.original)}[-_\s]*$`, 'iu');
const FORWARDED = new RegExp(String.raw`^[-_\s]*${patternOf(({ mails }) => mails?.forwarded)}[-_\s]*$`, 'iu');
const HEADER = new RegExp(String.raw`^[*>\s]*${wordPatternOf(({ mails }) => mails?.headers)}\*?\s*[:：]`, 'iu');

/**
 * Takes from a plain text what mail programs and habits add to it: the signature below `-- ` (RFC 3676 section 4.3), and what
 * it answers. What it forwards is the text itself where the sender added nothing.
 */
export function ownText(raw: string, sender: Sender = {}): OwnText {
  const { lines, dropped: files } = withoutEncodedFiles(raw.replace(/\r\n?/g, '\n').split('\n'));
  const start = lines.findIndex((line) => FORWARDED.test(line.trim()));
  if (start !== -1 && lines.slice(0, start).every((line) => line.trim() === '')) {
    const header = lines.findIndex((line, index) => index > start && HEADER.test(line));
    const end = header === -1 ? start : lines.findIndex((line, index) => index > header && line.trim() === '');
    return forwarded(lines.slice(end === -1 ? lines.length : end + 1));
  }
  const quoted = beginOfQuotation(lines);
  const own = withoutMailingLines(lines.slice(0, quoted));
  const unsigned = withoutSignature(own.lines);
  const { text, dropped } = withoutLetter(unsigned, sender);
  const hasQuotation = lines.slice(quoted).some((line) => line.trim() !== '');
  return { text, dropped: [...files, ...own.dropped, ...dropped, ...(hasQuotation ? [QUOTED] : [])] };
}

export const QUOTED: Dropped = { kind: 'quoted-message', count: 1 };

/** A message forwarded in quotation marks loses them. */
function forwarded(lines: readonly string[]): OwnText {
  const marked = lines.filter((line) => line.startsWith('>')).length * 2 > lines.length;
  return withoutSignature(marked ? lines.map((line) => line.replace(/^> ?/, '')) : lines);
}

function beginOfQuotation(lines: readonly string[]): number {
  const begin = lines.findIndex((line, index) => {
    const text = line.trim();
    if (ORIGINAL.test(text) || FORWARDED.test(text)) return true;
    // Long attributions wrap.
    const attribution = ATTRIBUTION.test(text) || ATTRIBUTION.test(`${text} ${lines[index + 1]?.trim() ?? ''}`);
    return attribution && lines.slice(index + 1, index + 5).some((below) => below.startsWith('>'));
  });
  if (begin !== -1) return begin;
  // An answer below the quotation has text after it; a quotation at the end is nothing but quoted.
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] ?? '')) end--;
  return lines.slice(end).some((line) => line.startsWith('>')) ? end : lines.length;
}

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
  return { text: all.slice(letter.from === 0 ? 0 : first, end).join('\n'), dropped: [...dropped, ...sign] };
}

function withoutSignature(lines: readonly string[]): OwnText {
  const mark = lines.findLastIndex((line) => /^--[ \u00a0]?$/.test(line));
  const below = mark === -1 ? [] : lines.slice(mark + 1).filter((line) => line.trim() !== '');
  if (mark === -1 || below.length > LONGEST_SIGNATURE) return { text: lines.join('\n'), dropped: [] };
  return { text: lines.slice(0, mark).join('\n'), dropped: [SIGNATURE] };
}

export const SIGNATURE: Dropped = { kind: 'signature', count: 1 };
