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
