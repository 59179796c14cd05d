import { expect, it } from 'vitest';
import { composeUpload } from '../uploads.ts';

const TEXT = '<p>The ferry stays at the quay until the storm has passed.</p>';
const ESCAPED = TEXT.replaceAll('<', '&lt;');
const rss = (more: string) =>
  `<rss><channel><title>F</title><link>https://h.example/</link><item><title>Old</title>${more}<description>${ESCAPED}</description></item></channel></rss>`;
const wxr = (date: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://h.example/</link><item><title>Old</title><content:encoded><![CDATA[${TEXT}]]></content:encoded><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:status>publish</wp:status></item></channel></rss>`;
const ghost = JSON.stringify({
  db: [{ data: { posts: [{ id: '1', title: 'Old', html: TEXT, status: 'published' }], posts_authors: [] } }],
});
const rest = JSON.stringify([
  { id: 1, type: 'post', status: 'publish', title: { rendered: 'Old' }, content: { rendered: TEXT }, excerpt: {} },
]);
const feed = (more: object) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'F',
    items: [{ id: '1', title: 'Old', content_html: TEXT, ...more }],
  });

it.each([
  ['a WordPress export', 'a.xml', wxr('0000-00-00 00:00:00')],
  ['a Ghost export', 'a.json', ghost],
  ['an answer of WordPress', 'a.json', rest],
])('what %s does not date is held: it is not of today', async (_, key, text) => {
  expect(await composeUpload(key, text)).toMatchObject({
    kind: 'held',
    reasons: [{ code: 'not-public', detail: 'exported-undated' }],
  });
});

it.each([
  [
    'the day in its address',
    rss('<link>https://h.example/2015/03/17/old/</link>'),
    '2015-03-17T00:00:00Z',
    ['items-undated'],
  ],
  [
    'the first of the month in its address',
    rss('<link>https://h.example/2015/03/old/</link>'),
    '2015-03-01T00:00:00Z',
    ['items-undated', 'date-of-month'],
  ],
  [
    'when it was changed',
    rss('<updated xmlns="http://www.w3.org/2005/Atom">2015-03-18T08:00:00Z</updated>'),
    '2015-03-18T08:00:00Z',
    [],
  ],
])('what states no date has %s', async (_, text, published, warnings) => {
  expect(await composeUpload('a.xml', text)).toMatchObject({
    kind: 'articles',
    articles: [{ published }],
    warnings: warnings.map((code) => ({ code })),
  });
});

it.each([
  ['a JSON Feed', 'a.json', feed({}), undefined, undefined],
  ['RSS', 'a.xml', rss(''), undefined, undefined],
  [
    'RSS that says when it was made',
    'a.xml',
    rss('').replace('<item>', '<lastBuildDate>Tue, 17 Mar 2015 14:00:00 GMT</lastBuildDate><item>'),
    '2015-03-17T14:00:00Z',
    'Tue, 17 Mar 2015 14:00:00 GMT',
  ],
])('%s that dates nothing says so, and is not newer than itself', async (_, key, text, published, taken) => {
  const composed = await composeUpload(key, text);
  expect(composed).toMatchObject({
    kind: 'articles',
    warnings: [{ code: 'items-undated', detail: { items: 1, ...(taken === undefined ? {} : { taken }) } }],
  });
  expect(composed).toHaveProperty('articles.0.title', 'Old');
  expect(composed.kind === 'articles' && composed.articles[0].published).toBe(published);
});

it('an article that an editor uploads without a date is of today still', async () => {
  const composed = await composeUpload('a.json', JSON.stringify({ title: 'New', content_html: TEXT }));
  expect(composed).toMatchObject({ kind: 'articles' });
  expect(composed).not.toHaveProperty('articles.0.published');
});

it('leaves out of several items the undated, and says so', async () => {
  const items = [
    { id: '1', title: 'Old', content_html: TEXT },
    { id: '2', title: 'Dated', content_html: TEXT, date_published: '2015-03-17' },
  ];
  expect(await composeUpload('a.json', feed({}).replace(/\[\{.*\}\]/, JSON.stringify(items)))).toMatchObject({
    articles: [{ title: 'Dated' }],
    warnings: [{ code: 'not-public', detail: 'exported-undated', about: ['Old'], isLeftOut: true }],
  });
});
