import { type Element, isTag, type ParentNode } from 'domhandler';
import { findAll } from '../html/find.ts';

const IN_HEADING = /^h[2-6]$/;
const OF_ACCORDION = /(?:^|[\s_-])(?:accordion|faq)/i;
const NO_PANEL = /^(?:dialog|nav|form|menu|aside|footer)$/;

/**
 * The parts of a page that a reader opens by the heading above each, as of an accordion (w3.org/WAI/ARIA/apg/patterns/accordion): a button in a
 * heading says which part it opens. Menus, dialogues and comments are opened by buttons too, which are no headings of a text, or of nothing
 * that is labelled by them.
 */
export function panelsIn(root: ParentNode): ReadonlySet<Element> {
  const buttons = findAll(
    ({ name, attribs }) =>
      (name === 'button' || attribs.role === 'button') &&
      attribs['aria-controls'] !== undefined &&
      attribs['aria-expanded'] !== undefined &&
      attribs['aria-haspopup'] === undefined,
    root.children,
  ).filter(isInHeading);
  if (buttons.length === 0) return new Set();
  const byPanel = new Map(buttons.map((button) => [button.attribs['aria-controls'], button]));
  return new Set(
    findAll((element) => {
      const button = byPanel.get(element.attribs.id);
      return button !== undefined && !NO_PANEL.test(element.name) && isPanelOf(element, button);
    }, root.children),
  );
}

function isInHeading({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && IN_HEADING.test(parent.name);
}

function isPanelOf({ attribs }: Element, button: Element): boolean {
  const labelled = attribs['aria-labelledby'];
  if (attribs.role !== undefined && attribs.role !== 'region') return false;
  return (labelled !== undefined && labelled === button.attribs.id) || OF_ACCORDION.test(attribs.class ?? '');
}
