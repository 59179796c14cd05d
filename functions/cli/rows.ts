import { stripVTControlCharacters } from 'node:util';
import { paint, type Style } from './paint.ts';

/** A label and what it says. */
export interface Row {
  readonly label: string;
  readonly text: string;
  /** For those who look it up or count it: comes last. */
  readonly code?: string;
  /** Of the label. @default dim */
  readonly style?: Style;
}

const INDENT = '  ';
/** Room for the longest label, `Google News`. */
const LABEL = 13;
/** Lines narrower than this are worse than lines that the terminal breaks. */
const NARROWEST = 40;

/** @param width columns of the terminal; undefined in a pipe, where lines stay whole */
export function rowLines(rows: readonly Row[], width: number | undefined = process.stdout.columns): string[] {
  const hanging = ' '.repeat(INDENT.length + LABEL);
  return rows.flatMap(({ label, text, code, style = 'dim' }) => {
    const full = `${printable(text)}${code === undefined ? '' : ` ${paint('dim', `[${code}]`)}`}`;
    const [first = '', ...others] = wrapped(full, width === undefined ? undefined : width - hanging.length);
    const padding = ' '.repeat(Math.max(1, LABEL - label.length));
    return [`${INDENT}${paint(style, label)}${padding}${first}`, ...others.map((line) => hanging + line)];
  });
}

/** Keys and quoted pieces of files may hold escape sequences, which are not to reach the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}

/** Breaks at spaces only: addresses stay whole, to be clicked on and copied. */
function wrapped(text: string, width: number | undefined): string[] {
  if (width === undefined || width < NARROWEST) return [text];
  const lines: string[] = [];
  let line = '';
  const shown = (part: string) => stripVTControlCharacters(part).length;
  for (const word of text.split(' ')) {
    if (line !== '' && shown(line) + 1 + shown(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
