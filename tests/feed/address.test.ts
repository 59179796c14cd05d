import { describe, expect, it } from 'vitest';
import { uri } from '../../shared/article/uri.ts';
import { isPublicUrl, publicUrl } from '../../shared/feed/address.ts';
import { configWith } from './newsroom.ts';

describe('uri', () => {
  it.each([
    ['https://example.com/a?b=c&d=e#f', 'https://example.com/a?b=c&d=e#f'],
    ['https://example.com', 'https://example.com/'],
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
    [
      'https://example.com/a b/[c]|{d}^?q=[1]&r=`x`',
      'https://example.com/a%20b/%5Bc%5D%7C%7Bd%7D%5E?q=%5B1%5D&r=%60x%60',
    ],
    ['https://example.com/100%/a%20b', 'https://example.com/100%25/a%20b'],
    ['https://example.com/#a#b', 'https://example.com/#a%23b'],
    ['http://[::1]:8080/a[1]', 'http://[::1]:8080/a%5B1%5D'],
    ['tag:example.com,2026:x', 'tag:example.com,2026:x'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
    ['no address "at all"', 'no%20address%20%22at%20all%22'],
    ['https://example.com/\ud800', 'https://example.com/%EF%BF%BD'],
  ])('%s', (address, expected) => {
    expect(uri(address)).toBe(expected);
    expect(uri(expected)).toBe(expected);
  });
});

describe('publicUrl', () => {
  it('encodes what the path has in other scripts, part by part', () => {
    expect(publicUrl('/tag/工业/rss.xml', configWith())).toBe(
      'https://feeds.gazette.example/tag/%E5%B7%A5%E4%B8%9A/rss.xml',
    );
  });
});

describe('isPublicUrl', () => {
  it('knows the address of a path below any base, and no other', () => {
    const path = '/articles/新港区-abcdefgh/';
    expect(isPublicUrl(publicUrl(path, configWith()), path)).toBe(true);
    expect(isPublicUrl(publicUrl(path, configWith({ feedsUrl: 'http://[::1]:8080/elsewhere/' })), path)).toBe(true);
    expect(isPublicUrl('https://feeds.gazette.example/2026/abcdefgh/', path)).toBe(false);
    expect(isPublicUrl('https://feeds.gazette.example/old-articles/abcdefgh/', '/articles/abcdefgh/')).toBe(false);
  });
});
