/** The rows of comma-separated values (RFC 4180), by the names in the first; quoted values may go over lines. */
export function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = recordsOf(text);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name.trim(), row[index] ?? ''])));
}

const FIELD = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/y;

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    // What no quote closes ends the table.
    if (match === null) break;
    const [, field = '', end] = match;
    record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return record.length === 0 ? records : [...records, record];
}
