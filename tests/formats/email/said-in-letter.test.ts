import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const STORY = [
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the whole town came.',
  'The miller, Ada Field, said the sluice had been mended by hand, and that flour would be sold in autumn.',
];
const SUBJECT = 'Mill on Weir Lane grinds again';

interface Letter {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly story?: readonly string[];
}

function mail({ above = [], below = [], story = STORY }: Letter, type: 'plain' | 'html'): string {
  const paragraphs = [...above, ...story, ...below];
  const body = type === 'plain' ? paragraphs.join('\r\n\r\n') : paragraphs.map((text) => `<p>${text}</p>`).join('\r\n');
  return [
    'From: Osk Brandt <osk@mill.example>',
    'To: desk@mill.example',
    'Date: Tue, 24 Nov 2026 07:00:00 +0000',
    `Subject: ${SUBJECT}`,
    'MIME-Version: 1.0',
    `Content-Type: text/${type}; charset=utf-8`,
    '',
    body,
    '',
  ].join('\r\n');
}

const FORBIDS = [
  'Please do not publish this before Thursday.',
  "Don't run it until legal has answered.",
  'Here is my story, please don’t publish it yet.',
  'Copy below. Hold for legal.',
  'Please don’t post this online until I give you a shout.',
  'Not for publication before the mayor has called back.',
  'A first draft of the story is below.',
  'Rough draft.',
  'Bitte noch nicht veröffentlichen, der Anwalt liest.',
  'Hier der Text, bitte erst am Montag bringen.',
  'Anbei mein erster Entwurf.',
  'Voici mon papier, ne pas publier avant lundi.',
  'Ci-joint le brouillon.',
  'Os paso el borrador del texto.',
  'Por favor, no publicar todavía.',
  'Ecco la bozza del pezzo.',
  'Graag nog niet publiceren.',
  'Пока не публикуйте.',
  'Черновик ниже.',
  '请先不要发布。',
  'まだ掲載しないでください。',
  '아직 게재하지 마세요.',
];

describe('a letter to the desk around a story', () => {
  describe.each(['plain', 'html'] as const)('as %s', (type) => {
    it.each(FORBIDS)('holds it by what it says below a greeting: %s', async (note) => {
      const result = await readUpload('a.eml', mail({ above: ['Hi Tom,', note] }, type));
      expect(reasonsOf(result)).toEqual(['not-public']);
    });

    it.each(FORBIDS)('holds it by what it says where nobody is greeted: %s', async (note) => {
      expect(reasonsOf(await readUpload('a.eml', mail({ above: [note] }, type)))).toEqual(['not-public']);
    });

    it.each([
      'This is only a rough draft, the proper one follows tonight.',
      'Der Text ist noch ein Entwurf, ich melde mich.',
    ])('holds it by a sentence that calls it a draft below a greeting: %s', async (note) => {
      expect(reasonsOf(await readUpload('a.eml', mail({ above: ['Hi Tom,', note] }, type)))).toEqual(['not-public']);
    });

    it.each([
      'Please do not publish this before Thursday.',
      'Bitte noch nicht veröffentlichen, der Anwalt liest.',
      'Merci de ne pas publier avant lundi.',
    ])('holds it by what it says above a close: %s', async (note) => {
      const result = await readUpload('a.eml', mail({ below: [note, 'Best,', 'Osk'] }, type));
      expect(reasonsOf(result)).toEqual(['not-public']);
    });

    it.each([
      'Here is my story, good to go.',
      'Story below, no later than Friday please.',
      'As promised the piece on the draft law.',
      'Hier der Text zum Entwurf des Haushalts.',
      'Voici le papier sur un brouillon de Flaubert.',
      'Os paso el texto sobre el borrador de la ley.',
      'Please run this on Thursday.',
      'I hope nobody has to wait for it.',
      // What readers are told as well.
      'The water is not safe. Do not use it until Friday.',
      'Do not drink it before Monday.',
      'Hold off until the people have been asked.',
      'Don’t post it before the counter opens.',
      'It is still a draft.',
      'The latest draft for you to read: the budget is out.',
      'Bitte nicht verwenden.',
      'Nicht weitergeben!',
      'Es ist noch ein Entwurf.',
      'Ne pas utiliser avant lundi.',
      'C’est encore une ébauche, mais elle divise.',
      'No usar hasta el lunes.',
      'Non usare fino a lunedì.',
      'Não usar até segunda-feira.',
      'Niet gebruiken voor maandag.',
      'Använd det inte före måndag.',
      'Nie używać do poniedziałku.',
      'Не использовать до понедельника.',
      'Pazartesiye kadar kullanmayın.',
      '请勿转发，警方说。',
      'まだ使用しないでください。',
      '아직 사용하지 마세요.',
      'Do not publish it, said the miller.',
    ])('lets it out where it says something else: %s', async (note) => {
      const { html } = articleOf(
        await readUpload('a.eml', mail({ above: ['Hi Tom,', note], below: ['Best,', 'Osk'] }, type)),
      );
      expect(html).toContain('The wheel of the mill');
    });

    it.each([
      'Do not use the lift while the wheel turns, says a sign at the mill.',
      'Do not publish, the miller told the paper when the wheel of the mill broke nine years ago.',
      'Only after dark does the lane wake up.',
      'No one may swim here, and everybody does.',
      'Hold it, the conductor called.',
      'Until Friday nothing moved.',
      'Erst nach dem Sommer werden die Boote wieder Salz bringen.',
      'The first draft: how a treaty came to be.',
      'Please wait here, says the turnstile.',
      'Confidential papers tell of it.',
    ])('takes for the story what its first lines tell readers: %s', async (lead) => {
      const { html, dek = '', title } = articleOf(await readUpload('a.eml', mail({ story: [lead, ...STORY] }, type)));
      expect(`${title} ${dek} ${html}`).toContain(lead.slice(0, 12));
    });

    it.each([
      ['Please do not publish this before Friday.', 'held'],
      ['Do not drink it before Friday.', 'reading'],
    ])('asks what is forwarded where nobody is greeted: %s', async (note, kind) => {
      const above = [
        '---------- Forwarded message ---------',
        `From: Ada Field <ada@mill.example>`,
        `Subject: ${SUBJECT}`,
      ];
      const [first = '', ...header] = above;
      const text = mail({ story: [`${first}\r\n${header.join('\r\n')}`, note, ...STORY] }, 'plain');
      expect((await readUpload('a.eml', text.replace('Subject: ', 'Subject: Fwd: '))).kind).toBe(kind);
    });

    it('says nothing by what a firm adds', async () => {
      const firm =
        'This e-mail is confidential and intended solely for the addressee. Do not use it if it reached you in error.';
      const result = await readUpload('a.eml', mail({ above: ['Hi Tom,'], below: ['Best,', 'Osk', firm] }, type));
      expect(articleOf(result).title).toBe(SUBJECT);
    });
  });
});
