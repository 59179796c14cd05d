import type { Dropped } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import { wordCount } from '../newsroom/shape.ts';

export interface LetterLine {
  readonly text: string;
  /** Lines of one paragraph have one number. */
  readonly paragraph: number;
}

export interface Sender {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** What of a message is its text: the lines between what greets and what signs. */
export interface LetterText {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
  readonly dropped: readonly Dropped[];
  /** What is said to whom it greets: what is left out, and the paragraphs right below a greeting and above a close, with all that is not left out. */
  readonly told: {
    readonly taken: readonly string[];
    readonly edges: readonly string[];
    readonly left: readonly string[];
  };
}

/** Words of the longest sentence that greets and hands over, and how many of these there are. */
const LONGEST_COVER = 45;
const MOST_COVERS = 3;
/** Characters of the longest line of a signature, and lines of the longest. */
const LONGEST_LINE = 100;
const MOST_LINES = 15;
/** Lines from the end among which a letter closes, with what a firm has added below. */
const CLOSING = 40;

export const GREETING = patternOf(({ letters }) => letters?.salutations);
export const ALONE = new RegExp(
  String.raw`^${patternOf(({ letters }) => letters?.salutationsAlone)}[\s,.!:،，。：！、]*$`,
  'iu',
);
const GREETED = new RegExp(String.raw`^${GREETING}(?=[\s,،，!！:：])[^.?!:;,\n–—]{0,50}[,،，:：!！–—]$`, 'iu');
const GREETS_WITHIN = new RegExp(String.raw`^${GREETING}(?=[\s,!:])[^.?;,\n–—]{0,50}?[,:!–—-]\s+(?=\S)`, 'iu');
const COVER = new RegExp(
  `^(?:${patternOf(({ mails }) => mails?.covering)}|${patternOf(({ mails }) => mails?.asking)})`,
  'iu',
);
const ASKS = new RegExp(`^${patternOf(({ mails }) => mails?.asking)}`, 'iu');
const CLOSES = new RegExp(String.raw`^${patternOf(({ mails }) => mails?.closings)}[\s,.!;:–—،，。！-]*$`, 'iu');
const CLOSES_BY_NAME = new RegExp(String.raw`^${patternOf(({ mails }) => mails?.closings)}[\s,.!–—-]+(.{2,60})$`, 'iu');
const DISCLAIMS = new RegExp(`^${patternOf(({ mails }) => mails?.disclaimers)}`, 'iu');
const CONFIDENTIAL = new RegExp(
  patternOf(({ mails }) => mails?.confidential),
  'giu',
);
export const DEVICE = new RegExp(`^${patternOf(({ mails }) => mails?.device)}`, 'iu');
const RULE = /^(?:[-–—_=*~]{2,}|[–—])$/;
const PERSONAL = /[\w.+-]+@[\w-]+\.\w|\+?\d[\d\s()/.–-]{6,}\d/;

/**
 * Tells a letter's greeting with what hands its text over, and its close with the signature, from its text: by where these stand,
 * in the words of any language.
 *
 * @param lines that show something.
 */
export function textOfLetter(lines: readonly LetterLine[], sender: Sender): LetterText {
  const close = closeOf(lines, sender);
  const greeting = greetingOf(lines.slice(0, close.to), close.to < lines.length);
  // A letter that only asks its reader something has no text.
  const from = greeting.from < close.to || greeting.isAll ? greeting.from : 0;
  const isGreeted = from > 0;
  const to = close.isSigned || isGreeted ? withoutCovers(lines, from, close.to) : close.to;
  const greeted: readonly Dropped[] = isGreeted
    ? [{ kind: 'salutation', detail: (lines[0]?.text ?? '').slice(0, LONGEST_LINE), count: 1 }]
    : [];
  const left = paragraphsOf(lines.slice(from, to));
  return {
    from,
    to,
    dropped: [...greeted, ...(to < lines.length ? [{ kind: 'signature' as const, count: 1 }] : [])],
    told: {
      taken: [...paragraphsOf(lines.slice(0, from)), ...paragraphsOf(lines.slice(to, close.to))],
      edges: [
        ...(isGreeted && from < to ? [paragraphAt(lines, from).text] : []),
        ...((isGreeted || close.isSigned) && from < to ? left.slice(1).slice(-1) : []),
      ],
      left,
    },
  };
}

/** Whether a text does nothing but hand over what stands elsewhere. */
export function onlyHandsOver(text: string): boolean {
  return COVER.test(text.trim()) && wordCount(text) <= LONGEST_COVER;
}

interface Greeting {
  readonly from: number;
  /** There is nothing but what greets and hands over. */
  readonly isAll?: true;
}

function greetingOf(lines: readonly LetterLine[], isSigned: boolean): Greeting {
  const first = lines[0]?.text ?? '';
  let from = 0;
  if (first.length <= LONGEST_LINE && (GREETED.test(first) || ALONE.test(first))) from = 1;
  else {
    const whole = paragraphAt(lines, 0);
    const greeting = GREETS_WITHIN.exec(whole.text)?.[0];
    const handsOver = greeting !== undefined && COVER.test(whole.text.slice(greeting.length));
    const isShort = wordCount(whole.text) <= (handsOver ? LONGEST_COVER : 12);
    if (greeting !== undefined && isShort && whole.end < lines.length) from = whole.end;
    else if (!isSigned) return { from: 0 };
  }
  for (let count = 0; count < MOST_COVERS; count++) {
    const { text, end } = paragraphAt(lines, from);
    if (!onlyHandsOver(text)) break;
    if (end >= lines.length) return from > 0 && ASKS.test(text) ? { from: end, isAll: true } : { from };
    from = end;
  }
  return { from };
}

/** Requests and thanks between the text and the close. */
function withoutCovers(lines: readonly LetterLine[], from: number, to: number): number {
  let end = to;
  for (let count = 0; count < MOST_COVERS; count++) {
    const paragraph = lines[end - 1]?.paragraph;
    const start = lines.findIndex((line, index) => index >= from && line.paragraph === paragraph);
    if (start <= from) break;
    const text = joined(lines.slice(start, end));
    if (!onlyHandsOver(text)) break;
    end = start;
  }
  return end;
}

interface Close {
  readonly to: number;
  /** It closes as letters do. */
  readonly isSigned: boolean;
}

function closeOf(lines: readonly LetterLine[], sender: Sender): Close {
  for (let at = Math.max(1, lines.length - CLOSING); at < lines.length; at++) {
    const { text } = lines[at] ?? { text: '' };
    if (disclaims(lines, at)) return { to: RULE.test(lines[at - 1]?.text ?? '') ? at - 1 : at, isSigned: true };
    if (!isSignature(lines.slice(at + 1))) continue;
    if (CLOSES.test(text) || isNamed(CLOSES_BY_NAME.exec(text)?.at(-1), sender)) return { to: at, isSigned: true };
    if (RULE.test(text) && lines.slice(at + 1).some((line) => PERSONAL.test(line.text) || isNamed(line.text, sender)))
      return { to: at, isSigned: true };
  }
  return { to: unsigned(lines, sender), isSigned: false };
}

/** What a firm adds below a text that nobody has signed. */
function disclaims(lines: readonly LetterLine[], at: number): boolean {
  return isDisclaimer(lines[at]?.text ?? '', joined(lines.slice(at)));
}

/**
 * @param below the line and all that follows it.
 * @param fewest how many of the words that lawyers have put there: a person who keeps something back writes one.
 */
export function isDisclaimer(line: string, below: string, fewest = 1): boolean {
  return DISCLAIMS.test(line) && [...below.matchAll(CONFIDENTIAL)].length >= fewest;
}

/** Nothing but short lines, and what a firm adds below: what people write goes on in sentences. */
function isSignature(lines: readonly LetterLine[]): boolean {
  const firm = lines.findIndex(({ text }) => DISCLAIMS.test(text));
  const own = firm === -1 ? lines : lines.slice(0, firm);
  return own.length <= MOST_LINES && own.every(({ text }) => text.length <= LONGEST_LINE && !isSentence(text));
}

function isSentence(text: string): boolean {
  return wordCount(text) >= 9 && /[.!?。]["”’)]?$/.test(text);
}

/** Without words of a close: the sender's own name or address below the text, and what a telephone adds. */
function unsigned(lines: readonly LetterLine[], sender: Sender): number {
  let to = lines.length;
  while (to > 1 && DEVICE.test(lines[to - 1]?.text ?? '')) to--;
  const own = lines.findIndex(
    ({ text }, at) => at > 0 && at >= to - MOST_LINES && isSender(text, sender) && isSignature(lines.slice(at, to)),
  );
  return own === -1 ? to : own;
}

function isSender(text: string, sender: Sender): boolean {
  const address = sender.address?.toLowerCase();
  return (
    isNamed(text, sender) ||
    (address !== undefined && text.length <= LONGEST_LINE && text.toLowerCase().includes(address))
  );
}

/** The sender's name, or its first part. */
export function isNamed(text: string | undefined, { name = '' }: Sender): boolean {
  const said = folded(text ?? '');
  const whole = folded(name);
  return said !== '' && whole !== '' && (said === whole || said === whole.split(' ')[0]);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function paragraphAt(lines: readonly LetterLine[], from: number): { readonly text: string; readonly end: number } {
  const number = lines[from]?.paragraph;
  const behind = lines.findIndex((line, index) => index >= from && line.paragraph !== number);
  const end = behind === -1 ? lines.length : behind;
  return { text: joined(lines.slice(from, end)), end };
}

function paragraphsOf(lines: readonly LetterLine[]): readonly string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const { text, end } = paragraphAt(lines, at);
    paragraphs.push(text);
    at = end;
  }
  return paragraphs;
}

function joined(lines: readonly LetterLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}
