import type { Dropped } from '../../article/types.ts';

const BEGIN = /^begin [0-7]{3,4} (\S.*)$/;
/** A line of 45 bytes has 61 characters. */
const LINE = /^[ -`]{1,62}$/;

/** Takes out files that stand in the text in the encoding of uuencode (POSIX, section uuencode), as before MIME. */
export function withoutEncodedFiles(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly dropped: readonly Dropped[];
} {
  if (!lines.some((line) => BEGIN.test(line))) return { lines, dropped: [] };
  const rest: string[] = [];
  const dropped: Dropped[] = [];
  for (let index = 0; index < lines.length; index++) {
    const name = BEGIN.exec(lines[index] ?? '')?.[1];
    const end = name === undefined ? -1 : endOf(lines, index + 1);
    if (name === undefined || end === -1) rest.push(lines[index] ?? '');
    else {
      dropped.push({ kind: 'encoded-file', detail: name, count: 1 });
      index = end;
    }
  }
  return { lines: rest, dropped };
}

/** @returns the line that ends the file; -1 when it is none. */
function endOf(lines: readonly string[], from: number): number {
  let index = from;
  while (LINE.test(lines[index] ?? '') && lines[index] !== 'end') index++;
  return lines[index] === 'end' && index > from ? index : -1;
}
