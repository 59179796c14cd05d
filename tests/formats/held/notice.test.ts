import { describe, expect, it } from 'vitest';
import { isAside, isMarkedTitle, isNotice } from '../../../shared/formats/held/notice.ts';
import { isPlaceholder } from '../../../shared/formats/held/placeholder.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, composedOf, composeUpload, readUpload, reasonsOf } from '../uploads.ts';

/** A line at each place of what a desk types in Markdown, where its own lines are taken out. */
function signedMarkdown(line: string): readonly string[] {
  const story =
    'The wheel turned on Friday for the first time in nine years, and nobody slept.\n\nNobody had thought so.';
  return [
    `${line}\n\n# Mill grinds again\n\nBy Osk Brandt\n\n${story}\n`,
    `# Mill grinds again\n\n${line}\n\nBy Osk Brandt\n\n${story}\n`,
    `# Mill grinds again\n\nBy Osk Brandt\n${line}\n\n${story}\n`,
    `# Mill grinds again\n\n**By Osk Brandt**\n\n${line}\n\n${story}\n`,
  ];
}

describe('what nobody has written yet', () => {
  it.each([
    'Lorem ipsum dolor sit amet, consectetur.',
    '[HEADLINE GOES HERE]',
    '{Your title here}',
    'Insert text here…',
    'The mill was fined TKTK dollars, the miller said.',
    'The mill was fined, [NAME TK] said.',
  ])('is held: %j', async (line) => {
    expect(isPlaceholder(line)).toBe(true);
    expect(reasonsOf(await readUpload('a.html', `<h1>Mill</h1><p>${line}</p>`))).toEqual(['not-public']);
  });

  it.each([
    'The story ends here',
    'The TK insures the mill [TK 12-345].',
    'Lorem ipsum and other texts',
    'Headlines from here and there',
    'Title here',
    'Text here and now',
  ])('is not %j', (line) => {
    expect(isPlaceholder(line)).toBe(false);
  });
});

it('a note of passwords does not come out, whatever it came in, and its receipt does not repeat them', async () => {
  const page = `<h1>${'Wifi of the mill '.repeat(9)}</h1><p>Password: flour22</p>`;
  const held = await readUpload('a.html', page);
  expect(reasonsOf(held)).toEqual(['not-public']);
  expect(JSON.stringify(held)).not.toContain('flour22');
  const mail = `From: it@mill.example\nSubject: Your account\n\nIt is ready.\n\nPassword: flour22\n`;
  expect((await readUpload('a.eml', mail)).kind).not.toBe('reading');
  const story = page.replace(
    '</h1>',
    '</h1><p>It is the same for everybody who comes to the mill on a Friday in May or June.</p>',
  );
  expect((await readUpload('a.html', story)).kind).toBe('reading');
});

describe('what a text says somewhere of a part that is still to come', () => {
  const story = (sentence: string) =>
    `<h1>Mill</h1>${'<p>The wheel turned on Friday.</p>'.repeat(8)}<p>${sentence}</p>`;

  it.each(['The mill was fined TKTK dollars.', 'It was fined [CHECK FIGURE], he said.', '[INSERT QUOTE OF MILLER]'])(
    'holds it: %j',
    async (sentence) => {
      expect(reasonsOf(await readUpload('a.html', story(sentence)))).toEqual(['not-public']);
    },
  );

  it.each(['Press [INSERT] or [ADD].', 'He [the miller] said so.', '<code>[ADD NUMBER]</code> is what it prints.'])(
    'but not %j',
    async (sentence) => {
      expect((await readUpload('a.html', story(sentence))).kind).toBe('reading');
    },
  );
});

describe('a line to the desk', () => {
  it.each([
    'DRAFT',
    '[draft]',
    '*** Draft 2 ***',
    'Draft – not for publication',
    'NOT FOR PUBLICATION / DRAFT v3',
    'For internal use only',
    'Strictly confidential',
    'CONFIDENTIAL',
    'HOLD - do not publish',
    'DRAFT v3',
    'draft, legal still reading',
    'Draft – not yet subbed',
    'Still with the lawyers',
    '*** HOLD - awaiting quotes ***',
    'Entwurf, liegt noch beim Anwalt',
    'En attente de validation',
    '尚未审核',
    'ENTWURF',
    'Nicht zur Veröffentlichung bestimmt',
    'Ne pas publier',
    'NO PUBLICAR',
    'Для служебного пользования',
    '草稿',
    '请勿发布',
    '社外秘',
    '*** DO NOT RUN ***',
    'HOLD: awaiting legal',
    'Internal memo - do not forward',
    '[!WARNING] DRAFT',
    'ليس للنشر',
  ])('is %j', async (line) => {
    expect(isNotice(line)).toBe(true);
    for (const text of signedMarkdown(line)) expect(reasonsOf(await readUpload('a.md', text))).toHaveLength(1);
  });

  it.each([
    'Legal aid',
    'Draft, trade and free agency: what to know',
    'With the lawyers of the mill',
    'Draft',
    'Draft picks',
    'Confidential',
    'Work in progress',
    'Internal affairs',
    'Private',
    'The council publishes its draft',
    'Hold the line',
    'Not for publication, said the mayor, and talked for an hour',
    `Draft ${'draft '.repeat(60)}`,
  ])('is not %j', (line) => {
    expect(isNotice(line)).toBe(false);
  });

  it.each([
    'DRAFT: The pier',
    '[Draft] The pier',
    'The pier (draft)',
    'Draft:The pier',
    '【草稿】新港',
    '草稿：新港',
    'ENTWURF – Der Hafen',
    'The pier - DRAFT',
    'The pier_v3_DRAFT 2',
    'Der Hafen | ENTWURF',
  ])('is in the title %j', (title) => {
    expect(isMarkedTitle(title)).toBe(true);
  });

  it.each([
    'Draft: who goes first',
    'Hockey - the draft',
    'Where the wind comes from - Draft',
    'The draft (2026)',
    'Rugby (concept)',
    'Private: a memoir',
    'Drafts of the pier',
    '草稿箱里的信',
  ])('is not in the title %j', (title) => {
    expect(isMarkedTitle(title)).toBe(false);
  });

  it.each([
    ['DRAFT 2: the pier', true],
    ['TLP:RED - the pier', true],
    ['DRAFT: The pier of Draft', true],
    ['The pier: DRAFT', true],
    ['The pier: DRAFT 2.1', true],
    ['DRAFt: The pier', false],
    ['The pier: dRAFT', false],
    [' : DRAFT', false],
    [': pier - DRAFT', true],
  ])('of title %j is in capitals as a whole: %j', (title, isSo) => {
    expect(isMarkedTitle(title)).toBe(isSo);
  });

  it('takes no time, whatever it repeats', () => {
    for (const text of ['draft ', 'draft-', 'not for publication ', '[draft ', '('])
      for (const ending of ['', 'x', ')']) {
        isNotice(text.repeat(8) + ending);
        expect(isMarkedTitle(text.repeat(5_000) + ending)).toBe(false);
      }
  });
});

describe('an upload that says so in its own words', () => {
  const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';

  it.each([
    ['a.txt', `DRAFT - NOT FOR PUBLICATION\n\nHarbour to be deepened\n\n${TEXT}\n`, 'not-public 1:-'],
    ['a.txt', `Harbour to be deepened\n\nFor internal use only\n\n${TEXT}\n`, 'not-public 3:-'],
    ['a.txt', `[DRAFT] Harbour to be deepened\n\n${TEXT}\n`, 'not-public'],
    ['a.txt', `Title: Harbour to be deepened\nStatus: draft\nBy: Jane Doe\n\n${TEXT}\n`, 'not-public 2:-'],
    ['a.txt', `标题：港口\n状态：待审\n\n${TEXT}\n`, 'not-public 2:-'],
    ['a.txt', `Title: Harbour to be deepened\nStatus: half\n\n${TEXT}\n`, 'status-unknown 2:-'],
    ['a.txt', `Title: Harbour to be deepened\nDraft: yes\n\n${TEXT}\n`, 'not-public 2:-'],
    [
      'a.rst',
      `Harbour to be deepened\n######################\n\n:date: 2026-01-02\n:status: draft\n\n${TEXT}\n`,
      'not-public 5:-',
    ],
    ['a.org', `#+TITLE: Harbour to be deepened\n#+HUGO_DRAFT: true\n\n${TEXT}\n`, 'not-public 2:-'],
    ['a.adoc', `= Harbour to be deepened\n:page-draft:\n\n${TEXT}\n`, 'not-public 2:-'],
    [
      'a.md',
      `# Harbour to be deepened\n\nOwner: Ana Paz\nStatus: Not started\nPublished: No\n\n${TEXT}\n`,
      'not-public 4:-',
    ],
    ['a.md', `# Harbour to be deepened\n\nPublished: No\n\n${TEXT}\n`, 'not-public 3:-'],
    ['a.md', `# Harbour to be deepened\n\nClassification: Confidential\n\n${TEXT}\n`, 'not-public'],
    ['a.md', `# Harbour to be deepened\n\nAudience: staff only\n\n${TEXT}\n`, 'not-public'],
    ['a.md', `# Harbour to be deepened\n\nTLP:AMBER+STRICT\n\n${TEXT}\n`, 'not-public'],
    ['a.txt', `TLP: RED\n\nHarbour to be deepened\n\n${TEXT}\n`, 'not-public 1:-'],
    ['a.txt', `Title: Harbour to be deepened\nAudience: editors\n\n${TEXT}\n`, 'not-public 2:-'],
    ['a.rst', `.. title: Harbour to be deepened\n.. tags: port, draft\n\n${TEXT}\n`, 'not-public 2:-'],
    [
      'a.html',
      `<h1>Harbour to be deepened</h1><table><tr><td>Status: In review</td></tr></table><p>${TEXT}</p>`,
      'not-public',
    ],
    ['a.md', `# Harbour to be deepened\n\n**Do not publish**\n\n${TEXT}\n`, 'not-public'],
    ['a.html', `<h1>Harbour to be deepened</h1><p>NOT FOR PUBLICATION</p><p>${TEXT}</p>`, 'not-public'],
    ['a.json', JSON.stringify({ title: 'ENTWURF: Hafen', html: `<p>${TEXT}</p>` }), 'not-public'],
  ])('is held: %s %j', async (key, text, reason) => {
    const result = await readUpload(key, text);
    expect(result.kind).toBe('held');
    expect(reasonsOf(result)).toEqual([reason]);
  });

  it.each([
    `Status: published\nTitle: Harbour to be deepened\n\n${TEXT}\n`,
    `Harbour to be deepened\n\n${TEXT}\n\nStatus: half of the work is done, and the rest will follow.\n`,
    `# Harbour to be deepened\n\nStatus: two of three pumps run\n\n${TEXT}\n`,
    `# Harbour to be deepened\n\nAudience: those who sail\n\n${TEXT}\n`,
    `# Harbour to be deepened\n\nClassification: opinion\n\n${TEXT}\n`,
    `# Harbour to be deepened\n\nTLP:CLEAR\n\n${TEXT}\n`,
    `Private letters: the harbour\n\n${TEXT}\n`,
    `Draft law on harbours passes\n\n${TEXT}\n`,
  ])('is published: %j', async (text) => {
    expect(articleOf(await readUpload('a.txt', text)).html).toContain('deepen the harbour');
  });

  it('is left out of a file of several, and said', async () => {
    const items = [
      { title: 'DRAFT: Harbour', html: `<p>${TEXT}</p>` },
      { title: 'Bridge', html: `<p>${TEXT}</p>` },
    ];
    expect(inWords(await readUpload('a.json', JSON.stringify(items)))).toMatchObject({
      kind: 'reading',
      articles: [{ title: 'Bridge' }],
      warnings: [{ code: 'not-public', message: expect.stringMatching(/^“DRAFT: Harbour”: .* It is left out\.$/) }],
    });
  });
});

describe('an upload that lies among drafts', () => {
  it.each([
    '_drafts/a.md',
    'blog/_drafts/2026/a.md',
    'Drafts/a.txt',
    'entwürfe/a.txt',
    'entwu\u0308rfe/a.txt',
    'posts/draft_The-pier-0a1b2c3d4e5f.html',
    'content/2.blog/pier.draft.md',
    'Pier.DRAFT.yml',
  ])('is held: %s', async (key) => {
    expect(await readUpload(key, '# A ferry\n\nText.\n')).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public' }],
    });
  });

  it.each([
    'draft/a.md',
    'sport/nba-draft.md',
    'drafts.md',
    'my_drafts/a.md',
    'draft_picks.html',
    'a.draft/b.md',
    'a.drafts.md',
    'mock.draft.txt',
    'nba.draft.html',
  ])('is not: %s', async (key) => {
    expect(await readUpload(key, '# A ferry\n\nText.\n')).toMatchObject({ kind: 'reading' });
  });
});

describe('a line within a text that is not for readers', () => {
  const story = (line: string) =>
    `Mill grinds again\n\nBy Osk Brandt\n\nThe wheel turned on Friday for the first time in nine years.\n\nNobody had thought so.\n\n${line}\n`;

  it.each([
    'NOTES (not for print)\nAda said that the mayor knew.',
    'INTERNAL: Ada is the source.',
    'Not for publication: Ada is the source.',
    'Off the record: Ada is the source.',
    'Nicht zur Veröffentlichung: Ada ist die Quelle.',
    'Ne pas publier : Ada est la source.',
    '以下内容请勿发布：阿达是消息来源。',
    'Tk: check the number of sacks with Ada',
  ])('holds it: %j', async (line) => {
    expect(isAside(line.split('\n')[0] ?? '')).toBe(true);
    expect(reasonsOf(await readUpload('a.txt', story(line)))).toEqual(['not-public']);
    const page = `<h1>Mill</h1><p>${'The wheel turned. '.repeat(40)}</p><p>${line}</p>`;
    expect(reasonsOf(await readUpload('a.html', page))).toEqual(['not-public']);
    for (const text of signedMarkdown(line)) expect((await readUpload('a.md', text)).kind).toBe('held');
  });

  it.each([
    'Status: draft',
    'Status: in review',
    '**Status:** Entwurf',
    'Audience: staff',
    'Notes (not for print): ring the miller',
  ])('holds what a desk types in Markdown, wherever it stands: %j', async (line) => {
    const [above = '', ...below] = signedMarkdown(line);
    const last = `${above.replace(`${line}\n\n`, '')}\n${line}\n`;
    for (const text of [above, ...below, last]) expect((await readUpload('a.md', text)).kind).toBe('held');
  });

  it.each(['Status: draft', 'Status: in review', 'Draft: yes'])(
    'holds a plain text that ends with what is left out of it: %j',
    async (line) => {
      expect(reasonsOf(await readUpload('a.txt', story(line)))).toEqual(['not-public 9:-']);
    },
  );

  it.each([
    'Not for publication, said the miller, and then he told it.',
    'HOLD: Weir Mills, target 12',
    'DRAFT: Lock picks first',
    'Internal: what the mill looks like inside.',
    'Internal: the walls still stand.',
    'Intern: Die Mühle lädt ihre Mitglieder ein.',
    'Intern: ein Wort, das einst einen jungen Arzt meinte.',
    'TK: I always wanted to be a miller.',
    'TK: Mehr Fehltage als je zuvor.',
    'TK: Check this out.',
    'TK: Add the number of sacks and you know what we earned.',
    'TK: Check the date, he was not born then.',
    'Internal: please take the stairs, says a sign at the mill.',
    'Intern: bitte lächeln',
    'Intern: Der Verein will noch einmal prüfen',
    'What the miller says at noon (off the record)',
    'The last sack (not for readers)',
    'Was der Müller mittags sagt (nicht veröffentlichen)',
    'Wat de molenaar zei (niet voor publicatie)',
    'Что сказал старый мельник (не для печати)',
    'A walk in the wood (a guide to print): three hours.',
    'The letters were not for publication: they were private.',
  ])('is not %j', async (line) => {
    expect((await readUpload('a.txt', story(line))).kind).toBe('reading');
  });

  it.each([
    'Notes for the desk (not for print):',
    'Note to editors (not for publication)',
    'Noot voor de redactie (niet voor publicatie):',
    'Hinweis für die Redaktion (nicht zur Veröffentlichung):',
    'Nota para la redacción (no publicar):',
    'Uwaga dla redakcji (nie do publikacji):',
  ])('is left out with what stands below it where it heads notes below the story: %s', async (heading) => {
    for (const between of ['\n', '\n\n']) {
      const result = await readUpload('a.txt', story(`${heading}${between}Ada Field, 555 0142`));
      expect(articleOf(result).html).toContain('Nobody had thought so');
      expect(articleOf(result).html).not.toContain('555');
    }
    // What stands below may be the story.
    const goesOn = `${'The wheel turned on and on, and the miller was pleased with it. '.repeat(3)}`;
    expect(reasonsOf(await readUpload('a.txt', story(`${heading}\n\nAda knows.\n\n${goesOn}`)))).toEqual([
      'not-public',
    ]);
  });

  it.each([
    '[LH: says who?]',
    '((subs: is it nine or ten?))',
    '[Anm. für CvD: Zahl prüfen]',
    '(NDLR pour le SR : vérifier)',
  ])('is taken out where it is a note in brackets: %s', async (note) => {
    const [{ html }] = composedOf(await composeUpload('a.txt', story(`The miller ${note} was pleased.`))).articles;
    expect(html).toContain('The miller was pleased.');
  });

  it('who can be reached how is no text of the story', async () => {
    const read = await readUpload('a.txt', story('Osk Brandt can be reached on 0700 555 01 12.'));
    expect(articleOf(read).html).not.toContain('555');
  });

  it('to editors is left out of a page and of Markdown too', async () => {
    const note = '**Note to editors:** call me on 0700 555 01 12 before you run this.';
    const text = `# Mill\n\n> ${note}\n\nThe wheel turned on Friday.\n`;
    const [{ html }] = composedOf(await composeUpload('a.md', text)).articles;
    expect(html).not.toContain('555');
  });
});

describe('an embargo with a stamp behind it', () => {
  it.each(['EMBARGOED - NOT FOR PUBLICATION', 'EMBARGO: DO NOT PUBLISH', 'Gesperrt – nicht veröffentlichen'])(
    'is a notice: %s',
    (line) => expect(isNotice(line)).toBe(true),
  );

  it.each(['EMBARGOED', 'EMBARGO: OIL', 'Embargo, draft and sail', 'Embargo not for grain'])('is none: %s', (line) =>
    expect(isNotice(line)).toBe(false),
  );
});
