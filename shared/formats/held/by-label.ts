import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Held } from '../../article/types.ts';
import type { Position } from '../decode/position.ts';
import { answerOf } from './answers.ts';
import { heldByFields } from './by-fields.ts';
import { questionOf } from './field-names.ts';
import { isStampWord, saysNotice } from './notice.ts';
import { meaningForReaders } from './words.ts';

const LABELLED = /^([\p{L}\p{M}][\p{L}\p{M}\p{N} _-]{0,40}?)\s*[:：]\s*(\S.*)$/u;
const LONGEST_VALUE = 60;

/**
 * Whether a line such as `Status: draft`, `状态：草稿` or `Published: no` says that the text is not for the public. The names of
 * fields are also the beginnings of sentences: only a status and a clear answer are read as one.
 */
export function heldByLabel(
  text: string,
  at: Partial<Position> = {},
  accepted: AcceptedStatuses = {},
): Held | undefined {
  const [, name = '', value = ''] = LABELLED.exec(text) ?? [];
  if (value === '' || value.length > LONGEST_VALUE) return undefined;
  return isField(name, value) ? heldByFields({ [name]: value }, () => at.line, accepted) : undefined;
}

/**
 * Likewise of a line that stands apart from the article on its page: `Status: closed` and `Access: members` may be said of anything
 * there, and what is a draft, or has a stamp of desks for its value, is a text.
 */
export function heldByLabelApart(text: string): Held | undefined {
  const [, name = '', value = ''] = LABELLED.exec(text) ?? [];
  const isOfText = questionOf(name) === 'draft' || OF_TEXT.test(name);
  return isOfText || isStampWord(value) || saysNotice(value) ? heldByLabel(text) : undefined;
}

/** What systems call the status of a text, and of nothing else that a page shows: `Post status: Pending review`. */
const OF_TEXT =
  /^(?:(?:post|article|story|publication|publishing|publish|editorial|moderation|workflow)[ _-]?(?:status|state)|pub[ _-]?status)$/i;

function isField(name: string, value: string): boolean {
  switch (questionOf(name)) {
    case 'status':
    case 'readers':
    case 'secrecy':
    case 'label':
    case 'tlp':
      return true;
    case 'audience':
      return meaningForReaders(value) === 'held';
    case 'draft':
    case 'hidden':
      return answerOf(value) === true;
    case 'public':
    case 'published':
      return answerOf(value) === false;
    default:
      return false;
  }
}
