import { escapeHtml, type Html } from '../../feed/html.ts';

/**
 * What a template is given: texts, which are escaped wherever they stand; finished HTML, which is not; and further data, or lists of such.
 * Nothing is executed: a template can leave out, repeat and arrange, no more.
 */
export interface Data {
  readonly [name: string]: Value;
}
export type Value = string | Html | undefined | Data | readonly Data[];

/** A template in parts, as `parse` makes it. */
export type Template = readonly Part[];
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'each' | 'unless'; readonly name: string; readonly parts: Template };

/** What is wrong with a template, and in which of its lines, counted from 1. */
export interface TemplateFault {
  readonly line: number;
  readonly fault: string;
}

/** The data of one template: which names there are, and below which there are more. */
export interface Shape {
  readonly [name: string]: true | Shape;
}

const TAG = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g;

/**
 * `{{name}}` is a value; what stands between `{{#name}}` and `{{/name}}` is there once for each of a list, or once where there is such a
 * value, with the names below it; between `{{^name}}` and `{{/name}}`, where there is none.
 * @param shape names that may stand in it: a misspelt one would leave a hole in every page
 */
export function parse(text: string, shape: Shape): Template | TemplateFault {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  // In an attribute without quotes a text could end the attribute, and nothing inside these would be run or loaded by the pages' policy.
  for (const [pattern, fault] of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found !== null) return { line: lineAt(found.index), fault };
  }
  const open: { kind: 'each' | 'unless'; name: string; shapes: readonly Shape[]; parts: Part[]; at: number }[] = [];
  const root: Part[] = [];
  let last = 0;
  for (const match of text.matchAll(TAG)) {
    const [tag, sign, name = ''] = match;
    const top = open.at(-1);
    const parts = top?.parts ?? root;
    const shapes = top?.shapes ?? [shape];
    const faulty = (fault: string): TemplateFault => ({ line: lineAt(match.index), fault });
    if (match.index > last) parts.push({ kind: 'text', text: text.slice(last, match.index) });
    last = match.index + tag.length;
    if (sign === '/') {
      if (top?.name !== name) return faulty(`${tag} closes what is not open`);
      open.pop();
      (open.at(-1)?.parts ?? root).push({ kind: top.kind, name, parts: top.parts });
      continue;
    }
    const below = shapes.find((known) => Object.hasOwn(known, name))?.[name];
    if (below === undefined) return faulty(`nothing is called "${name}" here`);
    if (sign === '') {
      if (below !== true) return faulty(`${tag} holds others: {{#${name}}} … {{/${name}}}`);
      parts.push({ kind: 'value', name });
    } else {
      const inner = sign === '#' && below !== true ? [below, ...shapes] : shapes;
      open.push({ kind: sign === '#' ? 'each' : 'unless', name, shapes: inner, parts: [], at: match.index });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return { line: lineAt(unclosed.at), fault: `"${unclosed.name}" is not closed` };
  const rest = text.slice(last);
  const stray = rest.search(/\{\{|\}\}/);
  if (stray >= 0) return { line: lineAt(last + stray), fault: 'a mark "{{" or "}}" stands alone' };
  if (rest !== '') root.push({ kind: 'text', text: rest });
  return root;
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/=\s*\{\{/, 'a value of an attribute stands without quotes'],
  [/<(?:script|style|iframe|object|embed|form|base|link|meta)\b/i, 'holds what no page of this site runs or loads'],
  [/\son[a-z]+\s*=/i, 'holds a script, which no page of this site runs'],
];

/** Equal data give equal text. */
export function fill(template: Template, data: Data): Html {
  return { html: filled(template, [data]) };
}

/** @param scopes the innermost first */
function filled(template: Template, scopes: readonly Data[]): string {
  return template
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const value = scopes.find((scope) => Object.hasOwn(scope, part.name))?.[part.name];
      const all = listed(value);
      if (part.kind === 'unless') return all.length === 0 ? filled(part.parts, scopes) : '';
      if (part.kind === 'each')
        return all
          .map((one) => filled(part.parts, typeof one === 'string' || isHtml(one) ? scopes : [one, ...scopes]))
          .join('');
      return typeof value === 'string' ? escapeHtml(value) : isHtml(value) ? value.html : '';
    })
    .join('');
}

function listed(value: Value): readonly (string | Html | Data)[] {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value as string | Html | Data];
}

function isHtml(value: Value): value is Html {
  return typeof value === 'object' && !Array.isArray(value) && typeof (value as Html).html === 'string';
}
