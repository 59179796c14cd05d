import type { Element } from 'domhandler';
import { classesKept, mayKeep } from './allowlist.ts';
import { publishable } from './characters.ts';
import type { Pass } from './pass.ts';

const ID = /^[\p{L}\p{N}_:.-]+$/u;

/**
 * @returns the attributes of an element that stay as they are: no addresses, which are made absolute where they are handled.
 *   Handlers and styles are counted as dropped; ids stay where a link leads to them.
 */
export function attributesOf(node: Element, name: string, pass: Pass): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(node.attribs)) {
    if (attribute === 'class') {
      const classes = classesKept(name, value);
      if (classes !== '') kept.class = classes;
    } else if (attribute === 'id' || (attribute === 'name' && name === 'a')) {
      if (ID.test(value) && pass.targets.has(value)) kept.id = value;
    } else if (/^on/.test(attribute) || attribute === 'style') {
      pass.dropped.add(`${/^[a-z]+$/.test(attribute) ? attribute : 'on…'} attribute`);
    } else if (mayKeep(name, attribute) && !ADDRESSES.has(attribute)) {
      kept[attribute] = publishable(value);
    }
  }
  if (kept.dir !== undefined && !/^(?:ltr|rtl|auto)$/i.test(kept.dir)) delete kept.dir;
  return kept;
}

const ADDRESSES = new Set(['href', 'src', 'srcset', 'poster', 'cite']);

/** @returns the fragments that links of the body lead to. */
export function linkedFragments(html: string): ReadonlySet<string> {
  const targets = new Set<string>();
  if (!html.includes('#')) return targets;
  for (const [, fragment = ''] of html.matchAll(/href\s*=\s*["']?\s*#([^"'\s>]+)/gi)) {
    targets.add(fragment);
    try {
      targets.add(decodeURIComponent(fragment));
    } catch {
      // A stray percent sign: the fragment stands as written.
    }
  }
  return targets;
}
