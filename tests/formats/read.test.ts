import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/formats/read.ts';
import { inWords } from '../support/in-words.ts';
import { articleOf, bytesOf, readUpload, reasonsOf } from './uploads.ts';

const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
]);
const GZIP = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...new Array(20).fill(0)]);
const ELF = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Array(20).fill(0)]);

describe('readSubmission', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['white space', bytesOf(' \n\t\r\n')],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
  ])('refuses a file of %s as empty', async (_, bytes) => {
    expect(reasonsOf(await readUpload('a.md', bytes))).toEqual(['empty-file']);
  });

  it('refuses an office document with a password by what is wrong with it', async () => {
    const bytes = Buffer.alloc(2_048);
    bytes.writeUInt32BE(0xd0cf11e0, 0);
    bytes.write('EncryptedPackage', 1_024, 'utf16le');
    expect(reasonsOf(await readUpload('a.docx', bytes))).toEqual(['document-encrypted']);
  });

  it.each([
    ['a.md', PNG, 'a picture'],
    ['a.txt', GZIP, 'an archive'],
    ['a.html', ELF, 'an executable'],
    ['a.txt', bytesOf('%PDF-1.7\n1 0 obj\n'), 'a PDF document'],
    ['a.txt', bytesOf('<?xml version="1.0"?>\n<!-- x --><opml version="2.0"></opml>'), '<opml>'],
    [
      'a.txt',
      bytesOf(
        'AUTHOR: Jane Doe\nTITLE: Harbour\nSTATUS: Publish\n-----\nBODY:\nText.\n-----\nCOMMENT:\nEMAIL: a@quay.example\n',
      ),
      'an export of Movable Type',
    ],
    ['a.md', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), '<svg>'],
  ])('refuses %s by the name of what it is', async (key, bytes, name) => {
    const result = await readUpload(key, bytes);
    expect(reasonsOf(result)).toEqual(['unsupported-format']);
    expect(inWords(result)).toMatchObject({ reasons: [{ message: expect.stringContaining(name) }] });
  });

  it('refuses unknown bytes as no text', async () => {
    expect(reasonsOf(await readUpload('a.md', new Uint8Array([1, 0, 2, 3, 200, 7, 0, 9])))).toEqual(['not-text 1:2']);
  });

  const MARKDOWN = '# A title\n\nSome *text*.\n';
  const HTML = '<h1>A title</h1>\n<p>Some <em>text</em>.</p>\n';
  const JSON_ARTICLE = '{"title": "A title", "html": "<p>Some <em>text</em>.</p>"}';
  it.each([
    ['a.md', MARKDOWN],
    ['a.txt', MARKDOWN],
    ['a.html', MARKDOWN],
    ['a', MARKDOWN],
    ['a.txt', `---\ntitle: A title\n---\n${MARKDOWN}`],
    ['a.md', `{"title": "A title"}\n\n${MARKDOWN}`],
    ['a.html', HTML],
    ['a.txt', HTML],
    ['a.md', HTML],
    ['a.json', HTML],
    ['a.html', `---\ntitle: A title\n---\n${HTML}`],
    ['a.txt', `<!DOCTYPE html><html><body>${HTML}</body></html>`],
    ['a.md', JSON_ARTICLE],
    ['a.txt', JSON_ARTICLE],
    ['a.json', `\n ${JSON_ARTICLE}\n`],
    ['a.json', `[${JSON_ARTICLE}]`],
  ])('reads %s by what it holds: %j', async (key, text) => {
    const article = articleOf(await readUpload(key, text));
    expect(article.title).toBe('A title');
    expect(article.html.trim()).toBe('<p>Some <em>text</em>.</p>');
  });

  it.each(['a.txt', 'a.html', 'a.json'])('reads %s as plain text when it is', async (key) => {
    const text = 'A plain title\n\nThis paragraph has 5 < 6 & 7 > 2 in it, and it ends with a full stop.\n';
    const article = articleOf(await readUpload(key, text));
    expect(article.title).toBe('A plain title');
    expect(article.html).toContain('5 &lt; 6 &amp; 7 &gt; 2');
  });

  it('puts the warning of a guessed encoding before those of the reader', async () => {
    const text = '---\ntitle: Caf\xe9 ouvert\ndek: [1, [2]]\n---\nDu caf\xe9 noir.\n';
    const result = await readUpload(
      'a.md',
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
    expect(articleOf(result).title).toBe('Café ouvert');
    expect(result).toMatchObject({ warnings: [{ code: 'encoding-guessed' }, { code: 'field-ignored', line: 3 }] });
  });

  const EXTENSIONS = fc.constantFrom('', '.md', '.html', '.txt', '.json');
  const FRAGMENTS = fc.constantFrom(
    ...[
      '---\n',
      '+++\n',
      ';;;\n',
      'title: x\n',
      '{',
      '}',
      '"a":',
      '[',
      ']',
      '<p>',
      '<h1>',
      '<article>',
      '<html>',
      '<!--',
    ],
    ...[
      '<script type="application/ld+json">',
      '</script>',
      '# ',
      '**',
      '`',
      '```\n',
      '| a |\n',
      '[^1]: x\n',
      '[a](b)',
      '\n\n',
    ],
    ...[
      '&amp;',
      'By Jane Doe\n',
      '<div class="byline">',
      '__proto__',
      '*a',
      '&a ',
      '<<: ',
      '中文',
      '\u0001',
      '<base href="//x">',
    ],
  );
  const SOUP = fc
    .array(fc.oneof(FRAGMENTS, fc.string({ maxLength: 6 })), { maxLength: 25 })
    .map((parts) => parts.join(''));

  async function answers(key: string, bytes: Uint8Array): Promise<void> {
    const result = await readSubmission({ key, bytes, furniture: [], timeZone: 'UTC' });
    if (result.kind === 'reading') expect(typeof result.articles[0].html).toBe('string');
    else
      expect(inWords(result.reasons[0])).toMatchObject({
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(/\w/),
      });
  }

  it('answers any bytes with a reading or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), EXTENSIONS, (bytes, end) => answers(`a${end}`, bytes)),
    );
  });

  it('answers any text under any name with a reading or a reason', async () => {
    const texts = fc.oneof(SOUP, fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(texts, EXTENSIONS, (text, end) => answers(`a${end}`, bytesOf(text))),
      { numRuns: 500 },
    );
  });

  it('answers any JSON under the names of an article', async () => {
    const names = fc.constantFrom(
      'title',
      'html',
      'text',
      'authors',
      'image',
      'media',
      'date',
      'tags',
      'source',
      'items',
      'article',
      'params',
    );
    const articles = fc.dictionary(names, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(articles, (value) => answers('a.json', bytesOf(JSON.stringify(value)))),
      { numRuns: 300 },
    );
  });
});
