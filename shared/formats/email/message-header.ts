import { patternOf, wordPatternOf } from '../../languages/together.ts';
import { labelKind } from '../newsroom/labels.ts';

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

/** @returns what the header of a message within another says that it is about: the line of that name, or the last, where Outlook has it. */
export function subjectIn(lines: readonly string[]): string | undefined {
  const begin = lines.findIndex((line) => HEADER.test(line));
  const end = lines.findIndex((line, index) => index > begin && !HEADER.test(line));
  const header = lines.slice(Math.max(begin, 0), end === -1 ? lines.length : end).map((line) => LINE.exec(line) ?? []);
  const named = header.find(([, label = '']) => labelKind(label) === 'title');
  const [, , value = ''] =
    named ?? header.slice(1).findLast(([line = '']) => !TIME.test(line) && !line.includes('@')) ?? [];
  return value.replace(PREFIXES, '').trim() || undefined;
}

const LINE = /^[*>\s]*([^:：]{1,20}?)\s?\*?\s*[:：]\*?\s*(.+)$/;

/** `Re: `, `FW: `, `[EXTERNAL] `: what programs put before a subject. */
export const PREFIXES = new RegExp(
  String.raw`^(?:(?:\[[^\]]{1,30}\]\s*)?${wordPatternOf(({ mails }) => mails?.prefixes)}\s*(?:\[\d+\])?\s*[:：]\s*)+|^\[(?:ext|spam)[^\]]{0,20}\]\s*`,
  'iu',
);

/** What stands above a message that is forwarded, alone in its line. */
export const FORWARDED = new RegExp(String.raw`^[-_\s]*${patternOf(({ mails }) => mails?.forwarded)}[-_\s]*:?$`, 'iu');
