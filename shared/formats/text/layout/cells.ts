/** Cells of a line. What bars or gaps divide more often is no row that anybody reads, and each cell has its price. */
const MOST_CELLS = 500;
/** A list whose marks are set off by tabulators. */
const MARKED = /^\s*(?:[-–—*•●▪‣◦·■□○]|\d{1,3}[.)]|\p{L}[.)])\s/u;

/**
 * @param raw one line of the upload.
 * @returns the cells that tabulators, bars or wide gaps divide it into; undefined for a line that is one.
 */
export function cellsOf(raw: string): readonly string[] | undefined {
  if (!/[\t|]| {3}/.test(raw) || MARKED.test(raw)) return undefined;
  if (raw.includes('\t')) {
    const cells = raw.split(/\t+/).map((cell) => cell.trim());
    if (cells.length > 1) return atMost(cells);
  }
  if (raw.includes('|')) {
    const cells = raw
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    if (cells.length > 1) return atMost(cells);
  }
  if (!raw.includes('   ')) return undefined;
  const cells = raw.trim().split(/ {2,}/);
  return cells.length > 1 ? atMost(cells) : undefined;
}

function atMost(cells: readonly string[]): readonly string[] | undefined {
  return cells.length <= MOST_CELLS ? cells : undefined;
}
