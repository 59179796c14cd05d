const WRITTEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'" };

/**
 * The words of a stored body, for looking whether something stands in them: it is markup that this project has written, of a few entities,
 * and what reads any markup is a sixth of the code that publishing starts with.
 */
export function storedText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => WRITTEN[name] ?? whole)
    .replace(/\s+/g, ' ');
}
