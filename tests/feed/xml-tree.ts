import { type Element, isTag } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Elements of an XML text by their qualified name, in document order. */
export function elements(xml: string, name: string): Element[] {
  const tree = parseDocument(xml, { xmlMode: true });
  return findAll((element) => isTag(element) && element.name === name, tree.children);
}

/** Their texts. */
export function texts(xml: string, name: string): string[] {
  return elements(xml, name).map((element) => textContent(element));
}
