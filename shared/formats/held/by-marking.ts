import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { asText } from '../fields/values.ts';
import { type StatedField, saysItIsNot } from './reasons.ts';
import { smallLetters } from './small-letters.ts';
import { isSecret } from './words.ts';

/** Whether a field marks an article as what only few may read. What it says else may be what the article is about. */
export function heldBySecrecy({ name, value }: StatedField, at: Partial<Position>): Held | undefined {
  const mark = [value].flat().find((one) => isSecret(asText(one) ?? ''));
  return mark === undefined ? undefined : saysItIsNot({ name, value: mark }, 'public', at);
}

/**
 * Whether a label of the Traffic Light Protocol keeps an article back (TLP 2.0, first.org/tlp): all but `CLEAR` do, which was
 * `WHITE` in version 1, and so does what is no label.
 */
export function heldByLabelOfTlp({ name, value }: StatedField, at: Partial<Position>): Held | undefined {
  const label = [value].flat().find((one) => !isClear(one));
  return label === undefined ? undefined : saysItIsNot({ name, value: label }, 'clear', at);
}

function isClear(label: unknown): boolean {
  return /^(?:tlp\s*[:：-]?\s*)?(?:clear|white)$/.test(smallLetters(asText(label) ?? ''));
}
