import { attributeOf, childrenOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The code itself: of `stat:usable` and `http://cv.iptc.org/newscodes/pubstatusg2/usable` the last part. */
export function qcodeTail(element: XmlElement | undefined): string | undefined {
  const code = attributeOf(element, 'qcode') ?? attributeOf(element, 'uri', 'literal');
  return code?.split(/[:/#]/).at(-1);
}

/** What a party or a term is called, in the item's language where there are several names. */
export function nameIn(element: XmlElement | undefined, language: string | undefined): string | undefined {
  if (element === undefined) return undefined;
  return textFor(childrenOf(element, 'name'), language) ?? attributeOf(element, 'literal');
}

/** The text of the first of several elements, in the item's language where one is, whose role will do. */
export function textFor(
  elements: readonly XmlElement[],
  language: string | undefined,
  isWanted: (role: string) => boolean = () => true,
): string | undefined {
  const wanted = elements.filter(
    (element) => isWanted(attributeOf(element, 'role') ?? '') && textIn(element) !== undefined,
  );
  const primary = language?.split('-')[0]?.toLowerCase();
  const spoken = wanted.find((element) => attributeOf(element, 'xml:lang')?.split('-')[0]?.toLowerCase() === primary);
  return textIn(wanted.find((element) => attributeOf(element, 'xml:lang') === undefined) ?? spoken ?? wanted[0]);
}
