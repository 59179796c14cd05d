/**
 * Levels for the headings of one body, asked for in their order: they start at 2, for the title is the page's first heading, and
 * a level is never skipped downwards.
 * @returns a function from a heading's level as written, 1 to 6, to its level in the article, 2 to 6.
 */
export function headingLevels(): (written: number) => number {
  const open: { readonly written: number; readonly level: number }[] = [];
  return (written) => {
    while ((open.at(-1)?.written ?? 0) >= written) open.pop();
    const level = Math.min((open.at(-1)?.level ?? 1) + 1, 6);
    open.push({ written, level });
    return level;
  };
}
