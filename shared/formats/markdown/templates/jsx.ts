/** A tag of JSX: its attributes may be expressions in braces. */
export interface JsxTag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Lower-case names; an expression is there with the one text that it holds, or empty. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly hasExpression: boolean;
  readonly end: number;
}

const LONGEST = 20_000;
const NAME = /<(\/?)([A-Za-z][\w.-]*)?/y;
const ATTRIBUTE = /\s*([\w:@.-]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{|[^\s"'{}<>=]+))?/y;

/** @returns undefined when no tag of JSX begins at `at`. */
export function jsxTagAt(text: string, at: number): JsxTag | undefined {
  NAME.lastIndex = at;
  const [opening, slash = '', name = ''] = NAME.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const attributes = new Map<string, string>();
  let hasExpression = false;
  let position = at + opening.length;
  for (;;) {
    const gap = /\s*/y;
    gap.lastIndex = position;
    position += gap.exec(text)?.[0].length ?? 0;
    if (position - at > LONGEST) return undefined;
    if (text[position] === '>')
      return { name, closing: slash !== '', selfClosing: false, attributes, hasExpression, end: position + 1 };
    if (text.startsWith('/>', position))
      return { name, closing: slash !== '', selfClosing: true, attributes, hasExpression, end: position + 2 };
    if (text[position] === '{') {
      const end = endOfBraces(text, position);
      if (end === undefined) return undefined;
      position = end;
      hasExpression = true;
      continue;
    }
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(text);
    if (match === null || match[0].length === 0) return undefined;
    const [, attribute = '', value = ''] = match;
    position += match[0].length;
    if (value === '{') {
      const end = endOfBraces(text, position - 1);
      if (end === undefined) return undefined;
      attributes.set(attribute.toLowerCase(), onlyText(text.slice(position, end - 1)));
      hasExpression = true;
      position = end;
    } else attributes.set(attribute.toLowerCase(), /^["']/.test(value) ? value.slice(1, -1) : value);
  }
}

/** `useBaseUrl('/img/a.png')` and `require('./a.png').default` say one thing. */
export function onlyText(expression: string): string {
  const texts = [...expression.matchAll(/"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`$\\]*)`/g)];
  const [, double, single, template] = texts[0] ?? [];
  if (texts.length === 1) return double ?? single ?? template ?? '';
  return /^\s*[\d.]+\s*$/.test(expression) ? expression.trim() : '';
}

/** @returns the offset behind the brace that closes the one at `at`; braces in texts and comments do not count. */
export function endOfBraces(text: string, at: number): number | undefined {
  const token = /[{}]|"(?:\\.|[^"\\\n]){0,1000}"|'(?:\\.|[^'\\\n]){0,1000}'|`(?:\\.|[^`\\]){0,5000}`|\/\*[\s\S]*?\*\//g;
  token.lastIndex = at;
  let depth = 0;
  for (let match = token.exec(text); match !== null && match.index - at < LONGEST; match = token.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return token.lastIndex;
  }
  return undefined;
}
