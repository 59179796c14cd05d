import type { Held } from '../../article/types.ts';
import { wordsOf } from '../../languages/together.ts';
import type { Position } from '../decode/position.ts';
import { asText } from '../fields/values.ts';
import { isNotice } from './notice.ts';
import { type StatedField, saysItIsNot } from './reasons.ts';
import { smallLetters } from './small-letters.ts';
import { isForNewsroom, isSecret } from './words.ts';

/** Whether a field marks an article as what only few may read. What it says else may be what the article is about. */
export function heldBySecrecy({ name, value }: StatedField, at: Partial<Position>): Held | undefined {
  const mark = [value].flat().find((one) => isSecret(asText(one) ?? ''));
  return mark === undefined ? undefined : saysItIsNot({ name, value: mark }, 'public', at);
}

/**
 * Whether a label of sensitivity does: firms name them as they like, beside a class's number, a department or those whom it is for
 * (`C3 - Confidential`, `Highly Restricted`, `Confidential \\ Finance`, `Recipients Only`).
 */
export function heldBySensitivity({ name, value }: StatedField, at: Partial<Position>): Held | undefined {
  const label = [value].flat().find((one) => isSensitive(asText(one) ?? ''));
  return label === undefined ? undefined : saysItIsNot({ name, value: label }, 'public', at);
}

/** Characters. */
const LONGEST_LABEL = 200;
/** Words of the longest mark that is looked for among others. */
const MOST_WORDS = 4;
const DENIES = new Set(wordsOf(({ embargo }) => embargo?.denied).map(smallLetters));
const FOR_SOME_ONLY = /[\s_-]only$/i;

function isSensitive(label: string): boolean {
  if (label.length > LONGEST_LABEL || isSecret(label)) return label.length <= LONGEST_LABEL;
  const parts = label.split(/\s[–—-]\s|[\\/|:：;,()[\].]/).map((part) => part.trim());
  return parts.some(
    (part) => isNotice(part.toUpperCase()) || FOR_SOME_ONLY.test(part) || isForStaff(part) || hasMark(part),
  );
}

/** `All Employees` */
function isForStaff(part: string): boolean {
  return isForNewsroom(part) || isForNewsroom(part.replace(/^all\s+/i, ''));
}

/** `Not Protected` has none. */
function hasMark(part: string): boolean {
  const words = part.split(/[\s_\p{Pd}]+/u);
  return words.some(
    (_, from) =>
      !words.slice(Math.max(0, from - 2), from).some((word) => DENIES.has(smallLetters(word))) &&
      words
        .slice(from, from + MOST_WORDS)
        .some((_word, count) => isSecret(words.slice(from, from + count + 1).join(' '))),
  );
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
