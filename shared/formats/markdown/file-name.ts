/** What Jekyll and its like read from where a post lies: `_posts/2015-03-17-a-title.md`, `2015-03-17-a-title/index.md`. */
export interface NamedPost {
  readonly published: string;
  readonly title: string;
}

const DATED = /(?:^|\/)(\d{4})[-_](\d{1,2})[-_](\d{1,2})(?:[-_]([^/]*?))?(?:\.[^/.]+|\/index\.[^/.]+)$/;
/** Docusaurus and Hexo also part a date into folders. */
const FOLDERS = /(?:^|\/)(\d{4})\/(\d{1,2})(?:\/|-)(\d{1,2})(?:\/|-)([^/]*?)(?:\.[^/.]+|\/index\.[^/.]+)$/;

/** @returns undefined for a file that is not named by a date. */
export function namedPost(key: string): NamedPost | undefined {
  const match = DATED.exec(key) ?? FOLDERS.exec(key);
  if (match === null) return undefined;
  const [, year, month = '', day = '', slug = ''] = match;
  if (Number(month) > 12 || Number(day) > 31 || Number(year) < 1600) return undefined;
  const words = slug.split(/[-_\s]+/).filter((word) => word !== '' && word !== 'index');
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { published: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, title };
}
