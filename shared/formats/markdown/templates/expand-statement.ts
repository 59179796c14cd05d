import type { Scan } from './scan.ts';

const IMPORT =
  /import\s+(?:type\s+)?(?:[\w*$][\w*$\s,]*(?:\{[^{}]*\}\s*)?|\{[^{}]*\}\s*)from\s*['"][^'"\n]+['"];?[ \t]*(?:\n|$)|import\s*['"](?:(?:\.{0,2}\/|@)[^'"\n]+|[^'"\n]+\.[a-z]{2,4})['"];?[ \t]*(?:\n|$)/y;
const EXPORT = /export\s+(?:(?:const|let|var|function|default|async|class|type|interface)\b|[{*])[^\n]*/y;

/** Imports and exports of MDX are left out. @returns the offset behind what was dealt with. */
export function expandStatement(scan: Scan, at: number): number {
  const { source, out } = scan;
  IMPORT.lastIndex = at;
  const line = IMPORT.exec(source)?.[0];
  if (line !== undefined && (at === 0 || source[at - 1] === '\n')) {
    scan.drop({ kind: 'import-statement' });
    return out.skip(at + line.length);
  }
  EXPORT.lastIndex = at;
  if (!scan.isMdx || EXPORT.exec(source) === null) return at + 1;
  scan.drop({ kind: 'export-statement' });
  return out.skip(endOfStatement(source, at));
}

/** A statement ends at a blank line outside its braces (as MDX has it). */
function endOfStatement(source: string, at: number): number {
  const text = source.slice(at, at + 20_000);
  let depth = 0;
  for (const match of text.matchAll(
    /[{[(]|[}\])]|\n[ \t]*(?=\n|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
  )) {
    if (/^[{[(]/.test(match[0])) depth++;
    else if (/^[}\])]/.test(match[0])) depth--;
    else if (match[0][0] === '\n' && depth <= 0) return at + match.index;
  }
  return at + text.length;
}
