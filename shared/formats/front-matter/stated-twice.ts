import { CORE_SCHEMA, load } from 'js-yaml';
import type { Warning } from '../../article/types.ts';
import { lineFinder } from '../decode/position.ts';
import type { Fields } from '../fields/values.ts';
import type { FencedText } from './fence.ts';

/** Fields of the top level whose name stands twice in front matter; parsers take the last and do not say so. */
export function statedTwice({ source, sourceLine, language }: FencedText): readonly Warning[] {
  const seen = new Set<string>();
  const names = language === 'json' ? namesInJson(source) : language === 'yaml' ? namesInYaml(source) : [];
  const lineOf = lineFinder(source);
  return names.flatMap(({ name, offset }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: 'field-stated-twice', detail: { field: name }, line: lineOf(offset) + sourceLine }];
  });
}

/**
 * What front matter says of fields of its top level before it says something else of them.
 *
 * @returns one for each such statement, as far as it is a text, a number, or a yes or no.
 */
export function statedBefore({ source, language }: Pick<FencedText, 'source' | 'language'>): readonly Fields[] {
  const names = language === 'json' ? namesInJson(source) : language === 'yaml' ? namesInYaml(source) : [];
  const last = new Map(names.map(({ name, offset }) => [name, offset]));
  return names
    .filter(({ name, offset }) => last.get(name) !== offset)
    .map(({ name, end }) => ({ [name]: valueAt(source.slice(end), language) }));
}

const JSON_VALUE = /^\s*(true|false|null|"(?:\\.|[^"\\])*"|-?\d[\d.]*)/;

function valueAt(behind: string, language: FencedText['language']): unknown {
  if (language === 'json') return JSON.parse(JSON_VALUE.exec(behind)?.[1] ?? 'null');
  try {
    return load(behind.split('\n', 1)[0] ?? '', { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

interface Named {
  readonly name: string;
  readonly offset: number;
  /** Where its value begins. */
  readonly end: number;
}

function namesInYaml(source: string): readonly Named[] {
  return [...source.matchAll(/^(["']?)([\p{L}\w-]+)\1[ \t]*:(?=\s|$)/gmu)].map(({ 0: found, index, 2: name = '' }) => ({
    name,
    offset: index,
    end: index + found.length,
  }));
}

function namesInJson(source: string): readonly Named[] {
  let depth = 0;
  return [...source.matchAll(/"(?:\\.|[^"\\])*"(\s*:)?|[{}[\]]/g)].flatMap(({ 0: token, 1: colon, index }) => {
    if (/^[{[]/.test(token)) depth++;
    else if (/^[}\]]/.test(token)) depth--;
    const isName = depth === 1 && colon !== undefined;
    return isName ? [{ name: token.slice(1, -1 - colon.length), offset: index, end: index + token.length }] : [];
  });
}
