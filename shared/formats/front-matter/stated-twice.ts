import type { Warning } from '../../article/types.ts';
import { lineFinder } from '../decode/position.ts';
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

interface Named {
  readonly name: string;
  readonly offset: number;
}

function namesInYaml(source: string): readonly Named[] {
  return [...source.matchAll(/^(["']?)([\p{L}\w-]+)\1[ \t]*:(?=\s|$)/gmu)].map(({ index, 2: name = '' }) => ({
    name,
    offset: index,
  }));
}

function namesInJson(source: string): readonly Named[] {
  let depth = 0;
  return [...source.matchAll(/"(?:\\.|[^"\\])*"(\s*:)?|[{}[\]]/g)].flatMap(({ 0: token, 1: colon, index }) => {
    if (/^[{[]/.test(token)) depth++;
    else if (/^[}\]]/.test(token)) depth--;
    const isName = depth === 1 && colon !== undefined;
    return isName ? [{ name: token.slice(1, -1 - colon.length), offset: index }] : [];
  });
}
