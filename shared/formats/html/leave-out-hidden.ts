import { takeHidden } from '../../article/hidden.ts';
import type { Dropped, Rejection } from '../../article/types.ts';
import { reject } from '../rejection.ts';
import type { HtmlDocument } from './document.ts';

export interface HiddenLeftOut {
  readonly kind: 'left-out';
  readonly dropped: readonly Dropped[];
}

/** Takes out of a parsed page, fragment or letter what its readers do not see. */
export function leaveOutHidden({ root, lineOf }: HtmlDocument): HiddenLeftOut | Rejection {
  const hidden = takeHidden(root);
  if (hidden === undefined) return TOO_COMPLEX;
  const [first] = hidden;
  const dropped = first === undefined ? [] : [{ what: 'hidden text', count: hidden.length, line: lineOf(first) }];
  return { kind: 'left-out', dropped };
}

const TOO_COMPLEX = reject('too-complex', 'The page has more styles than can be looked at for what they hide.');
