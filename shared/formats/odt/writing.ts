import type { Tally } from '../../article/dropped.ts';
import type { Look } from './styles.ts';

/** A document while it is written as HTML. */
export interface Writing {
  readonly lookOf: (name: string | undefined) => Look;
  /** A formula that is kept beside the text, in HTML; undefined for other objects. */
  readonly formulaIn: (path: string) => string | undefined;
  readonly dropped: Tally;
  readonly notes: string[];
  /** Text boxes of the paragraph at hand: they stand behind it. */
  boxes: string[];
}
