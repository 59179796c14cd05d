import type { OpenSign } from '../../article/notes.ts';

/** What a field of YAML opens and nothing closes, with its place in the source. */
export interface LeftOpen {
  readonly sign: OpenSign;
  readonly line: number;
  readonly column: number;
}

const FIELD = /^["']?[\w-]+["']?[ \t]*:(?=\s|$)[ \t]*/;
const CLOSES: Readonly<Record<OpenSign, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/**
 * Parsers notice a quotation mark or bracket that is never closed only where the next field no longer fits, and name that line. Nobody
 * finds the fault there.
 * @param source YAML that cannot be read
 */
export function leftOpenIn(source: string): LeftOpen | undefined {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, index) => (FIELD.test(line) ? [index] : []));
  for (const [at, start] of starts.entries()) {
    const column = FIELD.exec(lines[start] ?? '')?.[0].length ?? 0;
    const value = lines
      .slice(start, starts[at + 1])
      .join('\n')
      .slice(column);
    const sign = value.charAt(0);
    if (isOpenSign(sign) && !isClosed(value)) return { sign, line: start + 1, column: column + 1 };
  }
  return undefined;
}

function isOpenSign(sign: string): sign is OpenSign {
  return Object.hasOwn(CLOSES, sign);
}

/** Whether what the first sign opens is closed in it. */
function isClosed(value: string): boolean {
  const open: OpenSign[] = [];
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    const inside = open.at(-1);
    if (inside === '"' || inside === "'") {
      // Within the one a backslash keeps the next from closing it; within the other, a second one does.
      if (inside === '"' ? sign === '\\' : value.startsWith("''", at)) at++;
      else if (sign === inside) open.pop();
    } else if (inside !== undefined && sign === CLOSES[inside]) open.pop();
    else if (isOpenSign(sign)) open.push(sign);
    if (open.length === 0) return true;
  }
  return false;
}
