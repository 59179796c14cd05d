import { patternOf, phrasesOf } from '../../languages/together.ts';
import { smallLetters } from './small-letters.ts';

const PRIVATE = new Set(phrasesOf(({ publication }) => publication?.privatePosts).map(smallLetters));
const DRAFT = new RegExp(
  String.raw`^(?:${patternOf(({ publication }) => publication?.draft)})(?:\s?v(?:ersion|\.)?\s?\d[\d.]*)?$`,
  'iu',
);
/** Characters of a title, and of a story that shows what it is about. */
const LONGEST = 200;
const SAMPLE = 3_000;
/** A label is short. */
const LABELLED = /^(\S.{0,30}?)\s?[:：]\s?(?=\S)/u;
const GOES_ON = /^\S.{0,30}?\s?[:：]\s?\p{Ll}/u;
/** `Draft: who goes first` is a title of sports. */
const OF_SPORTS = /^Draft\s?:\s*\p{Ll}/u;
/** `Draft: Lions take Smith first` */
const PICKED =
  /^Draft\s?:.*\b(?:take|pick|select|draft|choose|chose|go|goe|went|took)(?:s|ed)?\b.*\b(?:first|second|third|last|\d+(?:st|nd|rd|th)|no\.? ?\d+)(?: overall| round| pick)?$/i;
/** What a story of one says. */
const PICKS =
  /\b(?:(?:first|second|third|\d+(?:st|nd|rd|th)) overall|(?:first|second|third|\d+(?:st|nd|rd|th))[ -]round (?:draft )?picks?|draft (?:picks?|class|lottery|night)|mock drafts?)\b/i;

/**
 * Whether a label before a title says that it is of a post which is private or asks for a password, as WordPress has it, or of a draft. A
 * film may be called `Private`: by the title alone nobody can tell, so that it is held, but where what follows is no title of its own
 * (`Private: how clubs began`).
 *
 * @param html of the story below it, where that is known.
 */
export function isLabelledTitle(title: string, html = ''): boolean {
  const line = title.trim();
  const label = LABELLED.exec(line)?.[1];
  if (label === undefined) return false;
  if (PRIVATE.has(smallLetters(label))) return !GOES_ON.test(line);
  return DRAFT.test(label) && !isOfSports(line, label, html);
}

function isOfSports(title: string, label: string, html: string): boolean {
  if (OF_SPORTS.test(title)) return true;
  return label === 'Draft' && title.length <= LONGEST && (PICKED.test(title) || PICKS.test(html.slice(0, SAMPLE)));
}
