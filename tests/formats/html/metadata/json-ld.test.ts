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

const readScript = (script: string) =>
  articleOf(
    readHtml(
      `<html><head><script type="application/ld+json">${script}</script></head><body><article><h1>The mill turns</h1>${TEXT}</article></body></html>`,
    ),
  );

it('says of its article what can be read of a script that is no JSON', () => {
  const broken =
    '{"@type":"NewsArticle","headline":"Mayor calls it "unfit" again","image":{"width":7},"datePublished":"2020-10-26T18:10:00+01:00","author":{"@type":"Person","name":"Ann Miller"}}}';
  expect(readScript(broken)).toMatchObject({
    title: 'Mayor calls it "unfit" again',
    published: '2020-10-26T18:10:00+01:00',
    authors: [{ name: 'Ann Miller' }],
  });
});

it('says nothing that such a script says twice and differently', () => {
  const two = '{"@type":"NewsArticle","datePublished":"2020-10-26"}{"datePublished":"2020-10-27"}';
  expect(readScript(two).published).toBeUndefined();
});
