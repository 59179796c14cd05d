import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../../shared/formats/read.ts';
import { png } from '../../support/png.ts';
import { archiveOf, documentFiles, paragraph, picture, run } from '../archives.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

const FIRST = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';
/** Seen whatever the styles say. */
const SEEN_ANYWAY = '<w:vanish w:val="0"/><w:webHidden w:val="0"/>';
const TITLE = paragraph(run('Harbour to be deepened', SEEN_ANYWAY), 'Title');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Written {
  readonly body: string;
  /** Elements of the styles beside the title's. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

function files({ body, styles = '', footnotes, media }: Written): Record<string, string | Uint8Array> {
  const made = documentFiles({
    body: TITLE + body,
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(media === undefined ? {} : { media }),
  });
  const title = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';
  return { ...made, 'word/styles.xml': `<w:styles ${W}>${title}${styles}</w:styles>` };
}

async function read(written: Written) {
  return readSubmission({ key: 'a.docx', bytes: archiveOf(files(written)), furniture: [], timeZone: 'UTC' });
}

const style = (type: string, id: string, properties: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${properties}</w:rPr></w:style>`;
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
const defaults = (properties: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${properties}</w:rPr></w:rPrDefault></w:docDefaults>`;
const ON = '<w:vanish/>';
const OFF = '<w:vanish w:val="0"/>';
const styled = (id: string, more = '') => `<w:rStyle w:val="${id}"/>${more}`;

/** Paragraph style, properties of the run, styles. */
const HIDDEN: readonly (readonly [string, string | undefined, string, string])[] = [
  ['a run', undefined, ON, ''],
  ['a run, said so', undefined, '<w:vanish w:val="true"/>', ''],
  ['letters of a point', undefined, '<w:sz w:val="2"/>', ''],
  ['a run on the web', undefined, '<w:webHidden/>', ''],
  ['a run always', undefined, '<w:specVanish/>', ''],
  ['a character style', undefined, styled('C'), style('character', 'C', ON)],
  [
    'a style that it is based on',
    undefined,
    styled('D'),
    style('character', 'C', ON) + style('character', 'D', '', basedOn('C')),
  ],
  ['a paragraph style', 'P', '', style('paragraph', 'P', ON)],
  ['a paragraph style on the web', 'P', '', style('paragraph', 'P', '<w:webHidden/>')],
  [
    'the default paragraph style',
    undefined,
    '',
    style('paragraph', 'N', ON).replace('<w:style ', '<w:style w:default="1" '),
  ],
  ['the defaults', undefined, '', defaults(ON)],
  ['letters in white', undefined, '<w:color w:val="FFFFFF" w:themeColor="background1"/>', ''],
  ['letters in white by a style', undefined, styled('C'), style('character', 'C', '<w:color w:val="FFFFFF"/>')],
  ['white on white', undefined, '<w:color w:val="FEFEFE"/><w:shd w:val="clear" w:fill="FFFFFF"/>', ''],
  ['the defaults, whatever styles say', 'P', '', defaults(ON) + style('paragraph', 'P', OFF)],
  ['two styles and one more', 'P', styled('C', ON), style('paragraph', 'P', ON) + style('character', 'C', ON)],
  [
    'a style that turns back what it is based on',
    undefined,
    styled('D'),
    style('character', 'C', OFF) + style('character', 'D', ON, basedOn('C')),
  ],
];
const SEEN: readonly (readonly [string, string | undefined, string, string])[] = [
  ['nothing', undefined, '', ''],
  ['a run that says no', undefined, OFF, ''],
  ['a run that says no, in words', undefined, '<w:vanish w:val="off"/>', ''],
  ['what it was before a change', undefined, `<w:rPrChange><w:rPr>${ON}</w:rPr></w:rPrChange>`, ''],
  ['a style that the run overrides', undefined, styled('C', OFF), style('character', 'C', ON)],
  [
    'two styles, of which one toggles the other',
    'P',
    styled('C'),
    style('paragraph', 'P', ON) + style('character', 'C', ON),
  ],
  [
    'a style that turns off what it is based on',
    undefined,
    styled('D'),
    style('character', 'C', ON) + style('character', 'D', OFF, basedOn('C')),
  ],
  ['white on black', undefined, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>', ''],
  ['white that is marked', undefined, '<w:color w:val="FFFFFF"/><w:highlight w:val="red"/>', ''],
  [
    'white on the colour of a style',
    'P',
    '<w:color w:val="FFFFFF"/>',
    style('paragraph', 'P', '', '<w:pPr><w:shd w:val="clear" w:fill="003366"/></w:pPr>'),
  ],
  ['another colour', undefined, '<w:color w:val="FF0000"/>', ''],
  ['letters that are small', undefined, '<w:sz w:val="12"/>', ''],
  [
    'styles based on each other',
    undefined,
    styled('C'),
    style('character', 'C', '', basedOn('D')) + style('character', 'D', '', basedOn('C')),
  ],
  ['a style that menus do not list', 'P', '', style('paragraph', 'P', '', '<w:semiHidden/><w:hidden/>')],
];

const inParagraph = (id: string | undefined, properties: string) =>
  paragraph(run(FIRST, SEEN_ANYWAY) + run('whisper', properties), id) + paragraph(run('Aloud.', SEEN_ANYWAY));

describe('a text is hidden by', () => {
  it.each(HIDDEN)('%s', async (_, id, properties, styles) => {
    const reading = await read({ body: inParagraph(id, properties), styles });
    expect(JSON.stringify(reading)).not.toContain('whisper');
    expect(articleOf(reading).html).toContain('Aloud.');
    expect(reading).toMatchObject({ dropped: expect.arrayContaining([{ kind: 'hidden-text', count: 1 }]) });
  });
});

describe('a text is not hidden by', () => {
  it.each(SEEN)('%s', async (_, id, properties, styles) => {
    expect(articleOf(await read({ body: inParagraph(id, properties), styles })).html).toContain('whisper');
  });
});

const deleted = `<w:del w:id="1"><w:r><w:delText>whisper</w:delText></w:r></w:del>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const row = (text: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('cell')}</w:tc></w:tr>`;
const hiddenShape = '<w:pict><v:shape style="position:absolute;visibility:hidden"><v:textbox><w:txbxContent>';

const tableStyle = (properties: string) =>
  `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:rPr>${properties}</w:rPr></w:tblStylePr></w:style>`;
const WHITE = '<w:color w:val="FFFFFF"/>';

it('a table whose style hides some of its rows goes, and one in colour stays', async () => {
  const inTable = (properties: string) => table(row(run('whisper', properties)), '<w:tblStyle w:val="T"/>');
  const hidden = await read({ body: paragraph(FIRST) + inTable(''), styles: tableStyle(ON) });
  expect(articleOf(hidden).html).not.toContain('whisper');
  expect(hidden).toMatchObject({ dropped: expect.arrayContaining([{ kind: 'hidden-text', count: 2 }]) });
  const coloured = tableStyle('').replace('<w:rPr>', '<w:tcPr><w:shd w:val="clear" w:fill="003366"/></w:tcPr><w:rPr>');
  expect(articleOf(await read({ body: paragraph(FIRST) + inTable(WHITE), styles: coloured })).html).toContain(
    'whisper',
  );
  const cell = row(run('whisper', WHITE)).replace(
    '<w:tc>',
    '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="003366"/></w:tcPr>',
  );
  expect(articleOf(await read({ body: paragraph(FIRST) + table(cell) })).html).toContain('whisper');
});

describe('Word does not show', () => {
  it.each([
    ['what was deleted', `<w:p>${run(FIRST)}${deleted}</w:p>`],
    ['what was moved away', `<w:p>${run(FIRST)}<w:moveFrom w:id="1">${run('whisper')}</w:moveFrom></w:p>`],
    ['a row that was deleted', table(row('seen') + row('whisper', '<w:del w:id="1"/>'))],
    ['a row that is hidden', table(row('seen') + row('whisper', '<w:hidden/>'))],
    [
      'a cell that was deleted',
      table(
        `<w:tr><w:tc>${paragraph('seen')}</w:tc><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>${paragraph('whisper')}</w:tc></w:tr>`,
      ),
    ],
    ['a table that its style hides', table(row('whisper'), '<w:tblStyle w:val="T"/>')],
    ['the code of a field', `<w:p>${run(FIRST)}${field(' QUOTE whisper ', run('seen'))}</w:p>`],
    [
      'the result of a field in the code of another',
      `<w:p>${run(FIRST)}${field(`IF ${'</w:instrText></w:r>'}${field('DOCPROPERTY x', run('whisper'))}<w:r><w:instrText> = 1`, run('seen'))}</w:p>`,
    ],
    [
      'what a field of a form asks for',
      `<w:p>${run(FIRST)}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('whisper')}</w:sdtContent></w:sdt></w:p>`,
    ],
    ['what a field sets', `<w:p>${run(FIRST)}${field(' SET price whisper ', run('whisper'))}</w:p>`],
    [
      'what a simple field sets',
      `<w:p>${run(FIRST)}<w:fldSimple w:instr=" SET price 1 ">${run('whisper')}</w:fldSimple></w:p>`,
    ],
    [
      'an entry of the index',
      `<w:p>${run(FIRST)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "</w:instrText></w:r>${run('whisper')}<w:r><w:instrText>"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ],
    [
      'a shape that is hidden',
      `<w:p>${run(FIRST)}<w:r>${hiddenShape}${paragraph('whisper')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ],
    [
      'a picture that is hidden',
      `<w:p>${run(FIRST)}${picture('image1', 'whisper').replace('<wp:docPr ', '<wp:docPr hidden="1" ')}</w:p>`,
    ],
    [
      'the note of a mark that is hidden',
      `<w:p>${run(FIRST)}<w:r><w:rPr>${ON}</w:rPr><w:footnoteReference w:id="1"/></w:r></w:p>`,
    ],
  ])('%s', async (_, content) => {
    const reading = await read({
      body: content + paragraph(FIRST),
      styles: style('table', 'T', ON),
      footnotes: `<w:footnote w:id="1">${paragraph('whisper')}</w:footnote>`,
      media: { 'media/a.png': png(4, 4) },
    });
    expect(JSON.stringify({ ...reading, files: [] })).not.toMatch(/whisper|<img/);
    expect(articleOf(reading).html).toContain(FIRST);
    expect(articleOf(reading).html.includes('seen')).toBe(content.includes('seen'));
  });

  it('a field that never ends, but hides nothing', async () => {
    const begun = `<w:p>${run(FIRST)}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('aloud')}</w:p>`;
    expect(articleOf(await read({ body: begun + paragraph(FIRST) })).html).toContain('aloud');
  });

  it('a link that its code gives, with the words of the link', async () => {
    const { html } = articleOf(
      await read({
        body: `<w:p>${field(' HYPERLINK "https://quay.example/" ', run('aloud', ON) + run('seen'))}</w:p>${paragraph(FIRST)}`,
      }),
    );
    expect(html).toContain('<a href="https://quay.example/">seen</a>');
    expect(html).not.toContain('aloud');
  });
});

describe('a document is held by', () => {
  const text = (inner: string) => `<w:hdr ${W} xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:hdr>`;
  it.each([
    ['the head of its pages', 'header1', paragraph(`${run('The Courier')}<w:r><w:tab/></w:r>${run('Draft')}`), 'Draft'],
    ['their foot', 'footer2', paragraph(run('Not for publication')), 'Not for publication'],
    [
      'its watermark',
      'header3',
      '<w:p><w:r><w:pict><v:shape><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r></w:p>',
      'CONFIDENTIAL',
    ],
  ])('%s', async (_, part, inner, said) => {
    const bytes = archiveOf({ ...files({ body: paragraph(FIRST) }), [`word/${part}.xml`]: text(inner) });
    expect(await readSubmission({ key: 'a.docx', bytes, furniture: [], timeZone: 'UTC' })).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public', detail: { text: said } }],
    });
  });

  it('nothing else that its pages say', async () => {
    const header = text(paragraph(run('Draft horses of the north')));
    const bytes = archiveOf({ ...files({ body: paragraph(FIRST) }), 'word/header1.xml': header });
    expect((await readSubmission({ key: 'a.docx', bytes, furniture: [], timeZone: 'UTC' })).kind).toBe('reading');
  });
});

it('a part that is no well-formed XML, and may hide something, is refused', async () => {
  const body = inParagraph(undefined, ON).replace('<w:t xml:space="preserve">whisper', '<w:t x=1>whisper');
  expect(reasonsOf(await read({ body }))).toEqual(['docx-damaged']);
});

it('reads every prefix that a document gives to Word’s vocabulary', async () => {
  const made = files({ body: inParagraph(undefined, ON) });
  const renamed = String(made['word/document.xml']).replaceAll('w:', 'x:');
  const bytes = archiveOf({ ...made, 'word/document.xml': renamed });
  const reading = await readSubmission({ key: 'a.docx', bytes, furniture: [], timeZone: 'UTC' });
  expect(JSON.stringify(reading)).not.toContain('whisper');
});

it('shows no hidden run of any document', async () => {
  const runs = fc.array(
    fc.oneof(
      fc
        .constantFrom(ON, styled('C'), '<w:webHidden/>', `<w:b/>${ON}<w:i/>`)
        .map((properties) => run('whisper', properties)),
      fc.constantFrom(run('aloud '), run('aloud ', '<w:b/>'), run('aloud ', styled('C', OFF)), deleted),
      fc.constant(field(' QUOTE whisper ', run('aloud '))),
    ),
    { maxLength: 5 },
  );
  const blocks = fc.array(
    fc
      .tuple(runs, fc.constantFrom('<w:p>', '<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>'))
      .map(([content, open]) => [`${open}${content.join('')}</w:p>`, content] as const),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(blocks, fc.boolean(), async (made, inTable) => {
      const body = made.map(([xml]) => (inTable ? table(`<w:tr><w:tc>${xml}</w:tc></w:tr>`) : xml)).join('');
      const reading = await read({
        body: paragraph(FIRST) + body,
        styles: style('character', 'C', ON) + style('paragraph', 'P', ''),
      });
      const { html } = articleOf(reading);
      expect(JSON.stringify(reading)).not.toContain('whisper');
      const aloud = made.flatMap(([, content]) => content).filter((xml) => xml.includes('aloud')).length;
      expect(html.match(/aloud/g)?.length ?? 0).toBe(aloud);
    }),
    { numRuns: 60 },
  );
});
