import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { asTextList, type Fields, firstOf } from '../fields/values.ts';
import { saysItIsNot } from './reasons.ts';
import { smallLetters } from './small-letters.ts';

/** What Nikola takes for the status of a post where it stands among its tags (`USE_TAG_METADATA` of its `conf.py`). */
const STATUSES = new Set(['draft', 'private']);

/**
 * Whether a tag holds a post of Nikola's back. In files of other systems a tag says what an article is about, and there are
 * drafts of players, of beer and of laws.
 *
 * @param fields of a header that is Nikola's.
 */
export function heldByNikolaTag(fields: Fields, at: Partial<Position>): Held | undefined {
  const tags = asTextList(firstOf(fields, ['tags'])) ?? [];
  const value = tags.find((tag) => STATUSES.has(smallLetters(tag)));
  return value === undefined ? undefined : saysItIsNot({ name: 'tags', value }, 'something-else', at);
}
