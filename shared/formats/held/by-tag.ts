import type { Held } from '../../article/types.ts';
import { patternOf } from '../../languages/together.ts';
import type { Position } from '../decode/position.ts';
import { asTextList, type Fields, firstOf } from '../fields/values.ts';
import { saysNotice } from './notice.ts';
import { type StatedField, saysItIsNot } from './reasons.ts';
import { smallLetters } from './small-letters.ts';

/** What Nikola takes for the status of a post where it stands among its tags (`USE_TAG_METADATA` of its `conf.py`). */
const STATUSES = new Set(['draft', 'private']);

/**
 * Whether a tag holds a post of Nikola's back.
 *
 * @param fields of a header that is Nikola's.
 */
export function heldByNikolaTag(fields: Fields, at: Partial<Position>): Held | undefined {
  const tags = asTextList(firstOf(fields, ['tags'])) ?? [];
  const value = tags.find((tag) => STATUSES.has(smallLetters(tag)));
  return value === undefined ? undefined : saysItIsNot({ name: 'tags', value }, 'something-else', at);
}

/** Fields of what an article is about, without case and punctuation. */
const TOPICS = new Set(['tags', 'tag', 'categories', 'category', 'keywords', 'section', 'labels', 'topics']);
/** `draft`, `Drafts`, `#wip`, `status/draft`: the last part of a tag that stands below others counts. */
const DRAFT = new RegExp(
  String.raw`^(?:.*\/)?\s*#?(?:(?:${patternOf(({ publication }) => publication?.draft)})(?:s|en|es)?|private|unpublished)$`,
  'iu',
);
/** Characters of a tag that says what the text is. */
const LONGEST = 60;

/**
 * Whether a tag, category or section says that the text is a draft. There are drafts of players, of beer and of laws as well: by the word alone nobody
 * can tell, so that it is held.
 */
export function heldByTag({ name, value }: StatedField, folded: string, at: Partial<Position>): Held | undefined {
  if (!TOPICS.has(folded)) return undefined;
  const found = asTextList(value)?.find((tag) => tag.length <= LONGEST && (DRAFT.test(tag) || saysNotice(tag)));
  return found === undefined ? undefined : saysItIsNot({ name, value: found }, 'something-else', at);
}
