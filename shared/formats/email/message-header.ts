import { patternOf, wordPatternOf } from '../../languages/together.ts';

/** `From: Jane Doe`, `*Von:* …`, `> 差出人: …`: a line of the header that programs set above a message within another. */
export const HEADER = new RegExp(
  String.raw`^[*>\s]*${wordPatternOf(({ mails }) => mails?.headers)}(?: \p{Ll}{1,3})?\s?\*?\s*[:：]`,
  'iu',
);
/** A day with its time, as one of these lines has it. */
const TIME = /\d.*\d{1,2}[:.]\d{2}/;
/** Who sent it, when, to whom, about what: a header of a story has other lines among them. */
const FEWEST_LINES = 3;

/** Whether lines begin with such a header: three lines of it, one with a time. */
export function isMessageHeader(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => !HEADER.test(line));
  const header = lines.slice(0, end === -1 ? lines.length : end);
  return header.length >= FEWEST_LINES && header.some((line) => TIME.test(line));
}

/** @returns the name in its first line, which says whom a message is from; empty where that has only an address. */
export function forwardedFrom(line: string): string {
  const value = line.replace(HEADER, '').replace(/^[\s*]+|[\s*]+$/g, '');
  const name = value
    .replace(/[<[(].*$/, '')
    .replace(/^["']|["']$/g, '')
    .trim();
  return name.includes('@') ? '' : name.replace(/["']$/, '');
}

/** What stands above a message that is forwarded, alone in its line. */
export const FORWARDED = new RegExp(String.raw`^[-_\s]*${patternOf(({ mails }) => mails?.forwarded)}[-_\s]*:?$`, 'iu');
