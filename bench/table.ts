export interface Column {
  readonly name: string;
  /** Digits after the point. @default - texts, and numbers as they are */
  readonly digits?: number;
  /** Set of a ratio within one run, which is held against the last one that was kept. */
  readonly better?: 'more' | 'less';
}

/** What a bench has measured. */
export interface Table {
  readonly heading: string;
  readonly columns: readonly Column[];
  /** A value for each column; null, as JSON has it, where there is nothing to say. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** @returns the cells as they are shown, the names of the columns first. */
export function cells({ columns, rows }: Table): string[][] {
  const shown = rows.map((row) =>
    columns.map(({ digits }, at) => {
      const value = row[at] ?? '';
      return typeof value === 'number' && digits !== undefined ? value.toFixed(digits) : String(value);
    }),
  );
  return [columns.map(({ name }) => name), ...shown];
}

/** Prints rows under a heading, columns aligned, numbers to the right. */
export function printTable(table: Table): void {
  const [head = [], ...rows] = cells(table);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  console.log(`\n${table.heading}\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

/** @returns the least and the most, as `0.91-1.20`. */
export function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
