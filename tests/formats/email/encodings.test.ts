import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unflowed } from '../../../shared/formats/email/flowed.ts';
import { decodeSevenBit } from '../../../shared/formats/email/seven-bit.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload } from '../uploads.ts';

const ENGLISH =
  'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the whole town came to see it.';
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

interface Parts {
  readonly subject?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly body: string | Uint8Array;
}

function mail({ subject = 'Mill grinds', type = 'text/plain; charset=utf-8', encoding, body }: Parts): Uint8Array {
  const head = [
    'From: Osk Brandt <osk@mill.example>',
    'To: desk@mill.example',
    'Date: Thu, 02 May 2024 07:00:00 +0000',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}
const read = (parts: Parts) => readUpload('a.eml', mail(parts));
const high = (bytes: readonly number[]) => Uint8Array.from(bytes);

describe('a mail', () => {
  const type = (charset: string) => `text/plain; charset=${charset}`;

  it.each<[string, Parts, string]>([
    [
      'an encoding that is misspelt',
      { encoding: 'Quoted_Printable', body: 'The caf=C3=A9 by the mill is open.' },
      'The café by the mill is open.',
    ],
    [
      'an encoding that is misspelt, of few signs',
      { encoding: 'base_64', body: base64('The café by the mill is open.') },
      'The café by the mill is open.',
    ],
    [
      'a charset between apostrophes',
      {
        type: type("'iso-8859-1'"),
        encoding: 'quoted-printable',
        body: 'The caf=E9 by the mill is open.',
      },
      'The café by the mill is open.',
    ],
    [
      'a charset between apostrophes, of plain letters',
      { type: type("'us-ascii'"), body: 'The mill by the weir is open.' },
      'The mill by the weir is open.',
    ],
    [
      'a line before which a store of mails put a sign',
      { body: '>From the weir it looks new.' },
      'From the weir it looks new.',
    ],
    [
      'UTF-7',
      { type: type('utf-7'), body: 'Die M+APw-hle mahlt wieder, 1 +- 1, sagt +ZeVnLA-.' },
      'Die Mühle mahlt wieder, 1 + 1, sagt 日本.',
    ],
    ['UTF-7 by its older name', { type: type('unicode-1-1-utf-7'), body: 'Die M+APw-hle mahlt.' }, 'Die Mühle mahlt.'],
    ['HZ', { type: type('hz-gb-2312'), body: 'Mill ~{<:Ky2;SP~} and ~~ all day.' }, 'Mill 己所不有 and ~ all day.'],
    ['ISO-2022-KR', { type: type('iso-2022-kr'), body: '\x1b$)CMill \x0e>H3g\x0f all day.' }, 'Mill 안녕 all day.'],
    [
      'ISO-2022-KR that is not declared',
      { type: type('us-ascii'), body: '\x1b$)CMill \x0e>H3g\x0f all day.' },
      'Mill 안녕 all day.',
    ],
    ['ISO-2022-CN', { type: type('iso-2022-cn'), body: '\x1b$)AMill \x0e<:Ky\x0f all day.' }, 'Mill 己所 all day.'],
    [
      'ISO-2022-JP',
      { type: type('iso-2022-jp'), body: 'Mill \x1b$B?eV\x1b(B all day.'.replace('V', '<V') },
      'Mill 水車 all day.',
    ],
    [
      'ISO-2022-JP that is not declared',
      { type: type('us-ascii'), body: 'Mill \x1b$B?e<V\x1b(B all day.' },
      'Mill 水車 all day.',
    ],
    [
      'a newer ISO-2022-JP',
      { type: type('iso-2022-jp-3'), body: 'Mill \x1b$B?e<V\x1b(B all day.' },
      'Mill 水車 all day.',
    ],
    [
      'UTF-8 said to be Latin 1',
      { type: type('iso-8859-1'), body: 'Die Mühle – „wieder“ – mahlt.' },
      'Die Mühle – „wieder“ – mahlt.',
    ],
    [
      'UTF-8 said to be Windows-1252, quoted',
      { type: type('windows-1252'), encoding: 'quoted-printable', body: 'Die M=C3=BChle =E2=80=93 mahlt.' },
      'Die Mühle – mahlt.',
    ],
    ['UTF-8 said to be GB2312', { type: type('gb2312'), body: '水车又开始磨面了。' }, '水车又开始磨面了。'],
    [
      'GBK said to be Latin 1',
      {
        type: type('iso-8859-1'),
        body: high([0xcb, 0xae, 0xb3, 0xb5, 0xd3, 0xd6, 0xbf, 0xaa, 0xca, 0xbc, 0xc4, 0xa5, 0xc3, 0xe6, 0xc1, 0xcb]),
      },
      '水车又开始磨面了',
    ],
    [
      'Latin 1 said to be UTF-8',
      { body: high([...Buffer.from('Die M'), 0xfc, ...Buffer.from('hle mahlt.')]) },
      'Die Mühle mahlt.',
    ],
    [
      'a charset under a name of its own',
      { type: type('win-1252'), body: high([...Buffer.from('Die M'), 0xfc, ...Buffer.from('hle mahlt.')]) },
      'Die Mühle mahlt.',
    ],
    ['a charset that nobody knows, in ASCII', { type: type('x-mill-7'), body: ENGLISH }, ENGLISH],
    ['a charset that nobody knows, in UTF-8', { type: type('x-mill-7'), body: 'Die Mühle mahlt.' }, 'Die Mühle mahlt.'],
    ['base64 that is not declared', { encoding: '7bit', body: base64(`${ENGLISH} Mühle.`) }, `${ENGLISH} Mühle.`],
    ['base64 that is none', { encoding: 'base64', body: ENGLISH }, ENGLISH],
    ['base64 as it should be', { encoding: 'base64', body: base64(ENGLISH) }, ENGLISH],
    [
      'quoted-printable that is not declared',
      { encoding: '8bit', body: 'Die M=C3=BChle mahlt =\r\nwieder, sagt der M=C3=BCller.' },
      'Die Mühle mahlt wieder, sagt der Müller.',
    ],
  ])('in %s is read', async (_, parts, text) => {
    expect(articleOf(await read(parts)).html).toBe(`<p>${text}</p>`);
  });

  it.each<[string, Parts, string]>([
    [
      'a charset that nobody knows',
      { type: type('x-mill-7'), body: high([0x4d, 0xfc, 0x20, 0x41]) },
      'encoding "x-mill-7", which is not known',
    ],
    [
      'Russian said to be Latin 1',
      {
        type: type('iso-8859-1'),
        body: high([
          0xed, 0xc5, 0xcc, 0xd8, 0xce, 0xc9, 0xc3, 0xc1, 0x20, 0xd2, 0xc1, 0xc2, 0xcf, 0xd4, 0xc1, 0xc5, 0xd4,
        ]),
      },
      'not valid ISO-8859-1',
    ],
    ['a broken UTF-7', { type: type('utf-7'), body: high([0x4d, 0xfc]) }, 'not valid UTF-7'],
    [
      'planes of Chinese that are not read',
      { type: type('iso-2022-cn'), body: '\x1b$)G\x0eAB\x0f' },
      'not valid ISO-2022-CN',
    ],
  ])('in %s is refused by the name of that', async (_, parts, words) => {
    expect(inWords(await read(parts))).toMatchObject({
      kind: 'rejection',
      reasons: [{ code: 'undecodable', message: expect.stringContaining(words) }],
    });
  });

  it.each([
    ['=?utf-7?Q?Die_M+APw-hle?=', 'Die Mühle'],
    ['=?hz-gb-2312?B?fns8Okt5fn0=?=', '己所'],
    [`=?iso-2022-kr?B?${Buffer.from('\x1b$)C\x0e>H3g\x0f').toString('base64')}?=`, '안녕'],
    ['=?iso-8859-1?Q?Die_M=C3=BChle?=', 'Die Mühle'],
    ['=?iso-8859-1?Q?Die_M=FChle?=', 'Die Mühle'],
    ['=?utf-8?B?5rA=?= =?utf-8?B?tOi9pg==?=', '水车'],
  ])('has its subject in the charset that an encoded word names: %s', async (subject, title) => {
    expect(articleOf(await read({ subject, body: ENGLISH })).title).toBe(title);
  });

  it('of several parts has each as it declares', async () => {
    const body = [
      '--x',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'Die Mühle mahlt.',
      '--x',
      'Content-Type: image/png; name="a.png"',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--x--',
      'below',
    ].join('\r\n');
    expect(articleOf(await read({ type: 'multipart/mixed; boundary="x"', body })).html).toBe('<p>Die Mühle mahlt.</p>');
  });

  it.each([
    ['a code', 'QWxsIHRoZXNlIGFyZSBsZXR0ZXJzIG9mIGEgY29kZQ=='],
    ['a long word', 'A'.repeat(60)],
    ['an equation', 'Mills = stones + wheels, and a=1=b in the book.'],
  ])('with %s in its text is read as it is', async (_, line) => {
    expect(articleOf(await read({ body: `${ENGLISH}\r\n\r\n${line}` })).html).toContain(line);
  });
});

describe('a text that flows', () => {
  it('has each paragraph in one line, what is quoted in its own depth', async () => {
    const body =
      'The board met \r\ntoday.\r\n\r\n> The mill is kept, \r\n> says the board.\r\n>> For how long, \r\n>> asked the town.\r\n\r\nNobody spoke \r\nagainst it.';
    const { html } = articleOf(await read({ type: 'text/plain; charset=utf-8; format=flowed', body }));
    expect(html).toContain('<p>The board met today.</p>');
    expect(html).toContain('The mill is kept, says the board.');
    expect(html).toContain('For how long, asked the town.');
    expect(html).toContain('<p>Nobody spoke against it.</p>');
    expect(html).not.toMatch(/&gt; (?:says|asked)/);
  });

  it('loses the space of a break where that was put in for it', async () => {
    const body = '水车又 \r\n开始磨面了。';
    const { html } = articleOf(await read({ type: 'text/plain; charset=utf-8; format=flowed; delsp=yes', body }));
    expect(html).toBe('<p>水车又开始磨面了。</p>');
  });

  it('keeps the mark of a signature, and lines that begin with a stuffed space', () => {
    expect(unflowed('Bye \n-- \nOsk', false)).toBe('Bye \n-- \nOsk');
    expect(unflowed(' > not quoted\n From here', false)).toBe('> not quoted\nFrom here');
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 }), { maxLength: 5 }),
        (paragraphs) => {
          const flowed = paragraphs
            .map((words) =>
              words
                .map((word, at) => (at % 7 === 6 ? `${word} \n` : `${word} `))
                .join('')
                .replace(/ ?\n?$/, ''),
            )
            .join('\n\n');
          expect(unflowed(flowed, false)).toBe(paragraphs.map((words) => words.join(' ')).join('\n\n'));
        },
      ),
    );
  });
});

describe('an encoding of seven bits', () => {
  const utf7 = (text: string) =>
    text
      .replace(/\+/g, '+-')
      .replace(
        /[^\x20-\x7e]+/g,
        (run) => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
      );

  it('gives back what was written in UTF-7', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(decodeSevenBit('utf-7', utf7(text))).toBe(text);
        },
      ),
    );
  });

  it('is none of the others', () => {
    expect(decodeSevenBit('utf-8', 'abc')).toBe('unknown');
  });
});
