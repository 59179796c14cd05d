import { messageText, type Plurals } from '../message.ts';

export const LOCALE = 'fr';

export function number(value: number): string {
  return value.toLocaleString(LOCALE);
}

/** In the plural that the count asks for, which stands in it as `{count}`. */
export function counted(count: number, what: Plurals): string {
  return messageText(what, LOCALE, { count });
}

/** `a, b et c`. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(LOCALE).format(parts);
}

/** `« a », « b » et « c »`. */
export function listedQuoted(texts: readonly string[]): string {
  return listed(texts.map((text) => `« ${text} »`));
}
