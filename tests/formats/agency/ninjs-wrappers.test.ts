import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const ITEM = { uri: 'urn:quay:1', type: 'text', versioncreated: '2026-06-01T08:00:00Z', headline: 'Ferry returns' };
const read = (value: unknown) => readUpload('wire/1.json', JSON.stringify(value));

describe('ninjs as services pass it on', () => {
  it.each([
    ['an item around it', (item: object) => ({ api: '1.1', data: { meta: {}, item } })],
    ['a list around its wrapper', (item: object) => ({ data: { items: [{ meta: {}, item }] } })],
    ['a list', (item: object) => [item]],
  ])('is found with %s', async (_, around) => {
    const content = articleOf(await read(around({ ...ITEM, body_xhtml: '<p>It came back.</p>' })));
    expect(content).toMatchObject({ id: 'urn:quay:1', title: 'Ferry returns', html: '<p>It came back.</p>' });
  });

  it('is refused where its text is in another file', async () => {
    const renditions = { nitf: { href: 'https://quay.example/1.nitf', mimetype: 'text/xml' } };
    const fields = { ...ITEM, description_summary: 'It is back.', renditions };
    expect(reasonsOf(await read({ data: { item: fields } }))).toEqual(['text-elsewhere']);
  });

  it.each([
    ['planning-item', { planning_date: '2026-06-02T08:00:00Z', coverages: [] }],
    ['event-item', { definition_short: 'The opening', dates: { start: '2026-06-02T08:00:00Z' } }],
    ['event-item', { eventDetails: { dates: { startDate: '2026-06-02T08:00:00Z' } } }],
  ])('is refused as what it is without a type: %s', async (code, fields) => {
    const { type: _, ...untyped } = ITEM;
    expect(reasonsOf(await read({ ...untyped, ...fields }))).toEqual([code]);
  });

  it('is titled and signed by the NITF in it', async () => {
    const { headline: _, ...untitled } = ITEM;
    const nitf =
      '<nitf><body><body.head><hedline><hl1>Ferry is back</hl1><hl2>Late</hl2></hedline><byline>By Ana Paz</byline></body.head>' +
      '<body.content><p>It came back.</p></body.content></body></nitf>';
    const bodies = [{ role: 'nitf', contentType: 'application/nitf+xml', value: nitf }];
    expect(articleOf(await read({ ...untitled, title: 'ferry-1', bodies }))).toMatchObject({
      title: 'Ferry is back',
      dek: 'Late',
      authors: [{ name: 'Ana Paz' }],
    });
  });

  it('names authors by what they are called', async () => {
    const body_html = '<p>It came back.</p>';
    const titled = { ...ITEM, body_html, bylines: [{ by: 'By ANA PAZ', title: 'Harbour Writer' }] };
    expect(articleOf(await read(titled)).authors).toEqual([{ name: 'Ana Paz', role: 'Harbour Writer' }]);
    const roles = [
      { role: 'AUTHOR', name: 'AUTHOR', sub_label: 'Ana Paz' },
      { role: 'EDITOR', name: 'EDITOR' },
    ];
    expect(articleOf(await read({ ...ITEM, body_html, authors: roles })).authors).toEqual([{ name: 'Ana Paz' }]);
    expect(articleOf(await read({ ...ITEM, body_html, byline: 'gr/bp' })).authors).toBeUndefined();
  });

  it('reads characters that were escaped once too often', async () => {
    const body_xhtml = '<p>Four o&amp;#39;clock &amp;amp; later: 1 &amp;lt; 2 &amp;c;</p>';
    expect(articleOf(await read({ ...ITEM, body_xhtml })).html).toBe(
      '<p>Four o&#39;clock &amp; later: 1 &amp;lt; 2 &amp;c;</p>',
    );
  });

  it('reads XHTML whose empty elements have no end tag', async () => {
    const body_xhtml = '<html><head><title/></head><body><p>It <b class="x"/>came back.</p></body></html>';
    expect(articleOf(await read({ ...ITEM, body_xhtml })).html).toBe('<p>It <b class="x"></b>came back.</p>');
  });

  it.each([
    '<section class="main"><p class="teaser">Ferry returns</p><p>By Ana Paz</p><p>It came back.</p><p>ab/cd</p></section>',
    '<html><body><div><div><p>Ferry returns</p><p>By Ana Paz</p><p>It came back.</p></div>\n<p>ab/cd</p></div></body></html>',
  ])('finds title, byline and initials inside of what is around them: %s', async (body_xhtml) => {
    const content = articleOf(await read({ ...ITEM, body_xhtml }));
    expect(content.authors).toEqual([{ name: 'Ana Paz' }]);
    expect(content.html.replace(/<\/?(?:section|div)[^>]*>/g, '').trim()).toBe('<p>It came back.</p>');
  });

  it('has no dek that its text or its keywords say', async () => {
    const headlines = [{ value: 'Ferry returns' }, { role: 'subheadline', value: 'It came back.' }];
    const fields = { ...ITEM, headlines, keywords: ['HARBOUR FERRY'], body_xhtml: '<p>It came back.</p><p>Late.</p>' };
    expect(articleOf(await read(fields)).dek).toBeUndefined();
    const slug = [{ value: 'Ferry returns' }, { role: 'subheadline', value: 'Harbour ferry' }];
    expect(articleOf(await read({ ...fields, headlines: slug })).dek).toBeUndefined();
  });

  it.each([
    ['Korjattu aiempaa uutista: sillan pituus on 300 metriä.', true],
    ['Rättelse: bron är 300 meter lång.', true],
    ['Исправлена длина моста: 300 метров.', true],
    ['KORJATTU', false],
    ['Korrektur durchgehend', false],
  ])('shows readers a correction that they can read: %s', async (ednote, isCorrection) => {
    const result = await read({ ...ITEM, body_xhtml: '<p>It came back.</p>', ednote });
    expect(articleOf(result).corrections).toEqual(
      isCorrection ? [{ text: ednote, date: ITEM.versioncreated }] : undefined,
    );
    expect(result).toMatchObject({ warnings: isCorrection ? [] : [{ code: 'editorial-note' }] });
  });

  it('leaves out what an update says it adds, above the byline', async () => {
    const body_xhtml = '<p>(Adds quote from the mayor)</p><p>By Ana Paz</p><p>QUAY, June 1 (QN) - It came back.</p>';
    const result = await read({ ...ITEM, body_xhtml });
    expect(articleOf(result)).toMatchObject({
      authors: [{ name: 'Ana Paz' }],
      html: '<p>QUAY, June 1 (QN) - It came back.</p>',
    });
    expect(result).toMatchObject({
      dropped: [{ kind: 'note-to-the-desk', detail: '(Adds quote from the mayor)', count: 1 }],
    });
  });

  it.each(['None', '0645', '- -', 'Notizblock'])('does not warn of a note that says nothing: %s', async (ednote) => {
    const result = await read({ ...ITEM, body_xhtml: '<p>It came back.</p>', ednote, usageterms: ednote });
    expect(result).toMatchObject({ warnings: [] });
  });

  it('says of which item it warns', async () => {
    const body_xhtml = '<p>It came back.</p>';
    const result = await read([
      { ...ITEM, body_xhtml, ednote: 'Adds a quote' },
      { ...ITEM, uri: 'urn:quay:2', headline: 'Ferry leaves', body_xhtml },
    ]);
    expect(inWords(result)).toMatchObject({
      warnings: [{ message: '"Ferry returns": The agency notes for editors (not published): "Adds a quote".' }],
    });
  });
});
