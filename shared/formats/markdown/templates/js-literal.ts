/** What has to be computed, as it is written. */
export class Computed {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** A value as it is written in JavaScript. */
export interface Literal {
  readonly value: unknown;
  /** Offset behind it. */
  readonly end: number;
}

/** Levels of lists, objects and calls. */
const DEEPEST = 20;
const SPACE = /(?:\s|\/\/[^\n]*)*/y;
const SCALAR = /(true|false|null|undefined)(?![\w$])|([+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?![\w.])/iy;
const TEXT = /"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)'|`((?:\\[\s\S]|[^`\\])*)`/y;
/** `new Date('2024-05-02')`, `defineMeta({…})`: what is handed over is what it is made of. */
const CALL = /(?:new\s+)?[\p{L}_$][\p{L}\p{N}_$.]*\s*\(/uy;
/** `as const`, `satisfies Metadata`. */
const TYPED = /\s+(?:as|satisfies)\s+[\p{L}_$][\p{L}\p{N}_$.<>[\]]*/uy;
const KEY = /[\p{L}_$][\p{L}\p{N}_$]*|\d+/uy;
const ENDS = /^(?:[,;}\])]|$)/;

/**
 * Reads an object, a list, a text, a number or a word of JavaScript or TypeScript. What is computed in a list is not in it.
 *
 * @returns undefined where the source ends before the value does.
 */
export function readLiteral(source: string, from: number, depth = 0): Literal | undefined {
  const at = afterSpace(source, from);
  const read = depth > DEEPEST ? undefined : readValue(source, at, depth);
  const end = read === undefined ? undefined : afterSpace(source, afterMatch(TYPED, source, read.end));
  // Where more follows it is a part of what is computed: `a + b`, `c.d`.
  if (read !== undefined && end !== undefined && (depth === 0 || ENDS.test(source.charAt(end))))
    return { ...read, end };
  const behind = endOfExpression(source, at);
  return behind === undefined ? undefined : { value: new Computed(source.slice(at, behind).trim()), end: behind };
}

function readValue(source: string, at: number, depth: number): Literal | undefined {
  const sign = source.charAt(at);
  if (sign === '{') return readObject(source, at + 1, depth);
  if (sign === '[') return readList(source, at + 1, depth);
  const text = matchAt(TEXT, source, at);
  if (text !== undefined) return { value: textFrom(text), end: at + text[0].length };
  const scalar = matchAt(SCALAR, source, at);
  if (scalar !== undefined) return { value: scalarFrom(scalar), end: at + scalar[0].length };
  const call = matchAt(CALL, source, at)?.[0];
  if (call === undefined) return undefined;
  const inner = readLiteral(source, at + call.length, depth + 1);
  const close = inner === undefined ? undefined : endOfExpression(source, inner.end);
  return inner === undefined || source[close ?? -1] !== ')' ? undefined : { value: inner.value, end: (close ?? 0) + 1 };
}

function readObject(source: string, from: number, depth: number): Literal | undefined {
  const entries: [string, unknown][] = [];
  for (let at = afterSpace(source, from); at < source.length; ) {
    if (source[at] === '}') return { value: Object.fromEntries(entries), end: at + 1 };
    const quoted = matchAt(TEXT, source, at);
    const name = quoted?.[0] ?? matchAt(KEY, source, at)?.[0] ?? '';
    const colon = afterSpace(source, at + name.length);
    const read = name !== '' && source[colon] === ':' ? readLiteral(source, colon + 1, depth + 1) : undefined;
    // A spread, a method, a name that stands for its value.
    const end = read?.end ?? endOfExpression(source, at);
    if (end === undefined) return undefined;
    if (read !== undefined) entries.push([quoted === undefined ? name : nameFrom(quoted), read.value]);
    at = afterSpace(source, source[end] === ',' ? end + 1 : end);
    if (source[end] !== ',' && source[end] !== '}') return undefined;
  }
  return undefined;
}

function readList(source: string, from: number, depth: number): Literal | undefined {
  const values: unknown[] = [];
  for (let at = afterSpace(source, from); at < source.length; ) {
    if (source[at] === ']') return { value: values, end: at + 1 };
    const read = readLiteral(source, at, depth + 1);
    if (read === undefined || (source[read.end] !== ',' && source[read.end] !== ']')) return undefined;
    if (!(read.value instanceof Computed)) values.push(read.value);
    at = afterSpace(source, source[read.end] === ',' ? read.end + 1 : read.end);
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '',
  '\n': '',
};

/** A template with places in it has to be computed. */
function textFrom([whole, double, single, template]: RegExpExecArray): string | Computed {
  if (template?.includes('${')) return new Computed(whole);
  return (double ?? single ?? template ?? '').replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, ...[point, unit, byte, letter = '']: (string | undefined)[]) => {
      const code = point ?? unit ?? byte;
      if (code === undefined) return ESCAPES[letter] ?? letter;
      const number = Number.parseInt(code, 16);
      return number > 0x10ffff ? '' : String.fromCodePoint(number);
    },
  );
}

function nameFrom(quoted: RegExpExecArray): string {
  const name = textFrom(quoted);
  return typeof name === 'string' ? name : name.code;
}

function scalarFrom([, word, number]: RegExpExecArray): unknown {
  if (number !== undefined) return Number(number.replaceAll('_', ''));
  return word === 'true' || word === 'false' ? word === 'true' : word === 'null' ? null : undefined;
}

/** @returns the offset of what ends an expression in a list, an object or a call; undefined where nothing does. */
function endOfExpression(source: string, from: number): number | undefined {
  const part = /["'`]|[{[(]|[}\])]|[,;]|\/\/[^\n]*|\/\*/g;
  part.lastIndex = from;
  let depth = 0;
  for (let match = part.exec(source); match !== null; match = part.exec(source)) {
    const [sign] = match;
    if (/^["'`]/.test(sign)) {
      const text = matchAt(TEXT, source, match.index);
      if (text !== undefined) part.lastIndex = match.index + text[0].length;
    } else if (sign === '/*') part.lastIndex = afterComment(source, match.index);
    else if (/^[{[(]/.test(sign)) depth++;
    else if (/^[}\])]/.test(sign) && depth > 0) depth--;
    else if (depth === 0 && !sign.startsWith('/')) return match.index;
  }
  return undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

function afterMatch(pattern: RegExp, source: string, at: number): number {
  return at + (matchAt(pattern, source, at)?.[0].length ?? 0);
}

function afterSpace(source: string, from: number): number {
  let at = afterMatch(SPACE, source, from);
  while (source.startsWith('/*', at)) at = afterMatch(SPACE, source, afterComment(source, at));
  return at;
}

/** One that nothing closes goes on to the end. */
function afterComment(source: string, at: number): number {
  const close = source.indexOf('*/', at + 2);
  return close === -1 ? source.length : close + 2;
}
