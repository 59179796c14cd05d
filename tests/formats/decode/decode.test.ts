import { describe, expect, it } from 'vitest';
import { decode } from '../../../shared/formats/decode/decode.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { bytesOf, reasonsOf } from '../uploads.ts';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** 重庆是中国的一个城市。 and so on: the GB 2312 bytes of common characters. */
const GB_SENTENCE = [
  0xd6, 0xd8, 0xc7, 0xec, 0xca, 0xc7, 0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xd2, 0xbb, 0xb8, 0xf6, 0xb3, 0xc7, 0xca,
  0xd0, 0xa1, 0xa3,
];

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function decoded(bytes: Uint8Array, contentType?: string) {
  const result = decode(bytes, contentType);
  if (result.kind === 'rejection') throw new Error(noteText(result.reasons[0]));
  return { text: result.text, encoding: result.encoding, warnings: result.warnings.map(({ code }) => code) };
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decoded(bytesOf('Grüße 重庆'))).toEqual({ text: 'Grüße 重庆', encoding: 'utf-8', warnings: [] });
    expect(decoded(bytesOf('\ufeffGrüße'))).toEqual({ text: 'Grüße', encoding: 'utf-8', warnings: [] });
  });

  it.each([
    ['utf-16le', false, true],
    ['utf-16be', true, true],
    ['utf-16le', false, false],
    ['utf-16be', true, false],
  ])('reads %s (big endian %s, mark %s)', (encoding, bigEndian, mark) => {
    expect(decoded(utf16('Title\r\n\r\nText', bigEndian, mark))).toEqual({
      text: 'Title\n\nText',
      encoding,
      warnings: [],
    });
  });

  it('reads Chinese UTF-16 without a mark, whose only NULs are in line ends', () => {
    expect(decoded(utf16('重庆是一座城市\n它在中国西南', false, false)).text).toBe('重庆是一座城市\n它在中国西南');
  });

  it('reads UTF-16 without a mark although a letter has its NUL in the other half', () => {
    const text = `The town of Rīga, in Latvia: Ā is a letter of its alphabet. ${'It has a harbour. '.repeat(5)}`;
    for (const bigEndian of [false, true]) expect(decoded(utf16(text, bigEndian, false)).text).toBe(text);
  });

  it('makes every line end a line feed', () => {
    expect(decoded(bytesOf('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd');
  });

  /** The bytes of some letters in Mac OS Roman. */
  const MAC: Readonly<Record<string, number>> = {
    ä: 0x8a,
    ö: 0x9a,
    ü: 0x9f,
    ß: 0xa7,
    é: 0x8e,
    è: 0x8f,
    ê: 0x90,
    à: 0x88,
    ù: 0x9d,
    '’': 0xd5,
    ì: 0x93,
  };
  const macRoman = (text: string) => Uint8Array.from(text, (letter) => MAC[letter] ?? letter.charCodeAt(0));

  it.each([
    'Die Mühle mahlt wieder, größer als früher.',
    'Le meunier a été fêté après la fête.',
    'L’été où l’on a rallumé le four, d’un coup.',
    'La città è più bella lunedì, perché c’è il mulino.',
  ])('reads undeclared Mac OS Roman by the shape of words: %s', (text) => {
    expect(decoded(macRoman(text))).toEqual({ text, encoding: 'macintosh', warnings: ['encoding-guessed-mac'] });
  });

  it.each([
    'The miller didn\x92t, couldn\x92t and wouldn\x92t, and that\x92s that.',
    'North\x96South, East\x97West and on\x85and on\x85and on.',
    'El señor y la niña en el jardín del molinó.',
    'The mill\xb9 and the bakery\xb9 and the shop\xb2 are let, the miller\xaa said.',
    'He said \x93mill\x94 and \x93bakery\x94\x85 the workers\x92 bread\x97and more\x97was gone.',
    'mill\x95bakery\x95shop\x95till',
    'The Mill\x99wheel and the Mill\x99stone turn again.',
    'See paragraph\xa7one and paragraph\xa7two of the lease\x87and its note.',
    'Die Mühle mahlt wieder, größer als früher.',
    'Été à la forêt, près du chêne où naît le ruisseau.',
  ])('does not take Windows-1252 for it: %j', (text) => {
    expect(decoded(latin1(text)).encoding).toBe('windows-1252');
  });

  it('reads undeclared GB18030 by the shape of Chinese text', () => {
    expect(decoded(new Uint8Array([...GB_SENTENCE, 0x0a, ...GB_SENTENCE]))).toEqual({
      text: '重庆是中国的一个城市。\n重庆是中国的一个城市。',
      encoding: 'gb18030',
      warnings: [],
    });
  });

  it('does not take accented Western text for Chinese', () => {
    // Each accent is followed by a letter, so the bytes are valid GB18030 as well.
    const text = 'Les élèves répètent à Orléans';
    expect(decoded(latin1(text.replace('à ', 'àl'))).encoding).toBe('windows-1252');
  });

  it('guesses Windows-1252 for Western text, and says so', () => {
    expect(
      decoded(new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x6f, 0x75, 0x76, 0x65, 0x72, 0x74])),
    ).toEqual({
      text: '“café” ouvert',
      encoding: 'windows-1252',
      warnings: ['encoding-guessed'],
    });
  });

  it.each([
    ['content type', 'Text', 'text/plain; charset=windows-1251'],
    ['meta charset', '<meta charset="windows-1251">', undefined],
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', undefined],
    ['XML declaration', '<?xml version="1.0" encoding="windows-1251"?>', undefined],
  ])('obeys a charset declared by %s', (_, head, contentType) => {
    const bytes = new Uint8Array([...bytesOf(head), 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    expect(decoded(bytes, contentType)).toEqual({ text: `${head}Москва`, encoding: 'windows-1251', warnings: [] });
  });

  it('reads Shift_JIS when declared', () => {
    expect(decoded(new Uint8Array([0x93, 0xfa, 0x96, 0x7b]), 'text/plain; charset=Shift_JIS').text).toBe('日本');
  });

  it('believes valid UTF-8 more than a wrong declaration', () => {
    expect(decoded(bytesOf('Grüße'), 'text/plain; charset=iso-8859-1').text).toBe('Grüße');
  });

  it('refuses damaged UTF-8 with the place of the first bad byte', () => {
    const bytes = new Uint8Array([...bytesOf('Überschrift\nGrüße über '), 0xff, ...bytesOf('ä\n')]);
    expect(reasonsOf(decode(bytes))).toEqual(['undecodable 2:12']);
  });

  it('reads a page with a few stray bytes, as what they were written in, and says so', () => {
    const page = (count: number) =>
      new Uint8Array([
        ...bytesOf(`<!doctype html><p>${'Grüße über Grüße. '.repeat(20)}`),
        ...Array.from({ length: count }, () => [0x41, 0x92]).flat(),
        ...bytesOf(' ä</p>'),
      ]);
    const result = decoded(page(2));
    expect(result.text).toContain('A’A’ ä</p>');
    expect(result.warnings).toEqual(['encoding-strays']);
    expect(reasonsOf(decode(page(40)))).toEqual([expect.stringMatching(/^undecodable /)]);
  });

  it('says when a file ends in the middle of a character', () => {
    const bytes = bytesOf('重庆\n中国').subarray(0, -1);
    const result = decode(bytes);
    expect(reasonsOf(result)).toEqual(['undecodable 2:2']);
    expect(inWords(result)).toMatchObject({ reasons: [{ message: expect.stringContaining('not complete') }] });
  });

  it('refuses an undeclared one-byte encoding of another script rather than publish gibberish', () => {
    const koi8 = new Uint8Array([0xf2, 0xc5, 0xcb, 0xc1, 0x20, 0xc7, 0xcf, 0xd2, 0xcf, 0xc4, 0x2e]);
    expect(reasonsOf(decode(koi8))).toEqual(['undecodable 1:1']);
  });

  it('refuses what a declared charset does not allow', () => {
    expect(reasonsOf(decode(new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0xff]), 'text/plain; charset=gbk'))).toEqual([
      'undecodable 2:2',
    ]);
  });

  it('refuses NULs and control characters', () => {
    expect(reasonsOf(decode(bytesOf('ab\nc\0d')))).toEqual(['not-text 2:2']);
    expect(reasonsOf(decode(bytesOf('\u0001\u0002\u0003abc')))).toEqual(['not-text']);
    expect(reasonsOf(decode(bytesOf(`<!DOCTYPE html><p>${'flour\0'.repeat(13)}`)))).toEqual(['not-text 1:24']);
  });

  it('reads past a few NULs in a page, as browsers do', () => {
    expect(decode(bytesOf('<!DOCTYPE html><p>The\0 mill'))).toMatchObject({ text: '<!DOCTYPE html><p>The mill' });
  });

  it('forgives a form feed and the Ctrl-Z that ends a DOS file', () => {
    expect(decoded(bytesOf('a\fb\u001a')).text).toBe('a\fb\u001a');
  });
});
