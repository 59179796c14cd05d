import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parse, TomlDate, TomlError } from 'smol-toml';
import type { NoteDetails } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { Held, NotPublished, Rejection, Warning } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { positionAt } from '../decode/position.ts';
import type { Fields } from '../fields/values.ts';
import { heldByFields } from '../held/by-fields.ts';
import { heldByNikolaTag } from '../held/by-tag.ts';
import { endOfJson } from '../json/syntax.ts';
import { type FencedText, findFence } from './fence.ts';
import { leftOpenIn } from './left-open.ts';
import { statedBefore, statedTwice } from './stated-twice.ts';

export interface FrontMatter {
  readonly kind: 'front-matter';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
  /** Line of a field in the file. */
  readonly lineOf: (name: string) => number | undefined;
  readonly body: string;
  /** Lines of the file before `body`. */
  readonly bodyLine: number;
}

/**
 * Splits a file into its front matter and the rest. Dates stay text as written: YAML is read with the core schema, which
 * has none, and TOML's are turned back into text.
 *
 * @param mayBeOpen whether fields may begin without a fence, as Hexo and Pelican have it.
 * @returns no fields when there is no front matter; a rejection `front-matter-syntax` when it cannot be read or is not a
 *   mapping, `front-matter-too-long` when it is more than fields can be.
 */
export function splitFrontMatter(text: string, mayBeOpen = false): FrontMatter | NotPublished {
  const fence = findFence(text, mayBeOpen);
  if (fence === 'none')
    return { kind: 'front-matter', fields: {}, warnings: [], lineOf: () => undefined, body: text, bodyLine: 0 };
  if (fence === 'unclosed') {
    return syntax('unclosed', { line: 1, column: 1 });
  }
  if (fence.source.length > LONGEST) return TOO_LONG;
  const value = parseFields(fence);
  if (value.kind === 'rejection') return value;
  const held = heldBefore(fence) ?? heldByTag(fence, value.fields);
  if (held !== undefined) return held;
  return {
    kind: 'front-matter',
    fields: value.fields,
    warnings: statedTwice(fence),
    lineOf: (name) => lineOfField(fence, name),
    body: fence.body,
    bodyLine: fence.bodyLine,
  };
}

/** Of two statements the one counts that keeps the article back, whichever a parser takes. */
function heldBefore(fence: FencedText): Held | undefined {
  return statedBefore(fence)
    .map((fields) => heldByFields(fields, (name) => lineOfField(fence, name)))
    .find((held) => held !== undefined);
}

function heldByTag(fence: FencedText, fields: Fields): Held | undefined {
  if (fence.isNikola !== true) return undefined;
  return heldByNikolaTag(fields, stated({ line: lineOfField(fence, 'tags') }));
}

/** The same of a file that is nothing but fields in YAML. */
export function yamlFields(source: string): Omit<FrontMatter, 'body' | 'bodyLine'> | Rejection {
  const all: FencedText = { language: 'yaml', source, sourceLine: 0, body: '', bodyLine: 0 };
  if (source.length > LONGEST) return TOO_LONG;
  const value = parseFields(all);
  if (value.kind === 'rejection') return value;
  const lineOf = (name: string) => lineOfField(all, name);
  return { kind: 'front-matter', fields: value.fields, warnings: statedTwice(all), lineOf };
}

/** Characters. The parsers take 1 µs and 150 bytes for each; the longest on record, a page of nothing but fields, has 200,000. */
const LONGEST = 1_000_000;
const TOO_LONG = reject({ code: 'front-matter-too-long' });

type Parsed = { readonly kind: 'fields'; readonly fields: Record<string, unknown> } | Rejection;

function parseFields(fence: FencedText): Parsed {
  const { source, language, sourceLine } = fence;
  try {
    if (language === 'json') return parseJsonFields(fence);
    const isBlank = source.split('\n').every((line) => /^(?:#|$)/.test(line.trim()));
    if (isBlank) return { kind: 'fields', fields: {} };
    const value = language === 'yaml' ? parseYaml(source) : parseToml(source);
    return mapping(value, fence);
  } catch (error) {
    const open = language === 'yaml' ? leftOpenIn(source) : undefined;
    if (open !== undefined)
      return syntax({ leftOpen: open.sign }, { line: open.line + sourceLine, column: open.column });
    const at = errorPosition(error);
    return syntax(
      { language, said: errorText(error) },
      at === undefined ? { line: sourceLine + 1 } : { line: at.line + sourceLine, column: at.column },
    );
  }
}

function parseJsonFields(fence: FencedText): Parsed {
  const { source, sourceLine } = fence;
  const scan = endOfJson(source);
  const end = scan.kind === 'end' ? source.length - source.slice(scan.offset).trimStart().length : scan.offset;
  if (scan.kind === 'error' || end < source.length) {
    const at = positionAt(source, end);
    const fault = scan.kind === 'error' ? scan.fault : 'more-text';
    return syntax({ language: 'json', fault }, { line: at.line + sourceLine, column: at.column });
  }
  return mapping(JSON.parse(source.slice(0, scan.offset)), fence);
}

function mapping(value: unknown, { sourceLine }: FencedText): Parsed {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { kind: 'fields', fields: { ...value } };
  }
  return syntax('no-list', { line: sourceLine + 1 });
}

/**
 * What is no YAML by the letter but was read by the generators that the file was written for, or by people: texts with a colon in them
 * (`title: The council: who stays`), quoted ones that go on at the start of a line, tabs that indent, and a name that comes twice, of which the last counts.
 *
 * @throws YAMLException as of the source, when that does not help either.
 */
function parseYaml(source: string): unknown {
  const indented = withSpaces(withIndentedQuotes(source));
  let fault: unknown;
  for (const read of [
    () => load(source, YAML),
    () => load(indented, { ...YAML, json: true }),
    () => load(withQuotedColons(indented), { ...YAML, json: true }),
  ]) {
    try {
      return read();
    } catch (error) {
      fault ??= error;
    }
  }
  throw fault;
}

/** Fields of one line whose text begins with a letter or digit and has a colon in it; where a remark may stand behind it, nobody can tell. */
function withQuotedColons(source: string): string {
  const lines = source.split('\n');
  const quoted = lines.map((line, index) => {
    const [, name, text] = /^([\w-]+:[ \t]+)([\p{L}\p{N}].*)$/u.exec(line) ?? [];
    const goesOn = /^[ \t]+\S/.test(lines[index + 1] ?? '');
    if (name === undefined || text === undefined || goesOn || !/:[ \t]/.test(text) || /[ \t]#/.test(text)) return line;
    return `${name}${JSON.stringify(text.trim())}`;
  });
  return quoted.join('\n');
}

/** As Hexo has it: two spaces for a tab. */
function withSpaces(source: string): string {
  return source.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '));
}

const YAML = { schema: CORE_SCHEMA, maxAliases: 100 };

function withIndentedQuotes(source: string): string {
  let quote: string | undefined;
  const lines = source.split('\n').map((line) => {
    const inside = quote !== undefined;
    const opening = quote ?? /^[\w-]+\s*:\s*(["'])/.exec(line)?.[1];
    if (opening === undefined) return line;
    const text = inside ? line : line.slice(line.indexOf(opening) + 1);
    const marks = opening === '"' ? text.replace(/\\./g, '').split('"').length - 1 : text.split("'").length - 1;
    quote = marks % 2 === 0 ? opening : undefined;
    return inside && line.trim() !== '' ? `  ${line}` : line;
  });
  return lines.join('\n');
}

function parseToml(source: string): Record<string, unknown> {
  return withTextDates(parse(source, { maxDepth: 50 }), 4);
}

/** Fields are read at most three levels deep; what is below is left as it is. */
function withTextDates(table: object, depth: number): Record<string, unknown> {
  const plain = (value: unknown): unknown => {
    if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|[Z+-])/, '');
    if (typeof value !== 'object' || value === null || depth === 0) return value;
    return Array.isArray(value) ? value.map(plain) : withTextDates(value, depth - 1);
  };
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, plain(value)]));
}

function errorPosition(error: unknown): Position | undefined {
  if (error instanceof TomlError) return { line: error.line, column: error.column };
  if (error instanceof YAMLException && error.mark) return { line: error.mark.line + 1, column: error.mark.column + 1 };
  return undefined;
}

function errorText(error: unknown): string {
  if (error instanceof YAMLException) return error.reason;
  const firstLine = error instanceof Error ? error.message.split('\n', 1)[0] : undefined;
  return (firstLine ?? String(error)).replace(/^Invalid TOML document: /, '');
}

/** Characters. Of a longer name no pattern can be made. */
const LONGEST_NAME = 200;

function lineOfField({ source, sourceLine }: FencedText, name: string): number | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`^[ \\t]*\\[{0,2}["']?${escaped}["']?[ \\t]*[:=\\]]`, 'm').exec(source);
  if (found === null) return undefined;
  return sourceLine + source.slice(0, found.index + found[0].search(/\S/)).split('\n').length;
}

function syntax(detail: NoteDetails['front-matter-syntax'], at: Partial<Position>): Rejection {
  return reject({ code: 'front-matter-syntax', detail, ...at });
}
