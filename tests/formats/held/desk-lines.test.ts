import { describe, expect, it } from 'vitest';
import { documentOf, paragraph, run } from '../archives.ts';
import { articleOf, composedOf, composeUpload, readUpload, reasonsOf } from '../uploads.ts';

const TITLE = 'Weir keeper counts eels by lamplight';
const BYLINE = 'By Petra Osk';
const STORY = [
  'The keeper of the weir counts eels every night from nine until the lamp goes out, and has done so since 1998.',
  'Last night there were forty-one, which is more than anybody in the village has seen since the flood of that year.',
];
const html = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const mail = (body: string, subject = TITLE, type = 'text/plain') =>
  `From: Petra Osk <p@weir.example>\nSubject: ${subject}\nContent-Type: ${type}; charset=utf-8\n\n${body}`;
const word = (lines: readonly (readonly [string, string?])[]) =>
  documentOf({
    body: [...lines.map(([text, style]) => paragraph(text, style)), paragraph(run('Eels', '<w:b/>'))].join(''),
  });

/** A line above the title, below it, and at the end, in every format that people write. */
function copies(line: string): readonly (readonly [string, string | Uint8Array])[] {
  const page = (body: string) =>
    `<!doctype html><html><head><title>${TITLE}</title></head><body><article>${body}</article></body></html>`;
  const above = `<p>${line}</p><h1>${TITLE}</h1><p>${BYLINE}</p>${html(STORY)}`;
  const below = `<h1>${TITLE}</h1><p>${line}</p><p>${BYLINE}</p>${html(STORY)}`;
  const last = `<h1>${TITLE}</h1><p>${BYLINE}</p>${html([...STORY, line])}`;
  return [
    ['above.txt', [line, TITLE, BYLINE, ...STORY].join('\n\n')],
    ['above.md', [line, `# ${TITLE}`, BYLINE, ...STORY].join('\n\n')],
    ['below.md', [`# ${TITLE}`, line, ...STORY].join('\n\n')],
    ['fields.md', [`---\ntitle: ${TITLE}\n---`, line, ...STORY].join('\n\n')],
    ['above.html', above],
    ['below.html', below],
    ['last.html', last],
    ['above-page.html', page(above)],
    ['below-page.html', page(below)],
    ['last-page.html', page(last)],
    ['text.eml', mail([line, ...STORY].join('\n\n'))],
    ['markup.eml', mail(html([line, ...STORY]), TITLE, 'text/html')],
    ['last.eml', mail(html([...STORY, line]), TITLE, 'text/html')],
    ['above.docx', word([[line], [TITLE, 'Heading1'], [BYLINE], ...STORY.map((text) => [text] as const)])],
    ['below.docx', word([[TITLE, 'Title'], [line], [BYLINE], ...STORY.map((text) => [text] as const)])],
    ['last.docx', word([[TITLE, 'Title'], ...STORY.map((text) => [text] as const), [line]])],
  ];
}

describe('a line to the desk does the same in whatever the copy has come', () => {
  it.each([
    'EMBARGO: until the minister has spoken',
    'Sperrfrist: Freitag, 12 Uhr',
    'Sous embargo jusqu’à nouvel ordre',
    'EDITORS: KILL STORY',
    'DRAFT',
    'Status: draft',
    '尚未审核',
  ])('nothing comes out below %j', async (line) => {
    for (const [key, text] of copies(line)) expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'held']);
  });

  it.each(['EMBARGOED UNTIL 3 December 2026, 06:00', 'SPERRFRIST: 3.12.2026, 6:00 Uhr'])(
    'it waits where it says until when: %j',
    async (line) => {
      for (const [key, text] of copies(line)) {
        const { articles } = composedOf(await composeUpload(key, text));
        const [{ title, html: body = '', embargoed, dek = '' } = {}] = articles;
        expect([key, title, embargoed]).toEqual([key, TITLE, '2026-12-03T06:00:00Z']);
        expect([key, `${dek}${body}`.includes(line)]).toEqual([key, false]);
      }
    },
  );

  it('a message to desks is no article', async () => {
    for (const [key, text] of copies('ADVISORY TO EDITORS'))
      expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'rejection']);
  });

  it('and the story of an embargo comes out', async () => {
    for (const [key, text] of copies(
      'Embargo: the village waits for its eels, as in the winter when the road was closed.',
    ))
      expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'reading']);
  });
});

describe('of several embargoes', () => {
  const LATER = 'EMBARGOED UNTIL 3 December 2026, 06:00';
  const EARLIER = 'EMBARGO: 2 December 2026';
  const page = (above: string, body: string) =>
    `<html><head><title>${TITLE}</title></head><body>${above}<article><h1>${TITLE}</h1>${body}</article></body></html>`;

  it.each([
    ['field.json', JSON.stringify({ title: TITLE, embargoed: '2026-11-02T06:00:00Z', html: html([LATER, ...STORY]) })],
    ['field.md', [`---\ntitle: ${TITLE}\nembargo: 2026-11-02\n---`, LATER, ...STORY].join('\n\n')],
    ['title.md', [`# ${EARLIER}: ${TITLE}`, LATER, ...STORY].join('\n\n')],
    ['bar.html', page(`<p>${EARLIER}</p>`, html([LATER, ...STORY]))],
    ['inside.html', page(`<p>${LATER}</p>`, html([EARLIER, ...STORY]))],
    ['ends.html', page('', html([EARLIER, ...STORY, LATER]))],
    ['ends.txt', [EARLIER, TITLE, BYLINE, ...STORY, LATER].join('\n\n')],
    ['flag.html', page('', html([LATER, ...STORY, 'EMBARGOED']))],
  ])('the latest counts, and none is shown: %s', async (key, text) => {
    const [{ embargoed, html: body }] = composedOf(await composeUpload(key, text)).articles;
    expect(embargoed).toBe('2026-12-03T06:00:00Z');
    expect(body).not.toMatch(/embargo/i);
  });

  it.each(['EMBARGOED UNTIL the minister has spoken', 'Embargo: tbc'])(
    'one that says not until when holds beside a field that does: %s',
    async (line) => {
      const fields = { title: TITLE, embargoed: '2026-11-02T06:00:00Z' };
      const text = JSON.stringify({ ...fields, html: html([line, ...STORY]) });
      expect(reasonsOf(await readUpload('a.json', text))).toEqual(['embargo-without-date']);
      const titled = JSON.stringify({ ...fields, title: `Embargoed until Friday: ${TITLE}`, html: html(STORY) });
      expect(reasonsOf(await readUpload('a.json', titled))).toEqual(['embargo-without-date']);
      const flagged = JSON.stringify({ ...fields, title: `EMBARGOED: ${TITLE}`, html: html(['EMBARGOED', ...STORY]) });
      const { title, html: body } = articleOf(await readUpload('a.json', flagged));
      expect([title, body.includes('EMBARGOED')]).toEqual([TITLE, false]);
    },
  );
});

describe('a part of a story', () => {
  const LONG = [...STORY, ...STORY];
  const among = (line: string): readonly (readonly [string, string])[] => [
    ['a.html', `<h1>${TITLE}</h1>${html(LONG)}${line}${html(STORY)}`],
    ['a.json', JSON.stringify({ title: TITLE, html: `${html(LONG)}${line}${html(STORY)}` })],
    ['a.md', [`# ${TITLE}`, ...LONG, line, ...STORY].join('\n\n')],
  ];

  it.each([
    '<h2>Embargo</h2>',
    '<h2>HOLD</h2>',
    '<h2>DRAFT</h2>',
    '<h3>Second draft</h3>',
    '<h3>Redaktioneller Hinweis</h3>',
    '<p>ADVISORY</p>',
    '<p>Embargo: who loses?</p>',
    '<p>Embargo: a chronicle</p>',
    '<ul><li>Embargo: 1962</li><li>Embargo until 1994</li></ul>',
    '<table><tr><td>Embargo</td><td>Cuba</td></tr></table>',
  ])('between paragraphs tells no desk anything: %s', async (line) => {
    for (const [key, text] of among(line)) expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'reading']);
  });

  it.each([
    '<h2>Embargo</h2>',
    '<h2>Sperrfrist: was gilt</h2>',
    '<h3>Redaktioneller Hinweis</h3>',
    '<p>Embargo until 1974</p>',
    '<p>Embargo: 17 October 1973</p>',
    '<p>Embargo: lifted</p>',
    '<p>Embargo: not applicable.</p>',
    '<p>Sperrfrist: keine.</p>',
    '<p>Sperrfrist: sofort</p>',
  ])('nor does such a one above it, or below it: %s', async (line) => {
    for (const text of [`${line}${html(STORY)}`, `${html(STORY)}${line}`])
      expect(articleOf(await readUpload('a.html', `<h1>${TITLE}</h1>${text}`)).embargoed).toBeUndefined();
  });

  it.each([
    ['<h2>EMBARGOED UNTIL 3 December 2026</h2>', 'reading'],
    ['<p>Under embargo until the minister has spoken</p>', 'held'],
    ['<p>EMBARGO: 3 December 2026</p>', 'reading'],
  ])('but says that it waits there too: %s', async (line, kind) => {
    for (const [key, text] of among(line)) {
      const read = await readUpload(key, text);
      expect([key, read.kind]).toEqual([key, kind]);
      if (read.kind === 'reading') expect(articleOf(read).embargoed).toMatch(/^3 December 2026/);
    }
  });

  it('is told from a stamp by its capitals, where it is a heading below short lines', async () => {
    const above = html(['Culture', 'Weir', 'Saturday', 'From our own reporter']);
    const text = (heading: string) => `<h1>${TITLE}</h1>${above}<h2>${heading}</h2>${html(STORY)}`;
    expect(reasonsOf(await readUpload('a.html', text('DRAFT')))).toEqual(['not-public']);
    expect((await readUpload('a.html', text('First draft'))).kind).toBe('reading');
  });

  it.each(['<h2>EMBARGO</h2>', '<h2>Embargoed</h2>', '<h2>Embargo: until Friday</h2>', '<h2>[Embargo]</h2>'])(
    'and a stamp above it holds, also where it is a heading: %s',
    async (line) => {
      const text = `<h1>${TITLE}</h1>${line}${html(STORY)}`;
      expect(reasonsOf(await readUpload('a.html', text))).toEqual(['embargo-without-date']);
    },
  );
});

describe('a title that says that it waits', () => {
  const titled = (title: string): readonly (readonly [string, string])[] => [
    ['a.eml', mail(STORY.join('\n\n'), title)],
    ['a.md', [`# ${title}`, ...STORY].join('\n\n')],
    ['fields.md', [`---\ntitle: ${JSON.stringify(title)}\n---`, ...STORY].join('\n\n')],
    ['a.html', `<h1>${title}</h1>${html(STORY)}`],
  ];

  it.each([
    `EMBARGOED UNTIL 3 DECEMBER 2026, 6AM: ${TITLE}`,
    `[EMBARGO 3 December 2026 06:00] ${TITLE}`,
    `${TITLE} (embargoed until 3 December 2026, 06:00)`,
    `${TITLE} - EMBARGOED UNTIL 3 DECEMBER 2026 06:00`,
    `SPERRFRIST 3.12.2026, 6 Uhr: ${TITLE}`,
  ])('waits, and is called by the rest: %j', async (title) => {
    for (const [key, text] of titled(title)) {
      const { embargoed, title: rest } = composedOf(await composeUpload(key, text)).articles[0];
      expect([key, rest, embargoed]).toEqual([key, TITLE, '2026-12-03T06:00:00Z']);
    }
  });

  it.each([
    `EMBARGOED: ${TITLE}`,
    `Under embargo until Thursday: ${TITLE}`,
    `EMBARGOED 3/12/2026 06:00 - ${TITLE}`,
    `EMBARGO: ${TITLE}`,
    'Embargoed until the minister has spoken',
  ])('is held where it does not say until when: %j', async (title) => {
    for (const [key, text] of titled(title)) expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'held']);
  });

  it.each([
    'Embargo: Washington tightens its course',
    'Embargo on oil: what comes next',
    'Embargo 1973: the winter without oil',
    'Sin embargo: la vida sigue',
    'Embargoed: the letters that nobody opened',
    'Sperrfrist: Wie Banken damit leben',
  ])('is told from one of an embargo: %j', async (title) => {
    for (const [key, text] of titled(title)) expect(articleOf(await readUpload(key, text)).title).toBe(title);
  });
});

it('an end of which a title speaks is none of an embargo where no year or hour is named', async () => {
  const title = 'Sperrfristende 15. Januar – Was für Gülle gilt';
  expect(articleOf(await readUpload('a.html', `<h1>${title}</h1>${html(STORY)}`)).title).toBe(title);
  const stamped = `<h1>Sperrfristende 3. Dezember 2026, 6 Uhr – ${TITLE}</h1>${html(STORY)}`;
  expect(articleOf(await readUpload('a.html', stamped)).embargoed).toContain('2026');
});

it('a note to editors in the place of a title holds where the title is below it', async () => {
  for (const text of [
    `<h1>Note to editors: call Mrs Vole first</h1><h2>${TITLE}</h2>${html(STORY)}`,
    `<h1>For the desk: call Mrs Vole first</h1><p>${TITLE}</p><p>${BYLINE}</p>${html(STORY)}`,
  ])
    expect((await readUpload('a.html', text)).kind).toBe('held');
});

describe('what is not for print', () => {
  /** In the place of a title, and where standfirsts and descriptions are. */
  const inPlaceOf = (aside: string): readonly (readonly [string, string | Uint8Array])[] => [
    ['title.txt', [aside, TITLE, BYLINE, ...STORY].join('\n\n')],
    ['lines.txt', [[aside, TITLE, BYLINE].join('\n'), ...STORY].join('\n\n')],
    ['dek.txt', [TITLE, aside, BYLINE, ...STORY].join('\n\n')],
    ['title.md', [`# ${aside}`, `## ${TITLE}`, ...STORY].join('\n\n')],
    ['fields.md', [`---\ntitle: ${JSON.stringify(aside)}\n---`, ...STORY].join('\n\n')],
    ['summary.md', [`---\ntitle: ${TITLE}\ndescription: ${JSON.stringify(aside)}\n---`, ...STORY].join('\n\n')],
    ['title.html', `<h1>${aside}</h1><h2>${TITLE}</h2>${html(STORY)}`],
    ['text.eml', mail([`Headline: ${TITLE}`, aside, ...STORY].join('\n\n'), 'copy')],
    ['subject.eml', mail(STORY.join('\n\n'), `=?utf-8?B?${Buffer.from(aside).toString('base64')}?=`)],
    ['title.docx', word([[aside, 'Title'], [TITLE, 'Heading1'], ...STORY.map((text) => [text] as const)])],
    ['dek.docx', word([[TITLE, 'Title'], [aside, 'Subtitle'], ...STORY.map((text) => [text] as const)])],
  ];

  it.each([
    'Notes (not for print): ask Mrs Vole for her age again',
    'Background (not for publication): Mrs Vole is on leave',
    'NOT FOR PUBLICATION: Mrs Vole is on leave',
    'INTERNAL: Mrs Vole is on leave',
    'Interne Notiz: Frau Vole anrufen',
    'Nicht zur Veröffentlichung: Handynummer von Frau Vole',
    'Ne pas publier : téléphone de Mme Vole',
    '内部备注：致电 Vole',
  ])('holds what it is the title or the dek of: %j', async (aside) => {
    for (const [key, text] of inPlaceOf(aside))
      expect([key, (await readUpload(key, text)).kind]).toEqual([key, 'held']);
  });

  it.each([
    '[Desk: hold the last graf until Vole has called]',
    'Note to desk: Vole wants to see this first',
    'Nota para la redacción: llamar a Vole',
    'Not till redaktionen: ring Vole',
    'ملاحظة للتحرير: الاتصال بـ Vole',
    'डेस्क के लिए नोट: Vole को फ़ोन करें',
    'Ghi chú cho ban biên tập: gọi cho Vole',
  ])('and a note to the desk is in no field: %j', async (note) => {
    for (const [key, text] of inPlaceOf(note)) {
      const result = await composeUpload(key, text);
      expect([key, JSON.stringify(result.kind === 'articles' ? result.articles : [])]).toEqual([
        key,
        expect.not.stringContaining('Vole'),
      ]);
    }
  });

  it.each([
    'For the desk: nine pens that last',
    'Notes for the desk: a plant for each',
    'Note to editors: our village is a town',
    'Internal notes: what a composer left in his drawer',
    'Background only',
    'HOLD: why brokers wait for the mill',
    'TBD: the band without a name',
    'INTERNAL: how a clock ticks',
    'CONFIDENTIEL : ce que dit le rapport',
    'Off the record: what reporters may not say',
    'CONFIDENTIAL: THE LIFE OF A SPY',
    'Private clubs: how they began',
  ])('but %j is a title', async (title) => {
    expect(articleOf(await readUpload('a.html', `<h1>${title}</h1>${html(STORY)}`)).title).toBe(title);
  });
});
