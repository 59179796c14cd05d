import { isOnScreen } from './screen.ts';
import { TooManySteps } from './too-many-steps.ts';

/** A rule of a style sheet. */
export interface Rule {
  readonly selectors: string;
  /** Its declarations, written as in a `style` attribute. */
  readonly style: string;
}

interface Block {
  /** What selects; empty in a group of rules. */
  readonly selectors: string;
  /** Whether what stands in it holds at all. */
  readonly isOn: boolean;
  style: string;
}

/** Characters of all selectors as they read when those around them are put in: each `&` of a rule doubles what it stands in. */
const LONGEST_NESTED = 1_000_000;

/** What parts a style sheet, and what hides such signs: comments, strings, brackets, escapes. */
const SIGN = /\/\*|["'{};\\]|[([)\]]|<!--|-->/g;
const STRINGS: Readonly<Record<string, RegExp>> = {
  '"': /(?:[^"\\\n]|\\[\s\S])*"?/y,
  "'": /(?:[^'\\\n]|\\[\s\S])*'?/y,
};

/**
 * The rules of a style sheet that hold on a screen, in order, as browsers read it, whatever is wrong with it (CSS Syntax 5).
 * @throws TooManySteps for rules nested in others until all their selectors are longer than any page.
 */
export function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const top: Block = { selectors: '', isOn: true, style: '' };
  const around: Block[] = [];
  let block = top;
  let start = 0;
  let brackets = 0;
  let nested = 0;
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(css); match !== null; match = SIGN.exec(css)) {
    const [sign] = match;
    const end = endOf(sign, css, match.index + sign.length);
    SIGN.lastIndex = end;
    if (sign === '(' || sign === '[') brackets++;
    else if (sign === ')' || sign === ']') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && PARTING.has(sign)) {
      const text = css.slice(start, match.index);
      start = end;
      if (sign === '{') {
        around.push(block);
        block = blockAfter(text, block);
        if (around.at(-1)?.selectors !== '') nested += block.selectors.length;
        if (nested > LONGEST_NESTED) throw new TooManySteps('Rules of the style sheet nest too deep.');
        continue;
      }
      if (block.selectors !== '') block.style += `${text};`;
      if (sign !== '}') continue;
      put(block, rules);
      block = around.pop() ?? top;
    }
  }
  block.style += css.slice(start);
  for (const open of [block, ...around.reverse()]) put(open, rules);
  return rules;
}

/** Word, and pages of old, hide their styles from browsers that know none. */
const PARTING = new Set(['{', '}', ';', '<!--', '-->']);

function endOf(sign: string, css: string, at: number): number {
  if (sign === '\\') return at + 1;
  if (sign === '/*') {
    const end = css.indexOf('*/', at);
    return end === -1 ? css.length : end + 2;
  }
  const string = STRINGS[sign];
  if (string === undefined) return at;
  string.lastIndex = at;
  string.test(css);
  return Math.max(at, string.lastIndex);
}

function put({ selectors, isOn, style }: Block, rules: Rule[]): void {
  if (isOn && selectors !== '' && style !== '') rules.push({ selectors, style });
}

/** Groups whose rules hold; `@keyframes` and `@font-face` hold other things. */
const GROUP = /^@(?:media|supports|layer|container|scope|document|-moz-document|starting-style)\b/i;

function blockAfter(text: string, { selectors, isOn }: Block): Block {
  const prelude = text.replace(/\/\*[\s\S]*?\*\//g, ' ').trim();
  if (!prelude.startsWith('@')) return { selectors: nested(selectors, prelude), isOn, style: '' };
  const [group = ''] = GROUP.exec(prelude) ?? [];
  const condition = prelude.slice(group.length).trim();
  const holds = group !== '' && (/^@media$/i.test(group) ? isOnScreen(condition) : !/^not\b/i.test(condition));
  return { selectors, isOn: isOn && holds, style: '' };
}

/** CSS Nesting: `&` is what the rule around it selects. */
function nested(outer: string, selector: string): string {
  if (outer === '') return selector;
  const signs = selector.split('&');
  if (outer.length * signs.length > LONGEST_NESTED)
    throw new TooManySteps('A selector of the style sheet is too long.');
  return signs.length > 1 ? signs.join(`:is(${outer})`) : `:is(${outer}) ${selector}`;
}
