import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { png } from '../../support/png.ts';
import { archiveOf } from '../archives.ts';
import { articleOf, composedOf, composeUpload, readUpload, reasonsOf } from '../uploads.ts';

const NAMES = ['office', 'text', 'table', 'style', 'draw', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const OTHERS =
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';

interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

const STYLES = `<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>`;
const part = (root: string, inner: string) =>
  `<?xml version="1.0"?><office:${root} ${NAMES} ${OTHERS}>${inner}</office:${root}>`;

/** The type stands first, and is not packed. */
function documentOf({ body, styles = '', meta = '', manifest = '', files = {} }: Parts): Uint8Array {
  const content = part(
    'document-content',
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
  );
  const others = {
    'content.xml': content,
    'styles.xml': part('document-styles', `<office:styles>${STYLES}</office:styles>`),
    'meta.xml': part('document-meta', `<office:meta>${meta}</office:meta>`),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:m">${manifest}</manifest:manifest>`,
    ...files,
  };
  const entries = Object.entries(others).map(
    ([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file] as const,
  );
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(entries),
  });
}

const master = (inner: string) =>
  part(
    'document-styles',
    `<office:master-styles><style:master-page>${inner}</style:master-page></office:master-styles>`,
  );
const p = (inner: string, style = 'Standard') => `<text:p text:style-name="${style}">${inner}</text:p>`;
const TITLE = p('The mill grinds', 'Title');
const FIRST = 'The wheel of the mill turned on Friday for the first time in nine years, and the town came to see it.';
const look = (name: string, properties: string, family = 'text') =>
  `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${properties}/></style:style>`;
const read = (parts: Parts) => readUpload('mill.odt', documentOf(parts));
const bodyOf = async (parts: Parts) =>
  composedOf(await composeUpload('mill.odt', documentOf({ ...parts, body: TITLE + parts.body + p(FIRST) }))).articles[0]
    .html;

/** Numbers, which do not pack to nothing. */
const LONG = Array.from({ length: 700_000 }, (_, index) =>
  (Math.imul(index, 2_654_435_761) >>> 0).toString(36).padStart(9, '0'),
).join('');

describe('a text of OpenDocument', () => {
  it('has title, byline, headings and paragraphs', async () => {
    const article = articleOf(
      await read({
        body: `${TITLE}${p('By Osk Brandt')}${p(FIRST)}<text:h text:outline-level="2">Oats</text:h>${p('Nobody slept.')}`,
      }),
    );
    expect(article).toMatchObject({ title: 'The mill grinds', authors: [{ name: 'Osk Brandt' }] });
    expect(article.html).toBe(`<p>${FIRST}</p><h2>Oats</h2><p>Nobody slept.</p>`);
  });

  it('keeps emphasis, links, breaks and spaces', async () => {
    const styles =
      look('T1', 'fo:font-weight="bold"') +
      look('T2', 'fo:font-style="italic"') +
      look('T3', 'style:text-position="super 58%"');
    const body = p(
      'A <text:span text:style-name="T1">bold</text:span>,<text:s text:c="2"/><text:span text:style-name="T2">slanted</text:span> m<text:span text:style-name="T3">2</text:span><text:line-break/><text:a xlink:href="https://mill.example/a?b=1&amp;c=2">link</text:a> &lt;here&gt;',
    );
    expect(await bodyOf({ styles, body })).toContain(
      'A <strong>bold</strong>, <em>slanted</em> m<sup>2</sup><br /><a href="https://mill.example/a?b=1&amp;c=2">link</a> &lt;here&gt;',
    );
  });

  it('keeps lists, tables and notes', async () => {
    const styles = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>';
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const cell = (inner: string, more = '') => `<table:table-cell ${more}>${p(inner)}</table:table-cell>`;
    const body =
      `<text:list text:style-name="L1">${item(p('one'))}${item(`${p('two')}<text:list>${item(p('deep'))}</text:list>`)}</text:list>` +
      `<table:table><table:table-header-rows><table:table-row>${cell('Mill', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell('a')}${cell('b')}</table:table-row></table:table>` +
      p(
        'Corn<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>From the weir.</text:p></text:note-body></text:note> is dear.',
      );
    const html = await bodyOf({ styles, body });
    expect(html).toMatch(/<ol>\s*<li>one<\/li>\s*<li>two\s*<ul>\s*<li>deep<\/li>\s*<\/ul>\s*<\/li>\s*<\/ol>/);
    expect(html).toMatch(/<td colspan="2">Mill<\/td>/);
    expect(html).toMatch(/Corn<sup>.*\[1\].*<\/sup> is dear\./);
    expect(html).toContain('From the weir.');
  });

  it('shows its pictures, with the caption that stands in their box', async () => {
    const image =
      '<draw:frame><draw:image xlink:href="Pictures/wheel.png"/><svg:desc>The wheel</svg:desc></draw:frame>';
    const body = p(
      `<draw:frame><draw:text-box>${p(`${image}Figure 1: The wheel turns.`, 'Illustration')}</draw:text-box></draw:frame>`,
    );
    const result = await composeUpload(
      'mill.odt',
      documentOf({ body: TITLE + p(FIRST) + body, files: { 'Pictures/wheel.png': png(3, 2) } }),
    );
    expect(composedOf(result).articles[0].media).toMatchObject([
      { type: 'image/png', width: 3, height: 2, alt: 'The wheel', caption: 'Figure 1: The wheel turns.' },
    ]);
  });

  it('keeps formulas', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow></semantics></math>';
    const body = p('So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame> holds.');
    expect(await bodyOf({ body, files: { 'Object 1/content.xml': math } })).toContain('So <code>E = m</code> holds.');
  });

  it('hides what is hidden, deleted or only said to editors', async () => {
    const styles = look('H1', 'text:display="none"') + look('H2', 'text:display="none"', 'paragraph');
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone words</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      p(
        'Seen<text:span text:style-name="H1"> whispered</text:span><office:annotation><dc:creator>Ana</dc:creator><text:p>check this</text:p></office:annotation>.',
      ) +
      p('never shown', 'H2') +
      `<text:section text:display="none">${p('section secret')}</text:section>` +
      p('<text:hidden-paragraph text:is-hidden="true"/>paragraph secret') +
      p('<text:hidden-text text:string-value="x">text secret</text:hidden-text>Open.');
    const result = await read({ styles, body: TITLE + body + p(FIRST) });
    expect(JSON.stringify(articleOf(result))).not.toMatch(/gone words|whispered|check this|never shown|secret/);
    expect(articleOf(result).html).toContain('Seen.');
    expect(result).toMatchObject({
      dropped: expect.arrayContaining([
        { kind: 'hidden-text', count: 5 },
        { kind: 'comment', count: 1 },
        { kind: 'tracked-deletion', count: 1 },
      ]),
    });
  });

  it('shows white letters where a colour may lie under them, and nothing that is hidden by default', async () => {
    const white = look('White', 'fo:color="#ffffff"');
    const ground =
      '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/></style:style>';
    const spoken = p('<text:span text:style-name="White">aloud</text:span>');
    expect(await bodyOf({ styles: white + ground, body: spoken })).toContain('aloud');
    const hidden =
      '<style:default-style style:family="paragraph"><style:text-properties text:display="none"/></style:default-style>';
    const shown = (text: string, name: string) => `<text:p text:style-name="${name}">${text}</text:p>`;
    const styles =
      hidden + look('Title', 'text:display="true"', 'paragraph') + look('Shown', 'text:display="true"', 'paragraph');
    const { html } = articleOf(await read({ styles, body: TITLE + shown(FIRST, 'Shown') + p('whisper') }));
    expect(html).toBe(`<p>${FIRST}</p>`);
  });

  it.each([
    ['a field that nobody filled in', p('<text:placeholder>whisper</text:placeholder>Open.')],
    ['a control that nobody filled in', p('<text:span loext:showing-place-holder="true">whisper</text:span>Open.')],
    ['a script', p('<text:script>whisper</text:script>Open.')],
    ['a box', p('<draw:frame draw:display="none"><draw:text-box>whisper</draw:text-box></draw:frame>Open.')],
    [
      'a row',
      `<table:table><table:table-row table:visibility="collapse"><table:table-cell>${p('whisper')}</table:table-cell></table:table-row></table:table>`,
    ],
    ['letters in white', p('<text:span text:style-name="White">whisper</text:span>Open.')],
    ['letters of a point', p('<text:span text:style-name="Tiny">whisper</text:span>Open.')],
    [
      'an index',
      `<text:alphabetical-index><text:index-body>${p('whisper')}</text:index-body></text:alphabetical-index>`,
    ],
  ])('does not show %s', async (_, body) => {
    const styles = look('Tiny', 'fo:font-size="1pt"') + look('White', 'fo:color="#ffffff"');
    const result = await read({ styles, body: TITLE + body + p(FIRST) });
    expect(articleOf(result).html).not.toContain('whisper');
    expect(articleOf(result).html).toContain(FIRST);
  });

  it('is held by the head of its pages', async () => {
    const files = { 'styles.xml': master(`<style:header>${p('Entwurf – nicht zur Veröffentlichung')}</style:header>`) };
    expect(await read({ body: TITLE + p(FIRST), files })).toMatchObject({ kind: 'held' });
    const harmless = { 'styles.xml': master(`<style:header>${p('The Courier')}</style:header>`) };
    expect(await read({ body: TITLE + p(FIRST), files: harmless })).toMatchObject({ kind: 'reading' });
  });

  it('keeps the comments of its properties from its readers', async () => {
    const meta = '<dc:description>whisper</dc:description>';
    expect(JSON.stringify(articleOf(await read({ body: TITLE + p(FIRST), meta })))).not.toContain('whisper');
  });

  it('goes by what it says of itself', async () => {
    const meta =
      '<dc:title>The mill</dc:title><meta:initial-creator>Osk Brandt</meta:initial-creator><meta:keyword>mills</meta:keyword><dc:language>de-DE</dc:language>';
    expect(articleOf(await read({ body: TITLE + p(FIRST), meta }))).toMatchObject({
      authors: [{ name: 'Osk Brandt' }],
      tags: ['mills'],
      language: 'de-DE',
    });
    const draft = '<meta:user-defined meta:name="Status">draft</meta:user-defined>';
    expect((await read({ body: TITLE + p(FIRST), meta: draft })).kind).toBe('held');
  });

  it.each<[string, Parts, string]>([
    [
      'encrypted',
      { body: '', manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' },
      'document-encrypted',
    ],
    ['damaged', { body: '<text:p>' }, 'document-damaged'],
    ['empty', { body: '' }, 'no-text'],
    ['too large', { body: `<!--${LONG}-->` }, 'document-too-large'],
  ])('is refused when it is %s', async (_, parts, code) => {
    expect(reasonsOf(await read(parts))).toEqual([code]);
  });

  it('is read inside an archive, and is no spreadsheet', async () => {
    const inside = archiveOf({ 'mill.odt': documentOf({ body: TITLE + p(FIRST) }) });
    expect(articleOf(await readUpload('a.zip', inside)).title).toBe('The mill grinds');
    const sheet = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8('<a/>'),
    });
    expect(reasonsOf(await readUpload('a.ods', sheet))).toEqual(['unsupported-format']);
  });
});
