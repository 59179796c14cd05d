import { visibleText } from '../html/shape/visible-text.ts';

/** Characters; whole articles are shorter. What fills a field beyond it is no title. */
const LONGEST_FIELD = 100_000;

/** A field of one line, which systems fill with markup now and then; undefined when nothing is in it. */
export function plainText(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const text = field.slice(0, LONGEST_FIELD);
  const line = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(text)
    ? (visibleText(text) ?? '')
    : text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
