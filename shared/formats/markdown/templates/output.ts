/** Markdown being written from a source, which knows of each of its lines where that came from. */
export interface Output {
  /** Takes over the source up to an offset. */
  copy(to: number): void;
  /** Leaves out the source up to an offset. @returns that offset. */
  skip(to: number): number;
  put(text: string): void;
  /** What the last line so far begins with: all of it, unless it is longer than any that is looked at. */
  line(): string;
  /** Of the source, counted from 1. */
  sourceLine(): number;
  text(): string;
  length(): number;
  /** Lines count from 1. */
  lineOf(line: number): number;
}

/** Characters of a line that are kept: to ask for all that is written on every sign takes as long as its square. */
const LONGEST_LINE = 2_000;

/** Begins with nothing written and nothing of the source read. */
export function outputFrom(source: string): Output {
  let written = '';
  let lastLine = '';
  let at = 0;
  let line = 1;
  const origins = [1];
  // Kept, or a long line would be searched to its end on every sign in it.
  let lineEnd = source.indexOf('\n');
  const advance = (to: number, each: () => void) => {
    for (; lineEnd !== -1 && lineEnd < to; lineEnd = source.indexOf('\n', lineEnd + 1)) {
      line++;
      each();
    }
    at = to;
  };
  const write = (text: string) => {
    written += text;
    const last = text.lastIndexOf('\n');
    if (last !== -1) lastLine = '';
    if (lastLine.length < LONGEST_LINE) lastLine += text.slice(last + 1, last + 1 + LONGEST_LINE);
  };
  return {
    copy(to) {
      write(source.slice(at, to));
      advance(to, () => origins.push(line));
    },
    skip(to) {
      advance(to, () => undefined);
      return to;
    },
    put(text) {
      write(text);
      for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) origins.push(line);
    },
    line: () => lastLine,
    sourceLine: () => line,
    text: () => written,
    length: () => written.length,
    lineOf: (number) => origins[number - 1] ?? line,
  };
}
