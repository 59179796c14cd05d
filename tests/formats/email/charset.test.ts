import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const TEXT = 'Die Brücke über den Hafen ist wieder frei. Für die Stadt ist das ein großes Glück, sagte Frau Müller.';
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const message = (headers: readonly string[], body = TEXT) =>
  [
    'From: Jane Doe <jane@news.example>',
    'Date: Tue, 24 Nov 2026 08:00:00 +0100',
    ...headers,
    'MIME-Version: 1.0',
    '',
    body,
  ].join('\r\n');
const SUBJECT = 'Subject: Brücke wieder für alle frei';
const PLAIN = 'Content-Type: text/plain; charset=utf-8';

describe('an e-mail', () => {
  it.each<[string, Uint8Array | string]>([
    ['saved in UTF-16', utf16(message([SUBJECT, PLAIN]))],
    ['saved in UTF-16 without a mark', bigEndian(message([SUBJECT, PLAIN]))],
    ['with blank lines above', ` \n\n${message([SUBJECT, PLAIN])}`],
    ['without a charset, in Latin-1', latin1(message([SUBJECT]))],
    ['with bare letters in its subject', latin1(message([SUBJECT, 'Content-Type: text/plain; charset=iso-8859-1']))],
    [
      'with bare letters in an encoded word',
      latin1(
        message([
          'Subject: =?iso-8859-1?q?Br\xfccke_wieder_f=FCr_alle_frei?=',
          'Content-Type: text/plain; charset=iso-8859-1',
        ]),
      ),
    ],
  ])('is read %s', async (_, bytes) => {
    expect(articleOf(await readUpload('a.txt', bytes))).toMatchObject({
      title: 'Brücke wieder für alle frei',
      authors: [{ name: 'Jane Doe' }],
      html: `<p>${TEXT}</p>`,
    });
  });

  it.each([
    ['koi8-r', '8tXezs/K', 'Ручной'],
    ['gb18030', 'uNu/2g==', '港口'],
    ['iso-2022-jp', 'GyRCOUEbKEI=', '港'],
  ])('is read in %s', async (charset, base64, text) => {
    const headers = [
      'Subject: Harbour',
      `Content-Type: text/plain; charset=${charset}`,
      'Content-Transfer-Encoding: base64',
    ];
    expect(articleOf(await readUpload('a.eml', message(headers, base64))).html).toBe(`<p>${text}</p>`);
  });

  it('with a few characters that are not what it declares is published with a warning', async () => {
    const bytes = Buffer.concat([
      Buffer.from(message([SUBJECT, PLAIN])),
      Buffer.from([0x20, 0xfc, 0x62, 0x65, 0x72, 0x2e]),
    ]);
    const result = await readUpload('a.eml', bytes);
    expect(articleOf(result).html).toContain('\ufffd');
    expect(articleOf(result).html).toContain(TEXT);
    expect(result).toMatchObject({ warnings: [{ code: 'encoding-damaged' }] });
  });

  it('of which nothing is in the encoding that it declares is read in the one that it shows, with a warning', async () => {
    const result = await readUpload('a.eml', latin1(message(['Subject: Bridge open', PLAIN])));
    expect(articleOf(result).html).toBe(`<p>${TEXT}</p>`);
    expect(result).toMatchObject({ warnings: [{ code: 'encoding-guessed' }] });
  });

  it('is titled by what it forwards', async () => {
    const result = await readUpload('a.eml', message(['Subject: [Fwd: Re: Harbour open]', PLAIN]));
    expect(articleOf(result).title).toBe('Harbour open');
    expect(result).toMatchObject({ dropped: [{ kind: 'title-prefix', detail: 'Fwd: Re:', count: 1 }] });
  });

  it.each([
    [message([PLAIN], `Dear editors,\r\n\r\n${TEXT}`), 'no-title'],
    ['Content-Type: text/html\r\n\r\n<p>One of many words.</p>', 'no-title'],
    [message(['Subject: Part', 'Content-Type: message/partial; id=1; number=1; total=2']), 'email-partial'],
  ])('is refused as what it is: %j', async (text, code) => {
    expect(reasonsOf(await readUpload('a.eml', text))).toEqual([code]);
  });
});

describe('an e-mail of HTML', () => {
  const html = (body: string) => message(['Subject: Harbour', 'Content-Type: text/html; charset=utf-8'], body);

  it('is all that its sender wrote, in plain blocks', async () => {
    const body = `<html><head><title>Mail</title><style>p{}</style></head><body bgcolor="#fff"><div style="display:none">Preview</div><span class="preheader">Preview</span>
<table role="presentation"><tr><td><table><tr><td><p style="margin:0">${TEXT}</p></td></tr></table></td></tr></table>
<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td><td>411</td></tr></table>
<p>View this email in your browser</p><footer>Harbour News, Pier 4 <a href="https://news.example/u">Unsubscribe</a></footer></body></html>`;
    const result = await readUpload('a.eml', html(body));
    const content = articleOf(result).html;
    expect(content).toContain(`<p>${TEXT}</p>`);
    expect(content.match(/<table>/g)).toHaveLength(1);
    expect(content).toContain('<td>411</td>');
    expect(content).not.toMatch(/Preview|Unsubscribe|style|<title/);
    expect(result).toMatchObject({
      dropped: [
        { kind: 'hidden-text', count: 2 },
        { kind: 'mailing-line', detail: 'View this email in your browser', count: 1 },
        { kind: 'mailing-line', detail: 'Harbour News, Pier 4 Unsubscribe', count: 1 },
      ],
    });
  });

  it('keeps short paragraphs that a reader view of a page would leave out', async () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `<td>Ship ${index} came in.</td>`);
    const body = `<html><body><p>${TEXT.repeat(9)}</p><table><tr>${paragraphs.join('</tr><tr>')}</tr></table></body></html>`;
    const content = articleOf(await readUpload('a.eml', html(body))).html;
    for (let index = 0; index < 12; index++) expect(content).toContain(`Ship ${index} came in.`);
  });
});

it('takes files out of a text in which they are encoded', async () => {
  const body = `${TEXT}\n\nbegin 644 ship.txt\n#0V%T\n\\\`\nend\n\nThe end of the letter.`.replace('\\`', '`');
  const result = await readUpload('a.eml', message(['Subject: Harbour', PLAIN], body));
  expect(articleOf(result).html).toBe(`<p>${TEXT}</p>\n<p>The end of the letter.</p>`);
  expect(result).toMatchObject({ dropped: [{ kind: 'encoded-file', detail: 'ship.txt', count: 1 }] });
});

it('takes ways to leave a list out of a text, but not a report on them', async () => {
  const leave = 'To unsubscribe, visit https://news.example/u';
  const lines = [
    'View this email in your browser: https://news.example/1',
    '',
    TEXT,
    '',
    'Who wants to unsubscribe must write a letter, the town said on Monday, and that letter must be sent to the harbour office in a red envelope with two stamps on it, or nobody there will open it, as the mayor explained.',
    '',
    leave,
  ];
  const result = await readUpload('a.eml', message(['Subject: Harbour', PLAIN], lines.join('\r\n')));
  expect(articleOf(result).html).toBe(`<p>${TEXT}</p>\n<p>${lines[4]}</p>`);
  expect(result).toMatchObject({
    dropped: [
      { kind: 'mailing-line', detail: lines[0] },
      { kind: 'mailing-line', detail: leave },
    ],
  });
});

it('knows who wrote through a mailing list', async () => {
  const text = message(['Subject: Harbour', PLAIN]).replace('Jane Doe', "'Jane Doe' via Newsroom");
  expect(articleOf(await readUpload('a.eml', text)).authors).toEqual([
    { name: 'Jane Doe', email: 'jane@news.example' },
  ]);
});
