import { readDates } from './dates/publication.ts';
import { cutAtWord } from './limits/cut.ts';
import type { FieldLines } from './limits/field-lines.ts';
import { LIMITS, LIST_LIMITS } from './limits/limits.ts';
import type { Content, Correction, Warning } from './types.ts';

/** Those which a format states beside the text. */
export function correctionsOf(
  corrections: NonNullable<Content['corrections']>,
  timeZone: string,
  warnings: Warning[],
  { line }: FieldLines,
): readonly Correction[] {
  return corrections.flatMap(({ text, date }) => {
    const { published } = readDates(date === undefined ? {} : { published: date }, timeZone, warnings);
    const stated = line('correction', text);
    return stated === '' ? [] : [{ text: stated, ...(published ? { date: published } : {}) }];
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
