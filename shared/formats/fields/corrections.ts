import type { Content } from '../../article/types.ts';
import { asRecord, asText } from './values.ts';

/** One or a list of texts, or of objects with a text and a date. */
export function correctionsFrom(value: unknown): Content['corrections'] {
  const list = (Array.isArray(value) ? value : [value]).map((item) => {
    const fields = asRecord(item);
    const text = asText(item) ?? asText(fields?.text ?? fields?.note ?? fields?.correction ?? fields?.message);
    const date = asText(fields?.date);
    if (text === undefined) return undefined;
    return date === undefined ? { text } : { text, date };
  });
  return list.every((correction) => correction !== undefined) ? list : undefined;
}
