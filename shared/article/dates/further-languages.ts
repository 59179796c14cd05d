import {
  FURTHER,
  type FurtherLanguage,
  LATIN_MONTHS,
  WEEKDAYS_IN_CAPITALS,
  WITHOUT_SPACES,
} from '../../languages/further.ts';
import { whenAsked } from '../../languages/when-asked.ts';
import { calendarName } from './calendar.ts';
import { type CalendarName, calendarKey, calendarNames, PROTOCOL } from './calendar-names.ts';
import { withPlainDigits } from './digits.ts';

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Characters, with weekday, time and zone. */
const LONGEST = 80;
const YEAR = String.raw`(?:1[6-9]|2[0-6])\d\d(?!\d)`;
const GAP = String.raw`[^\p{L}\p{Nd}]{0,4}`;
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}])${GAP}`;
/** A day and a year with a word or two between them or beside them: few lines without a date have these. */
const looksLikeDay = whenAsked(
  () =>
    new RegExp(
      [
        String.raw`^${GAP}(?:${WORD}){0,5}\d{1,2}${GAP}(?:${WORD}){1,5}${YEAR}`,
        String.raw`^${GAP}(?:${WORD}){1,6}\d{1,2}${GAP}${YEAR}`,
        String.raw`^${GAP}(?:${WORD}){0,3}${YEAR}${GAP}(?:${WORD}){1,5}\d{1,2}(?!\d)`,
        String.raw`^${GAP}(?:${WORD}){0,3}${YEAR}${GAP}(?:${WORD}){0,3}\d{1,2}${GAP}\p{L}`,
      ].join('|'),
      'u',
    ),
);
/** A label, or what else a colon stands behind besides an hour. */
const COLON = /[:：](?!\d)/;
/** What stands between the parts of a date, in brackets also what is tied to a number: `2026(e)ko`. */
const BETWEEN = String.raw`[\s.,،፣;/|·•()'’–—-]*`;
const DAY = String.raw`(\d{1,2})(?!\d)`;
const MONTH = '<(\\d+)>';
type Part = 'day' | 'month' | 'year';
const ORDERS: readonly (readonly [RegExp, readonly Part[]])[] = [
  [inOrder(DAY, MONTH, `(${YEAR})`), ['day', 'month', 'year']],
  [inOrder(MONTH, DAY, `(${YEAR})`), ['month', 'day', 'year']],
  [inOrder(`(${YEAR})`, MONTH, DAY), ['year', 'month', 'day']],
  [inOrder(`(${YEAR})`, DAY, MONTH), ['year', 'day', 'month']],
  [inOrder(`(${YEAR})`, DAY, DAY), ['year', 'month', 'day']],
];
const CLOCK =
  /^(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[a-z]{2,3}t))?(?: ?(?:utc|gmt)?[+-]\d\d?(?::?\d\d)?)?)?$/;
/** Years of Buddhism where they are counted: from 1857 on. */
const BUDDHIST = { from: 2400, ahead: 543 };

/**
 * Reads a day in a language that has no pack, by ICU's names, in any order. All words must be of its script, and known.
 *
 * @param text of one line, with the digits of any script.
 * @returns `24 Nov 2026`, with the hour behind it where one stands there; undefined for what says anything else besides.
 */
export function dayInFurtherLanguage(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withPlainDigits(text).replace(UNSEEN, '');
  if (!/\d{4}/.test(plain) || COLON.test(plain) || /[<>]/.test(plain)) return undefined;
  const script = scriptOf(plain);
  if (script === undefined || !isWorthLoading(plain, script) || !looksLikeDay().test(plain)) return undefined;
  const small = plain.toLowerCase().normalize('NFKC').replaceAll('i̇', 'i').replaceAll('ı', 'i');
  const { names, pattern } = calendarIn(script);
  const marked = small.replace(pattern, (written) => {
    const { month, half } = names.get(tight(written)) ?? {};
    return month !== undefined ? `<${month}>` : ` ${half ?? ''} `;
  });
  for (const [order, parts] of ORDERS) {
    const match = order.exec(marked);
    if (match === null) continue;
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
      Number(match[parts.indexOf(part) + 1] ?? 0),
    );
    const clock = clockOf(marked.slice(match[0].length));
    const name = ENGLISH[(month ?? 0) - 1];
    if (name === undefined || year === undefined || !CLOCK.test(clock)) continue;
    return `${day} ${name} ${WITHOUT_SPACES.has(script) ? gregorianYear(year) : year} ${clock}`.trim();
  }
  return undefined;
}

/**
 * Whether names are worth loading, where packs have names in the same script. Beside a month that these have, what they do not have
 * is the weekday, or stands before the hour: `Jane Doe 14 May 2026` and `Oslo, 14 May 2026` are left alone. No pattern of classes of
 * letters is asked before, since each takes milliseconds to be made.
 */
function isWorthLoading(plain: string, script: string): boolean {
  if (script === 'Latn' && !LATIN_MONTHS.test(plain)) return false;
  const words = plain.split(/[\s,،.]+/).filter((word) => word !== '');
  if (/^\D*\d{4}/.test(plain) || !words.some(isMonth)) return true;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const isWeekday = /^[^\d,،]{3,20}[,،] /.test(plain) && first === first.toLowerCase();
  if (!/^\d/.test(first) && !isWeekday && !isMonth(first) && !WEEKDAYS.has(first) && hasCapitals(first)) return false;
  return /\d/.test(last) || last.length === 1 || IN_DATES.has(last) || /\d{4}[^\d,،]{0,9}[,،] [^\d,،]+$/.test(plain);
}

function isMonth(word: string): boolean {
  return calendarName(word)?.month !== undefined;
}

/** Where there are none, a name before a date is not told from a weekday. */
function hasCapitals(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}

const WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAYS_IN_CAPITALS.split(' '));
const IN_DATES: ReadonlySet<string> = new Set(
  Object.values(FURTHER).flatMap((languages) => languages.flatMap(({ dates }) => dates?.words?.split(' ') ?? [])),
);

/** Joiners and breaks that show nothing; of two ways to spell one word one has them. */
const UNSEEN = /[\u200b-\u200d]/g;

/** The half of the day goes behind its hour. */
function clockOf(rest: string): string {
  return rest
    .replace(/[\s.,،;|·•()]+/g, (mark) => (mark === '.' ? mark : ' '))
    .replace(/^[\s–—-]+|[\s.–—-]+$/g, '')
    .replace(/^([ap]m) (\d{1,2}[:.]\d\d)/, '$2 $1');
}

function gregorianYear(year: number): number {
  return year < BUDDHIST.from ? year : year - BUDDHIST.ahead;
}

function inOrder(...parts: readonly string[]): RegExp {
  return new RegExp(`^${BETWEEN}${parts.join(BETWEEN)}`, 'u');
}

let scripts: readonly (readonly [script: string, RegExp])[] | undefined;

function scriptOf(text: string): string | undefined {
  const letter = /[a-z\u00c0-\u1fff\ua620-\uabff]/i.exec(text)?.[0] ?? '';
  if (/[a-z\u00c0-\u024f]/i.test(letter)) return 'Latn';
  scripts ??= Object.keys(FURTHER).map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'u')]);
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0];
}

type Name = CalendarName & { readonly half?: 'am' | 'pm' };

interface Calendar {
  /** By what they are without spaces. */
  readonly names: ReadonlyMap<string, Name>;
  readonly pattern: RegExp;
}

/** Made when a line asks for it: those in Latin script take some 20 ms. */
const calendars = new Map<string, Calendar>();

function calendarIn(script: string): Calendar {
  const known = calendars.get(script);
  if (known !== undefined) return known;
  const languages = FURTHER[script] ?? [];
  const names: (readonly [string, Name])[] = [
    ...languages.flatMap(halvesIn),
    ...languages.flatMap(({ dates }) => dates?.words?.split(' ') ?? []).map((word) => [word, {}] as const),
    ...calendarNames(languages),
    ...(script === 'Latn' ? PROTOCOL : []),
  ];
  const written = names
    .filter(([, { month, isWeekday, joins, goesOn }]) => month !== undefined || isWeekday || joins || !goesOn)
    .map(([key]) => key)
    .sort((one, other) => other.length - one.length)
    .map((key) => key.replaceAll(' ', String.raw`[\s.'’ʼ-]{0,2}`))
    .join('|');
  const calendar = {
    names: new Map(names.map(([key, name]) => [tight(key), name])),
    pattern: new RegExp(
      WITHOUT_SPACES.has(script) ? `(?:${written})` : String.raw`(?<![\p{L}\p{M}])(?:${written})(?![\p{L}\p{M}])`,
      'gu',
    ),
  };
  calendars.set(script, calendar);
  return calendar;
}

/** What some write with a joiner that shows nothing has two words for `calendarKey`. */
function tight(written: string): string {
  return calendarKey(written).replaceAll(' ', '');
}

/** What is written for the halves of a day. */
function halvesIn({ tag, dates }: FurtherLanguage): readonly (readonly [string, Name])[] {
  const format = new Intl.DateTimeFormat(tag, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
  const named = ([8, 20] as const).flatMap((hour) =>
    format
      .formatToParts(Date.UTC(2026, 0, 1, hour))
      .flatMap(({ type, value }) => (type === 'dayPeriod' ? [[calendarKey(value), hour] as const] : [])),
  );
  const further = [
    ...(dates?.forenoon?.split(' ') ?? []).map((word) => [calendarKey(word), 8] as const),
    ...(dates?.afternoon?.split(' ') ?? []).map((word) => [calendarKey(word), 20] as const),
  ];
  return [...named, ...further].map(([key, hour]) => [key, { half: hour === 8 ? 'am' : 'pm' }]);
}
