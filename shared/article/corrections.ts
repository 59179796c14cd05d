import { type DateCustoms, readDates } from './dates/publication.ts';
import { cutAtWord } from './limits/cut.ts';
import type { FieldLines } from './limits/field-lines.ts';
import { LIMITS, LIST_LIMITS } from './limits/limits.ts';
import { stated } from './stated.ts';
import type { Content, Correction, Warning } from './types.ts';

/** Its date is text as written. */
export type StatedCorrection = NonNullable<Content['corrections']>[number];

/** Those which a format states beside the text, in one line each. */
export function statedCorrections(
  corrections: readonly StatedCorrection[],
  { line }: FieldLines,
): readonly StatedCorrection[] {
  return corrections
    .map((correction) => ({ ...correction, text: line('correction', correction.text) }))
    .filter(({ text }) => text !== '');
}

/** @param customs that their dates are read by. */
export function datedCorrections(
  corrections: readonly StatedCorrection[],
  customs: DateCustoms,
  warnings: Warning[],
): readonly Correction[] {
  return corrections.map(({ text, date }) => {
    const { published } = readDates(stated({ published: date }), customs, warnings);
    return { text, ...(published ? { date: published } : {}) };
  });
}

/** Those which only the body shows come after those which were stated; as many as an article can have. */
export function allCorrections(declared: readonly Correction[], inBody: readonly string[]): readonly Correction[] {
  const { most } = LIST_LIMITS.corrections;
  const shown = inBody
    .slice(0, most)
    .filter((text) => !declared.some((correction) => text.includes(correction.text)))
    .map((text) => ({ text: cutAtWord(text, LIMITS.correction.most) }));
  return [...declared, ...shown].slice(0, most);
}
