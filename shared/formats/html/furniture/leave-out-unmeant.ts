import type { AnyNode } from 'domhandler';
import { takeNotForReaders } from '../../../article/hidden/not-for-readers.ts';
import { reject } from '../../../article/rejection.ts';
import type { Dropped, Rejection } from '../../../article/types.ts';
import type { HtmlDocument } from '../document.ts';

export interface LeftOut {
  readonly kind: 'left-out';
  readonly dropped: readonly Dropped[];
  /** What is hidden, apart from the tree that it stood in. */
  readonly hidden: readonly AnyNode[];
}

/** Takes out of a parsed page, fragment or letter what was not meant for its readers. */
export function leaveOutUnmeant({ root, lineOf }: HtmlDocument): LeftOut | Rejection {
  const taken = takeNotForReaders(root);
  if (taken === undefined) return TOO_COMPLEX;
  return {
    kind: 'left-out',
    dropped: taken.map(({ kind, nodes }) => ({ kind, count: nodes.length, line: lineOf(nodes[0]) })),
    hidden: taken.flatMap(({ kind, nodes }) => (kind === 'hidden-text' ? nodes : [])),
  };
}

const TOO_COMPLEX = reject({ code: 'too-complex', detail: 'styles' });
