import { takeNotForReaders } from '../../../article/hidden/not-for-readers.ts';
import { reject } from '../../../article/rejection.ts';
import type { Dropped, Rejection } from '../../../article/types.ts';
import type { HtmlDocument } from '../document.ts';

export interface LeftOut {
  readonly kind: 'left-out';
  readonly dropped: readonly Dropped[];
}

/** Takes out of a parsed page, fragment or letter what was not meant for its readers. */
export function leaveOutUnmeant({ root, lineOf }: HtmlDocument): LeftOut | Rejection {
  const taken = takeNotForReaders(root);
  if (taken === undefined) return TOO_COMPLEX;
  return { kind: 'left-out', dropped: taken.map(({ kind, count, first }) => ({ kind, count, line: lineOf(first) })) };
}

const TOO_COMPLEX = reject({ code: 'too-complex', detail: 'styles' });
