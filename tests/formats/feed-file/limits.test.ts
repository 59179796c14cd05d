import { expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

const rss = (item: string) => `<rss><channel><item><title>T</title>${item}</item></channel></rss>`;
const description = (text: string) => rss(`<description><![CDATA[${text}]]></description>`);

it('refuses texts that are nothing but markup', async () => {
  expect(reasonsOf(await readUpload('a.xml', description('a<br>'.repeat(500_001))))).toEqual(['too-much-markup']);
  const wxr = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><item><title>T</title><content:encoded><![CDATA[${'a\n'.repeat(500_001)}]]></content:encoded></item></channel></rss>`;
  expect(reasonsOf(await readUpload('a.xml', wxr))).toEqual(['too-much-markup']);
});

it('takes fields for what they say only where they are not longer than a field can be', async () => {
  const long = 'a and '.repeat(10_000);
  const item = `<title>${long}</title><author>${long}</author><description>Text.</description>`;
  expect(await readUpload('a.xml', rss(item).replace('<title>T</title>', ''))).toMatchObject({
    articles: [{ title: 'Text.' }],
  });
});

it('counts the enclosures that it does not look at', async () => {
  const enclosures = '<enclosure url="https://x.example/a.mp3" type="audio/mpeg"/>'.repeat(250);
  expect(await readUpload('a.xml', rss(`<description>Text.</description>${enclosures}`))).toMatchObject({
    articles: [{ media: [{ url: 'https://x.example/a.mp3', type: 'audio/mpeg' }] }],
    dropped: [{ kind: 'beyond-first', detail: { of: 'enclosure', most: 200 }, count: 50 }],
  });
});

it('leaves out an item longer than any article, but not one with embedded pictures', async () => {
  const items = ['word '.repeat(900_000), `Text. <img src="data:image/png;base64,${'A'.repeat(4_500_000)}">`];
  const written = items.map(
    (text, index) => `<item><title>T${index}</title><description><![CDATA[${text}]]></description></item>`,
  );
  expect(inWords(await readUpload('a.xml', `<rss><channel>${written.join('')}</channel></rss>`))).toMatchObject({
    articles: [{ title: 'T1' }],
    warnings: [
      { code: 'item-skipped', message: '"T0" was left out: it is far longer than any article.' },
      { code: 'items-undated' },
    ],
  });
});
