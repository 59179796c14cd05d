import { parseInstant } from '../../../article/dates/instant.ts';
import { hold } from '../../../article/rejection.ts';
import type { Held } from '../../../article/types.ts';
import { patternOf, phrasesOf, wordPatternOf } from '../../../languages/together.ts';
import { isReleaseLine } from '../../newsroom/marks.ts';
import { drop, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { dateOfBan } from './ban.ts';
import { latestEmbargo } from './latest-embargo.ts';

/** An embargo stands above the story, or is said again below it. */
const ABOVE = 14;
const BELOW = 6;
const LONGEST = 200;

const FRAME = String.raw`[\s*#_/\\|<>()[\]【】!=—–-]*`;
export const EMBARGO_END = String.raw`(?=\s*[:：]|\s*[)\]】*!/.–—-]*\s*$)`;
/** Words that hold an article back wherever a line begins with them. `Embargoed oil` and `Embargo on arms` do not. */
export const embargoWords = (end: string) =>
  `${patternOf(({ embargo }) => embargo?.alone)}${end}|${patternOf(({ embargo }) => embargo?.holds)}`;
const HELD = embargoWords(EMBARGO_END);
const EMBARGO = new RegExp(`^${FRAME}(?:${HELD})`, 'iu');
/** `EMBARGO 24/11/2026 06:00` holds back where a date follows; `Embargo 1973: the winter without oil` is a title. */
const BEFORE_DATE = new RegExp(
  String.raw`^${FRAME}${patternOf(({ embargo }) => embargo?.beforeDate)}[\s–—-]+(?=\p{L}{0,9}[.,]?\s?\d)`,
  'iu',
);
/** What goes on from a line that holds without saying until when. */
const CONTINUES = new RegExp(String.raw`^[\s*#_/([]*${patternOf(({ embargo }) => embargo?.goesOn)}(?!\p{L})`, 'iu');
const OPEN_ENDED = new RegExp(String.raw`\b${patternOf(({ embargo }) => embargo?.openEnded)}\b`, 'iu');

/**
 * Takes the lines that hold an article back: of several the latest counts, and of what else has stated one.
 * @param isForDesk whether a line that names no instant can be one of these where it stands.
 * @returns held where they do not say until when in a way that can be read: what is held must not come out early.
 */
export function takeEmbargo(
  blocks: readonly Block[],
  findings: Findings,
  isForDesk: (block: Block) => boolean = () => true,
): Block[] | Held {
  const rest: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const dated = isPlaced(index, blocks.length) && BEFORE_DATE.test(block.text) && isInstant(block.text);
    const known = dated || (isPlaced(index, blocks.length) && holds(block.text));
    const barred = !known && isPlaced(index, blocks.length) ? dateOfBan(block.text) : undefined;
    if (!known && barred === undefined) {
      rest.push(block);
      continue;
    }
    const below = blocks[index + 1];
    const own = releases(block.text) ? undefined : instantIn(barred ?? block.text);
    const isSaidBelow =
      own === undefined && below !== undefined && (CONTINUES.test(below.text) || isInstant(below.text));
    const until = own ?? (isSaidBelow && !releases(block.text) ? instantIn(below.text) : undefined);
    if (
      isOfThePast(block.text, until, barred === undefined ? FIRST_YEAR : FIRST_YEAR_BARRED) ||
      (until === undefined && !isForDesk(block))
    ) {
      rest.push(block);
      continue;
    }
    drop(findings, 'embargo', block.text, block.line);
    if (until === undefined) {
      // `EMBARGOED` beside an embargo that says until when says nothing else.
      if (releases(block.text) || (findings.embargoed !== undefined && saysNoMore(block.text))) continue;
      return unreadable(block.text, block.line);
    }
    if (own === undefined && below !== undefined) {
      drop(findings, 'embargo', below.text, below.line);
      index += 1;
    }
    Object.assign(findings, latestEmbargo([findings.embargoed, until]));
  }
  return rest;
}

/** Years: no story of today waits for them. */
const FIRST_YEAR = 1990;
/** What is known by its words alone is of today, or tells of what once was barred. */
const FIRST_YEAR_BARRED = 2010;
/** No time of a day either, as `1830` is. */
const PAST_YEAR = /^1\d[6-9]\d[\s.!)]*$/;

/** `Embargo until 1974`, `Embargo: 17 October 1973`: what it tells is a story. */
function isOfThePast(text: string, until: string | undefined, firstYear: number): boolean {
  if (until === undefined) return PAST_YEAR.test(text.replace(EMBARGO, '').replace(LEADING, ''));
  return Number(parseInstant(until, 'UTC')?.instant.slice(0, 4) ?? firstYear) < firstYear;
}

function saysNoMore(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(EMBARGO, ''));
}

/** Whether a heading names what the part below it is about: `Embargo`, `Embargo: the facts`; not `EMBARGO`, `Embargoed` or `Embargo: until Friday`. */
export function isTopic(heading: string): boolean {
  const [label = ''] = heading.split(/[:：]/);
  if (/\d/.test(heading) || OPEN_ENDED.test(heading) || PARTICIPLE.test(label.trim())) return false;
  return /^\p{L}[\p{Ll}\p{M}\p{Lo}]+[\s.!]*$/u.test(label);
}

/** `Under embargo until the minister has spoken` says so wherever it stands. */
export function isOpenEnded(text: string): boolean {
  return OPEN_ENDED.test(text);
}

/** `Embargo: what next?` */
export function isQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text) && !/\d/.test(text) && !OPEN_ENDED.test(text);
}

/** `EMBARGOED UNTIL 3 MAY: The pier`, `The pier | Sperrfrist 3. Mai`, `[EMBARGO 3 May] The pier`, `The pier (under embargo)` */
const TITLE_PARTS = [
  /^[[(（【](?<words>[^\])）】]{4,80})[\])）】]\s*(?<title>\S.*)$/u,
  /^(?<title>.*\S)\s*[[(（【](?<words>[^\])）】]{4,80})[\])）】]$/u,
  /^(?<words>.{4,80}?)(?:\s?[:：]\s|：|\s[–—|-]{1,2}\s)\s*(?<title>\S.*)$/u,
  /^(?<title>.*\S)(?:\s?[:：]\s|：|\s[–—|-]{1,2}\s)\s*(?<words>.{4,80})$/u,
];

/**
 * What a title says of an embargo beside what it is.
 *
 * @param known the embargo that is stated elsewhere, of which `EMBARGOED: …` says nothing more.
 * @returns undefined where it says nothing; held where it does not say until when. A title may be nothing but the embargo.
 */
export function embargoInTitle(
  title: string,
  known?: string,
): { readonly until: string; readonly title: string } | Held | undefined {
  if (title.length > LONGEST) return undefined;
  if (holds(title) && !TITLE_PARTS.some((part) => part.test(title))) return unreadable(title, 1);
  for (const part of TITLE_PARTS) {
    const { words = '', title: rest = '' } = part.exec(title)?.groups ?? {};
    const isDated = BEFORE_DATE.test(words) && (isInstant(words) || /\d[./-]\d/.test(words));
    if (!isDated && !(EMBARGO.test(`${words}:`) && isStamp(words, rest))) continue;
    if (TOPIC.test(words) && instantIn(words) === undefined && !HOUR.test(words) && !/\d{4}|\d:\d/.test(words))
      continue;
    if (releases(words)) return undefined;
    const until = instantIn(words) ?? (saysNoMore(`${words}:`) ? known : undefined);
    return until === undefined ? unreadable(words, 1) : { until, title: rest };
  }
  return undefined;
}

/** `Embargo: Washington tightens its course` is a title; in capitals before one that is not, it is a stamp. */
function isStamp(words: string, rest: string): boolean {
  if (/\d/.test(words) || OPEN_ENDED.test(words)) return true;
  // `Embargoed: the film that nobody saw` goes on, where a stamp stands before what begins anew.
  if (PARTICIPLE.test(words) && !/^\p{Ll}/u.test(rest)) return true;
  return words !== words.toLowerCase() && words === words.toUpperCase() && rest !== rest.toUpperCase();
}

/** `Sperrfristende 1. Februar – was für Gülle gilt` */
const TOPIC = new RegExp(`^${patternOf(({ embargo }) => embargo?.topics)}(?=\\s+\\d)`, 'iu');
const PARTICIPLE = new RegExp(`^${patternOf(({ embargo }) => embargo?.stamps)}$`, 'iu');

/** For embargoes that other lines have stated. */
export function heldByEmbargo({ embargoed }: Findings): Held | undefined {
  if (embargoed === undefined || parseInstant(embargoed, 'UTC') !== undefined) return undefined;
  return unreadable(embargoed, 1);
}

function unreadable(words: string, line: number): Held {
  return hold({ code: 'embargo-without-date', detail: { line: words.slice(0, 100) }, line });
}

function isPlaced(index: number, count: number): boolean {
  return index < ABOVE || index >= count - BELOW;
}

/** True for a line that says that the article is not to come out yet. */
export function holds(text: string): boolean {
  if (text.length > LONGEST || !EMBARGO.test(text)) return false;
  const words = text.replace(EMBARGO, '').replace(/^[\s:：]+/, '');
  // `Embargo: Washington tightens its course` is a title.
  return /\d/.test(words) || words.split(' ').length <= 4 || OPEN_ENDED.test(text);
}

const NONE = new Set(phrasesOf(({ embargo }) => embargo?.none));
/** `Sperrfrist: keine.`, `EMBARGO: none - for immediate release` */
function releases(text: string): boolean {
  const [first = '', ...others] = text
    .replace(EMBARGO, '')
    .split(/[\s:：()[\]*]*[:：,;–—(-]\s*|[)\]*\s.!]+$/)
    .filter((part) => part !== '');
  return first !== '' && [first, ...others].every((part) => NONE.has(part.toLowerCase()) || isReleaseLine(part));
}

function isInstant(text: string): boolean {
  return text.length <= 80 && instantIn(text) !== undefined;
}

/** @returns the instant that a line names, in words that can be read again; the site's zone counts where it names none. */
function instantIn(line: string): string | undefined {
  const words = line
    .normalize('NFKC')
    .replace(EMBARGO, '')
    .replace(BEFORE_DATE, '')
    .replace(/[*#_|<>[\]【】!=\\]/g, ' ')
    .replace(/\s\/+|\/+\s|\/+$/g, ' ');
  for (const text of [
    words,
    words.replace(/\([^()]*\)?/g, ' '),
    words.replace(/[()]/g, ' '),
    words.split(/\s[-–—;]\s/)[0] ?? '',
  ]) {
    for (const candidate of readings(text)) if (parseInstant(candidate, 'UTC') !== undefined) return candidate;
  }
  return undefined;
}

const LEADING = new RegExp(
  String.raw`^(?:[\s:：,.'’–—-]|${wordPatternOf(({ embargo }) => embargo?.fillers)}(?![\p{L}\p{M}]))+`,
  'iu',
);
const CLOCK_UNIT = `(?:${patternOf(({ dates }) => dates?.hours)}|h)`;
const HOUR = new RegExp(String.raw`(?<![\d:.])(\d{1,2})\s?${CLOCK_UNIT}(?![\d\p{L}])\.?`, 'iu');
const UNIT = new RegExp(String.raw`(\d{1,2}:\d{2})\s?${CLOCK_UNIT}(?![\d\p{L}])\.?`, 'iu');
const OF_DAY = patternOf(({ dates }) => dates?.hourOf);
const BARE_HOUR = new RegExp(String.raw`^(\d{1,2}) (?=${OF_DAY} \d)`, 'iu');
const HOUR_OF = new RegExp(String.raw`^(\d{1,2}:\d{2}) ${OF_DAY} (?=\d)`, 'iu');
const NOON = new RegExp(String.raw`\b${patternOf(({ dates }) => dates?.noon)}\b`, 'iu');
const MIDNIGHT = new RegExp(String.raw`\b${patternOf(({ dates }) => dates?.midnight)}\b`, 'iu');
const LOCAL_TIME = new RegExp(String.raw`\b${patternOf(({ dates }) => dates?.localTime)}\b`, 'iu');

function readings(text: string): readonly string[] {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(LEADING, '')
    .replace(/[\s.,;:–—-]+$/, '')
    .trim();
  const dayOnly = plain.replace(NOON, '12:00').replace(MIDNIGHT, '00:00');
  const clocked = dayOnly
    // `00.01 GMT`, `0001 GMT`, `6 a.m.` as the time at the beginning of a date is written.
    .replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/, '$1:$2')
    .replace(
      /(?<![\d.:])([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hours|hrs?|h\b|gmt|utc|bst|[ecmp][sd]t|ce?s?t|local))/i,
      '$1:$2',
    )
    .replace(/(?<![\d:])(\d{1,2})\s?([ap])\.?\s?m\b\.?/i, '$1:00 $2m')
    .replace(/(\d{1,2}:\d{2})\s?([ap])\.\s?m\.?/i, '$1 $2m')
    .replace(HOUR, '$1:00')
    .replace(UNIT, '$1')
    .replace(BARE_HOUR, '$1:00 ')
    .replace(HOUR_OF, '$1, ')
    .replace(LOCAL_TIME, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=,)/g, '')
    .trim();
  // `00:01 Tuesday 24 November 2026 GMT`
  const zoneLast = clocked.replace(/^(\d{1,2}:\d{2}(?: [ap]m)?),? (.+?\d{4}),? \(?([A-Z]{2,4})\)?$/, '$1 $3, $2');
  return [plain, dayOnly, clocked, clocked.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim(), zoneLast];
}
