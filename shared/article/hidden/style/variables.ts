import type { AnyNode } from 'domhandler';
import { Element, isTag } from 'domhandler';

/** Values by property. */
type Style = ReadonlyMap<string, string>;

/** By these a variable can hide an element. */
const HIDING = /^(?:display|visibility|opacity|content-visibility)$/;
/** The innermost, with what counts where it is not stated. */
const REFERENCE = /var\(\s*(--[^\s,()]+)\s*(?:,([^()]*))?\)/;
/** Where a fragment would stand in a page: `:root` is this. */
const PAGE = new Element('html', {});
/** Variables that name others. */
const MOST_STEPS = 10;

/** What a variable says where it hides something. */
const HIDDEN = /^(?:none|hidden|collapse|0?\.?0*%?)$/;

/** Whether a declaration decides by a variable whether something is seen, or is one that hides (CSS Custom Properties 1). */
export function hidesByVariable(name: string, value: string): boolean {
  return HIDING.test(name) ? value.includes('var(') : name.startsWith('--') && HIDDEN.test(value);
}

/**
 * A style with the values of variables in the places of their names, where these decide what is seen.
 *
 * @param declaredBy the style of an element by itself: a variable holds in all that is in it.
 */
export function withVariables(style: Style, element: Element, declaredBy: (element: Element) => Style): Style {
  const named = [...style].filter(([name, value]) => HIDING.test(name) && value.includes('var('));
  if (named.length === 0) return style;
  const valueIn = (variable: string): string | undefined => {
    for (let node: AnyNode | null = element; node !== null && isTag(node); node = node.parent) {
      const value = declaredBy(node).get(variable);
      if (value !== undefined) return value;
    }
    return declaredBy(PAGE).get(variable);
  };
  const resolved = named.map(([name, value]): [string, string] => {
    let text = value;
    for (let steps = 0; steps < MOST_STEPS && text.includes('var('); steps++)
      text = text.replace(REFERENCE, (_, variable: string, fallback = '') => valueIn(variable) ?? fallback).trim();
    return [name, text];
  });
  return new Map([...style, ...resolved]);
}
