import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Content } from '../../../shared/article/types.ts';
import { readUpload } from '../uploads.ts';

const GOLDEN = 'tests/golden';
const NAMES = readdirSync(GOLDEN).flatMap((file) => /^(.*)\.rss\.xml$/.exec(file)?.[1] ?? []);

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly tags?: readonly string[];
  readonly language: string;
}

async function articlesOf(file: string): Promise<readonly Content[]> {
  const result = await readUpload(file, readFileSync(`${GOLDEN}/${file}`));
  return result.kind !== 'reading' ? [] : result.articles;
}

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
const second = (date: string | undefined) => new Date(date ?? 0).toISOString().slice(0, 19);

it('finds the documents', () => {
  expect(NAMES.length).toBeGreaterThan(4);
});

it.each(NAMES.flatMap((name) => ['rss.xml', 'atom.xml', 'feed.json'].map((kind) => [`${name}.${kind}`, name])))(
  'reads %s back as it was written',
  async (file, name) => {
    const { items } = JSON.parse(readFileSync(`${GOLDEN}/${name}.feed.json`, 'utf8')) as { items: JsonItem[] };
    const articles = await articlesOf(file);
    const comparable = articles.map((article) => ({
      id: article.id,
      title: oneLine(article.title),
      url: article.url,
      html: oneLine(article.html),
      published: second(article.published),
      updated: second(article.updated),
      tags: article.tags?.map(oneLine),
      language: article.language,
    }));
    expect(comparable).toEqual(
      items.map((item) => ({
        id: item.id,
        title: oneLine(item.title),
        url: item.url,
        html: oneLine(item.content_html ?? `<p>${item.content_text?.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`),
        published: second(item.date_published),
        updated: second(item.date_modified),
        tags: item.tags?.map(oneLine),
        language: item.language,
      })),
    );
  },
);
