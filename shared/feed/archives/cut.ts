/**
 * Where a stretch of an index is cut in two: at the beginning of a month, if one is between `least` and `most`, and else before the
 * entry with the number `otherwise`.
 * @param sorts keys of the index, the oldest first, each `<published>#<article id>`
 * @param least entries of the older part at the least; at least 1
 * @param most and at the most
 */
export function cutAmong(
  sorts: readonly string[],
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): string {
  for (let index = Math.min(most, sorts.length - 1); index >= Math.max(least, 1); index--) {
    const month = monthOf(sorts[index]);
    if (month !== monthOf(sorts[index - 1])) return month;
  }
  return sorts[otherwise] ?? '';
}

function monthOf(sort = ''): string {
  return sort.slice(0, 'YYYY-MM'.length);
}
