import { describe, expect, it } from 'vitest';
import { linkAddress, sourceCandidates, webAddress } from '../../shared/article/addresses.ts';

describe('sourceCandidates', () => {
  it.each([
    ['a.jpg', [['a.jpg', '']]],
    [
      ' a.jpg 1x, b.jpg 2x ',
      [
        ['a.jpg', '1x'],
        ['b.jpg', '2x'],
      ],
    ],
    [
      'a.jpg 1x,b.jpg 2x',
      [
        ['a.jpg', '1x'],
        ['b.jpg', '2x'],
      ],
    ],
    [
      'a.jpg, b.jpg 2x',
      [
        ['a.jpg', ''],
        ['b.jpg', '2x'],
      ],
    ],
    [
      'a.jpg\n640w,\n  b.jpg\t1280w',
      [
        ['a.jpg', '640w'],
        ['b.jpg', '1280w'],
      ],
    ],
    ['/w_1,h_2/a.jpg 1.5x', [['/w_1,h_2/a.jpg', '1.5x']]],
    ['a.jpg wide', [['a.jpg', '']]],
    [',, ,', []],
    ['', []],
  ])('%j', (srcset, expected) => {
    expect(sourceCandidates(srcset).map(({ address, descriptor }) => [address, descriptor])).toEqual(expected);
  });
});

it('web addresses are in full, with HTTP and in ASCII', () => {
  expect(webAddress('https://例え.example/あ b')).toBe('https://xn--r8jz45g.example/%E3%81%82%20b');
  expect(webAddress('../b', 'https://news.example/a/c')).toBe('https://news.example/b');
  expect(webAddress('/b')).toBeUndefined();
  expect(webAddress('ftp://a.example/')).toBeUndefined();
});

it('links may also lead to mail and telephones', () => {
  expect(linkAddress('mailto:a@b.example', 'https://news.example/')).toBe('mailto:a@b.example');
  expect(linkAddress('blob:https://a.example/x', 'https://news.example/')).toBeUndefined();
});
