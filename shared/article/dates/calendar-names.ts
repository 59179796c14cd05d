import type { LanguagePack } from '../../languages/shape/pack.ts';

/** What a word or two mean in a date, in one language or another. */
export interface CalendarName {
  /** 1 to 12. */
  readonly month?: number;
  readonly isWeekday?: boolean;
  /** It joins the others: `de`, `г`. */
  readonly joins?: boolean;
  /** A month or weekday in full that nobody is called by. */
  readonly isNobody?: boolean;
  /** Another word can make it a name. */
  readonly goesOn?: boolean;
}

/** A language whose names are wanted. */
type Named = Pick<LanguagePack, 'tag' | 'locales'> & {
  readonly dates?: Pick<NonNullable<LanguagePack['dates']>, 'months' | 'weekdays' | 'givenNames'>;
};

/** In a date the month can be in the genitive (`24 ноября`), alone it is not. */
const IN_FULL: readonly Intl.DateTimeFormatOptions[] = [{ dateStyle: 'full' }, { month: 'long' }];
const SHORTENED: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: 'short', month: 'short', day: 'numeric' },
  { month: 'short' },
];

/** RFC 5322 section 3.3: feeds and mails need the names of no language. */
export const PROTOCOL: ReadonlyMap<string, CalendarName> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, { month: index + 1 }]),
);

/**
 * Each locale takes ICU half a millisecond: a country's few own spellings stand in the pack.
 * @returns the names that Intl and the packs have, by their keys. Of two months the first has a name.
 */
export function calendarNames(packs: readonly Named[]): ReadonlyMap<string, CalendarName> {
  const names = new Map<string, CalendarName>();
  const add = (key: string, name: CalendarName) => {
    names.set(key, { ...name, ...names.get(key) });
    const [first = '', ...others] = key.split(' ');
    if (others.length > 0) names.set(first, { ...names.get(first), goesOn: true });
  };
  for (const { tag, locales = [tag], dates } of packs) {
    for (const locale of locales) {
      for (const form of IN_FULL)
        for (const [key, name] of namesIn(locale, form)) add(key, name.joins ? name : { ...name, isNobody: true });
      for (const form of SHORTENED) for (const [key, name] of namesIn(locale, form)) add(key, name);
    }
    for (const [key, month] of Object.entries(dates?.months ?? {})) add(key, { month });
    for (const key of dates?.weekdays?.split(' ') ?? []) add(calendarKey(key), { isWeekday: true });
  }
  for (const { dates } of packs)
    for (const key of dates?.givenNames?.split(' ') ?? []) names.set(key, { ...names.get(key), isNobody: false });
  return names;
}

/** A word within a name, or a number: `п’ятниця` has two. */
export const CALENDAR_WORD = /(?:(?!ʼ)[\p{L}\p{M}])+|\p{Nd}+/gu;

/** `Terça-feira` and `terça feira` are the same name, and so are `Kasım` and `KASIM`. */
export function calendarKey(name: string): string {
  const small = name.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  return wordsIn(small.normalize('NFKC').replaceAll('i̇', 'i').replaceAll('ı', 'i')).join(' ');
}

function namesIn(locale: string, form: Intl.DateTimeFormatOptions): readonly (readonly [string, CalendarName])[] {
  const options = { ...form, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(locale, options);
  const names: [string, CalendarName][] = [];
  for (let month = 1; month <= 12; month++) {
    let before = '';
    // Among the tenths of a year's months are all weekdays.
    const parts = format.formatToParts(Date.UTC(2026, month - 1, 10));
    for (const [index, { type, value }] of parts.entries()) {
      if (type === 'literal') for (const word of wordsIn(value)) names.push([word, { joins: true }]);
      else if (type === 'weekday') names.push([calendarKey(value), { isWeekday: true }]);
      else if (type === 'month' && /\p{L}/u.test(value))
        // Hebrew sets no space between `ב` and the name, Basque none before the ending of the genitive.
        for (const name of [value, before + value, value + endingIn(parts[index + 1]?.value)])
          names.push([calendarKey(name), { month }]);
      before = type === 'literal' ? (/\p{L}*$/u.exec(value)?.[0] ?? '') : '';
    }
  }
  return names;
}

function endingIn(literal = ''): string {
  return /^[\p{L}\p{M}]*/u.exec(literal)?.[0] ?? '';
}

function wordsIn(text: string): readonly string[] {
  return text.match(CALENDAR_WORD) ?? [];
}
