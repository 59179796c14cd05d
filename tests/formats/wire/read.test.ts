import { describe, expect, it } from 'vitest';
import { whatText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

/** CR LF between lines, as a line sends them. */
function wire(...lines: readonly string[]): string {
  return lines.join('\r\n');
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const HEAD = [
  '\x01hbr123 4 pol 250 ccccb   AFP 122',
  '',
  'Harbour-bridge/Traffic/',
  '\x02Harbour bridge reopens after two years =',
];
const STORY = [
  '',
  'RIVERTON, Nov 24 (AFP) - The bridge over the inner harbour carried its',
  'first cars for two years on Tuesday, three months ahead of its plan.',
  '',
  '"We counted 4,000 in the first hour," said engineer Ana Paz.',
];
const TAIL = ['\x03241030 GMT Nov 26', '\x7f', '\x04'];
const BODY = [
  '<p>RIVERTON, Nov 24 (AFP) - The bridge over the inner harbour carried its first cars for two years on Tuesday, three months ahead of its plan.</p>',
  '<p>&quot;We counted 4,000 in the first hour,&quot; said engineer Ana Paz.</p>',
].join('\n');

describe('a message of IPTC 7901', () => {
  it('is read by its header, keywords, headline, text and date-time group', async () => {
    const result = await readUpload('in/0001', wire(...HEAD, ...STORY, ...TAIL));
    expect(articleOf(result)).toEqual({
      title: 'Harbour bridge reopens after two years',
      source: { name: 'AFP' },
      section: 'Politics',
      tags: ['Harbour-bridge', 'Traffic'],
      published: '24 Nov 2026 10:30 GMT',
      html: BODY,
    });
    expect(result).toMatchObject({
      warnings: [],
      dropped: [
        { kind: 'wire-header', detail: 'hbr123 4 pol 250 ccccb   AFP 122', count: 1, line: 1 },
        { kind: 'keyword-line', detail: 'Harbour-bridge/Traffic/', count: 1, line: 3 },
        { kind: 'wire-trailer', detail: '241030 GMT Nov 26', count: 1, line: 10 },
      ],
    });
  });

  it.each([
    ['ABC123 4 POL 250 AFP', '241030 NOV 26', '24 NOV 2026 10:30 GMT', 'Politics'],
    ['ABC 123 4 POL 250', '241130 MEZ Nov 26', '24 Nov 2026 11:30 MEZ', 'Politics'],
    ['bdt0042 3 wi 89 vvvvb', '071341Z Okt 2026', '07 Okt 2026 13:41 Z', 'Wirtschaft'],
    ['xyz7 5 qqq 12', 'NNNN', undefined, undefined],
  ])('of the header %j and trailer %j is dated and filed', async (header, trailer, published, section) => {
    const text = wire(`\x01${header}`, 'Harbour', ...HEAD.slice(3), ...STORY, `\x03${trailer}`, '\x04');
    const article = articleOf(await readUpload('in/0001', text));
    expect({ published: article.published, section: article.section, html: article.html }).toEqual({
      published,
      section,
      html: BODY,
    });
  });

  it('may set lead marks, a byline and notes around the headline, and end in notes for desks', async () => {
    const text = wire(
      ...HEAD.slice(0, 3),
      '\x021ST LEAD',
      'Harbour bridge reopens after two years',
      'By Jane Doe, dpa =',
      ...STORY,
      '',
      '# dpa Notebook',
      '',
      'The following information is not intended for publication',
      '',
      'Editorial contacts: Jane Doe, 555 0100',
      ...TAIL,
    );
    const result = await readUpload('in/0001', text);
    expect(articleOf(result)).toMatchObject({
      title: 'Harbour bridge reopens after two years',
      authors: [{ name: 'Jane Doe' }],
      html: BODY,
    });
    const dropped = result.kind === 'reading' ? result.dropped.map((drop) => whatText(drop).split(' "')[0]) : [];
    expect(dropped).toEqual([
      'wire header',
      'keyword line',
      'lead mark',
      'line that names the author,',
      'notes to the desk',
      'wire trailer',
    ]);
  });

  it.each([
    [['EXTRA'], ['lead mark "EXTRA"']],
    [
      ['REFILE', '2ND LEAD'],
      ['lead mark "REFILE"', 'lead mark "2ND LEAD"'],
    ],
    [['(Achtung)'], ['lead mark "(Achtung)"']],
    [
      ['Situation', 'Riverton:'],
      ['lead mark "Situation"', 'lead mark "Riverton:"'],
    ],
  ])('is titled by its headline, not by what kind of copy it is: %j', async (keys, marks) => {
    const text = wire(
      ...HEAD.slice(0, 3),
      `\x02${keys.join('\r\n')}`,
      ...HEAD.slice(3).map((line) => line.slice(1)),
      ...STORY,
      ...TAIL,
    );
    const result = await readUpload('in/0001', text);
    expect(articleOf(result)).toMatchObject({ title: 'Harbour bridge reopens after two years', html: BODY });
    const dropped = result.kind === 'reading' ? result.dropped.map((drop) => whatText(drop)) : [];
    expect(dropped.filter((what) => what.startsWith('lead mark')).toSorted()).toEqual(marks.toSorted());
  });

  it('keeps the only line above its story as its title, however short', async () => {
    const text = wire(...HEAD.slice(0, 3), '\x02(Standings) =', ...STORY, ...TAIL);
    expect(articleOf(await readUpload('in/0001', text)).title).toBe('(Standings)');
  });

  it('is signed by who writes for another paper', async () => {
    const head = ['\x02Harbour bridge reopens after two years', 'By Ana Paz, The Riverton Union-Tribune ='];
    expect(articleOf(await readUpload('in/0001', wire(...HEAD.slice(0, 3), ...head, ...STORY, ...TAIL)))).toMatchObject(
      {
        authors: [{ name: 'Ana Paz' }],
        source: { name: 'The Riverton Union-Tribune' },
      },
    );
  });

  it('without a mark at the end of its headline is read as other text is', async () => {
    const text = wire(
      ...HEAD.slice(0, 3),
      '\x02Harbour bridge reopens after two years',
      'by Jane Doe',
      ...STORY,
      ...TAIL,
    );
    expect(articleOf(await readUpload('in/0001', text))).toMatchObject({
      title: 'Harbour bridge reopens after two years',
      authors: [{ name: 'Jane Doe' }],
      html: BODY,
    });
  });

  const german = [
    'Br}cke f}r Fu~g{nger er|ffnet =',
    '',
    'M}nchen (dpa) - Die Br}cke ist f}r alle offen, die zu Fu~ gehen.',
  ];
  const read = [
    'Brücke für Fußgänger eröffnet',
    '<p>München (dpa) - Die Brücke ist für alle offen, die zu Fuß gehen.</p>',
  ];
  it.each([
    ['UTF-8', new TextEncoder()],
    ['ISO 8859-1', { encode: latin1 }],
  ])('is read in %s', async (_, encoder) => {
    const bytes = encoder.encode(
      wire(
        ...HEAD.slice(0, 3),
        `\x02${read[0]} =`,
        '',
        'München (dpa) - Die Brücke ist für alle offen, die zu Fuß gehen.',
        ...TAIL,
      ),
    );
    const result = await readUpload('in/0001', bytes);
    expect(result).toMatchObject({ warnings: [] });
    expect(articleOf(result)).toMatchObject({ title: read[0], html: read[1] });
  });

  it('is read in the German variant of ISO 646, whose umlauts have the places of brackets', async () => {
    const article = articleOf(
      await readUpload('in/0001', wire(...HEAD.slice(0, 3), `\x02${german[0]}`, ...german.slice(1), ...TAIL)),
    );
    expect(article).toMatchObject({ title: read[0], html: read[1] });
  });

  it('keeps braces that are no letters', async () => {
    const article = articleOf(
      await readUpload('in/0001', wire(...HEAD, '', 'The set {1, 2} is written with braces.', ...TAIL)),
    );
    expect(article.html).toBe('<p>The set {1, 2} is written with braces.</p>');
  });

  it('may come among fill characters, with line ends of CR CR LF', async () => {
    const text = `\0\0\x16\r\n${[...HEAD, ...STORY, ...TAIL].join('\r\r\n')}`;
    expect(articleOf(await readUpload('in/0001', text)).html).toBe(BODY);
  });

  it('that was cut off is published with a warning', async () => {
    const result = await readUpload('in/0001', wire(...HEAD, ...STORY));
    expect(articleOf(result).html).toBe(BODY);
    expect(result).toMatchObject({ warnings: [{ code: 'incomplete-message', line: 5 }] });
  });

  it('of several in a file is one of several articles; a killed one is left out', async () => {
    const kill = [
      '\x01hbr124 1 pol 20',
      'Harbour',
      '\x02KILL',
      '',
      'Kill the story on the bridge.',
      '\x03241100 GMT Nov 26',
      '\x04',
    ];
    const result = await readUpload('in/0001', wire(...HEAD, ...STORY, ...TAIL, ...kill, ...HEAD, ...STORY, ...TAIL));
    expect(inWords(result)).toMatchObject({
      articles: [{ html: BODY }, { html: BODY }],
      warnings: [{ code: 'killed', line: 15, message: expect.stringMatching(/^Message 2: .* It is left out\.$/) }],
    });
  });

  it('that kills a story takes back what was published of this upload', async () => {
    const text = wire(...HEAD.slice(0, 3), '\x02BULLETIN KILL', '', 'Kill the story on the bridge.', ...TAIL);
    expect(await readUpload('in/0001', text)).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'killed', line: 4 }],
    });
  });

  it('is held until its embargo ends', async () => {
    const text = wire(...HEAD, '', 'EMBARGOED UNTIL 0600 GMT, NOV 25, 2026', ...STORY, ...TAIL);
    expect(articleOf(await readUpload('in/0001', text))).toMatchObject({
      embargoed: '06:00 GMT, NOV 25, 2026',
      html: BODY,
    });
  });
});

describe('a message of ANPA 1312', () => {
  const header = ['\x16\x16\x01w2607\x1f_asian', 'r i\x13\x11 BC-EU--HarbourBridge 1stLd-Writethru   11-24 0045'];
  const trailer = ['', '\t   ^\x03AP-WF-11-24-26 1030GMT<', '', '\x0c', '\x04'];
  const anpa = (...lines: readonly string[]) => wire(...header, ...lines, ...trailer);

  it('is read by its header, set lines, paragraphs and trailer', async () => {
    const result = await readUpload(
      'in/0001',
      anpa(
        '\x02^BC-EU--Harbour Bridge, 1st Ld-Writethru,45<',
        '^Harbour bridge reopens after two years<',
        '^AP Photo HBR101, HBR102<',
        '^Eds: UPDATES with quotes. With AP Photos.<',
        '^By JANE DOE=',
        '^Associated Press=',
        "\t   RIVERTON (AP) _ The bridge reopened on Tuesday, and ``nobody complained,'' its engineer said.",
        ' ',
        '\t   It carried{4,000 cars in the first hour, she said.',
      ),
    );
    expect(articleOf(result)).toEqual({
      title: 'Harbour bridge reopens after two years',
      authors: [{ name: 'Jane Doe' }],
      source: { name: 'Associated Press' },
      section: 'International',
      published: '2026-11-24 10:30 GMT',
      html: [
        '<p>RIVERTON (AP) — The bridge reopened on Tuesday, and &quot;nobody complained,&quot; its engineer said.</p>',
        '<p>It carried 4,000 cars in the first hour, she said.</p>',
      ].join('\n'),
    });
    expect(result.kind === 'reading' && result.dropped.map((drop) => `${drop.line}: ${whatText(drop)}`)).toEqual([
      '1: wire header "w2607 _asian"',
      '2: wire header "r i  BC-EU--HarbourBridge 1stLd-Writethru   11-24 0045"',
      '3: slug line "BC-EU--Harbour Bridge, 1st Ld-Writethru,45"',
      '5: note to the desk "AP Photo HBR101, HBR102"',
      '6: note to the desk "Eds: UPDATES with quotes. With AP Photos."',
      '7: line that names the author, "By JANE DOE"',
      '8: publication line "Associated Press"',
      '13: wire trailer "AP-WF-11-24-26 1030GMT"',
    ]);
  });

  it('of a single sentence is its own headline', async () => {
    const article = articleOf(
      await readUpload(
        'in/0001',
        anpa('\x02^BC-EU--APNewsAlert,9<', '\t   RIVERTON (AP) _ Bridge reopens, U.S. engineers say.'),
      ),
    );
    expect(article).toMatchObject({
      title: 'Bridge reopens, U.S. engineers say',
      html: '<p>RIVERTON (AP) — Bridge reopens, U.S. engineers say.</p>',
    });
  });

  it('set as lines is a table, known by its slug', async () => {
    const text = wire(
      header[0] ?? '',
      'u s\x14\x12 BC-EU--HarbourRowing   11-24 0010',
      '\x02^BC-EU--Harbour Rowing,<',
      '\t   ;W;L<',
      '\t   Riverton;9;1<',
      '\t   Milltown;4;6<',
      ...trailer,
    );
    expect(articleOf(await readUpload('in/0001', text))).toMatchObject({
      title: 'Harbour Rowing',
      html: '<pre>;W;L\nRiverton;9;1\nMilltown;4;6</pre>',
    });
  });
});

describe('very large files', () => {
  it.each([
    [
      '4,000 messages without their ends',
      `\x01hbr1 4 pol 9\r\n\x02Bridge =\r\nThe bridge is open.\r\n${'x '.repeat(100)}`.repeat(4_000),
    ],
    ['a message of 1 MB', `\x01hbr1 4 pol 9\r\n\x02Bridge =\r\n\r\n${'The bridge is open.\r\n'.repeat(50_000)}\x03`],
    [
      '1 MB behind the end',
      `\x01hbr1 4 pol 9\r\n\x02Bridge =\r\n\r\nThe bridge is open.\x03${' 24-11-26'.repeat(100_000)}`,
    ],
    [
      'white space within a headline',
      `\x01hbr1 4 pol 9\r\n\x02Bridge${' '.repeat(500_000)}opens =\r\n\r\nThe bridge is open.\x03`,
    ],
    [
      'a line of set marks',
      `\x01w2607\x1f_asian\r\nu i\x13\x11 BC-Bridge 11-24 9\r\n\x02^Bridge opens<\r\n\tThe bridge is open.\r\n\tA${'='.repeat(500_000)}b.\r\n\x03`,
    ],
  ])('such as %s are read', async (_, text) => {
    // Quadratic rules would take minutes; the runner's own limit is what would fail.
    expect((await readUpload('in/0001', text)).kind).toBe('reading');
  });
});

describe('bytes that are no message', () => {
  it.each([
    ['control characters', '\x01\x02\x03abc'],
    ['a header without text', '\x01hbr123 4 pol 250\r\nHarbour'],
    ['NUL within the header', '\x01hbr\x00123 4 pol\r\n\x02Harbour\x03'],
  ])('such as %s are refused as before', async (_, text) => {
    expect(reasonsOf(await readUpload('in/0001', `${text}\x05\x06\x07`)).join()).toMatch(
      /not-text|no-title|no-text|unsupported/,
    );
  });
});
