import { type ChildNode, type Element, isTag } from 'domhandler';
import { attributesOf } from './attributes.ts';
import { element, isBlank } from './dom.ts';
import { flow } from './flow.ts';
import type { Pass, Place } from './pass.ts';

/** Which elements hold which: anything else in a table is moved in front of it, as browsers do (HTML 13.2.6.4.9, foster parenting). */
const PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']),
  thead: new Set(['tr']),
  tbody: new Set(['tr']),
  tfoot: new Set(['tr']),
  tr: new Set(['td', 'th']),
  colgroup: new Set(['col']),
};

/** A table with the parts of a table only, and before it what was lost among them. */
export function table(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  const strays: ChildNode[] = [];
  const cleaned = part(node, pass, { ...place, phrasing: false }, strays);
  const before = strays.flatMap((stray) => flow(pass.clean([stray], place), (inline) => element('p', {}, inline)));
  return holdsCell(cleaned) ? [...before, cleaned] : before;
}

function part(node: Element, pass: Pass, place: Place, strays: ChildNode[]): Element {
  const inside: Place = { ...place, parent: node.name };
  const allowed = PARTS[node.name];
  const children = node.children.flatMap((child): readonly ChildNode[] => {
    if (!allowed) return pass.clean([child], inside);
    if (isTag(child) && allowed.has(child.name)) return [part(child, pass, inside, strays)];
    if (!isBlank(child)) strays.push(child);
    return [];
  });
  return element(node.name, attributesOf(node, node.name, pass), children);
}

function holdsCell(node: Element): boolean {
  return node.children.some(
    (child) => isTag(child) && (child.name === 'td' || child.name === 'th' || holdsCell(child)),
  );
}
