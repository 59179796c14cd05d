const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whose month names are read. On a clash the earlier language has it. */
const LANGUAGES = 'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr id ru uk bg el ar'.split(' ');

let names: ReadonlyMap<string, number> | undefined;

/**
 * @param name of a month, in full or shortened, in any of a good twenty languages.
 * @returns 1 to 12, or undefined.
 */
export function monthOf(name: string): number | undefined {
  const key = name.toLowerCase();
  const english = ENGLISH.indexOf(key === 'sept' ? 'sep' : key) + 1;
  if (english > 0) return english;
  names ??= monthNames();
  return names.get(key);
}

/** Some 10 ms, so it is done when a name that is not short English is first met. */
function monthNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const form of ['long', 'short'] as const) {
      // With a day beside it the month is in the genitive, as dates have it: `24 ноября`.
      for (const beside of [{}, { day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC', ...beside });
        for (let month = 0; month < 12; month++) {
          const parts = format.formatToParts(Date.UTC(2026, month, 10));
          const name = parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '');
          if (name && /^\p{L}/u.test(name) && !found.has(name)) found.set(name, month + 1);
        }
      }
    }
  }
  return found;
}
