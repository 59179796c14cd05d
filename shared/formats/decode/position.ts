/** Counted from 1, in the file as the editor sees it; a column is a character, not a byte. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** @param offset UTF-16 units into `text`, whose lines end in `\n`. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: lineAt(text, offset), column: [...before.slice(lineStart)].length + 1 };
}

/** The line, counted from 1, of an offset in UTF-16 units. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/**
 * The same for many offsets: the text is looked through once, when the first is asked for.
 * @param text or the bytes of one, for offsets in bytes
 */
export function lineFinder(text: { indexOf(value: string, from?: number): number }): (offset: number) => number {
  let ends: number[] | undefined;
  return (offset) => {
    ends ??= lineEndsOf(text);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function lineEndsOf(text: { indexOf(value: string, from?: number): number }): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}
