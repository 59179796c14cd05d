import type { Result } from './result.ts';
import type { Table } from './table.ts';

/** More than noise does to the median of paired runs. */
const MOST_LOST = 0.2;

/**
 * What has become worse by more than a fifth since the last result that was kept of the same kind of machine. Ratios of one run alone are
 * looked at: times say what else a machine had to do.
 *
 * @param kept results in any order
 * @returns a sentence each; none where nothing can be compared
 */
export function fallen(now: Result, kept: readonly Result[]): readonly string[] {
  const alike = kept.filter(({ cpu, cores }) => cpu === now.cpu && cores === now.cores);
  const newestFirst = alike.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return Object.entries(now.tables).flatMap(([bench, table]) => {
    const before = newestFirst.find(({ tables }) => tables[bench] !== undefined);
    const earlier = before?.tables[bench];
    return before === undefined || earlier === undefined
      ? []
      : worse(table, earlier).map((what) => `${bench}, ${what} (${before.date.slice(0, 10)}, ${before.commit})`);
  });
}

function worse(now: Table, before: Table): readonly string[] {
  return now.columns.flatMap(({ name, better }, at) => {
    // Another table is another bench.
    if (better === undefined || before.columns[at]?.name !== name) return [];
    return now.rows.flatMap((row) => {
      const value = row[at];
      const earlier = before.rows.find(([first]) => first === row[0])?.[at];
      if (typeof value !== 'number' || typeof earlier !== 'number') return [];
      const part = better === 'more' ? value / earlier : earlier / value;
      return part >= 1 - MOST_LOST ? [] : [`${row[0]}: ${name} ${value.toFixed(2)}, before ${earlier.toFixed(2)}`];
    });
  });
}
