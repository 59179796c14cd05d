import { lineFinder } from '../../formats/decode/position.ts';
import { endOfJson } from '../../formats/json/syntax.ts';
import type { ParsingFault } from './fault.ts';

/** A value of JSON and the line on which it begins, counted from 1. */
export interface JsonNode {
  readonly value: string | number | boolean | null | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;
  readonly line: number;
}

const DEEPEST = 500;
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}[\],:"]+))/y;

/** Reads JSON by the letter (RFC 8259), with the lines of its values; of a name that comes twice the last counts. */
export function parseJson(text: string): JsonNode | ParsingFault {
  const scan = endOfJson(text);
  const lineOf = lineFinder(text);
  try {
    JSON.parse(text);
  } catch {
    return { rule: 'json-syntax', line: lineOf(scan.offset), says: 'It is no JSON from here on.' };
  }
  return (
    readerOf(text, lineOf)(0) ?? { rule: 'json-syntax', line: 1, says: `It is nested deeper than ${DEEPEST} levels.` }
  );
}

/** Of text that is known to be JSON. @returns a function that reads the next value; undefined where it is too deep */
function readerOf(text: string, lineOf: (offset: number) => number): (depth: number) => JsonNode | undefined {
  const tokens = new RegExp(TOKEN);
  const next = (): { readonly token: string; readonly at: number } => {
    const match = tokens.exec(text);
    const token = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
    return { token, at: tokens.lastIndex - token.length };
  };
  const peek = (): string => {
    const at = tokens.lastIndex;
    const { token } = next();
    tokens.lastIndex = at;
    return token;
  };
  const read = (depth: number): JsonNode | undefined => {
    const { token, at } = next();
    const line = lineOf(at);
    if (depth > DEEPEST) return undefined;
    if (token === '[') return withLine(items(depth), line);
    if (token === '{') return withLine(members(depth), line);
    return { value: JSON.parse(token), line };
  };
  const items = (depth: number): readonly JsonNode[] | undefined => {
    const found: JsonNode[] = [];
    while (peek() !== ']') {
      const item = read(depth + 1);
      if (item === undefined) return undefined;
      found.push(item);
      if (peek() === ',') next();
    }
    next();
    return found;
  };
  const members = (depth: number): ReadonlyMap<string, JsonNode> | undefined => {
    const found = new Map<string, JsonNode>();
    while (peek() !== '}') {
      const name = JSON.parse(next().token) as string;
      next();
      const value = read(depth + 1);
      if (value === undefined) return undefined;
      found.set(name, value);
      if (peek() === ',') next();
    }
    next();
    return found;
  };
  return read;
}

function withLine(value: JsonNode['value'] | undefined, line: number): JsonNode | undefined {
  return value === undefined ? undefined : { value, line };
}

export function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.value instanceof Map ? node.value.get(name) : undefined;
}

/** @returns names and values of an object; none of what is none. */
export function membersOf(node: JsonNode): readonly (readonly [string, JsonNode])[] {
  return node.value instanceof Map ? [...node.value] : [];
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return Array.isArray(node?.value) ? node.value : [];
}
