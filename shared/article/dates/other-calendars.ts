import { LANGUAGES } from '../../languages/all.ts';
import { wordsOf } from '../../languages/together.ts';

const MONTHS: readonly string[] = wordsOf(({ dates }) => dates?.solarMonths);
/** By the name of an era what its years are counted from. */
const ERAS: ReadonlyMap<string, number> = new Map(LANGUAGES.flatMap(({ dates }) => Object.entries(dates?.eras ?? {})));
const SIGN = new RegExp(`[${[...ERAS.keys(), ...MONTHS].map((name) => name.charAt(0)).join('')}]`, 'u');
const ERA_YEAR = new RegExp(String.raw`(${[...ERAS.keys()].join('|')}) ?(\d{1,3}|元) ?年`, 'gu');
const SOLAR_DAY = new RegExp(
  String.raw`(?<!\d)(\d{1,2}) (${MONTHS.join('|')})(?:\u200c?ماه)?,?،? (1[2-5]\d\d)(?!\d)`,
  'u',
);
/** Of the years that people write now the Persian ones lie here, the Islamic ones above. */
const SOLAR_NUMBERS = /^(\D*)(1[23]\d\d|14[01]\d|1420)([/.-])(\d{1,2})\3(\d{1,2})(?!\d)/u;

/**
 * A date with its day in the Gregorian calendar: `22 اردیبهشت 1404` and `1404/02/22` become `2025-05-12`; of `令和7年6月1日` and
 * `民國114年5月2日` the year becomes `2025年`. All other text stays as it is.
 *
 * @param text with plain digits.
 */
export function inGregorian(text: string): string {
  if (SOLAR_NUMBERS.test(text))
    return text.replace(SOLAR_NUMBERS, (all, before: string, year: string, _, month: string, day: string) => {
      const date = gregorianDay(Number(year), Number(month), Number(day));
      return date === undefined ? all : before + date;
    });
  if (!SIGN.test(text)) return text;
  return text
    .replace(
      ERA_YEAR,
      (_, era: string, year: string) => `${(ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year))}年`,
    )
    .replace(
      SOLAR_DAY,
      (all, day: string, month: string, year: string) =>
        gregorianDay(Number(year), MONTHS.indexOf(month) + 1, Number(day)) ?? all,
    );
}

const DAY_MS = 86_400_000;
let persian: Intl.DateTimeFormat | undefined;

/** Leap years follow the sun: ICU knows them, and is asked which of the days about the date it is. */
function gregorianDay(year: number, month: number, day: number): string | undefined {
  const about = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + day - 1) * DAY_MS;
  for (let shift = -5; shift <= 5; shift += 1) {
    const instant = Math.floor(about / DAY_MS + shift) * DAY_MS;
    const [y, m, d] = solarParts(instant);
    if (y === year && m === month && d === day) return new Date(instant).toISOString().slice(0, 10);
  }
  return undefined;
}

function solarParts(instant: number): readonly number[] {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = persian.formatToParts(instant);
  return ['year', 'month', 'day'].map((name) => Number(parts.find(({ type }) => type === name)?.value));
}
