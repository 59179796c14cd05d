import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const FIRST =
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the town came to see it.';
const SECOND =
  'Nobody had thought that it would, said the miller, who has waited for the stones since the spring began.';
const STORY = `${FIRST}\n\n${SECOND}\n`;
const BOTH = `<p>${FIRST}</p>\n<p>${SECOND}</p>`;

function mail(
  body: string,
  { subject = 'Mill grinds again', type = 'text/plain', more = [] as readonly string[] } = {},
) {
  const head = [
    'From: Osk Brandt <osk@mill.example>',
    `Subject: ${subject}`,
    'Date: Thu, 02 May 2024 07:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    ...more,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`;
}

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const HEADERS: Readonly<Record<string, string>> = {
  Outlook:
    'From: Rolf Berg <rolf@agency.example>\nSent: Sunday, February 2, 2025 7:00 PM\nTo: Osk Brandt\nSubject: Mill',
  'Outlook in German': 'Von: Rolf Berg\nGesendet: Sonntag, 2. Februar 2025 19:00\nAn: Osk Brandt\nBetreff: Mühle',
  'Outlook in Spanish':
    'De: Rolf Berg\nEnviado el: domingo, 2 de febrero de 2025 19:00\nPara: Osk Brandt\nAsunto: Molino',
  'Outlook in Japanese': '差出人: Rolf Berg\n送信日時: 2025年2月2日 19:00\n宛先: Osk Brandt\n件名: 水車',
  'Outlook in Chinese': '发件人: Rolf Berg\n发送时间: 2025年2月2日 19:00\n收件人: Osk Brandt\n主题: 磨坊',
};

describe.each(Object.entries(HEADERS))('the header that %s sets above another message', (_, header) => {
  const marked = (body: string) =>
    `<p>${body.replaceAll('<', '&lt;').replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`;

  it('stands above the story that a note passes on, whose subject is its title', async () => {
    const note = 'Hi Tom,\n\nplease run this on the front.\n\nBest,\nOsk';
    const body = `${note}\n\n${header}\n\n${STORY}`;
    const subject = 'For Friday';
    const read = articleOf(await readUpload('a.eml', mail(body, { subject })));
    expect(read).toMatchObject({ html: BOTH, authors: [{ name: 'Rolf Berg' }] });
    expect(read.title).toBe(header.split(/: |: /).at(-1));
    const html = articleOf(await readUpload('a.eml', mail(marked(body), { subject, type: 'text/html' })));
    expect(html).toMatchObject({ title: read.title, authors: [{ name: 'Rolf Berg' }] });
    expect(wordsOf(html.html)).toBe(`${FIRST} ${SECOND}`);
  });

  it('stands above what nobody has said is to come out, where a note passes nothing on, or answers', async () => {
    const below = `\n\n${header}\n\n${STORY}`;
    const asked = 'Hi Tom,\n\ncall me on 0171 555 0199 if anything is unclear.\n\nBest,\nOsk';
    const given = 'Hi Tom,\n\nplease find the story below.\n\nBest,\nOsk';
    expect(reasonsOf(await readUpload('a.eml', mail(given + below, { subject: 'Re: Mill' })))).toEqual(['no-text']);
    const read = await readUpload('a.eml', mail(asked + below, { subject: 'Mill' }));
    expect(JSON.stringify(read)).not.toContain(FIRST);
  });

  it('stands above what the note keeps back', async () => {
    const body = `See below. Not for publication!\n\n${header}\n\n${STORY}`;
    for (const subject of ['Mill', 'FW: Mill']) {
      expect(reasonsOf(await readUpload('a.eml', mail(body, { subject })))).toEqual(['not-public']);
      expect(reasonsOf(await readUpload('a.eml', mail(marked(body), { subject, type: 'text/html' })))).toEqual([
        'not-public',
      ]);
    }
  });

  it('begins what is answered, whatever stands above it', async () => {
    const { html, authors } = articleOf(
      await readUpload('a.eml', mail(`${STORY}\n________________\n${header}\n\nCan you file by noon?\n`)),
    );
    expect(html).toBe(BOTH);
    expect(authors).toMatchObject([{ name: 'Osk Brandt' }]);
  });

  it('begins what is forwarded, above all else, and names who wrote it', async () => {
    const { html, authors } = articleOf(await readUpload('a.eml', mail(`\n${header}\n\n${STORY}`)));
    expect(html).toBe(BOTH);
    expect(authors).toEqual([{ name: 'Rolf Berg' }]);
  });

  it('is that of the story below a note, where the subject says that it is forwarded', async () => {
    const body = `FYI, see below.\n\n${header}\n\n${STORY}`;
    expect(articleOf(await readUpload('a.eml', mail(body, { subject: 'FW: Mill grinds again' }))).html).toBe(BOTH);
    expect(reasonsOf(await readUpload('a.eml', mail(body, { subject: 'Re: Mill' })))).toEqual(['no-text']);
  });

  it('is one in HTML too, of which Outlook marks nothing', async () => {
    const box = `<div style="border-top:solid 1pt"><p>${header.replaceAll('<', '&lt;').split('\n').join('<br>')}</p></div>`;
    const html = `<div><p>${FIRST}</p><p>${SECOND}</p>${box}<p>Can you file by noon?</p></div>`;
    const read = articleOf(await readUpload('a.eml', mail(html, { type: 'text/html' })));
    expect(wordsOf(read.html)).toBe(`${FIRST} ${SECOND}`);
  });
});

it('keeps a story that lists times below labels of its own', async () => {
  const body = `${STORY}\nTo: the harbour\nTime: 19:00\nFare: 4 euros\n`;
  expect(articleOf(await readUpload('a.eml', mail(body))).html).toContain('the harbour');
});

it('reads what is forwarded in quotation marks below a note', async () => {
  const quoted =
    `From: Rolf Berg <rolf@agency.example>\nSubject: Mill\nDate: 2 February 2025 at 19:00:00 GMT\n\n${STORY}`
      .split('\n')
      .map((line) => `> ${line}`);
  const { html, authors } = articleOf(
    await readUpload('a.eml', mail(`\n\nBegin forwarded message:\n\n${quoted.join('\n')}\n`)),
  );
  expect(html).toBe(BOTH);
  expect(authors).toEqual([{ name: 'Rolf Berg' }]);
});

it.each([
  'Desk <desk@mill.example> 于2025年2月2日周日 19:00写道：',
  '2025年2月2日(日) 19:00 Desk <desk@mill.example>:',
  'вс, 2 февр. 2025 г. в 19:00, Desk <desk@mill.example>:',
  'vas., 2. helmik. 2025 klo 19.00 Desk (desk@mill.example) kirjoitti:',
])('takes off what is answered below %s', async (line) => {
  expect(articleOf(await readUpload('a.eml', mail(`${STORY}\n${line}\n\n> Can you file by noon?\n`))).html).toBe(BOTH);
});

describe('what no person wrote', () => {
  it.each([
    ['an answer of a program', mail(STORY, { more: ['Auto-Submitted: auto-replied'] })],
    [
      'a recall',
      mail('Osk Brandt would like to recall the message, "Mill grinds".\n', { subject: 'Recall: Mill grinds' }),
    ],
    ['one by its subject', mail(STORY, { subject: 'Abwesenheitsnotiz: Mühle' })],
    [
      'an invitation',
      mail(
        `--b\nContent-Type: text/plain\n\n${STORY}\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n`,
        {
          type: 'multipart/alternative; boundary=b',
        },
      ),
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect(reasonsOf(await readUpload('a.eml', bytes))).toEqual(['email-automatic']);
  });

  it('is not every message that a program sent', async () => {
    expect(articleOf(await readUpload('a.eml', mail(STORY, { more: ['Auto-Submitted: auto-generated'] }))).html).toBe(
      BOTH,
    );
  });
});

it('takes the armour off a signed text', async () => {
  const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${STORY}\n- -- ninety words\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n`;
  const { html } = articleOf(await readUpload('a.eml', mail(signed)));
  expect(html).toContain(FIRST);
  expect(html).not.toMatch(/PGP|SHA256|iQEz|- --/);
});

it('leaves out a mark of the firm that stands in the signature', async () => {
  const body = `--b\nContent-Type: text/html\n\n<p>${FIRST}</p><p>${SECOND}</p><p>Best regards,<br>Osk<br><img src="cid:logo@x" width=120></p>\n--b\nContent-Type: image/png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\n--b--\n`;
  const { html, media } = articleOf(await readUpload('a.eml', mail(body, { type: 'multipart/related; boundary=b' })));
  expect(html).not.toContain('<img');
  expect(wordsOf(html)).toBe(`${FIRST} ${SECOND}`);
  expect(media ?? []).toEqual([]);
});

it.each([
  ['تحية طيبة وبعد،', 'مرفق لكم خبر يوم السبت.', 'وتفضلوا بقبول فائق الاحترام،'],
  ['Morning everyone', 'Copy for the weekend below, pics to come.', 'Many thanks and kind regards,'],
  ['Sayın editör,', 'Cumartesi haberi aşağıdadır.', 'İyi çalışmalar,'],
  ['デスク各位', 'お疲れ様です。土曜用の原稿をお送りします。', 'よろしくお願いします。'],
])('leaves out how a letter greets, hands over and closes: %s', async (greeting, cover, close) => {
  const letter = `${greeting}\n\n${cover}\n\n${STORY}\n${close}\nOsk Brandt\n0171 1234567\n`;
  expect(articleOf(await readUpload('a.eml', mail(letter))).html).toBe(BOTH);
});
