import { expect, it } from 'vitest';
import { body } from '../body.ts';

/** What it is, what goes in, what comes out. */
export type Row = readonly [string, string, string];

/** Tests what becomes of bodies, and that nothing more becomes of that. */
export function cleans(rows: readonly Row[]): void {
  it.each(rows)('%s', (_, html, expected) => {
    expect(body(html).html).toBe(expected);
    expect(body(expected).html).toBe(expected);
  });
}
