import { hasDigit } from '../../../article/dates/digits.ts';
import { LANGUAGES } from '../../../languages/all.ts';
import type { EmbargoWords } from '../../../languages/shape/lines.ts';
import type { Pattern } from '../../../languages/shape/words.ts';
import { whenAsked } from '../../../languages/when-asked.ts';
import { isDate } from '../../newsroom/dates.ts';

/** Characters. */
const LONGEST = 120;

/** Each made when it is asked: of 22 languages they are 130, which took 30 ms of each start. */
interface Ban {
  /** A word of such a line at its beginning and at its end. */
  readonly first: () => RegExp;
  readonly last: () => RegExp;
  readonly publishing: () => RegExp;
  readonly banning: () => RegExp;
  readonly lifting: () => RegExp;
  readonly until: () => RegExp;
}

/**
 * Reads a line that bars a text until a day, whatever order its language sets the words in: `Nicht vor dem 5. Mai 2026 veröffentlichen`.
 * It has nothing in it but such words and the date. What begins on a day, as roads are barred and novels come out, is none.
 * @returns the date, as written; undefined for every other line.
 */
export function dateOfBan(line: string): string | undefined {
  if (line.length > LONGEST || !hasDigit(line)) return undefined;
  const text = line.normalize('NFKC');
  if (!ANY_UNTIL().test(text)) return undefined;
  for (const ban of BANS) {
    const date = readBan(ban, text);
    if (date !== undefined) return date;
  }
  return undefined;
}

function readBan({ first, last, publishing, banning, lifting, until }: Ban, text: string): string | undefined {
  if (!until().test(text)) return undefined;
  if (!lifting().test(text) && !(publishing().test(text) && banning().test(text))) return undefined;
  let date = text;
  for (let match = first().exec(date); match !== null; match = first().exec(date)) date = date.slice(match[0].length);
  for (let match = last().exec(date); match !== null; match = last().exec(date)) date = date.slice(0, match.index);
  // Where the words are the date's as well, as `before 5 May` in a title, nothing of the line was one of these.
  date = date.replace(OUTER, '');
  return date === text || !namesDay(date) ? undefined : date;
}

const OUTER = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
/** A day of a month, where the scripts write the signs for it behind numbers, or what is a date by its words. */
const DAY = /\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u;

function namesDay(text: string): boolean {
  return text.length <= 60 && (isDate(text) || DAY.test(text) || isDate(text.replace(/\([^()]*\)?/g, ' ').trim()));
}

function banOf({ tag, words }: OfLanguage): Ban {
  const { publishing = NONE, banning = NONE, lifting = NONE, until = NONE, around = NONE } = words;
  const alone = (pattern: Pattern) => aloneIn(tag, pattern);
  const any = () => alone([lifting, publishing, banning, until, around].join('|'));
  const wordOf = (pattern: Pattern) => whenAsked(() => new RegExp(alone(pattern), 'iu'));
  return {
    first: whenAsked(() => new RegExp(String.raw`^[\s\p{P}\p{S}]*${any()}`, 'iu')),
    last: whenAsked(() => new RegExp(String.raw`${any()}[\s\p{P}\p{S}]*$`, 'iu')),
    publishing: wordOf(publishing),
    banning: wordOf(banning),
    lifting: wordOf(lifting),
    until: wordOf(until),
  };
}

/** Matches nothing. */
const NONE = '(?!)';

/** Written without spaces between words, or with what belongs to the next. */
const RUN_TOGETHER: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

/** A word, or one of several, as it stands by itself. */
function aloneIn(tag: string, pattern: Pattern): string {
  return RUN_TOGETHER.has(tag) ? spaced(pattern) : apart(spaced(pattern));
}

function spaced(pattern: Pattern): Pattern {
  const text = pattern
    .normalize('NFKC')
    .replace(/ (\?)?/g, (_, optional) => (optional === undefined ? '\\s+' : '\\s*'));
  return `(?:${text})`;
}

function apart(pattern: Pattern): Pattern {
  return `(?<![\\p{L}\\p{M}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`;
}

interface OfLanguage {
  readonly tag: string;
  readonly words: EmbargoWords;
}

const OF_LANGUAGES: readonly OfLanguage[] = LANGUAGES.flatMap(({ tag, embargo }) =>
  embargo?.lifting === undefined ? [] : [{ tag, words: embargo }],
);

const BANS = OF_LANGUAGES.map(banOf);

/**
 * What stands in the line of some language: all that most lines are asked. As one pattern, since it takes V8 half a millisecond to read what is no
 * letter, in each.
 */
const ANY_UNTIL = whenAsked(() => {
  const untilIn = (isTogether: boolean) =>
    spaced(
      OF_LANGUAGES.filter(({ tag }) => RUN_TOGETHER.has(tag) === isTogether)
        .map(({ words }) => words.until ?? NONE)
        .join('|'),
    );
  return new RegExp(`${untilIn(true)}|${apart(untilIn(false))}`, 'iu');
});
