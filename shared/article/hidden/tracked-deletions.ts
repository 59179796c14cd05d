import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { existsOne } from '../html/find.ts';
import { setChildren } from './hidden.ts';

/** Classes by which editors mark what is to go: CKEditor, its plug-in LITE and ICE, Froala. */
const DELETED = /(?:^|\s)(?:ice-del|ck-suggestion-marker-deletion|fr-tracking-deleted)(?:\s|$)/;
/** CKEditor's marks in what it stores: where a suggestion begins and ends, and what it is. */
const MARK = /^suggestion-(start|end)$/;
const PICTURES = /^(?:img|picture|video|audio|iframe|svg|object|embed)$/;
const AROUND = ['start-before', 'end-before', 'start-after', 'end-after'] as const;

/**
 * Takes out what an editor on the web keeps of deletions while changes are tracked, as stored by it: between elements
 * (`<suggestion-start name="deletion:…">`), by attributes of blocks (`data-suggestion-start-before`), or by a class
 * (ckeditor.com/docs, "Track changes: data and storage"). What was added stands, as in Word's final state.
 *
 * @returns what was taken out, in order.
 */
export function takeTrackedDeletions(root: ParentNode): readonly AnyNode[] {
  return existsOne(isMark, root.children) ? withoutDeleted(root, new Set()) : [];
}

function isMark({ name, attribs }: Element): boolean {
  return (
    MARK.test(name) ||
    DELETED.test(attribs.class ?? '') ||
    AROUND.some((place) => `data-suggestion-${place}` in attribs)
  );
}

/** @param open the deletions that have begun and not ended. */
function withoutDeleted(parent: ParentNode, open: Set<string>): readonly AnyNode[] {
  const taken: AnyNode[] = [];
  const kept: ChildNode[] = [];
  for (const node of parent.children) {
    if (isText(node) || !isTag(node)) {
      if (open.size === 0) kept.push(node);
      else if (isText(node) && node.data.trim() !== '') taken.push(node);
      continue;
    }
    const [, turn] = MARK.exec(node.name) ?? [];
    if (turn !== undefined) mark(turn, node.attribs.name, open);
    for (const turn of ['start', 'end']) mark(turn, node.attribs[`data-suggestion-${turn}-before`], open);
    if (DELETED.test(node.attribs.class ?? '')) taken.push(node);
    else {
      const isWithin = open.size > 0;
      const within = withoutDeleted(node, open);
      taken.push(...within);
      const isEmpty = !holdsAnything(node);
      // What holds nothing any more goes with what it held, a picture with what stands around it.
      if (!isEmpty || (within.length === 0 && !(isWithin && open.size > 0))) kept.push(node);
      else if (within.length === 0 && PICTURES.test(node.name)) taken.push(node);
    }
    for (const turn of ['start', 'end']) mark(turn, node.attribs[`data-suggestion-${turn}-after`], open);
  }
  if (kept.length < parent.children.length) setChildren(parent, kept);
  return taken;
}

/** @param names several have commas between them; of other suggestions nothing is hidden. */
function mark(turn: string, names: string | undefined, open: Set<string>): void {
  for (const name of names?.split(',') ?? []) {
    if (!name.trim().startsWith('deletion:')) continue;
    if (turn === 'start') open.add(name.trim());
    else open.delete(name.trim());
  }
}

function holdsAnything(element: Element): boolean {
  return element.children.some((node) => (isText(node) ? node.data.trim() !== '' : isTag(node)));
}
