import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { articleOf, readUpload } from '../uploads.ts';

/** One story in 22 languages, with what newsrooms write around it. */
interface Words {
  readonly section: string;
  readonly title: string;
  readonly dek: string;
  readonly byline: string;
  readonly author: string;
  readonly role?: string;
  readonly date: string;
  readonly dateline: string;
  readonly story: readonly [string, string, string];
  readonly caption: string;
  readonly heading: string;
  readonly related: string;
  readonly editor: string;
  readonly source: string;
  readonly end: string;
  readonly follow: string;
}

const LANGUAGES: Readonly<Record<string, Words>> = JSON.parse(
  readFileSync(new URL('../../fixtures/layouts/words.json', import.meta.url), 'utf8'),
);

const read = async (...lines: readonly string[]) => articleOf(await readUpload('mill.txt', `${lines.join('\n')}\n`));
const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const OUT = '2025-03-03T14:30:00Z';

describe.each(Object.entries(LANGUAGES))('a story in %s', (_, words) => {
  const { title, dek, byline, author, date, story, related, editor, source } = words;
  const [first, second, third] = story;

  /** What must come of each layout. */
  function told(article: Awaited<ReturnType<typeof read>>, ...around: readonly string[]): void {
    expect(article.title?.replace(/\s+/g, ' ')).toBe(title);
    expect(article.authors?.map(({ name }) => name)).toEqual([author]);
    if (date.includes('/')) expect(article.published).toBe('3/3/2025 14:30');
    else expect(parseInstant(article.published ?? '', 'UTC')?.instant).toBe(OUT);
    for (const paragraph of story) expect(shown(article.html)).toContain(paragraph);
    for (const line of around) expect(shown(article.html)).not.toContain(line);
  }

  it('with all that a page has', async () => {
    const article = await read(
      ...[words.section, '', title, '', dek, '', byline, ...(words.role === undefined ? [] : [words.role]), date, ''],
      ...[words.dateline + first, '', words.caption, '', words.heading, '', second, '', related, '', third, ''],
      ...[source, editor, '', words.end, '', words.follow],
    );
    told(article, words.section, date, related, source, editor, words.follow);
    expect(article.dek).toBe(dek);
    expect(article.contributors).toHaveLength(1);
    expect(article.source).toBeDefined();
    expect(article.html).toContain('<h2>');
  });

  it('whose lines above it stand close', async () => {
    const article = await read(title, dek, byline, date, '', words.dateline + first, '', second, '', third, source);
    told(article, date, source);
    expect(article.dek).toBe(dek);
  });

  it('dated before it is signed', async () => {
    const article = await read(title, '', date, byline, '', first, '', related, '', second, '', third, '', editor);
    told(article, date, related, editor);
    expect(article.contributors).toHaveLength(1);
  });

  it('signed and dated in one line', async () => {
    const head = [words.section, title, '', `${byline} | ${date}`, ''];
    const article = await read(...head, first, '', second, '', third, '', `${source} | ${editor}`);
    told(article, date, source, editor);
    expect(article.contributors).toHaveLength(1);
  });
});
