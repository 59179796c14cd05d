import type { AnyNode, ParentNode } from 'domhandler';
import { takeDocsComments } from './docs-comments.ts';
import { takeHidden } from './hidden.ts';
import { takeOfficeComments } from './office-comments.ts';
import { takeTrackedDeletions } from './tracked-deletions.ts';

export interface Taken {
  readonly kind: 'comment' | 'tracked-deletion' | 'hidden-text';
  /** At least one, in order. */
  readonly nodes: readonly [AnyNode, ...AnyNode[]];
}

/**
 * Takes out of a document what stands in it and was not meant for its readers: what they do not see, the desk's comments, and
 * what it has deleted.
 *
 * @returns undefined for styles that take longer to look at than those of any page.
 */
export function takeNotForReaders(root: ParentNode): readonly Taken[] | undefined {
  const comments = [...takeDocsComments(root), ...takeOfficeComments(root)];
  const deleted = takeTrackedDeletions(root);
  const hidden = takeHidden(root);
  return hidden && [...told('comment', comments), ...told('tracked-deletion', deleted), ...told('hidden-text', hidden)];
}

function told(kind: Taken['kind'], [first, ...others]: readonly AnyNode[]): readonly Taken[] {
  return first === undefined ? [] : [{ kind, nodes: [first, ...others] }];
}
