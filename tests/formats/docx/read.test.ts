import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Content, Dropped } from '../../../shared/article/types.ts';
import { readSubmission } from '../../../shared/formats/read.ts';
import { inWords } from '../../support/in-words.ts';
import { png } from '../../support/png.ts';
import {
  archiveOf,
  bullet,
  type DocumentParts,
  documentFiles,
  documentOf,
  paragraph,
  picture,
  run,
} from '../archives.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const FIRST =
  'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute in the town.';
const SECOND = 'Work is to begin in spring and will cost 12 million, of which the region pays one half.';
const BOLD = '<w:b/>';

async function read(parts: DocumentParts): Promise<Content> {
  return articleOf(await readUpload('a.docx', documentOf(parts)));
}

async function droppedOf(parts: DocumentParts): Promise<readonly Dropped[]> {
  const result = await readUpload('a.docx', documentOf(parts));
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result.reasons));
  return result.dropped;
}

describe('a document with styles', () => {
  it('has its title, dek, byline and body', async () => {
    const content = await read({
      body: [
        paragraph('Harbour to be deepened', 'Title'),
        paragraph('A long dispute ends', 'Subtitle'),
        paragraph('By Jane Doe, EDITOR'),
        paragraph(FIRST),
        paragraph('What comes next', 'heading1'),
        paragraph(SECOND),
      ].join(''),
    });
    expect(content).toMatchObject({
      title: 'Harbour to be deepened',
      dek: 'A long dispute ends',
      authors: [{ name: 'Jane Doe', role: 'Editor' }],
      html: `<p>${FIRST}</p><h1>What comes next</h1><p>${SECOND}</p>`,
    });
  });

  it('may have a letterhead above its title, set as a table', async () => {
    const letterhead = `<w:tbl><w:tr><w:tc>${paragraph('Port of Quay')}</w:tc><w:tc>${paragraph('1 June')}</w:tc></w:tr></w:tbl>`;
    const body = [letterhead, paragraph('Harbour to be deepened', 'Title'), paragraph('By Jane Doe'), paragraph(FIRST)];
    expect(await read({ body: body.join('') })).toMatchObject({
      title: 'Harbour to be deepened',
      authors: [{ name: 'Jane Doe' }],
      html: expect.stringMatching(/^<table>.*<\/table><p>The council/),
    });
  });

  it('shows what its fields show', async () => {
    const field = `<w:p>${run('In ')}<w:fldSimple w:instr=" DATE &gt; "><w:r><w:t>2026</w:t></w:r></w:fldSimple>${run(` ${FIRST}`)}</w:p>`;
    const parts = { body: paragraph('Harbour to be deepened', 'Title') + field };
    expect((await read(parts)).html).toBe(`<p>In 2026 ${FIRST}</p>`);
    expect(await droppedOf(parts)).toEqual([]);
  });

  it('keeps text set from right to left and Japanese with its readings', async () => {
    const inner = [
      `<w:bdo w:val="rtl">${run('one ')}</w:bdo><w:dir w:val="rtl">${run('two ')}</w:dir>`,
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`,
      `<w:r><w:cr/><w:t>three</w:t></w:r>`,
    ];
    const parts = {
      body: `${paragraph('Harbour to be deepened', 'Title')}<w:p>${inner.join('')}</w:p>${paragraph(FIRST)}`,
    };
    expect((await read(parts)).html).toBe(`<p>one two 東京<br>three</p><p>${FIRST}</p>`);
  });

  it('has no mark of a footnote in its title', async () => {
    const title = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Harbour to be deepened')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="1">${paragraph('Not before spring.')}</w:footnote>`;
    const content = await read({ body: title + paragraph(FIRST), footnotes });
    expect(content.title).toBe('Harbour to be deepened');
    expect(content.html).toContain('Not before spring.');
  });

  it.each([
    ['', 'The document holds no text.'],
    ['<w:altChunk r:id="chunk1"/>', 'Open it in Word and save it again.'],
  ])('without a text is refused: %j', async (body, says) => {
    const result = await readUpload('a.docx', documentOf({ body }));
    expect(inWords(result)).toMatchObject({ reasons: [{ code: 'no-text', message: expect.stringContaining(says) }] });
  });

  it('without a title is refused, and told how to have one', async () => {
    const result = await readUpload('a.docx', documentOf({ body: paragraph(FIRST.repeat(2)) + bullet('one') }));
    expect(inWords(result)).toMatchObject({
      reasons: [{ code: 'no-title', message: expect.stringContaining('style “Title”') }],
    });
  });

  it('keeps lists, tables, quotations, links and emphasis', async () => {
    const { html } = await read({
      body: [
        paragraph('Harbour to be deepened', 'Title'),
        paragraph(`${run('Plain, ')}${run('bold', BOLD)}${run(' and ')}${run('italic', '<w:i/>')}`),
        bullet('one'),
        bullet('two'),
        paragraph('Said nobody.', 'Quote'),
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${paragraph('Year')}</w:tc></w:tr><w:tr><w:tc>${paragraph('2026')}</w:tc></w:tr></w:tbl>`,
        `<w:p><w:hyperlink r:id="link1">${run('the plans')}</w:hyperlink></w:p>`,
      ].join(''),
      links: { link1: 'https://harbour.example/plans' },
    });
    expect(html).toBe(
      [
        '<p>Plain, <strong>bold</strong> and <em>italic</em></p>',
        '<ul><li>one</li><li>two</li></ul>',
        '<blockquote><p>Said nobody.</p></blockquote>',
        '<table><thead><tr><th><p>Year</p></th></tr></thead><tbody><tr><td><p>2026</p></td></tr></tbody></table>',
        '<p><a href="https://harbour.example/plans">the plans</a></p>',
      ].join(''),
    );
  });

  it('keeps footnotes', async () => {
    const { html } = await read({
      body: `${paragraph('Harbour to be deepened', 'Title')}<w:p>${run(FIRST)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="1">${paragraph('As of May.')}</w:footnote>`,
    });
    expect(html).toBe(
      `<p>${FIRST}<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>As of May. <a href="#footnote-ref-1">↑</a></p></li></ol>`,
    );
  });

  it('shows its pictures with captions and without what a machine said of them', async () => {
    const body = [
      paragraph('Harbour to be deepened', 'Title'),
      paragraph(FIRST),
      paragraph(picture('image1', 'A dredger&#10;&#10;Description automatically generated')),
      paragraph('The dredger at work', 'caption'),
    ].join('');
    const result = await readUpload('a.docx', documentOf({ body, media: { 'media/image1.png': png(4, 3) } }));
    expect(articleOf(result)).toMatchObject({
      base: 'document',
      html: `<p>${FIRST}</p><figure><img alt="A dredger" src="word/media/image1.png"><figcaption>The dredger at work</figcaption></figure>`,
    });
    expect(result).toMatchObject({ files: [{ name: 'word/media/image1.png' }] });
  });

  it('says which formatting it loses', async () => {
    const body = `${paragraph('Harbour to be deepened', 'Title')}${paragraph(FIRST, 'HouseStyle')}${paragraph(SECOND, 'HouseStyle')}`;
    expect(await droppedOf({ body, comments: '<w:comment w:id="0"/><w:comment w:id="1"/>' })).toEqual([
      { kind: 'formatting', detail: ['House Style'], count: 1 },
      { kind: 'comment', count: 2 },
    ]);
  });
});

it('reads the main part where the package says that it is', async () => {
  const {
    'word/document.xml': main,
    '_rels/.rels': root,
    ...others
  } = documentFiles({
    body: paragraph('Harbour to be deepened', 'heading1') + paragraph(FIRST),
  });
  const moved = archiveOf({
    ...others,
    '_rels/.rels': String(root).replace('document.xml', 'document2.xml'),
    'word/document2.xml': main ?? '',
    'word/_rels/document2.xml.rels': others['word/_rels/document.xml.rels'] ?? '',
  });
  expect(articleOf(await readUpload('a.docx', moved)).title).toBe('Harbour to be deepened');
});

it('tells of lines that it took out as they are written', async () => {
  const byline = 'Quayside bureau';
  const body = paragraph('Harbour to be deepened', 'Title') + paragraph(byline, 'Byline') + paragraph(FIRST);
  expect(await droppedOf({ body })).toEqual([{ kind: 'byline', detail: byline, count: 1 }]);
  const plain = ['Harbour to be deepened', 'By Jane Doe', FIRST, SECOND].map((line) => paragraph(line)).join('');
  expect(await droppedOf({ body: plain, core: '<dc:title>Harbour to be deepened</dc:title>' })).toEqual([
    { kind: 'byline', detail: 'By Jane Doe', count: 1 },
  ]);
});

it('leaves the table of contents out', async () => {
  const body =
    paragraph('Harbour', 'Title') +
    paragraph('Costs\t2', 'toc1') +
    paragraph(FIRST) +
    paragraph('Costs', 'heading1') +
    paragraph(SECOND);
  expect((await read({ body })).html).toBe(`<p>${FIRST}</p><h1>Costs</h1><p>${SECOND}</p>`);
  expect(await droppedOf({ body })).toEqual([{ kind: 'contents-line', count: 1 }]);
});

describe('a document without styles', () => {
  it('is read as plain text', async () => {
    const lines = ['Harbour to be deepened', 'By Jane Doe', '24 November 2026', FIRST, SECOND, '-30-'];
    const parts = { body: lines.map((line) => paragraph(line)).join('') };
    expect(await read(parts)).toMatchObject({
      title: 'Harbour to be deepened',
      authors: [{ name: 'Jane Doe' }],
      published: '24 November 2026',
      html: `<p>${FIRST}</p>\n<p>${SECOND}</p>`,
    });
    expect(await droppedOf(parts)).toContainEqual({ kind: 'end-mark', detail: '-30-', count: 1 });
  });

  it('has its title and headings in bold', async () => {
    const { title, html } = await read({
      body: [
        paragraph(run('Harbour to be deepened', BOLD)),
        paragraph(`${run(FIRST)}${run(' Really.', '<w:i/>')}`),
        paragraph(run('What comes next', BOLD)),
        paragraph(SECOND),
      ].join(''),
    });
    expect(title).toBe('Harbour to be deepened');
    expect(html).toBe(`<p>${FIRST}<em> Really.</em></p><h2>What comes next</h2><p>${SECOND}</p>`);
  });

  it('keeps a picture that stands in the line of the title', async () => {
    const body = paragraph(`${run('Harbour to be deepened')}${picture('image1')}`) + paragraph(FIRST);
    expect(await read({ body, media: { 'media/image1.png': png(4, 3) } })).toMatchObject({
      title: 'Harbour to be deepened',
      html: `<figure><img src="word/media/image1.png" alt=""></figure><p>${FIRST}</p>`,
    });
  });

  it('takes no heading further down for its title', async () => {
    const { title, html } = await read({
      body: [
        paragraph('Harbour to be deepened'),
        paragraph(FIRST),
        paragraph('What comes next', 'heading1'),
        paragraph(SECOND),
      ].join(''),
    });
    expect(title).toBe('Harbour to be deepened');
    expect(html).toContain('<h1>What comes next</h1>');
  });

  it('is text all the same when it is one paragraph below a title', async () => {
    const { title, html } = await read({ body: `${paragraph('Harbour to be deepened', 'Title')}${paragraph(SECOND)}` });
    expect({ title, html }).toEqual({ title: 'Harbour to be deepened', html: `<p>${SECOND}</p>` });
  });
});

describe('a caption that a label calls so', () => {
  it('is one, of the picture above it where there is one', async () => {
    const caption = paragraph('Caption: The quay on Friday. Photo: Ada Brandt');
    const head = paragraph('Harbour to be deepened', 'Title') + paragraph('By Jane Doe') + paragraph(FIRST);
    const figure = '<figcaption>The quay on Friday. Photo: Ada Brandt</figcaption></figure>';
    expect((await read({ body: head + caption + paragraph(SECOND) })).html).toContain(`<figure>${figure}`);
    const body = head + paragraph(picture('image1', 'The quay')) + caption + paragraph(SECOND);
    const { html } = await read({ body, media: { 'media/a.png': png(4, 4) } });
    expect(html).toMatch(/<figure><img [^>]*><figcaption>The quay on Friday/);
  });
});

describe('the properties of a document', () => {
  const body = paragraph('Harbour to be deepened', 'Title') + paragraph(FIRST);

  it('say what the text does not', async () => {
    const core =
      '<dc:creator>Jane Doe</dc:creator><cp:keywords>harbour; dredging</cp:keywords><cp:category>City</cp:category><dc:language>en-GB</dc:language><dc:description>All about it.</dc:description>';
    const custom = { Embargo: '2026-12-01 06:00', GUID: 'template-1' };
    const content = await read({ body, core, custom });
    expect(content).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      tags: ['harbour', 'dredging'],
      section: 'City',
      language: 'en-GB',
      embargoed: '2026-12-01 06:00',
    });
    expect(content).not.toHaveProperty('id');
    expect(content).not.toHaveProperty('summary');
  });

  it('give way to the text', async () => {
    const core = '<dc:title>An older story</dc:title><dc:creator>John Roe</dc:creator>';
    const content = await read({
      body: paragraph('Harbour to be deepened', 'Title') + paragraph('By Jane Doe') + paragraph(FIRST),
      core,
    });
    expect(content).toMatchObject({ title: 'Harbour to be deepened', authors: [{ name: 'Jane Doe' }] });
  });

  it('find the title where nothing is formatted as one', async () => {
    const lines = ['CITY', 'Harbour to be deepened', FIRST].map((line) => paragraph(line)).join('');
    expect(await read({ body: lines, core: '<dc:title>Harbour to be deepened</dc:title>' })).toMatchObject({
      title: 'Harbour to be deepened',
      html: `<p>${FIRST}</p>`,
    });
  });

  it.each(['admin', 'jdoe', 'Microsoft Office User', 'python-docx', 'Apache POI'])(
    'take %s for no author',
    async (creator) => {
      expect(await read({ body, core: `<dc:creator>${creator}</dc:creator>` })).not.toHaveProperty('authors');
    },
  );

  it('date nothing: when a file was saved is not when it was published', async () => {
    const core =
      '<dcterms:created>2019-01-01T00:00:00Z</dcterms:created><dcterms:modified>2020-01-01T00:00:00Z</dcterms:modified>';
    const content = await read({ body, core });
    expect(content).not.toHaveProperty('published');
    expect(content).not.toHaveProperty('updated');
  });

  it('keep a draft back', async () => {
    const result = await readUpload('a.docx', documentOf({ body, core: '<cp:contentStatus>Draft</cp:contentStatus>' }));
    expect(result).toMatchObject({ kind: 'held' });
  });

  it('keep back what a custom one says', async () => {
    const custom = (name: string, value: string) => documentOf({ body, custom: { [name]: value } });
    for (const [name, value] of [
      ['Publish', 'No'],
      ['Visibility', 'members'],
      ['Private', 'true'],
    ] as const)
      expect(await readUpload('a.docx', custom(name, value))).toMatchObject({ kind: 'held' });
    expect(await readUpload('a.docx', custom('Type', 'Draft'))).toMatchObject({ kind: 'reading' });
  });

  it.each(['Final', 'Published', 'Endgültig', 'Terminé'])('of the status %s does not', async (status) => {
    const core = `<cp:contentStatus>${status}</cp:contentStatus>`;
    expect(await readUpload('a.docx', documentOf({ body, core }))).toMatchObject({ kind: 'reading' });
  });
});

describe('a document whose text says that it is not for the public', () => {
  it.each([
    ['plain', [paragraph('DRAFT - NOT FOR PUBLICATION'), paragraph('Harbour to be deepened'), paragraph(FIRST)]],
    ['styled', [paragraph('Harbour to be deepened', 'Title'), paragraph('For internal use only'), paragraph(FIRST)]],
    ['labelled', [paragraph('Harbour to be deepened'), paragraph('Status: draft'), paragraph(FIRST)]],
    ['marked', [paragraph('[Draft] Harbour to be deepened', 'Title'), paragraph(FIRST)]],
  ])('is held: %s', async (_, paragraphs) => {
    expect(await readUpload('a.docx', documentOf({ body: paragraphs.join('') }))).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public' }],
    });
  });
});

describe('a bad document', () => {
  const parts = { body: paragraph('Harbour to be deepened', 'Title') + paragraph(FIRST) };

  it.each([
    ['broken XML', { 'word/document.xml': '<w:document><w:body>' }, 'docx-damaged'],
    ['no text', { 'word/document.xml': '' }, 'docx-damaged'],
    ['too much markup', { 'word/document.xml': `<a>${'<b/>'.repeat(100_000)}</a>` }, 'document-too-large'],
    ['too much text', { 'word/document.xml': `<a>${'text '.repeat(1_300_000)}</a>` }, 'document-too-large'],
  ])('with %s is refused', async (_, changed, code) => {
    const files = Object.entries({ ...documentFiles(parts), ...changed });
    const stored = zipSync(
      Object.fromEntries(
        files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
      ),
      { level: 0 },
    );
    expect(reasonsOf(await readUpload('a.docx', stored))).toEqual([code]);
  });

  it('that nests too deep is refused', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(9_000)}${'</w:tc></w:tr></w:tbl>'.repeat(9_000)}`;
    expect(reasonsOf(await readUpload('a.docx', documentOf({ body: deep })))).toEqual(['too-deep']);
  });

  it('declares no entities', async () => {
    const files = documentFiles(parts);
    const xml = String(files['word/document.xml'])
      .replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
      .replace(FIRST, `${FIRST} &e;`);
    const result = await readUpload('a.docx', archiveOf({ ...files, 'word/document.xml': xml }));
    if (result.kind === 'reading') expect(result.articles[0].html).not.toContain('root:');
    else expect(reasonsOf(result)).toEqual(['docx-damaged']);
  });

  it('is an article or a rejection, whatever byte is changed', async () => {
    const document = documentOf(parts);
    const change = fc.record({ at: fc.nat(document.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(document);
        for (const { at, byte } of changes) bytes[at] = byte;
        const result = await readSubmission({ key: 'a.docx', bytes, furniture: [], timeZone: 'UTC' });
        expect(['reading', 'rejection']).toContain(result.kind);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['xl/workbook.xml', 'a spreadsheet'],
    ['ppt/presentation.xml', 'a presentation'],
  ])('that is none because of its %s is refused by name', async (part, name) => {
    const type = part.startsWith('xl')
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
      : 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
    const types = `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
    const result = await readUpload('a.docx', archiveOf({ '[Content_Types].xml': types, [part]: '<a/>' }));
    expect(inWords(result)).toMatchObject({
      reasons: [{ code: 'unsupported-format', message: expect.stringContaining(name) }],
    });
  });
});
