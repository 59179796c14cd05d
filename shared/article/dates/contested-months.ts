import { CONTESTED } from '../../languages/further.ts';
import { calendarKey, calendarNames } from './calendar-names.ts';

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WORD = new RegExp(String.raw`(?<=\d(\.?) ?-?)(${Object.keys(CONTESTED).join('|')})(?![\p{L}\p{M}])\.?`, 'iu');

/**
 * Names the month in English where its word is that of another one in another language, as `listopada` is Polish for November
 * and Croatian for October. A language is known by how it sets its numbers (`24 listopada 2026 r.`, `24. listopada 2026.`).
 *
 * @param text of a date, with plain digits.
 * @param language BCP 47: that of the text around it, where it is known.
 * @returns undefined where nothing tells the language, or both do and differ; text without such a word as it is.
 */
export function withSettledMonth(text: string, language = ''): string | undefined {
  const [written, stop, word] = WORD.exec(text) ?? [];
  if (written === undefined || word === undefined) return text;
  const tags = CONTESTED[word.toLowerCase()] ?? [];
  const fitting = tags.filter((tag) => stopsOf(tag).day === (stop !== ''));
  const [own = ''] = language.toLowerCase().split('-');
  const told = tags.includes(own) ? fitting.filter((tag) => tag === own) : fitting;
  const month = monthIn(told, word) ?? (/\d{4}\./.test(text) ? monthIn(told.filter(endsInStop), word) : undefined);
  return month === undefined ? undefined : text.replace(WORD, ENGLISH[month - 1] ?? '');
}

function endsInStop(tag: string): boolean {
  return stopsOf(tag).year;
}

/** The month that a word is in these languages, when it is one. */
function monthIn(tags: readonly string[], word: string): number | undefined {
  const months = new Set(tags.map((tag) => calendarNames([{ tag }]).get(calendarKey(word))?.month));
  return months.size === 1 ? [...months][0] : undefined;
}

/** Whether a language sets a stop behind the number of a day, and of a year. */
function stopsOf(tag: string): { readonly day: boolean; readonly year: boolean } {
  const written = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 24));
  return { day: written.includes('24.'), year: written.includes('2026.') };
}
