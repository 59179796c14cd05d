import { expect, it } from 'vitest';
import { readUpload, reasonsOf } from '../uploads.ts';

it.each([
  ['<contentSet>\n<inlineXML>text</inlineXML>\n</contentSet>\n', 'unsupported-format'],
  ['<!-- excerpt -->\n<n:groupSet root="G1"><group/></n:groupSet>', 'unsupported-format'],
])('refuses a piece of XML by its name: %s', async (file, code) => {
  const result = await readUpload('excerpt.txt', file);
  expect(reasonsOf(result)).toEqual([code]);
});

it.each([
  ['a.md', '<Callout>\n\n# Title\n\nText.\n\n</Callout>\n'],
  ['a.txt', 'Title\n\n<b>Text</b> that is not all markup.\n'],
  ['a.html', '<h1>Title</h1><p>Text.</p>'],
  ['a', '<article><h1>Title</h1><p>Text.</p></article>'],
])('takes no article for one: %s', async (key, file) => {
  expect((await readUpload(key, file)).kind).toBe('reading');
});
