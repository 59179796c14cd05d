/** Markdown being written from a source, which knows of each of its lines where that came from. */
export interface Output {
  /** Takes over the source up to an offset. */
  copy(to: number): void;
  /** Leaves out the source up to an offset. */
  skip(to: number): void;
  put(text: string): void;
  /** The last line so far. */
  line(): string;
  /** Of the source, counted from 1. */
  sourceLine(): number;
  text(): string;
  length(): number;
  /** Lines count from 1. */
  lineOf(line: number): number;
}

export function outputFrom(source: string): Output {
  let written = '';
  let at = 0;
  let line = 1;
  const origins = [1];
  const advance = (to: number, each: () => void) => {
    for (let next = source.indexOf('\n', at); next !== -1 && next < to; next = source.indexOf('\n', next + 1)) {
      line++;
      each();
    }
    at = to;
  };
  return {
    copy(to) {
      written += source.slice(at, to);
      advance(to, () => origins.push(line));
    },
    skip: (to) => advance(to, () => undefined),
    put(text) {
      written += text;
      for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) origins.push(line);
    },
    line: () => written.slice(written.lastIndexOf('\n') + 1),
    sourceLine: () => line,
    text: () => written,
    length: () => written.length,
    lineOf: (number) => origins[number - 1] ?? line,
  };
}
