import type { JsonFault } from '../../article/notes.ts';

type Expected = Extract<JsonFault, object>['expected'];

/** Where the first JSON value of a text ends, or what is wrong with it. Offsets in UTF-16 units. */
export type JsonScan =
  /** `values`: how many it holds, those inside others counted too. */
  | { readonly kind: 'end'; readonly offset: number; readonly values: number }
  | { readonly kind: 'error'; readonly offset: number; readonly fault: JsonFault };

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** The deepest items nest 12 levels; 10 MB of brackets would take 700 MB. Parsers may set a limit (RFC 8259 section 9). */
const DEEPEST = 200_000;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Reads over one JSON value (RFC 8259). `JSON.parse` tells neither where a value ends that more text follows nor, for
 * short texts and for unexpected words, where an error is.
 */
export function endOfJson(text: string): JsonScan {
  const open: ('{' | '[')[] = [];
  let at = skipSpace(text, 0);
  let values = 0;
  for (;;) {
    const character = text[at];
    values++;
    if (character === '{' || character === '[') {
      if (open.length === DEEPEST) return { kind: 'error', offset: at, fault: 'too-deep' };
      open.push(character);
      at = skipSpace(text, at + 1);
      if (text[at] !== (character === '{' ? '}' : ']')) {
        if (character === '[') continue;
        const value = valueAfterName(text, at);
        if (typeof value !== 'number') return value;
        at = value;
        continue;
      }
      at++;
      open.pop();
    } else {
      const end = endOfScalar(text, at);
      if (end === undefined) return scalarError(text, at, open.length === 0 ? 'value' : 'value-here');
      at = end;
    }
    for (;;) {
      const container = open.at(-1);
      if (container === undefined) return { kind: 'end', offset: at, values };
      at = skipSpace(text, at);
      const close = container === '{' ? '}' : ']';
      if (text[at] === close) {
        open.pop();
        at++;
        continue;
      }
      if (text[at] !== ',') return error(text, at, `comma-or-${close}`);
      at = skipSpace(text, at + 1);
      if (container === '[') break;
      const value = valueAfterName(text, at);
      if (typeof value !== 'number') return value;
      at = value;
      break;
    }
  }
}

/** Offset of the value that follows a name and its colon. */
function valueAfterName(text: string, at: number): number | JsonScan {
  const end = text[at] === '"' ? endOfScalar(text, at) : undefined;
  if (end === undefined) return scalarError(text, at, 'name');
  const colon = skipSpace(text, end);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : error(text, colon, 'colon');
}

function endOfScalar(text: string, at: number): number | undefined {
  if (text[at] !== '"') return match(PLAIN, text, at);
  const end = endOfString(text, at);
  return text[end] === '"' ? end + 1 : undefined;
}

/** Offset of the closing quote, or of what cannot stand in a string. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') {
      const end = match(ESCAPE, text, at);
      if (end === undefined) return at;
      at = end;
    } else if (character === '"' || text.charCodeAt(at) < 0x20) return at;
    else at++;
  }
  return at;
}

/** An error inside a string is where the string breaks, not where it begins. */
function scalarError(text: string, at: number, expected: Expected): JsonScan {
  const broken = text[at] === '"' ? endOfString(text, at) : text.length;
  if (broken === text.length || text[broken] === '"') return error(text, at, expected);
  return { kind: 'error', offset: broken, fault: text[broken] === '\\' ? 'unknown-escape' : 'open-text' };
}

function error(text: string, offset: number, expected: Expected): JsonScan {
  const found = text.codePointAt(offset);
  const fault = { expected, ...(found === undefined ? {} : { found: String.fromCodePoint(found) }) };
  return { kind: 'error', offset, fault };
}

function skipSpace(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
