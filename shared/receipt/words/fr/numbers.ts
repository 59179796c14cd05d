import { numeralsOf } from '../numerals.ts';

export const LOCALE = 'fr';

export const { number, counted, enumerated: listed } = numeralsOf(LOCALE);

/** `« a », « b » et « c »`. */
export function listedQuoted(texts: readonly string[]): string {
  return listed(texts.map((text) => `« ${text} »`));
}
