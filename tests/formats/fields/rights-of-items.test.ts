import { expect, it } from 'vitest';
import { composeUpload } from '../uploads.ts';

const TEXT = '&lt;p&gt;The ferry stays at the quay until the storm has passed.&lt;/p&gt;';
const RSS = `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>F</title><link>https://h.example/</link><item><title>T</title><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate><dc:rights>© Jo &amp; Sons</dc:rights><description>${TEXT}</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>T</title><updated>2026-05-01T08:00:00Z</updated><rights type="html">© Jo &amp;amp; &lt;b&gt;Sons&lt;/b&gt;</rights><content type="html">${TEXT}</content></entry></feed>`;
const MARKDOWN = '---\ntitle: T\nrights: © Jo & Sons\n---\n\nThe ferry stays.\n';

it.each([
  ['an item of RSS', 'a.xml', RSS],
  ['an entry of Atom', 'a.xml', ATOM],
  ['front matter', 'a.md', MARKDOWN],
])('the rights of %s are the article’s', async (_, key, file) => {
  const result = await composeUpload(key, file);
  if (result.kind !== 'articles') throw new Error(result.kind);
  expect(result.articles.map(({ rights }) => rights)).toEqual(['© Jo & Sons']);
});
