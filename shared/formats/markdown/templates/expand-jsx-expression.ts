import { endOfBraces, onlyText } from './jsx.ts';
import type { Scan } from './scan.ts';

/** `{…}` in MDX: a comment, a text, or what only its program knows. */
export function expandJsxExpression(scan: Scan, at: number): number {
  const { source, out } = scan;
  const end = endOfBraces(source.slice(at, at + 20_000), 0);
  if (end === undefined) {
    scan.patience--;
    return at + 1;
  }
  const inside = source.slice(at + 1, at + end - 1).trim();
  const isComment = isComments(inside);
  const text = /^(["'`])[\s\S]*\1$/.test(inside) ? onlyText(inside) : '';
  if (text !== '') out.put(text);
  else if (!isComment && (hasStatement(inside) || opensProgram(scan, at))) return at + end;
  else if (!isComment && !/^["'`]\s*["'`]$/.test(inside)) scan.drop({ kind: 'template', detail: '{…}' });
  return out.skip(at + end);
}

/** Nothing but comments. */
function isComments(inside: string): boolean {
  let at = 0;
  while (inside.startsWith('/*', at)) {
    const end = inside.indexOf('*/', at + 2);
    if (end === -1) return false;
    at = inside.length - inside.slice(end + 2).trimStart().length;
  }
  return at === inside.length;
}

/** `func main() {` and a new line. */
function opensProgram({ source, out }: Scan, at: number): boolean {
  return /[\w)\]=>:][ \t]*$/.test(out.line()) && /^\{[ \t]*\n/.test(source.slice(at, at + 20));
}

/** An expression holds statements only within braces of its own: what has one outside is a program that is quoted. */
function hasStatement(inside: string): boolean {
  let depth = 0;
  for (const [token] of inside.matchAll(
    /[{}();]|"(?:\\.|[^"\\\n]){0,1000}"|'(?:\\.|[^'\\\n]){0,1000}'|`(?:\\.|[^`\\]){0,5000}`|\/\*[\s\S]*?\*\//g,
  )) {
    if (token === '{' || token === '(') depth++;
    else if (token === '}' || token === ')') depth--;
    else if (token === ';' && depth === 0) return true;
  }
  return false;
}
