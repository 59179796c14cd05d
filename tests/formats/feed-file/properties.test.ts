import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteText } from '../../../shared/receipt/worded.ts';
import { readUpload } from '../uploads.ts';

const PARTS = [
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<title type="html">',
  '<title type="xhtml">',
  '<![CDATA[',
  ']]>',
  '<content:encoded>',
  '</content:encoded>',
  '<content type="xhtml" xml:base="//x">',
  '</content>',
  '<description>',
  '</description>',
  '<link>',
  '<link href="::"/>',
  '</link>',
  '<guid/>',
  '<wp:status>',
  '</wp:status>',
  '<wp:post_type>post</wp:post_type>',
  '<enclosure url="x"/>',
  '<media:content url="https://x.example/a"/>',
  '&amp;',
  '&lt;p&gt;',
  '&',
  '&#0;',
  '[caption]',
  '[',
  'Text. ',
  '\n\n',
  '<category/>',
  '<author><name>',
  '</name></author>',
  '<pubDate>-1</pubDate>',
  '<itunes:duration>9:9</itunes:duration>',
  ' <![CDATA[<!-- wp:a /-->]]>',
];
const ROOTS: readonly (readonly [string, string])[] = [
  [
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    '</channel></rss>',
  ],
  ['<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://x.example</link>', '</channel></rss>'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>'],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="x">', '</rdf:RDF>'],
  ['{"items":["', '"]}'],
];

it('makes articles or a named refusal of whatever stands in a feed', async () => {
  const text = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PARTS) }, { weight: 1, arbitrary: fc.string() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ROOTS), text, async ([opening, closing], parts) => {
      const result = await readUpload('feed', opening + parts.join('') + closing);
      if (result.kind === 'reading') expect(result.articles.every(({ title }) => title?.trim())).toBe(true);
      else expect(noteText(result.reasons[0])).toMatch(/\S/);
    }),
    { numRuns: 500 },
  );
});

it('gives a title, or none where it is left out, to whatever an item says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (title, text) => {
      const escaped = (value: string) =>
        value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{C}\n\t]/gu, '');
      const item = `<item><title>${escaped(title)}</title><description>${escaped(text)}</description></item>`;
      const result = await readUpload('feed', `<rss><channel>${item}</channel></rss>`);
      if (result.kind === 'reading') expect(result.articles[0].title).toMatch(/\S/);
      else expect(result.reasons[0].code).toBe('no-articles');
    }),
  );
});
