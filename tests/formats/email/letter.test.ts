import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const STORY = [
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the town came to see it.',
  'Nobody had thought that it would, said the miller, who has waited for the stones since the spring.',
];

interface Letter {
  readonly name?: string;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly story?: readonly string[];
}

const head = (name: string, type: string) =>
  [
    `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <osk@mill.example>`,
    'To: desk@mill.example',
    'Date: Thu, 02 May 2024 07:00:00 +0000',
    'Subject: Mill grinds again',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    '',
  ].join('\r\n');

const paragraphsOf = ({ above, below, story = STORY }: Letter) => [...above, ...story, ...below];

/** As plain text, in paragraphs of HTML, and in the boxes that browsers write. */
const FORMS: Readonly<Record<string, (letter: Letter) => string>> = {
  text: (letter) => head(letter.name ?? 'Osk Brandt', 'text/plain') + paragraphsOf(letter).join('\r\n\r\n'),
  paragraphs: (letter) =>
    head(letter.name ?? 'Osk Brandt', 'text/html') +
    `<html><body>${paragraphsOf(letter)
      .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
      .join('')}</body></html>`,
  boxes: (letter) =>
    head(letter.name ?? 'Osk Brandt', 'text/html') +
    `<div dir="ltr">${paragraphsOf(letter)
      .map((one) =>
        one
          .split('\n')
          .map((line) => `<div>${line}</div>`)
          .join(''),
      )
      .join('<div><br></div>')}</div>`,
};

const textOf = (html: string) =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function textsOf(letter: Letter): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const form of Object.values(FORMS)) texts.push(textOf(articleOf(await readUpload('a.eml', form(letter))).html));
  return texts;
}

describe('a story that somebody sends in a letter', () => {
  it.each<[string, Letter]>([
    [
      'with a greeting, a close and a card',
      {
        above: ['Hi desk,'],
        below: ['Best regards,\nOsk', 'Osk Brandt\nReporter, Weir Courier\nMobile +44 20 7946 0321\nosk@mill.example'],
      },
    ],
    ['that hands it over', { above: ['Hello Mira, here is my story for tomorrow.'], below: ['Thanks,\nOsk'] }],
    [
      'that hands it over in a paragraph of its own',
      {
        above: ['Dear colleagues,', 'please find below the piece on the mill, as discussed.', 'I hope it is of use.'],
        below: ['Let me know if you need more.', 'Kind regards\nOsk Brandt'],
      },
    ],
    ['with a rule and a card', { above: [], below: ['--\nOsk Brandt\nReporter\n+44 20 7946 0321'] }],
    ['with the name alone', { above: [], below: ['Osk'] }],
    [
      'with name, number and address without a close',
      {
        above: ['Morning all,'.replace('Morning', 'Good morning')],
        below: ['Osk Brandt\nosk@mill.example\n020 7946 0321'],
      },
    ],
    ['with a close on one line', { above: ['Hi,'], below: ['Cheers, Osk'] }],
    [
      'with what a firm adds',
      {
        above: ['Hi team,'],
        below: [
          'Best\nOsk',
          'This e-mail and its attachments are confidential and meant for those only to whom they are addressed. If you are not one of them, delete it.',
        ],
      },
    ],
    ['with what a telephone adds', { above: [], below: ['Sent from my iPhone'] }],
    [
      'in German',
      {
        above: ['Liebe Kolleginnen und Kollegen,', 'anbei mein Text für morgen.'],
        below: ['Viele Grüße\nOsk Brandt\nTel. 030 1234567'],
      },
    ],
    [
      'in French',
      { above: ['Bonjour,', 'Veuillez trouver mon article ci-dessous.'], below: ['Bien cordialement,\nOsk'] },
    ],
    ['in Spanish', { above: ['Hola:', 'Adjunto el texto para mañana.'], below: ['Un saludo,\nOsk Brandt'] }],
    ['in Dutch', { above: ['Beste redactie,'], below: ['Met vriendelijke groet,\nOsk Brandt'] }],
    ['in Polish', { above: ['Dzień dobry,'], below: ['Pozdrawiam\nOsk'] }],
    ['in Russian', { above: [], below: ['С уважением,\nОск'] }],
    ['in Chinese', { above: [], below: ['此致\n敬礼\n奥斯克'], name: '奥斯克' }],
    ['in Korean', { above: [], below: ['감사합니다.\n오스크 드림'] }],
    ['in Turkish', { above: [], below: ['Saygılarımla,\nOsk'] }],
    ['in Arabic', { above: [], below: ['مع خالص التحيات\nOsk'] }],
  ])('is that story alone, %s', async (_, letter) => {
    for (const text of await textsOf(letter)) expect(text).toBe(STORY.join(' '));
  });

  it('ends where its firm speaks, though nobody has signed', async () => {
    const below = [
      '________________________________',
      'This e-mail is confidential and meant for its addressee alone. If it came to you in error, please delete it.',
    ];
    for (const text of await textsOf({ above: [], below })) expect(text).toBe(STORY.join(' '));
  });

  it.each([
    ['a word for the time of day', ['Morning all,', 'Copy below, 140 words. Shout if anything.']],
    ['what a gateway puts above', ['[EXTERNAL EMAIL] Do not click links unless you recognise the sender.']],
    ['the same in German', ['Externe E-Mail: Öffnen Sie keine Links oder Anhänge von unbekannten Absendern.']],
  ])('begins below %s', async (_, above) => {
    for (const text of await textsOf({ above, below: [] })) expect(text).toBe(STORY.join(' '));
  });

  it('is told what was taken', async () => {
    const letter = { above: ['Hi desk,'], below: ['Best,\nOsk'] };
    for (const form of Object.values(FORMS)) {
      expect(await readUpload('a.eml', form(letter))).toMatchObject({
        dropped: expect.arrayContaining([
          { kind: 'salutation', detail: 'Hi desk,', count: 1 },
          { kind: 'signature', count: 1 },
        ]),
      });
    }
  });
});

describe('what is no letter', () => {
  it.each<[string, readonly string[]]>([
    ['a story that ends in short lines', [...STORY, 'Tickets: 5 pounds', 'Doors open at seven']],
    [
      'a story in which somebody thanks',
      [...STORY, 'Thanks', 'She said it twice, and then the miller turned the wheel back and let the water go.'],
    ],
    [
      'a story with a number to call',
      [...STORY, 'Readers can book a visit on 020 7946 0321 until the end of May, the miller says.'],
    ],
    [
      'a review that hopes',
      [
        'I hope that the mill stays, and I say so as one who has never liked it since the day it opened.',
        STORY[1] ?? '',
      ],
    ],
    [
      'a story that opens with a greeting in it',
      [
        'Hello, said the miller, and the town, which had heard nothing from him in nine years, was silent for once, as if he had spoken in church.',
        STORY[1] ?? '',
      ],
    ],
    [
      'a story of a message',
      [STORY[0] ?? '', 'This message was clear to all who had waited for the wheel, and the miller took off his hat.'],
    ],
    ['a dialogue', ['Best, said one of them, would be oats.', STORY[1] ?? '', 'Regards from the mill, said the card.']],
  ])('is left as it is: %s', async (_, story) => {
    for (const text of await textsOf({ above: [], below: [], story })) expect(text).toBe(story.join(' '));
  });
});

describe('a letter that only asks its reader something', () => {
  const letter = (...lines: readonly string[]) =>
    (FORMS.text as (letter: Letter) => string)({ above: lines, below: [], story: [] });

  it.each([
    [
      'Hi Ben,',
      'can you call me about the mill? I think that Ada is the source, but please keep it between us.',
      'Osk',
    ],
    ['Hallo Ben,', 'kannst du mich wegen der Mühle anrufen? Ada ist die Quelle, aber das bleibt unter uns.', 'Osk'],
    ['Bonjour,', 'pouvez-vous me rappeler au sujet du moulin ? Ada est la source.', 'Osk'],
  ])('has no text: %s', async (...lines) => {
    expect((await readUpload('a.eml', letter(...lines))).kind).not.toBe('reading');
  });

  it('does so above its story as well', async () => {
    const texts = await textsOf({ above: ['Hi Ben,', 'can you call me when it is out?'], below: ['Osk'] });
    for (const text of texts) expect(text).toBe(STORY.join(' '));
  });
});
