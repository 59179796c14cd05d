import { hold, reject } from '../../../article/rejection.ts';
import type { AcceptedStatuses } from '../../../article/sidecar.ts';
import type { NotPublished } from '../../../article/types.ts';
import { patternOf } from '../../../languages/together.ts';
import { isNotice } from '../../held/notice.ts';
import { isParagraph } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';
import { heldByHeader } from './not-public.ts';

/** What a message is about stands in its first lines. */
const LINES = 7;
const LONGEST = 160;

const SLUG = String.raw`(?:BC|AM|PM|AP)-[^\n]{2,80}?[,\s–—-]+`;
/** Capitals: `Kill` is also a title. */
const KILL = new RegExp(
  String.raw`^[*#\s]*(?:(?:${SLUG})(?:\d\w\w\s+)?)?(?:(?:MANDATORY|BULLETIN|URGENT|STORY|ITEM|EDITORS|EDS|ATTENTION|NOTICE)[\s:,–—-]+)*KILL(?:[\s*#!.]*$|\s*[:,–—-]\s*(?:STOR|ITEM|ART|BC-|AM-|PM-|AP-|THE |EDITORS|DO NOT)|\s+(?:THE\s+)?(?:STORY|ITEM|ARTICLE|DISPATCH|SLUG|NOTICE|BC-|AM-|PM-))`,
);
const KILL_WORDS =
  /^[*#\s]*(?:(?:mandatory|bulletin|story) kill\b|(?:eds|editors)[.:,–—-]+\s*(?:please\s+)?(?:kill|withdraw|disregard)\b|(?:please\s+)?kill (?:the )?(?:story|item|article) (?:slugged|headlined|bc-|am-|pm-))/i;
/** `KILL KILL KILL` */
const KILL_BELLS = /^[*#\s-]*(?:KILL[\s!.*,–—-]+)+KILL[\s!.*-]*$/;
const WITHDRAWN = new RegExp(String.raw`^[*#\s]*${patternOf(({ notices }) => notices?.withdrawn)}`, 'u');
const ADVISORY = new RegExp(
  String.raw`^[*#\s]*(?:(?:${SLUG})?(?:(?:EDITORS?['’]?|NEWS|COVERAGE|CLIENT|SUBSCRIBER|TECHNICAL|SERVICE)\s+)*ADVISORY(?:[\s*#!.]*$|\s*[:,–—-]+\s*(?:TO\s+)?(?:EDITORS|SUBSCRIBERS|CLIENTS|MEMBERS|BC-|AM-|PM-)|\s+TO\s+(?:EDITORS|SUBSCRIBERS|CLIENTS|MEMBERS))|(?:BC|AM|PM|AP)-[\w-]{2,40}(?:ADVISORY|Advisory)\b)`,
);
const ADVISORY_WORDS = new RegExp(String.raw`^[*#\s]*${patternOf(({ notices }) => notices?.advisory)}`, 'iu');
const TEST = new RegExp(String.raw`^[*#\s-]*${patternOf(({ notices }) => notices?.test)}`, 'iu');

/**
 * Messages on the wire that are no articles: an agency takes one back (its desk writes KILL), tells its clients something, or
 * tries the line; and texts whose head says that they are not for the public.
 */
export function refusalByNotice(blocks: readonly Block[], accepted: AcceptedStatuses = {}): NotPublished | undefined {
  return refusalByMessage(blocks) ?? heldByHeader(blocks, accepted);
}

/** Likewise, whatever the fields of a header say. */
export function refusalByMessage(blocks: readonly Block[]): NotPublished | undefined {
  for (const { text, line } of blocks.slice(0, LINES)) {
    if (text.length > LONGEST) continue;
    if (KILL_WORDS.test(text) || KILL_BELLS.test(text)) return hold({ code: 'killed', detail: { text }, line });
    if (isParagraph(text)) continue;
    if (KILL.test(text) || WITHDRAWN.test(text)) return hold({ code: 'killed', detail: { text }, line });
    if (ADVISORY.test(text) || ADVISORY_WORDS.test(text))
      return reject({ code: 'advisory', detail: { text, is: 'note' }, line });
    if (TEST.test(text)) return reject({ code: 'advisory', detail: { text, is: 'test' }, line });
    if (isNotice(text)) return hold({ code: 'not-public', detail: { notice: text }, line });
  }
  return undefined;
}
