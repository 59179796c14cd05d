import type { BareKind } from '../../article/dropped-kinds.ts';
import { attributeOf, descendantsOf, elementsIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Writing } from './writing.ts';

/** What readers do not see, and what is told of it, where that is anything. */
const UNSEEN: ReadonlyMap<string, BareKind | undefined> = new Map([
  ['annotation', 'comment'],
  ['annotation-end', undefined],
  ['tracked-changes', undefined],
  ['forms', undefined],
  ['sequence-decls', undefined],
  ['script', undefined],
  ['placeholder', 'form-field'],
  ['table-of-content', undefined],
  ['illustration-index', undefined],
  ['table-index', undefined],
  ['object-index', undefined],
  ['user-index', undefined],
  ['alphabetical-index', undefined],
  ['note-citation', undefined],
  ['ruby-text', undefined],
]);

/** Whether an element shows nothing: remarks, deletions (OpenDocument 1.3 part 3, 5.5), what is hidden by itself or its style. */
export function isUnseen({ dropped, lookOf }: Pick<Writing, 'dropped' | 'lookOf'>, element: XmlElement): boolean {
  if (isHidden(element) || lookOf(attributeOf(element, 'text:style-name')).isHidden) {
    dropped.add({ kind: 'hidden-text' });
    return true;
  }
  const { name } = element;
  const kind = UNSEEN.get(name);
  if (kind !== undefined) dropped.add({ kind });
  if (name === 'tracked-changes')
    for (const _ of descendantsOf(element, 'deletion')) dropped.add({ kind: 'tracked-deletion' });
  return UNSEEN.has(name);
}

/** Conditions are not looked at: what may be hidden is. */
function isHidden(element: XmlElement): boolean {
  const says = (name: string) => attributeOf(element, name);
  if (element.name === 'hidden-text' || says('text:display') === 'none' || says('draw:display') === 'none') return true;
  if (/^(?:collapse|filter)$/.test(says('table:visibility') ?? '')) return true;
  if (says('text:is-hidden') === 'true' || says('loext:showing-place-holder') === 'true') return true;
  if (says('text:display') === 'condition') return false;
  return elementsIn(element).some(
    (child) => child.name === 'hidden-paragraph' && attributeOf(child, 'text:is-hidden') !== 'false',
  );
}
