import { CONTESTED, STOPS } from '../../languages/further.ts';

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
  const months = Object.entries(CONTESTED[word.toLowerCase()] ?? {});
  const fitting = months.filter(([tag]) => STOPS[tag]?.day === (stop !== ''));
  const [own = ''] = language.toLowerCase().split('-');
  const told = months.some(([tag]) => tag === own) ? fitting.filter(([tag]) => tag === own) : fitting;
  const month = only(told) ?? (/\d{4}\./.test(text) ? only(told.filter(([tag]) => STOPS[tag]?.year)) : undefined);
  return month === undefined ? undefined : text.replace(WORD, ENGLISH[month - 1] ?? '');
}

/** The month that a word is in these languages, when it is one. */
function only(months: readonly (readonly [string, number])[]): number | undefined {
  const numbers = new Set(months.map(([, month]) => month));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}
