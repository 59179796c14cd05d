import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article, ArticleId, FeedId, Instant, LanguageTag, SubmissionKey } from '../../shared/article/types.ts';
import { withHistory } from '../../shared/pipeline/plan.ts';
import { publishFiles } from '../../shared/publish/publish.ts';
import { restoreRows } from '../../shared/transfer/restore.ts';
import { createObjects } from '../support/objects.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

/** In sections of a hundred; a minute after each other. */
const STOCK = 10_000;
const A_SECTION = 100;
const articleOf = (number: number, title: string): Article => ({
  id: `tag:quay.example,2026:${number.toString(36).padStart(8, '0')}aaaaaaaa` as ArticleId,
  key: `${number}.md` as SubmissionKey,
  title,
  slug: `story-${number}`,
  authors: [],
  section: `s${Math.floor(number / A_SECTION)}`,
  tags: [],
  language: 'en' as LanguageTag,
  summary: 'It is so.',
  html: '<p>It is so.</p>',
  text: 'It is so.',
  words: 3,
  media: [],
  corrections: [],
  published: new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString().replace('.000', '') as Instant,
});

let quay: TestMill;
const objects = createObjects();
beforeAll(async () => {
  quay = await openTestMill({ feeds: [{ each: 'section' }] });
  await restoreRows(
    quay.mill.store,
    rows(STOCK, (number) => `Story ${number}`),
  );
  const { articles } = await publish(['all', 'section/s0', 'section/s50', 'section/s99']);
  expect(articles).toEqual([]);
}, 120_000);
afterAll(() => quay.close());

async function* rows(count: number, titleOf: (number: number) => string, from = 0) {
  const { config } = quay.mill;
  const [uploadedAt, now] = ['2026-06-01T10:00:00Z', '2026-06-01T10:00:05Z'] as Instant[] as [Instant, Instant];
  for (let number = from; number < from + count; number++) {
    const article = articleOf(number, titleOf(number));
    const prior = await quay.mill.store.article(article.id);
    const changed = prior === undefined ? uploadedAt : now;
    yield {
      article: withHistory(article, { prior, uploadedAt: changed, partsUploadedAt: [], now, config }),
      uploads: [article.key],
    };
  }
}

/** What is put of these feeds, and of the articles that lead to what has changed in them. */
async function publish(feeds: readonly string[], articles: readonly ArticleId[] = []) {
  const put: string[] = [];
  const publicStore: typeof objects = {
    ...objects,
    async put(file, expected) {
      put.push(file.path);
      return objects.put(file, expected);
    },
  };
  // Which says no ETag before it has one.
  const { etagOf: _, ...deps } = quay.mill;
  const unpublished = await publishFiles({ ...deps, publicStore }, { articles, feeds: feeds as FeedId[] });
  return { put, articles: unpublished.articles };
}

it.each([
  ['the newest', STOCK - 1, 's99', 2],
  ['one in the middle', STOCK / 2 + 50, 's50', 6],
  ['the oldest', 0, 's0', 5],
])(
  'a change of %s of ten thousand articles writes the pages that lead to it, its feeds, and two documents of the archive of each',
  async (_, number, section, pages) => {
    await restoreRows(
      quay.mill.store,
      rows(1, () => `Story ${number}, corrected`, number),
    );
    const { put } = await publish(['all', `section/${section}`], [articleOf(number, '').id]);
    const documents = [...new Set(put.map((path) => path.replace(/\.(?:br|gz)$/, '')))];
    expect(documents.filter((path) => path.startsWith('/articles/'))).toHaveLength(pages);
    const archived = documents.filter((path) => path.includes('/archive/') && path.endsWith('/index.html'));
    expect(archived.length).toBeLessThanOrEqual(4);
    // Three documents and a page of each, and what each feed has of its own; sitemaps.
    expect(documents.length).toBeLessThanOrEqual(pages + 4 * (archived.length + 2) + 3);
    // Once more: nothing.
    expect((await publish(['all', `section/${section}`], [articleOf(number, '').id])).put).toEqual([]);
  },
);
