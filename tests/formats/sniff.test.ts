import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../shared/formats/read.ts';
import { sniff, uploadOf } from '../../shared/formats/sniff.ts';
import { archiveOf } from './archives.ts';
import { bytesOf } from './uploads.ts';

const names = FORMATS.map(({ name }) => name);

const XML = '<?xml version="1.0"?>\n';

/** Its type stands first in it, as it is. */
function openText(): Uint8Array {
  const type = bytesOf('application/vnd.oasis.opendocument.text');
  return zipSync({ mimetype: [type, { level: 0 }], 'content.xml': bytesOf('<a/>') });
}

/** Each with the rows below that would take it too: were one of them above, it would be read as something else. */
const EXAMPLES: readonly (readonly [name: string, content: string | Uint8Array, below: readonly string[]])[] = [
  ['docx', archiveOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }), ['foreign']],
  ['odt', openText(), ['foreign']],
  ['rtf', '{\\rtf1\\ansi Text.}', []],
  ['zip', archiveOf({ 'a.txt': 'A title' }), ['foreign']],
  ['email', 'From: Jane <jane@quay.example>\nMessage-ID: <1@quay.example>\n\nText.\n', ['foreign']],
  ['wire', '\x01LBA0001 3 pol 10 BC-Harbour\x02Harbour to be deepened\n\x03', []],
  ['nitf', `${XML}<nitf><body/></nitf>`, ['foreign']],
  ['newsml-g2', `${XML}<newsItem guid="a"/>`, ['foreign']],
  ['newsml-1', `${XML}<NewsML></NewsML>`, ['foreign']],
  [
    'wordpress',
    `${XML}<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>`,
    ['rss', 'foreign'],
  ],
  ['rss', '<rss version="2.0"><channel/></rss>', ['foreign']],
  ['atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>', ['foreign']],
  ['foreign', '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>', []],
  ['foreign', '%PDF-1.7\n', []],
  ['ghost', '{"db": [{"data": {"posts": [{"title": "A", "mobiledoc": "{}"}]}}]}', ['json']],
  ['wordpress-rest', '[{"id": 1, "title": {"rendered": "A"}, "content": {"rendered": "<p>Text.</p>"}}]', ['json']],
  ['digitalwires', '{"format": "digitalwires@0.9.1", "urn": "urn:a", "article_html": "<p>Text.</p>"}', ['json']],
  ['ninjs', '{"uri": "tag:quay.example,2026:1", "type": "text", "body_text": "Text."}', ['json']],
  ['json', '{"title": "A title", "text": "Text."}', []],
  ['html', '<h1>A title</h1>\n\n# A heading\n\n## Another\n', ['markdown']],
  ['markdown', '# A title\n\nText.\n', []],
];

/** The names of all rows that would take an upload, in their order. */
function takersOf(content: string | Uint8Array, key = 'a'): readonly string[] {
  const upload = uploadOf({ key, bytes: typeof content === 'string' ? bytesOf(content) : content });
  if ('kind' in upload) throw new Error('there is nothing to look at');
  const takers = FORMATS.filter((format) => format.recognises(upload)).map(({ name }) => name);
  expect(sniff(upload, FORMATS)?.name).toBe(takers[0]);
  return takers;
}

describe('the table of the formats', () => {
  it('has a row for every folder with a reader, and only these', () => {
    const readers = globSync('shared/formats/*/read.ts').map((file) => basename(dirname(file)));
    expect([...names].sort()).toEqual(readers.sort());
  });

  it('has the signs of each in its folder, but for plain text, which has none', () => {
    expect(names.filter((name) => !existsSync(`shared/formats/${name}/signs.ts`))).toEqual(['text']);
  });

  it('is tried with an example of each', () => {
    const tried = new Set(EXAMPLES.map(([name]) => name));
    expect(names.filter((name) => !tried.has(name))).toEqual(['text']);
  });

  it.each(EXAMPLES)('knows %s from %j', (name, content, below) => {
    expect(takersOf(content)).toEqual([name, ...below, 'text']);
  });

  it('takes as plain text what nothing else is', () => {
    expect(takersOf('A title\n\nText.\n')).toEqual(['text']);
  });
});
