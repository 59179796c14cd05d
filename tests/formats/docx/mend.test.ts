import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { png } from '../../support/png.ts';
import { archiveOf, documentFiles, documentOf, paragraph, picture, run } from '../archives.ts';
import { composedOf, composeUpload, readUpload } from '../uploads.ts';

const TITLE = paragraph('Mill to grind again', 'Title');
const FIRST = 'The wheel turned on Friday for the first time in nine years, and the whole town came to see it.';
const NAMESPACES =
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

function documentWith(body: string, parts: object = {}): Uint8Array {
  const files = documentFiles({ body: TITLE + body + paragraph(FIRST), ...parts });
  const main = String(files['word/document.xml']).replace('<w:document ', `<w:document ${NAMESPACES} `);
  return archiveOf({ ...files, 'word/document.xml': main });
}

/** As it is published. */
async function bodyOf(body: string, parts: object = {}): Promise<string> {
  return composedOf(await composeUpload('a.docx', documentWith(body, parts))).articles[0].html;
}

const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
const field = (code: string, ...more: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[code, ...more].map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('the minutes')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what a document refers to and does not have', () => {
  it('costs a link its address, not its text', async () => {
    const document = documentWith(
      `<w:p>${link('rId77', 'the minutes')}${run(' say so.')}</w:p><w:p>${link('known', 'Mill')}</w:p>`,
      {
        links: { known: 'https://mill.example/' },
      },
    );
    const result = await composeUpload('a.docx', document);
    expect(composedOf(result).articles[0].html).toContain('<p>the minutes say so.</p>');
    expect(composedOf(result).articles[0].html).toContain('<a href="https://mill.example/">Mill</a>');
    expect(inWords(result)).toMatchObject({
      warnings: [
        {
          code: 'docx-incomplete',
          message:
            'The Word document refers to the address of 1 link that are not in it. It is published without them.',
        },
      ],
    });
  });

  it('costs a picture itself: neither without a relationship nor without a file is the document lost', async () => {
    const shape = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId79"/></v:shape></w:pict></w:r></w:p>';
    const files = documentFiles({
      body: TITLE + picture('image1') + picture('rId78') + paragraph(FIRST),
      media: { 'media/a.png': png(2, 2) },
    });
    delete files['word/media/a.png'];
    for (const document of [archiveOf(files), documentWith(picture('rId78') + shape)]) {
      const result = await composeUpload('a.docx', document);
      expect(composedOf(result).articles[0].html).toBe(`<p>${FIRST}</p>`);
      expect(inWords(result)).toMatchObject({
        warnings: [{ code: 'docx-incomplete', message: expect.stringContaining('2 pictures') }],
        dropped: expect.arrayContaining([expect.objectContaining({ kind: 'missing-picture' })]),
      });
    }
  });

  it('is nothing where all is there', async () => {
    const result = await readUpload(
      'a.docx',
      documentOf({ body: TITLE + picture('image1') + paragraph(FIRST), media: { 'media/a.png': png(2, 2) } }),
    );
    expect(result).toMatchObject({ kind: 'reading', warnings: [] });
  });
});

describe('a field that links', () => {
  it.each([
    [['HYPERLINK "https://mill.example/m"'], 'https://mill.example/m'],
    [[' HYPERLINK "https://mill.example/m" \\o "Minutes of the mill" '], 'https://mill.example/m'],
    [[' HYPERLINK "https://mill.example/m" \\t "_blank" \\h '], 'https://mill.example/m'],
    [[' HYPERLINK "https://mill.example/m" \\l "may" \\o "Tip"'], 'https://mill.example/m#may'],
    [[' HYPERLINK \\o "Tip" \\n "https://mill.example/m"'], 'https://mill.example/m'],
    [[' HYPERLINK https://mill.example/m \\o Tip'], 'https://mill.example/m'],
    [[' hyperlink “https://mill.example/m” '], 'https://mill.example/m'],
    [[' HYPER', 'LINK "https://mill.', 'example/m" \\o', ' "Tip"'], 'https://mill.example/m'],
    [[' HYPERLINK "https://mill.example/m?a=1&amp;b=2" \\t "_blank"'], 'https://mill.example/m?a=1&b=2'],
  ])('leads to its address: %j', async ([code = '', ...more], address) => {
    const html = await bodyOf(`<w:p>${run('See ')}${field(code, ...more)}${run('.')}</w:p>`);
    expect(html).toContain(`<p>See <a href="${address.replaceAll('&', '&amp;')}">the minutes</a>.</p>`);
  });

  it('is one in its simple form too', async () => {
    const simple = `<w:fldSimple w:instr=" HYPERLINK &quot;https://mill.example/m&quot; \\o &quot;Tip&quot; ">${run('the minutes')}</w:fldSimple>`;
    expect(await bodyOf(`<w:p>${simple}</w:p>`)).toContain('<a href="https://mill.example/m">the minutes</a>');
  });

  it('is one within another', async () => {
    const inner = field(' HYPERLINK "https://mill.example/m" \\t "_blank"');
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await bodyOf(`<w:p>${outer}${run(' above')}</w:p>`)).toContain(
      '<a href="https://mill.example/m">the minutes</a> above',
    );
  });
});

describe('a formula', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const e = (inner: string, name = 'e') => `<m:${name}>${inner}</m:${name}>`;
  const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;

  it.each([
    [t('φ=3.5'), 'φ = 3.5'],
    [`<m:f>${e(t('a+1'), 'num')}${e(t('b'), 'den')}</m:f>`, '(a + 1)/b'],
    [
      `<m:sSup>${e(t('x'))}${e(t('2'), 'sup')}</m:sSup>${t('+')}<m:sSub>${e(t('y'))}${e(t('10'), 'sub')}</m:sSub>`,
      'x^2 + y_{10}',
    ],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('2'))}</m:rad>`, '√2'],
    [`<m:rad>${e(t('3'), 'deg')}${e(t('n'))}</m:rad>`, 'n^{1/3}'],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(t('a'))}</m:d>`, '[a]'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e(t('i=1'), 'sub')}${e(t('n'), 'sup')}${e(t('i'))}</m:nary>`,
      '∑_{i = 1}^n(i)',
    ],
    [`<m:func>${e(t('sin'), 'fName')}${e(t('x'))}</m:func>`, 'sin(x)'],
    [`<m:m><m:mr>${e(t('1'))}${e(t('0'))}</m:mr><m:mr>${e(t('0'))}${e(t('1'))}</m:mr></m:m>`, '1, 0; 0, 1'],
  ])('%s is kept in the text', async (inner, text) => {
    expect((await bodyOf(`<w:p>${run('It is ')}${math(inner)}${run(' there.')}</w:p>`)).replace(/\s+/g, ' ')).toContain(
      `<p>It is <code>${text}</code> there.</p>`,
    );
  });

  it('is kept on a line of its own, and is no reason to say that something was left out', async () => {
    const document = documentWith(`<w:p><m:oMathPara>${math(t('E=m'))}</m:oMathPara></w:p>`);
    const result = await composeUpload('a.docx', document);
    expect(composedOf(result).articles[0].html).toContain('<p><code>E = m</code></p>');
    expect(composedOf(result).dropped).toEqual([]);
  });
});

describe('a drop cap', () => {
  const cap = (letter: string) => `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run(letter)}</w:p>`;

  it('begins the paragraph that it stands before', async () => {
    const html = await bodyOf(`${cap('N')}<w:p><w:pPr><w:keepNext/></w:pPr>${run('obody slept.')}</w:p>`);
    expect(html).toBe(`<p>Nobody slept.</p>\n<p>${FIRST}</p>`);
  });
});

describe('a text box', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const drawing = (text: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const pict = (text: string) => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;

  it.each([
    ['alone', drawing('Mills in town: 4')],
    [
      'in a choice that older programs have no part in',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('Mills in town: 4')}</mc:Choice></mc:AlternateContent>`,
    ],
    [
      'in a choice with both',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('Mills in town: 4')}</mc:Choice><mc:Fallback>${pict('Mills in town: 4')}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'in a choice whose other part says what it said before',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('Mills in town: 4')}</mc:Choice><mc:Fallback>${pict('Mills in town: 5')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('is read once: %s', async (_, content) => {
    const html = await bodyOf(`<w:p>${run('Nobody slept.')}<w:r>${content}</w:r></w:p>`);
    expect(html.match(/Mills in town: \d/g)).toEqual(['Mills in town: 4']);
    expect(html).toContain('Nobody slept.');
  });
});
