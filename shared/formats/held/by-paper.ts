import { calendarName } from '../../article/dates/calendar.ts';
import type { PaperKind } from '../../article/notes.ts';
import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { LANGUAGES } from '../../languages/all.ts';
import type { PaperWords } from '../../languages/shape/papers.ts';
import type { Pattern } from '../../languages/shape/words.ts';
import { patternOf, phrasePatternOf, wordsOf } from '../../languages/together.ts';
import { bareLabelKind, readLabels } from '../newsroom/labels.ts';
import { beginsWithGivenName } from '../newsroom/people/given-names.ts';
import { isName } from '../newsroom/people/names.ts';
import { endingOf, width, wordCount } from '../newsroom/shape.ts';

interface Heading {
  test(line: string): boolean;
}

const DAYS: ReadonlySet<string> = new Set(wordsOf(({ papers }) => papers?.days));
const BETWEEN_WORDS = /[\s:：,，.–—-]+/;
/** Letters of `on` and `du`. */
const LONGEST_SMALL = 3;

/** A whole line, with a day behind it at most: `To do in Weir at the weekend` is what a paper tells its readers. */
function heading(pick: (papers: PaperWords) => Pattern | undefined, mayHaveSmall: boolean): Heading {
  // One a language: what one takes for its whole heading may be the first word of another's.
  const patterns = LANGUAGES.flatMap(({ papers = {} }) => pick(papers) ?? []).map(
    (pattern) => new RegExp(String.raw`^(?:${pattern.replaceAll(' ', '\\s+')})(?=$|[\s:：,，.–—-])`, 'iu'),
  );
  const isOfDay = (word: string) =>
    word === '' ||
    /\d/.test(word) ||
    (mayHaveSmall && word.length <= LONGEST_SMALL) ||
    DAYS.has(word.toLowerCase()) ||
    isDay(word);
  return {
    test(line) {
      return patterns.some((begins) => {
        const found = begins.exec(line)?.[0];
        return found !== undefined && line.slice(found.length).split(BETWEEN_WORDS).every(isOfDay);
      });
    },
  };
}

function isDay(word: string): boolean {
  const name = calendarName(word.toLowerCase());
  return name?.isWeekday === true || name?.month !== undefined;
}

const TASKS = heading(({ tasks }) => tasks, false);
const OWN = heading(({ own }) => own, true);
const MINUTES = heading(({ minutes }) => minutes, true);
const AGENDAS = heading(({ agendas }) => agendas, true);
const CONTACTS = new RegExp(`^${patternOf(({ papers }) => papers?.contacts)}$`, 'iu');
const LOGINS = new RegExp(`^${patternOf(({ papers }) => papers?.logins)}$`, 'iu');
const ATTENDANCE = new RegExp(
  String.raw`^(?:[#*•\d.)\s–-]*)(${patternOf(({ papers }) => papers?.attendance)})\s*(?:[:：]|$)`,
  'iu',
);
const INVOICE = new RegExp(
  String.raw`^(?:tax\s+)?${phrasePatternOf(({ papers }) => papers?.invoices)}\s?(?:no|nr|num|number|n[°º]|№|#|nummer|番号|号)?[.:：]?\s*[#№]?[\p{L}/-]{0,4}\d`,
  'iu',
);
const RESUME = heading(({ resumes }) => resumes, false);
const RESUME_PART = new RegExp(
  String.raw`^(?:[#*•\d.)\s–-]*)(${patternOf(({ papers }) => papers?.resumeParts)})[\s*_]*(?:[:：]|$)`,
  'iu',
);
/** How somebody is reached. */
const MAILED = /[\w.+-]+@[\w-]+\.\w/;
const CALLED = /(?:^|[\s:：(])\+?\(?\d(?:[\s()/.–-]?\d){6,}/u;
/** What is to be paid. */
const SUM = /\d[.,]\d{2}(?:\s?[\p{Sc}\p{L}]{1,3})?$/u;

/** What is ticked when it is done. */
const BOX = /^(?:[-*+•]\s*)?(?:\[[ xX✓✔]?\]|[☐☑☒✅⬜])\s*\S/u;
const ITEM = /^(?:[-*+•–·]|\d{1,2}[.)])\s+\S/;
const MARKS = /^[\s#*_=~-]+|[\s#*_=~:：-]+$/g;
/** A heading stands first, or below the name of whose it is. */
const HEADINGS = 2;
const LONGEST_HEADING = 100;
const FEWEST_LINES = 3;
const FEWEST_BOXES = 2;
/** Of papers without a heading: who was there, who does what. */
const FEWEST_ATTENDANCE = 3;
/** Of a CV without its heading. */
const FEWEST_PARTS = 3;
/** Lines of an address with its numbers, and characters of the longest of them. */
const MOST_OF_ADDRESS = 12;
const LONGEST_OF_ADDRESS = 60;
/** Words of a sentence. A list has shorter ones. */
const SENTENCE = 7;
const LONGEST_LINE = 160;

/**
 * What a newsroom writes for itself, by its heading and by having no sentence that is for readers: a list of what is to be done
 * or bought, the minutes of a meeting, names with their numbers or passwords, a bill. A column about such a list has sentences.
 *
 * @param lines those of the whole text, none of them empty.
 */
export function heldAsPaper(lines: readonly string[]): Held | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const headings = lines.slice(0, HEADINGS).map(bare);
  const headed = (pattern: Heading) => headings.find((line) => line.length <= LONGEST_HEADING && pattern.test(line));
  const minutes = headed(MINUTES);
  const counted =
    minutes === undefined ? lines : lines.filter((line, at) => !isOfForm(lines, at) || !MINUTES.test(bare(line)));
  if (told(ATTENDANCE, counted, minutes === undefined ? FEWEST_ATTENDANCE : 1))
    return heldAs('minutes', minutes ?? lines[0]);
  const invoice = headed(INVOICE);
  if (invoice !== undefined && lines.some((line) => SUM.test(line))) return heldAs('invoice', invoice);
  const resume = headedByName(headings);
  if (told(RESUME_PART, lines, resume === undefined ? FEWEST_PARTS : 1) && (resume !== undefined || isReached(lines)))
    return heldAs('resume', resume ?? lines[0]);
  if (lines.some(isProse)) return undefined;
  if (isAddress(lines)) return heldAs('contacts', lines[0]);
  const boxes = lines.filter((line) => BOX.test(line)).length;
  if (boxes >= Math.max(FEWEST_BOXES, lines.length / 2)) return heldAs('tasks', lines[0]);
  for (const [paper, pattern] of LISTS) {
    const heading = headed(pattern);
    if (heading !== undefined) return heldAs(paper, heading);
  }
  return undefined;
}

function bare(line: string): string {
  return line.replace(MARKS, '');
}

/**
 * Whether a line below a title says who wrote down what was said, as `Protokoll:` also does: it names somebody, or is one of the labels of a
 * form that nobody has filled in. Whatever else follows may be what was said.
 */
function isOfForm(lines: readonly string[], at: number): boolean {
  const [above, line = '', below = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined) return false;
  const [, value] = /[:：]\s*(.*)$/.exec(line) ?? [];
  if (value === '') return readLabels(above) !== undefined && bareLabelKind(below) !== undefined;
  return value !== undefined && isName(value) && beginsWithGivenName(value);
}

/** What only its heading tells. */
const LISTS: readonly (readonly [PaperKind, Heading])[] = [
  ['tasks', TASKS],
  ['logins', LOGINS],
  ['contacts', CONTACTS],
  ['minutes', AGENDAS],
  ['own', OWN],
];

function heldAs(paper: PaperKind, begins = ''): Held {
  return hold({ code: 'not-public', detail: { paper, begins: begins.slice(0, LONGEST_HEADING) } });
}

/** `Curriculum vitae`, `CV – Ada Field`, `Lebenslauf von Ada Field`: with few words behind it. */
function headedByName(headings: readonly string[]): string | undefined {
  return headings.find((line) => {
    const words = line.split(/[\s:：,–—-]+/);
    return words.length <= MOST_WORDS && words.some((_, at) => RESUME.test(words.slice(0, at + 1).join(' ')));
  });
}

/** Of a heading with a name. */
const MOST_WORDS = 6;

/** Whether the first lines say how somebody is reached. */
function isReached(lines: readonly string[]): boolean {
  return lines.slice(0, MOST_OF_ADDRESS).some(reaches);
}

/** Somebody's name and street with a number or address to reach them by, or both of these alone, and nothing else. */
function isAddress(lines: readonly string[]): boolean {
  if (lines.length > MOST_OF_ADDRESS || lines.some((line) => width(line) > LONGEST_OF_ADDRESS)) return false;
  const reached = lines.filter(reaches).length;
  if (lines.some((line) => !reaches(line) && STREET.test(line))) return reached > 0;
  const isBoth = lines.some((line) => MAILED.test(line)) && lines.some((line) => CALLED.test(line));
  return isBoth && reached >= lines.length / 3;
}

function reaches(line: string): boolean {
  return MAILED.test(line) || CALLED.test(line);
}

/** `4 Quay Street`, `Hafenweg 12a`, `60311 Frankfurt`, `〒100-0001`, `CB2 1TN`: a number beside a name, and no time, sum or score. */
const STREET =
  /^(?:\d{1,5}[a-z]?,? \p{L}[\p{L}.’' -]{3,}|\p{L}[\p{L}.’' -]{3,} \d{1,4}\s?[a-z]?|\p{L}{0,2}-?\d{4,6} \p{L}[\p{L}.’' -]{2,}|〒?\s?\d{3}-\d{4}.*|.*\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2})$/u;

/** Whether so many different things are told that only such a paper tells. */
function told(pattern: RegExp, lines: readonly string[], least: number): boolean {
  const kinds = new Set<string>();
  for (const line of lines) {
    const kind = line.length <= LONGEST_LINE ? pattern.exec(line)?.[1] : undefined;
    if (kind !== undefined) kinds.add(kind.toLowerCase());
  }
  return kinds.size >= least;
}

/** A sentence that stands by itself, and is no item of a list. */
function isProse(line: string): boolean {
  if (ITEM.test(line) || BOX.test(line)) return false;
  return width(line) > LONGEST_LINE || (endingOf(line) === 'closed' && wordCount(line) >= SENTENCE);
}
