import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, Reading } from '../../../shared/article/types.ts';
import { readSubmission } from '../../../shared/formats/read.ts';
import { whatText } from '../../../shared/receipt/worded.ts';
import { png } from '../../support/png.ts';
import { archiveOf, documentOf, paragraph, picture } from '../archives.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const FIRST =
  'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute in the town.';
const SECOND = 'Work is to begin in spring and will cost 12 million, of which the region pays one half.';
const HEADERS = [
  'From: Jane Doe <jane@news.example>',
  'To: desk@news.example',
  'Subject: Harbour to be deepened',
  'Date: Tue, 24 Nov 2026 08:00:00 +0100',
  'Message-ID: <1@news.example>',
];

interface Part {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly name?: string;
  readonly cid?: string;
}

function message(headers: readonly string[], body: string): string {
  return `${headers.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`;
}

function textMessage(body: string, headers: readonly string[] = HEADERS): string {
  return message([...headers, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'], body);
}

function multipart(parts: readonly Part[], type = 'mixed', headers: readonly string[] = HEADERS): string {
  const body = parts.map(({ type: partType, content, name, cid }) =>
    [
      '--frontier',
      `Content-Type: ${partType}`,
      ...(name === undefined
        ? []
        : [`Content-Disposition: ${cid === undefined ? 'attachment' : 'inline'}; filename="${name}"`]),
      ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n'),
    ].join('\n'),
  );
  return message(
    [...headers, 'MIME-Version: 1.0', `Content-Type: multipart/${type}; boundary=frontier`],
    `${body.join('\n')}\n--frontier--\n`,
  );
}

async function read(text: string): Promise<Reading> {
  const result = await readUpload('a.eml', text);
  if (result.kind !== 'reading') throw new Error(`rejected: ${JSON.stringify(result.reasons)}`);
  return result;
}

async function article(text: string): Promise<Content> {
  return articleOf(await read(text));
}

const PICTURE: Part = { type: 'image/png', content: png(4, 3), name: 'photo 1.png' };

describe('an e-mail', () => {
  it('is an article by its sender', async () => {
    expect(await article(textMessage(`${FIRST}\n\n${SECOND}\n`))).toEqual({
      base: 'message',
      title: 'Harbour to be deepened',
      authors: [{ name: 'Jane Doe', email: 'jane@news.example' }],
      published: '2026-11-24T07:00:00.000Z',
      html: `<p>${FIRST}</p>\n<p>${SECOND}</p>`,
    });
  });

  it('is known by its headers, not by its name; wire copy with a few of them is none', async () => {
    expect((await readUpload('story', textMessage(FIRST))).kind).toBe('reading');
    expect(articleOf(await readUpload('story.txt', `>From jane Tue\n${textMessage(FIRST)}`)).title).toBe(
      'Harbour to be deepened',
    );
    const bare = `From: Jane Doe <jane@news.example>\nTo: desk@news.example\nSubject: Harbour to be deepened\n\n${FIRST}\n`;
    expect(articleOf(await readUpload('a.txt', bare)).authors).toEqual([
      { name: 'Jane Doe', email: 'jane@news.example' },
    ]);
    const wire = `From: Jane Doe\nSubject: Harbour to be deepened\n\n${FIRST}\n\n${SECOND}\n`;
    expect(articleOf(await readUpload('a.txt', wire))).not.toHaveProperty('base');
  });

  it('may have a byline of its own; its date is the one that it was sent on', async () => {
    const content = await article(textMessage(`By Mary Roe, EDITOR\n\n20 November 2026\n\n${FIRST}\n\n${SECOND}\n`));
    expect(content).toMatchObject({
      authors: [{ name: 'Mary Roe', role: 'Editor' }],
      published: '2026-11-24T07:00:00.000Z',
    });
  });

  it('has its headers decoded, and nothing before its title', async () => {
    const headers = [
      'From: =?utf-8?q?M=C3=BCller=2C_J=C3=B6rg?= <jm@news.example>',
      'Subject: Re: =?gb2312?B?xrXFzA==?= Fwd: =?utf-8?q?Hafen_wird?=',
      ' =?utf-8?q?_tiefer?=',
      'Message-ID: <1@x>',
    ];
    const { articles, dropped } = await read(textMessage(FIRST, headers));
    expect(articles[0]).toMatchObject({
      title: expect.stringMatching(/Hafen wird tiefer$/),
      authors: [{ name: 'Jörg Müller' }],
    });
    expect(dropped).toContainEqual({ kind: 'title-prefix', detail: 'Re:', count: 1 });
  });

  it('is read in its own encoding', async () => {
    const body = Buffer.concat([
      Buffer.from(
        message([...HEADERS, 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'], ''),
      ),
      Buffer.from(`Über den Hafen: ${FIRST}`, 'latin1'),
    ]);
    expect(articleOf(await readUpload('a.eml', body)).html).toBe(`<p>Über den Hafen: ${FIRST}</p>`);
    const quoted = message(
      [...HEADERS, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      `=C3=9Cber den Hafen: ${FIRST.slice(0, 40)}=\n${FIRST.slice(40)}`,
    );
    expect((await article(quoted)).html).toBe(`<p>Über den Hafen: ${FIRST}</p>`);
  });

  it.each([
    ['a bare address', 'jane@news.example'],
    ['an address for a name', '"jane@news.example" <jane@news.example>'],
  ])('from %s has no author', async (_, from) => {
    expect(await article(textMessage(FIRST, [`From: ${from}`, ...HEADERS.slice(1)]))).not.toHaveProperty('authors');
  });
});

describe('the text of an e-mail', () => {
  it.each([
    ['a signature', '\n-- \nJane Doe\nDaily Quay\n+49 1\n', 'signature'],
    [
      'a quotation',
      '\nOn Mon, 23 Nov 2026 at 10:00, The Desk <desk@news.example> wrote:\n> Where is it?\n>\n> Desk\n',
      'quoted-message',
    ],
    [
      'a wrapped attribution',
      '\nAm 23.11.2026 um 10:00 schrieb The Desk\n<desk@news.example>:\n> Wo bleibt er?\n',
      'quoted-message',
    ],
    ['an original message', '\n-----Original Message-----\nFrom: The Desk\nWhere is it?\n', 'quoted-message'],
  ])('goes without %s', async (_, added, kind) => {
    const { articles, dropped } = await read(textMessage(`${FIRST}\n\n${SECOND}\n${added}`));
    expect(articles[0].html).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
    expect(dropped).toContainEqual({ kind, count: 1 });
  });

  it('is what it forwards when there is nothing else', async () => {
    const body = `---------- Forwarded message ---------\nFrom: Mary Roe <mary@news.example>\nDate: Mon, 23 Nov 2026\nSubject: x\nTo: me\n\n\n${FIRST}\n\n${SECOND}\n`;
    expect((await article(textMessage(body))).html).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
  });

  it('is HTML where that says more', async () => {
    const html = `<html><head><title>Newsletter</title></head><body><p>${FIRST}</p><p><b>${SECOND}</b></p><div class="gmail_signature">Jane</div><div class="gmail_quote">On Monday the desk wrote: where is it?</div></body></html>`;
    const { articles, dropped } = await read(
      multipart(
        [
          { type: 'text/plain', content: FIRST },
          { type: 'text/html', content: html },
        ],
        'alternative',
      ),
    );
    expect(articles[0]).toMatchObject({
      title: 'Harbour to be deepened',
      html: `<p>${FIRST}</p><p><b>${SECOND}</b></p>`,
    });
    expect(dropped.map((drop) => whatText(drop))).toEqual(expect.arrayContaining(['signature', 'quoted message']));
  });

  it('is plain text where HTML only sets it', async () => {
    const parts = [
      { type: 'text/plain', content: `By Mary Roe\n\n${FIRST}\n\n-30-\n` },
      { type: 'text/html', content: `<div>By Mary Roe</div><div><br></div><div>${FIRST}</div><div>-30-</div>` },
    ];
    expect(await article(multipart(parts, 'alternative'))).toMatchObject({
      authors: [{ name: 'Mary Roe' }],
      html: `<p>${FIRST}</p>`,
    });
  });
});

describe('the attachments of an e-mail', () => {
  it('are shown where the text refers to them', async () => {
    const html = `<p>${FIRST}</p><img src="cid:p1@x" alt="A dredger"><p>${SECOND}</p>`;
    const reading = await read(
      multipart(
        [
          { type: 'text/html', content: html },
          { ...PICTURE, cid: 'p1@x' },
        ],
        'related',
      ),
    );
    expect(reading.articles[0].html).toContain('<img src="photo%201.png" alt="A dredger">');
    expect(reading.articles[0]).not.toHaveProperty('media');
    expect(reading.files?.map(({ name }) => name)).toEqual(['photo 1.png']);
  });

  it('are media of the article otherwise', async () => {
    const { articles } = await read(multipart([{ type: 'text/plain', content: `${FIRST}\n\n${SECOND}` }, PICTURE]));
    expect(articles[0].media).toEqual([{ url: 'photo%201.png' }]);
  });

  it('have names of their own, without folders', async () => {
    const parts = ['../../a.png', 'a.png', '..', '/x/b.png'].map((name) => ({ ...PICTURE, name }));
    const { files } = await read(multipart([{ type: 'text/plain', content: FIRST }, ...parts]));
    expect(files?.map(({ name }) => name)).toEqual(['a.png', 'a-2.png', 'part-3.png', 'b.png']);
  });

  it('are the article when the text is none', async () => {
    const document = documentOf({
      body: paragraph('Harbour deepened at last', 'Title') + paragraph(FIRST) + paragraph(picture('image1')),
      media: { 'media/image1.png': png(1, 1) },
    });
    const reading = await read(
      multipart([
        { type: 'text/plain', content: 'Please find the story attached.\n\nBest,\nJane' },
        { type: 'application/octet-stream', content: document, name: 'story.docx' },
        PICTURE,
      ]),
    );
    expect(reading.articles).toHaveLength(1);
    expect(reading.articles[0]).toMatchObject({
      base: 'story.docx/document',
      title: 'Harbour deepened at last',
      authors: [{ name: 'Jane Doe' }],
      published: '2026-11-24T07:00:00.000Z',
    });
    expect(reading.files?.map(({ name }) => name)).toEqual(['story.docx/word/media/image1.png', 'photo 1.png']);
    expect(reading.dropped).toContainEqual({ kind: 'covering-note', count: 1 });
  });

  it('may be an archive, but not of archives in e-mails in archives', async () => {
    const archive = archiveOf({ 'story.md': `# Harbour deepened at last\n\n${FIRST}\n` });
    const mail = multipart([{ type: 'application/zip', content: archive, name: 'story.zip' }]);
    expect(await article(mail)).toMatchObject({ base: 'story.zip/story.md', title: 'Harbour deepened at last' });
    expect(reasonsOf(await readUpload('a.zip', archiveOf({ 'a.eml': mail })))).toEqual(['no-text']);
  });

  it('say why they are no articles when there is nothing else', async () => {
    const broken = documentOf({ body: paragraph('x') }).subarray(0, 500);
    const mail = multipart([{ type: 'application/octet-stream', content: broken, name: 'story.docx' }]);
    expect(reasonsOf(await readUpload('a.eml', mail))).toEqual(['archive-damaged']);
  });
});

describe('a bad e-mail', () => {
  it.each([
    ['S/MIME', 'application/pkcs7-mime; smime-type=enveloped-data', 'x'],
    ['PGP/MIME', 'multipart/encrypted; boundary=b', '--b--'],
    ['PGP', 'text/plain', '-----BEGIN PGP MESSAGE-----\n\nxyz\n-----END PGP MESSAGE-----\n'],
  ])('encrypted by %s is refused', async (_, type, body) => {
    expect(reasonsOf(await readUpload('a.eml', message([...HEADERS, `Content-Type: ${type}`], body)))).toEqual([
      'email-encrypted',
    ]);
  });

  it('is refused when it reports on another', async () => {
    const report = message([...HEADERS, 'Content-Type: multipart/report; boundary=b'], `--b\n\n${FIRST}\n--b--\n`);
    expect(reasonsOf(await readUpload('a.eml', report))).toEqual(['email-report']);
    const carried = message(
      [...HEADERS.filter((header) => !/^From:/.test(header)), 'From: MAILER-DAEMON@mill.example'],
      FIRST,
    );
    expect(reasonsOf(await readUpload('a.eml', carried))).toEqual(['email-report']);
  });

  it('is refused without a text', async () => {
    expect(reasonsOf(await readUpload('a.eml', textMessage('\n')))).toEqual(['no-text']);
    expect(reasonsOf(await readUpload('a.eml', textMessage('> Where is it?\n')))).toEqual(['no-text']);
  });

  it.each([
    ['lines', 'a\n'.repeat(90_000), 'email-too-large'],
    ['parts', '--frontier\n\n'.repeat(21_000), 'email-too-large'],
    ['text', `${'a '.repeat(2_600_000)}`, 'email-too-large'],
    ['text for one article', `${FIRST}\n\n`.repeat(10_000), 'article-too-long'],
  ])('is refused for too many %s', async (_, body, code) => {
    const mail = message([...HEADERS, 'Content-Type: multipart/mixed; boundary=frontier'], `--frontier\n\n${body}`);
    expect(reasonsOf(await readUpload('a.eml', mail))).toEqual([code]);
  });

  it('is refused when its parts nest too deep', async () => {
    const parts = Array.from(
      { length: 60 },
      (_, index) => `--b${index}\nContent-Type: multipart/mixed; boundary=b${index + 1}\n\n`,
    );
    const mail = message([...HEADERS, 'Content-Type: multipart/mixed; boundary=b0'], parts.join(''));
    expect(reasonsOf(await readUpload('a.eml', mail))).toEqual(['email-too-deep']);
  });

  it('is an article or a rejection wherever it is cut off', async () => {
    const mail = multipart([{ type: 'text/html', content: `<p>${FIRST}</p>` }, PICTURE]);
    await fc.assert(
      fc.asyncProperty(fc.nat(mail.length), async (length) => {
        const bytes = Buffer.from(mail.slice(0, length));
        const result = await readSubmission({ key: 'a.eml', bytes, furniture: [], timeZone: 'UTC' });
        expect(['reading', 'rejection']).toContain(result.kind);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an e-mail that is not for everybody', () => {
  const BODY = `${FIRST}\n\n${SECOND}\n`;

  it.each([
    'Sensitivity: Company-Confidential',
    'Sensitivity: Private',
    'X-Unsent: 1',
    'X-Mozilla-Draft-Info: internal/draft; vcard=0',
    'X-Uniform-Type-Identifier: com.apple.mail-draft',
    'X-Gmail-Labels: Important,Drafts',
    'X-Gmail-Labels: "Trash"',
  ])('says so: %s', async (header) => {
    expect(await readUpload('a.eml', textMessage(BODY, [...HEADERS, header]))).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public' }],
    });
  });

  it.each([
    'Sensitivity: Normal',
    'X-Unsent: 0',
    'X-Status: draft',
    'X-Gmail-Labels: Inbox,NBA drafts',
    'X-Uniform-Type-Identifier: com.apple.mail-message',
    'X-Mozilla-Draft-Info: internal/draft; vcard=0\r\nReceived: from quay.example by pier.example; Mon, 2 Mar 2026 08:00:00 +0000',
  ])('does not say so: %s', async (header) => {
    expect((await article(textMessage(BODY, [...HEADERS, header]))).title).toBe('Harbour to be deepened');
  });

  it('holds whatever comes with it', async () => {
    const story = { type: 'text/markdown', content: `# Harbour\n\n${FIRST}\n`, name: 'a.md' };
    const note = { type: 'text/plain', content: 'Not for publication' };
    expect(await readUpload('a.eml', multipart([note, story]))).toMatchObject({ kind: 'held' });
  });

  it('is a note to a draft, which is held', async () => {
    const draft = { type: 'text/markdown', content: `---\ntitle: Harbour\ndraft: true\n---\n${FIRST}\n`, name: 'a.md' };
    const story = { type: 'text/markdown', content: `# Bridge\n\n${SECOND}\n`, name: 'b.md' };
    const note = { type: 'text/plain', content: 'Here it is.' };
    const broken = { type: 'text/markdown', content: '---\ntitle: [x\n---\n', name: 'c.md' };
    expect(await readUpload('a.eml', multipart([note, broken, draft]))).toMatchObject({ kind: 'held' });
    expect(await readUpload('a.eml', multipart([note, draft]))).toMatchObject({ kind: 'held' });
    expect(await readUpload('a.eml', multipart([note, draft, story]))).toMatchObject({
      articles: [{ title: 'Bridge' }],
      warnings: [{ code: 'not-public' }],
    });
  });
});

it.each([
  ['in text', 'text/plain', 'Hello City,\n\nHEADLINE: Harbour is given a tram\n\n'],
  ['in HTML alone', 'text/html', '<div>Hello City,</div><div><br></div><div>HEADLINE: Harbour is given a tram</div>'],
])('is called what its text says, and not what its subject does: %s', async (_, type, opening) => {
  const body =
    type === 'text/html' ? `${opening}<div>${FIRST}</div><div>${SECOND}</div>` : `${opening}${FIRST}\n\n${SECOND}\n`;
  const headers = [...HEADERS, 'MIME-Version: 1.0', `Content-Type: ${type}; charset=utf-8`];
  const { title, html } = articleOf(await readUpload('a.eml', message(headers, body)));
  expect(title).toBe('Harbour is given a tram');
  expect(html).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
});
