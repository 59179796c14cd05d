import type { Element } from 'domhandler';
import { publishable } from '../characters.ts';
import { LONGEST_ATTRIBUTE, LONGEST_TOKEN } from '../limits/limits.ts';
import { classesKept, mayKeep } from './allowlist.ts';
import type { Pass } from './pass.ts';

const ID = /^[\p{L}\p{N}_:.-]+$/u;

/**
 * @returns the attributes of an element that stay as they are: no addresses, which are made absolute where they are handled.
 *   Handlers, styles and what is too long are counted as dropped; ids stay where a link leads to them.
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
      pass.dropped.add({ kind: 'attribute', detail: /^[a-z]+$/.test(attribute) ? attribute : 'on…' });
    } else if (mayKeep(name, attribute) && !ELSEWHERE.has(attribute)) {
      if (value.length <= longest(attribute)) kept[attribute] = publishable(value);
      else pass.dropped.add({ kind: 'long-attribute', detail: attribute });
    }
  }
  if (kept.dir !== undefined && !/^(?:ltr|rtl|auto)$/i.test(kept.dir)) delete kept.dir;
  return kept;
}

/** A language passes on to every block inside its element, and is written as often. */
function longest(attribute: string): number {
  return attribute === 'lang' || attribute === 'dir' ? LONGEST_TOKEN : LONGEST_ATTRIBUTE;
}

/** Dealt with where they are read. */
const ELSEWHERE = new Set(['href', 'src', 'srcset', 'poster', 'cite', 'alt']);
