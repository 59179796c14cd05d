import { describe, expect, it } from 'vitest';
import { readUpload } from '../uploads.ts';

const STORY =
  'The company will cut forty of its two hundred posts before the summer, the chief executive told the board on Friday.\n\nNobody outside the board knows of it so far, and the works council is to hear of it on Monday next week.\n';
const HEADER =
  'From: Ruth Adler <ruth@firm.example>\nSent: Sunday, February 2, 2025 7:00 PM\nTo: Osk Brandt\nSubject: Redundancies';

function mail(body: string, subject: string, type: string) {
  return [
    'From: Osk Brandt <osk@firm.example>',
    `Subject: ${subject}`,
    'Date: Thu, 06 Feb 2025 07:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    body,
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

const marked = (body: string) =>
  `<p>${body.replaceAll('<', '&lt;').replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`;

/** Whether the mail below comes out, or what becomes of the upload instead. */
async function fate(note: string, { subject = 'Works council', isMarkup = false } = {}) {
  const body = `${note}\n\n${HEADER}\n\n${STORY}`;
  const bytes = isMarkup ? mail(marked(body), subject, 'text/html') : mail(body, subject, 'text/plain');
  const read = await readUpload('a.eml', bytes);
  if (read.kind !== 'reading') return { kind: read.kind, said: JSON.stringify(read.reasons) };
  return { kind: JSON.stringify(read).includes('forty of its') ? 'out' : 'note alone', said: '' };
}

const PUBLISHED = [
  'Please run',
  'Please publish.',
  'Please post this online.',
  'For the web',
  'Story below',
  'Story below, good to go.',
  'Hi Tom,\n\nplease run this on the front.\n\nBest,\nOsk',
  'Hi all,\n\nour press release below, for publication.\n\nMany thanks,\nOsk Brandt\nChief Reporter | The Mill\n0171 555 0199',
  'Bitte veröffentlichen. Danke!',
  'Hallo Tom,\n\nText unten, bitte online stellen.\n\nViele Grüße\nOsk',
  'Merci de publier.',
  'Para publicar. Gracias',
  'Da pubblicare, grazie',
  'Para publicação',
  'Graag plaatsen',
  'Klar för publicering',
  'Do publikacji',
  'Прошу опубликовать',
  'Прошу опублікувати',
  'Yayın için',
  'Mohon dimuat',
  'Vui lòng đăng bài này',
  '请发布',
  '掲載をお願いします。',
  '게재 부탁드립니다.',
  'للنشر',
  'برای انتشار',
  'לפרסום',
  'कृपया प्रकाशित करें',
  'প্রকাশের জন্য',
] as const;

/** They forbid it, or keep it for later: also where it is marked as forwarded. */
const FORBIDDEN = [
  'FYI, keep this to yourself please.',
  'FYI\n\nBetween you and me',
  'For your use only.',
  'Please put this in the safe.',
  'It can go no further than this.',
  'Story below - do not publish before the court rules.',
  'HOLD until Ada calls',
  'Please publish. Please run on Monday, not before.',
  'Story below, confidential',
  'Please run, embargo 6 am Monday',
  'Please run.\n\nThanks,\nOsk\nNot for anybody before Monday',
  'Please publish.\nThis message is confidential.',
  'This message is confidential and for you alone, please do not show it to anybody else',
  'Please run.\n\nSent from my phone, keep this private',
  'Please publish.\n\nThis message is confidential and for you alone, please do not show it to anybody else',
  'Hello please keep this quiet!',
  'Please publish *after* the vote',
  'Please publish.\n\n-- \nOsk\nHold until Monday',
  'Bitte vertraulich',
  'Text unten, bitte nicht weitergeben',
  'Bitte veröffentlichen, aber erst ab Montag 6 Uhr',
  'À publier, mais pas avant lundi',
  'Entre nous',
  'Para publicar, pero no antes del lunes',
  'Da pubblicare, non prima di lunedì',
  'Para publicação, só a partir de segunda',
  'Graag plaatsen, maar nog niet',
  'Do publikacji, dopiero w poniedziałek',
  'Прошу опубликовать, но не раньше понедельника',
  'Между нами',
  '请发布，但周一之前不要发',
  '保密',
  '内密にお願いします。',
  '아직 게재하지 마세요',
  'سري للغاية',
] as const;

/** They do not only ask for it, and forbid nothing. */
const UNASKED = [
  'FYI',
  'See below.',
  'As discussed',
  'See below, what do we tell the staff?',
  'Could you run the numbers for me?',
  'Please run on Monday',
  'Please run on Monday 6 am.',
  'Story below. Ada wrote it in anger.',
  'Good to go?',
  'Please run, Monday 6 am',
  'Forwarding',
  'Please run\n👎',
  'One for you',
  'Hello please think of me!',
  'Thanks',
  'Zur Info',
  'Siehe unten',
  'Leite weiter',
  'Pour info',
  'Os paso esto',
  'Bilginize',
  '见下文',
  '下記',
  'Please run\n\nThanks,\nOsk\nwe talk in the family first',
] as const;

describe.each([false, true])('a note above another message, in HTML: %s', (isMarkup) => {
  it.each(PUBLISHED)('has it come out where the note only asks for that: %s', async (note) => {
    expect((await fate(note, { isMarkup })).kind).toBe('out');
    expect((await fate(note, { isMarkup, subject: 'Fwd: Works council' })).kind).toBe('out');
  });

  it.each(FORBIDDEN)('holds it where the note keeps it back: %s', async (note) => {
    for (const subject of ['Works council', 'WG: Works council', 'Fwd: Works council']) {
      const { kind, said } = await fate(note, { isMarkup, subject });
      expect(kind).toBe('held');
      expect(said).toContain('"not-public"');
      expect(said).toContain('"text"');
    }
  });

  it.each(UNASKED)('holds or refuses it where the note says anything else: %s', async (note) => {
    const { kind, said } = await fate(note, { isMarkup });
    expect(['held', 'rejection']).toContain(kind);
    expect(said).toMatch(kind === 'held' ? /"not-public".*"note"/ : /"no-text".*"handed-over"/);
  });
});

it('takes what a firm adds below a note for no word of its sender', async () => {
  const firm =
    'This email and any attachments are confidential and intended solely for the addressee. If you have received it in error, delete it.';
  const note = `Please publish.\n\nThanks,\nOsk\n\n${firm}`;
  expect((await fate(note)).kind).toBe('out');
  expect((await fate(note, { subject: 'FW: Works council' })).kind).toBe('out');
});

it('takes no mark further down for that of the note', async () => {
  const inner = `${HEADER}\n\nSee below.\n\n---------- Forwarded message ----------\n${HEADER}\n\n${STORY}`;
  const read = await readUpload('a.eml', mail(`Thoughts, Tom?\n\n${inner}`, 'Works council', 'text/plain'));
  expect(JSON.stringify(read)).not.toContain('forty of its');
});

it('takes the mark between the two for that of the subject', async () => {
  const between = (note: string) =>
    readUpload(
      'a.eml',
      mail(`${note}\n\n---------- Forwarded message ----------\n${HEADER}\n\n${STORY}`, 'Mill', 'text/plain'),
    );
  expect((await between('FYI')).kind).toBe('reading');
  expect((await between('FYI, keep this to yourself.')).kind).toBe('held');
});

describe('what a subject says is forwarded', () => {
  const quoted = STORY.trim()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  /** What programs set between a note and the message below it. */
  const MARKED = [
    `---------- Forwarded message ---------\n${HEADER}\n\n${STORY}`,
    `-----Original Message-----\n${HEADER}\n\n${STORY}`,
    `-------- Message transféré --------\nSujet : Mill\nDate : Sun, 2 Feb 2025 19:00:00 +0100\nDe : Ruth Adler\n\n${STORY}`,
    `On Sun, Feb 2, 2025 at 7:00 PM Ruth Adler <ruth@firm.example> wrote:\n\n${quoted}\n`,
  ];
  const UNMARKED = [STORY, `________________\nRuth Adler\n\n${STORY}`, `>>> Ruth Adler 02.02.2025 19:00 >>>\n${STORY}`];
  const NOTES = ['FYI', 'From the chairman, who seems to mean it.', 'Can you look at this by noon?'];
  const LONG = `Hi Tom, this came from Ruth this morning. ${'I have met her twice and she is always right about such things. '.repeat(4)}`;
  const types = ['text/plain', 'text/html'];

  it.each(['Fwd: Mill', 'WG: Mill', 'TR : Mill'])('is the text, without the note above it: %s', async (subject) => {
    for (const type of types)
      for (const below of MARKED.slice(0, type === 'text/html' ? 3 : 4))
        for (const note of NOTES) {
          const body = `${note}\n\n${below}`;
          const read = await readUpload('a.eml', mail(type === 'text/html' ? marked(body) : body, subject, type));
          const said = JSON.stringify(read.kind === 'reading' && read.articles);
          expect([below, note, said]).toEqual([below, note, expect.stringContaining('forty of its')]);
          expect(said).not.toContain(note);
        }
  });

  it('is held below a note that may say anything, and where nothing parts it from a note', async () => {
    for (const type of types)
      for (const body of [
        ...MARKED.slice(0, 3).map((below) => `${LONG}\n\n${below}`),
        ...UNMARKED.flatMap((below) => [...NOTES, LONG].map((note) => `${note}\n\n${below}`)),
      ]) {
        const read = await readUpload('a.eml', mail(type === 'text/html' ? marked(body) : body, 'Fwd: Mill', type));
        expect([body, read.kind]).toEqual([body, 'held']);
      }
  });

  it.each([
    ['Fwd: Company cuts posts', STORY],
    ['Fwd: Works council', `Company cuts forty of its posts\n\n${STORY}`],
    ['Fwd: Works council', `By Ruth Adler\n\n${STORY}`],
    ['Fwd: Works council', `Headline: Company cuts posts\n\n${STORY}`],
    ['Fwd: Mill', `FOR IMMEDIATE RELEASE\n\nForty posts go\n\n${STORY}`],
    ['Fwd: Mill', `Forty posts go\n\n${STORY}`],
    ['Fwd: Mill', `MILL LANE (Reuters) - Posts go.\n\n${STORY}`],
    ['Fwd: Do not use the mill, firm says', `Do not use the mill, firm says\n\n${STORY}`],
    ['Fwd: Company', STORY.replace(/(.{50,60}) /g, '$1\n')],
    ['Fwd: Bad news', `The works council was not asked when the company cut the posts.\n\n${STORY}`],
    ['Fwd: 公司裁员', '公司将在夏天之前裁减四十个职位，总裁周五告诉董事会。\n\n董事会以外的人至今都不知道这件事。'],
    [
      'Fwd: 磨坊',
      '公司裁员四十人\n\n公司将在夏天之前裁员四十人，总裁周五告诉董事会。\n\n董事会以外的人至今都不知道这件事。',
    ],
    [
      'Fwd: 会社が人員削減',
      '会社は夏までに四十人の人員を削減すると金曜日に発表した。\n\n取締役会の外では誰も知らなかった。',
    ],
    [
      'Fwd: 회사 인원 감축',
      '회사는 여름 전까지 직원 마흔 명을 감축한다고 사장이 금요일 이사회에서 밝혔다.\n\n이사회 밖에서는 아무도 몰랐다.',
    ],
  ])('comes out where somebody has cut away all but the story: %s', async (subject, body) => {
    expect((await readUpload('a.eml', mail(body, subject, 'text/plain'))).kind).toBe('reading');
  });
});

it.each([
  ['Fwd: Mill', `not yet read by the chairman so careful\n\n${STORY}`],
  ['Fwd: Mill', `the chief executive read the company story first\n\n${STORY}`],
  ['Fwd: Mill', `Please find below the story of the company and its posts\n\n${STORY}`],
  ['Fwd: Mill', `(from the chairman)\n\nForty posts go\n\n${STORY}`],
  ['Fwd: Mill', `PRESS RELEASE\n\nOne you may like\n\n${STORY}`],
  ['Fwd: Mill', `One of the ones I told you of on the phone\n\n${STORY}`],
  ['Fwd: Works council', `Works council\n\nnot for the web, Ada is still reading\n\n${STORY}`],
  [
    'Fwd: Mill',
    `I have asked the chief executive about this and he does not deny it, but the board wants to tell the works council first, so be patient.\n\nForty posts go\n\n${STORY}`,
  ],
  ['Fwd: 磨坊', `主席发来的，你看看。\n\n${STORY}`],
])('holds below a subject that says it is forwarded what stands under a note: %s', async (subject, body) => {
  for (const type of ['text/plain', 'text/html'])
    expect((await readUpload('a.eml', mail(type === 'text/html' ? marked(body) : body, subject, type))).kind).toBe(
      'held',
    );
});

it('takes no note for the article above what a mark says is forwarded, though it greets nobody', async () => {
  const mark = `---------- Forwarded message ----------\n${HEADER}`;
  const note =
    'Osk, the figures in the second paragraph are from last year and the chairman is furious, so I would rather that this were looked at by somebody who knows the firm before anything is done with it.\n\nAda';
  expect((await readUpload('a.eml', mail(`${note}\n\n${mark}\n\n${STORY}`, 'Mill', 'text/plain'))).kind).toBe('held');
  const article = `MILL LANE - ${STORY.repeat(2)}`;
  const read = await readUpload('a.eml', mail(`${article}\n\n${mark}\n\n${STORY}`, 'Mill', 'text/plain'));
  expect(JSON.stringify(read.kind === 'reading' && read.articles)).toContain('MILL LANE');
});

it('takes a short text above a shorter quotation for an article where it is about its subject', async () => {
  const quoted = '> And the brief?\n> Ada\n';
  const brief = 'Two geese kept the sails of the mill from turning on Sunday, the miller said.';
  for (const [subject, text, kind] of [
    ['Geese stop the mill', brief, 'reading'],
    ['Re: brief on the mill', brief, 'reading'],
    ['回复：磨坊', '两只鹅周日挡住了磨坊的风车，磨坊主说它们中午才离开。', 'reading'],
    ['Re: brief on the mill', 'On its way, Ada.', 'rejection'],
    ['Re: brief', 'You will have it in the afternoon, when I am back from the dentist and have slept.', 'rejection'],
    [
      'Re: brief on the mill',
      'Did you want the one on the mill or the other one that Osk wrote on Sunday?',
      'rejection',
    ],
  ] as const)
    expect([text, (await readUpload('a.eml', mail(`${text}\n\n${quoted}`, subject, 'text/plain'))).kind]).toEqual([
      text,
      kind,
    ]);
});

it.each([
  ['Rétro', 'Pour mémoire, l’entreprise avait déjà supprimé dix postes en mai.'],
  ['Head-up displays', 'Heads-up displays arrive at the mill'],
  ['Mühle', 'Zur Information gehört auch, dass die Mühle seit Mai steht.'],
  ['FYI: who pays for the mill', 'FYI: who pays for the mill'],
])('takes no story for a remark that begins as one: %s', async (subject, first) => {
  const story =
    'L’entreprise supprime quarante postes en mai, a dit le directeur vendredi au conseil de la ville de Weir.';
  expect((await readUpload('a.eml', mail(`${first}\n\n${story}`, subject, 'text/plain'))).kind).toBe('reading');
});

it('takes a remark on what it quotes for no article, whatever its subject', async () => {
  for (const remark of ['FYI', 'Looks good to me.', 'Could you ask her for a picture?'])
    for (const subject of ['Mill', 'Re: Mill']) {
      const quoted = `On Sun, Feb 2, 2025 at 7:00 PM Ruth Adler <ruth@firm.example> wrote:\n> ${STORY.trim().replaceAll('\n', '\n> ')}`;
      expect((await readUpload('a.eml', mail(`${remark}\n\n${quoted}\n`, subject, 'text/plain'))).kind).toBe(
        'rejection',
      );
    }
});

it.each([
  'FYI',
  'FYI - see what you make of it.',
  'Zur Info, kam eben rein.',
  'Pour info',
  'Para su información:',
  'К сведению',
])('holds a story below what makes it one for the desk: %s', async (remark) => {
  for (const type of ['text/plain', 'text/html']) {
    const body = type === 'text/html' ? `<p>${remark}</p><p>${STORY}</p>` : `${remark}\n\n${STORY}`;
    expect((await readUpload('a.eml', mail(body, 'Mill', type))).kind).toBe('held');
    const own = type === 'text/html' ? `<p>${STORY}</p>` : STORY;
    expect((await readUpload('a.eml', mail(own, 'For your information: a mill closes', type))).kind).toBe('reading');
  }
});
