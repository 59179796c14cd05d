import { type ChildNode, type Element, isTag } from 'domhandler';
import { attributesOf } from './attributes.ts';
import { element, isBlank } from './dom.ts';
import type { Pass, Place } from './pass.ts';

/** A list that holds nothing but items: a list right inside a list belongs to the item before it, anything else is an item. */
export function list(node: Element, name: string, pass: Pass, place: Place): readonly ChildNode[] {
  const item = name === 'dl' ? 'dd' : 'li';
  const isItem = (child: Element): boolean => child.name === 'li' || (name === 'dl' && /^d[dt]$/.test(child.name));
  const items: Element[] = [];
  for (const child of pass.clean(node.children, { ...place, parent: name })) {
    const last = items.at(-1);
    if (isTag(child) && isItem(child)) items.push(child);
    else if (isBlank(child)) continue;
    else if (isTag(child) && /^[uo]l$/.test(child.name) && last) {
      items[items.length - 1] = element(last.name, last.attribs, [...last.children, child]);
    } else items.push(element(item, {}, [child]));
  }
  return items.every(isBlank) ? [] : [element(name, attributesOf(node, name, pass), items)];
}
