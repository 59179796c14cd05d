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
  ['German', ['Sperrfrist: 3. Dezember 2026, 00:01 GMT']],
];

describe('the margins of a document', () => {
  it.each(EMBARGOES)('hold it until when they say: %s', async (_, lines) => {
    const content = articleOf(await documentUnder(lines));
    expect(content.embargoed).toMatch(/3\.? De[cz]ember 2026/);
    expect(content.html).toBe(`<p>${TEXT}</p>`);
  });

  it.each([[['STRICTLY EMBARGOED']], [['Quay Press\tEMBARGO\t1']], [['Embargoed until the minister speaks']]])(
    'hold it where they do not say until when: %j',
    async (lines) => {
      expect(reasonsOf(await documentUnder(lines))).toEqual([expect.stringMatching(/^embargo-without-date/)]);
    },
  );

  it.each([[['Embargo: none']], [['Quay Press\tPage 1 of 2']], [['The embargo on oil, a year later']], [[]]])(
    'say nothing with %j',
    async (lines) => {
      expect(articleOf(await documentUnder(lines))).not.toHaveProperty('embargoed');
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
    ['Classification', 'Confidential'],
    ['TLP', 'AMBER'],
  ])('holds it: %s: %s', async (name, value) => {
    expect(reasonsOf(await documentUnder([], { [name]: value }))).toEqual(['not-public']);
  });

  it.each([
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'General'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Name', 'Public'],
    ['MSIP_Label_9a8b7c6d-0000-1111-2222-333344445555_Enabled', 'true'],
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
