import { withPlainDigits } from '../../article/dates/digits.ts';
import { FURTHER_PUBLISHED, FURTHER_UPDATED } from '../../languages/further-labels.ts';
import { isDate } from './dates.ts';
import type { Field } from './labels.ts';

/** Characters. */
const LONGEST = 100;
/** What may be a label, and what is behind it: a day, which may begin with its weekday behind a colon alone. */
const PARTS = /^([^\d:：]{3,40}?)(?:\s*[:：]\s*(\S.*)|\s*(\d.*))$/;
let known: { readonly label: RegExp; readonly updated: RegExp } | undefined;

/**
 * Reads a date behind what says what it is, where no pack has that: `გამოქვეყნდა: 24 ნოემბერი, 2026`, `Objavljeno 24. listopada 2026.`
 */
export function readFurtherLabel(text: string): Field | undefined {
  const plain = text.length > LONGEST ? '' : withPlainDigits(text);
  if (!/\d{4}/.test(plain)) return undefined;
  const [, label = '', behind, digits] = PARTS.exec(plain) ?? [];
  const value = behind ?? digits;
  // The labels are many: they are asked last.
  if (value === undefined || !isDate(value)) return undefined;
  known ??= {
    label: new RegExp(`^(?:${FURTHER_PUBLISHED}|${FURTHER_UPDATED})$`, 'iu'),
    updated: new RegExp(`^(?:${FURTHER_UPDATED})$`, 'iu'),
  };
  if (!known.label.test(label)) return undefined;
  const kind = known.updated.test(label) ? 'updated' : 'published';
  return { kind, label, value };
}
