import { messageText, type Plurals } from './message.ts';

/** How a language writes numbers, and lists of things, in sentences. */
export interface Numerals {
  readonly number: (value: number) => string;
  /** In the plural that the count asks for, which stands in it as `{count}`. */
  readonly counted: (count: number, what: Plurals) => string;
  /** `a, b and c` (Unicode TR 35, part 2, section 11). */
  readonly enumerated: (parts: readonly string[]) => string;
}

/** @param locale a BCP 47 tag, by whose rules they are written */
export function numeralsOf(locale: string): Numerals {
  return {
    number: (value) => value.toLocaleString(locale),
    counted: (count, what) => messageText(what, locale, { count }),
    enumerated: (parts) => new Intl.ListFormat(locale).format(parts),
  };
}
