/** Tables of a page by name, each of which stands between `<!-- name -->` and `<!-- end of name -->`. */
export type PageTables = Readonly<Record<string, () => string>>;

/** @returns the page with its tables as they are made now; everything between them is kept. @throws when one has no place there */
export function withTables(page: string, tables: PageTables): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`the page has no place for the table of ${name}`);
    return text.replace(place, (_, begin, end) => `${begin}${table()}${end}`);
  }, page);
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((row) => `| ${row.join(' | ')} |\n`).join('');
}
