import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TEXT = `<p>${'The mill turned again on Monday, and the town came to look. '.repeat(8)}</p>`;
const story = (headline: string, name: string, day: string) => ({
  '@type': 'NewsArticle',
  headline,
  author: { '@type': 'Person', name },
  datePublished: day,
});
const other = story('Coal is dear', 'Ben Roe', '2020-01-01');
const own = story('The mill turns', 'Ann Miller', '2024-02-25');
const read = (data: unknown) =>
  articleOf(
    readHtml(
      `<html><head><title>The mill turns – Quay</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>The mill turns</h1>${TEXT}</article></body></html>`,
    ),
  );

it.each([
  ['first', [own, other]],
  ['last', [other, own]],
  ['in a graph', { '@graph': [other, own] }],
])('of several articles that metadata tell of, the one counts whose headline the page shows: %s', (_, data) => {
  expect(read(data)).toMatchObject({
    title: 'The mill turns',
    authors: [{ name: 'Ann Miller' }],
    published: '2024-02-25',
  });
});
