/** `/2026/11/24/title`, `/2026/11-24/title`, `_posts/2026-11-24-title.md`, `2026-11-24/index.md`, `20261124_title.txt`. */
const DAY =
  /(?:^|\/)(?:(1[6-9]\d\d|20\d\d)(?:([-_/])(0?[1-9]|1[0-2])(?:\2|-)(0?[1-9]|[12]\d|3[01])(?!\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[-_./])))/g;

/**
 * @param path of a file or an address, with `/` between its parts.
 * @returns the last day that it names as sites name their articles by one, `2026-11-24`.
 */
export function dayInPath(path: string): string | undefined {
  const last = [...path.slice(0, 2_000).matchAll(DAY)].at(-1);
  const [, year, , month = last?.[5], day = last?.[6]] = last ?? [];
  return year && month && day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `/2026/11/title`: the month alone, as many sites have it. */
const MONTH = /(?:^|\/)(1[6-9]\d\d|20\d\d)\/(0[1-9]|1[0-2])(?=\/[^/\d])/g;

/**
 * @param address of an article on the web; folders of uploads are named by months for other reasons.
 * @returns the last day that it names, or the month, `2026-11`.
 */
export function dateInAddress(address: string): string | undefined {
  const [, year, month] = [...address.slice(0, 2_000).matchAll(MONTH)].at(-1) ?? [];
  return dayInPath(address) ?? (year === undefined ? undefined : `${year}-${month}`);
}
