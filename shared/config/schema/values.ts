import * as z from 'zod/mini';
import type { Read } from '../reading.ts';

export const text = () => z.string('must be a text').check(z.trim(), z.minLength(1, 'must not be empty'));
/** What can be written in several ways is brought into one here and nowhere else: equal values are equal texts behind it. */
export const textAs = (read: (value: string) => Read) =>
  z.pipe(
    text(),
    z.transform((value: string, { issues }) => settled(read, value, issues)),
  );
export const count = (least: number, most: number) =>
  z
    .int('must be a whole number')
    .check(z.gte(least, `must be at least ${least}`), z.lte(most, `must be at most ${most}`));

export const oneOrMore = z.pipe(
  z.union([text(), z.array(text()).check(z.minLength(1, 'must not be empty'))], 'must be a text or a list of texts'),
  z.transform((value: string | string[]) => (typeof value === 'string' ? [value] : value)),
);
/** As `textAs` for each; behind the choice of one or more, where an error would be said of the choice. */
export const oneOrMoreAs = (read: (value: string) => Read) =>
  z.pipe(
    oneOrMore,
    z.transform((values: string[], { issues }) => values.map((value) => settled(read, value, issues))),
  );

function settled(read: (value: string) => Read, value: string, issues: z.core.$ZodRawIssue[]): string {
  const result = read(value);
  if ('value' in result) return result.value;
  for (const message of result.faults) issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
}
