import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedPath, publicPartsOf } from '../../../../functions/local/http/request-path.ts';

describe('publicPartsOf', () => {
  it.each([
    ['/all/rss.xml', ['all', 'rss.xml']],
    ['/', ['']],
    ['/articles/a-1/', ['articles', 'a-1', '']],
    ['/all/rss.xml?utm=1#top', ['all', 'rss.xml']],
    ['/tag/%E5%B7%A5%E4%B8%9A/rss.xml', ['tag', '工业', 'rss.xml']],
    ['/tag/a%20b+c%2520d/rss.xml', ['tag', 'a b+c%20d', 'rss.xml']],
    ['http://127.0.0.1:8080/all/rss.xml', ['all', 'rss.xml']],
    ['/a..b/c.', ['a..b', 'c.']],
  ])('reads %s', (target, parts) => {
    expect(publicPartsOf(target) ?? []).toEqual(parts);
  });

  it.each([
    '/../etc/passwd',
    '/a/../../etc/passwd',
    '/%2e%2e/etc/passwd',
    '/.%2E/x',
    '/%2e%2e%2fetc',
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '/..\\..\\x',
    '/a%00.xml',
    '/./a',
    '/a//b',
    '//evil.example/a',
    '/.env',
    '/.git/config',
    '/a/.123-0123456789abcdef.tmp',
    '/all/rss.xml.br',
    '/all/rss.xml.gz',
    '/all/rss.xml%2Ebr',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/x',
    '/%ff',
    '*',
    'all/rss.xml',
    '',
    'ftp://127.0.0.1/all/rss.xml',
  ])('finds nothing public in %j', (target) => {
    expect(publicPartsOf(target)).toBeUndefined();
  });

  it('never gives a part that leaves its folder, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/.%25eEfF0c\\\0aA?#:ÿ') }), (rest) => {
        for (const part of publicPartsOf(`/${rest}`)?.slice(0, -1) ?? []) expect(part).toMatch(/^[^./\\\0][^/\\\0]*$/);
      }),
    );
  });

  it('reads back what encodedPath writes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^[^.\\/\0]+$/.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (parts) => {
        expect(publicPartsOf(encodedPath(parts))).toEqual(parts);
      }),
    );
  });
});
