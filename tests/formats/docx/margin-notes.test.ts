import { describe, expect, it } from 'vitest';
import { readMargins, withMargins } from '../../../shared/formats/docx/margin-notes.ts';
import { archiveOf, documentFiles, paragraph, run } from '../archives.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';

const EMBARGOES: readonly (readonly [string, readonly string[]])[] = [
  ['a line', ['EMBARGOED UNTIL 00:01 GMT, 3 December 2026']],
  ['a part of a line', ['Quay Press\tEmbargoed until 3 December 2026, 00:01 GMT\tPage 1']],
  ['a part beside a bar', ['Quay Press | Embargo: 3 December 2026 00:01 GMT | 1']],
  ['a line below another', ['Quay Press', 'EMBARGOED UNTIL 00:01 GMT, 3 December 2026', '2']],
  [
    'a line of the first page and of all others',
    ['Embargo: 3 December 2026 00:01 GMT', 'Embargo: 3 December 2026 00:01 GMT'],
  ],
  ['behind a colon', ['MEDIA NOTICE: EMBARGOED UNTIL 3 DECEMBER 2026']],
  ['behind a dash', ['Quay Press – Embargo: 3 December 2026']],
  ['behind a dash, before a bar', ['Quay Press - EMBARGO | 3 December 2026, 00:01 GMT']],
  ['in brackets', ['Media notice (under embargo until 3 December 2026)']],
  ['behind a comma', ['Quay Press, embargoed until 3 December 2026']],
  ['behind spaces', ['Quay Press    EMBARGOED UNTIL 3 December 2026']],
  ['behind a number', ['Page 2 EMBARGOED UNTIL 3 December 2026']],
  ['German behind a dash', ['Medienmitteilung - Sperrfrist 3. Dezember 2026 10:00']],
  ['German', ['Sperrfrist: 3. Dezember 2026, 00:01 GMT']],
];

describe('the margins of a document', () => {
  it.each(EMBARGOES)('hold it until when they say: %s', async (_, lines) => {
    const content = articleOf(await documentUnder(lines));
    expect(content.embargoed).toMatch(/3\.? De[cz]ember 2026/i);
    expect(content.html).toBe(`<p>${TEXT}</p>`);
  });

  it.each([
    ['Avis de presse sous embargo jusqu’au 3 décembre 2026', '3 décembre 2026'],
    ['Aviso de prensa - Embargo hasta el 3 de diciembre de 2026', '3 de diciembre de 2026'],
    ['Avviso stampa, sotto embargo fino al 3 dicembre 2026', '3 dicembre 2026'],
  ])('hold it until when they say behind other words of a language: %s', (line, embargoed) => {
    expect(readMargins([line])).toEqual({ kind: 'notes', embargoed });
  });

  it.each([
    [['STRICTLY EMBARGOED']],
    [['Quay Press\tEMBARGO\t1']],
    [['Embargoed until the minister speaks']],
    [['Quay Press: strictly embargoed']],
    [['Page 2 embargoed until the minister speaks']],
  ])('hold it where they do not say until when: %j', async (lines) => {
    expect(reasonsOf(await documentUnder(lines))).toEqual([expect.stringMatching(/^embargo-without-date/)]);
  });

  it.each([
    [['Embargo: none']],
    [['Media notice - Embargo: none']],
    [['Media notice, no embargo until further notice']],
    [['Quay Press\tPage 1 of 2']],
    [['The embargo on oil, a year later']],
    [['Oil and the embargo: a winter without']],
    [['A town under embargo']],
    [['Harbour Embargo Museum']],
    [[]],
  ])('say nothing with %j', async (lines) => {
    expect(articleOf(await documentUnder(lines))).not.toHaveProperty('embargoed');
  });

  it.each([['Quay Press: CONFIDENTIAL'], ['Harbour plan (DRAFT)'], ['Quay Press    Draft']])(
    'hold it by a stamp behind other words: %s',
    (line) => {
      expect(readMargins([line])).toMatchObject({ kind: 'held', reasons: [{ code: 'not-public' }] });
    },
  );

  it.each([['Legal form: private'], ['QUAY TEA (PRIVATE) LIMITED'], ['Subject: internal affairs']])(
    'hold nothing by a word of what they name: %s',
    (line) => {
      expect(readMargins([line])).toEqual({ kind: 'notes' });
    },
  );

  it('count beside what the text says, and the later embargo of both', () => {
    const early = '2026-12-01T00:00:00Z';
    const late = '2026-12-03T00:01:00Z';
    for (const [own, beside] of [
      [early, late],
      [late, early],
    ] as const) {
      expect(withMargins({ html: '', embargoed: own }, { kind: 'notes', embargoed: beside }).embargoed).toBe(late);
    }
    expect(readMargins([`Embargo: ${early}`, `Embargo: ${late}`])).toEqual({ kind: 'notes', embargoed: late });
  });
});

it('says so in a line behind a break', async () => {
  const header = `<w:p><w:r><w:t>Quay Press</w:t><w:br/><w:t>Embargo: 3 December 2026, 00:01 GMT</w:t></w:r></w:p>`;
  const body = paragraph(run('Harbour to be deepened'), 'Title') + paragraph(run(TEXT));
  const files = { ...documentFiles({ body }), 'word/header1.xml': `<w:hdr ${W}>${header}</w:hdr>` };
  expect(articleOf(await readUpload('a.docx', archiveOf(files))).embargoed).toMatch(/^3 December 2026/);
});

describe('what a system for documents says in them', () => {
  it.each([
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Highly Confidential'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Confidential'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Confidential - Legal'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Internal \\ Editors'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'L2 - Internal'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'L3 Confidential'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Very Restricted'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Streng vertraulich (Recht)'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'C1 diffusion restreinte'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'All Staff'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Group Use Only'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Draft'],
    ['bjDocumentSecurityLabel', 'This item’s classification is Internal. It was created by the press office.'],
    ['Classification', 'Confidential'],
    ['TLP', 'AMBER'],
  ])('holds it: %s: %s', async (name, value) => {
    expect(reasonsOf(await documentUnder([], { [name]: value }))).toEqual(['not-public']);
  });

  it.each([
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'General'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Public'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'L0 - Public'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Anyone (not protected)'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Non-Confidential'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Nicht vertraulich'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Unclassified'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', '9a8b7c6d-0000-1111-2222-333344445555'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Enabled', 'true'],
    ['Classification', 'Restricted areas'],
  ])('holds nothing: %s: %s', async (name, value) => {
    expect(articleOf(await documentUnder([], { [name]: value })).title).toBe('Harbour to be deepened');
  });
});

function documentUnder(lines: readonly string[], properties: Readonly<Record<string, string>> = {}) {
  const body = paragraph(run('Harbour to be deepened'), 'Title') + paragraph(run(TEXT));
  const margin = lines.map((line) =>
    paragraph(
      line
        .split('\t')
        .map((part) => run(part))
        .join('<w:r><w:tab/></w:r>'),
    ),
  );
  const custom = Object.entries(properties).map(
    ([name, value]) => `<property name="${name}"><lpwstr>${value}</lpwstr></property>`,
  );
  return readUpload(
    'a.docx',
    archiveOf({
      ...documentFiles({ body }),
      'word/header1.xml': `<w:hdr ${W}>${margin.join('')}</w:hdr>`,
      'docProps/custom.xml': `<Properties>${custom.join('')}</Properties>`,
    }),
  );
}
