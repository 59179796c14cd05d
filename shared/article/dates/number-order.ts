import { keptByName } from '../kept-by-name.ts';

/** `03/04/2026`, `3-4-2026`: either number can be the month. Alone, or behind a weekday. */
export const AMBIGUOUS = /(?<![\d./-])(0?[1-9]|1[0-2])([/-])(0?[1-9]|1[0-2])\2((?:1[6-9]|20)\d\d)(?!\d)/;

/**
 * @param language BCP 47. English alone is read as America does, whose it is in most systems; `en-GB` says otherwise.
 * @returns whether the day goes before the month in dates of numbers, as CLDR has it.
 */
export function isDayFirst(language: string): boolean {
  return orders(language, () => {
    const parts = formatOf(language)
      .formatToParts(Date.UTC(2026, 10, 24))
      .map(({ type }) => type);
    return parts.indexOf('day') < parts.indexOf('month');
  });
}

const orders = keptByName<boolean>(100);

function formatOf(language: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

/** The same text with the two numbers in an order that nobody can mistake. */
export function withOrder(text: string, dayFirst: boolean): string {
  return text.replace(AMBIGUOUS, (_, first: string, __, second: string, year: string) => {
    const [month, day] = dayFirst ? [second, first] : [first, second];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}
