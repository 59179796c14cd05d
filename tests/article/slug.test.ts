import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, slugOf } from '../../shared/article/slug.ts';

describe('slugOf', () => {
  it.each([
    ['Council Votes: 5 < 6 & 7!', 'council-votes-5-6-7'],
    ['Café Society’s São Paulo Años', 'cafe-societys-sao-paulo-anos'],
    ['Straße nach Łódź, Ærø', 'strasse-nach-lodz-aero'],
    ['İstanbul', 'istanbul'],
    ['重庆智能产业增长19.2%', '重庆智能产业增长19-2'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full-width'],
    ['Зимний йогурт', 'зимний-йогурт'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['が日本', 'が日本'],
    ['Việt Nam', 'viet-nam'],
    ['../../etc/passwd', 'etc-passwd'],
    ['!!!', 'article'],
    ['', 'article'],
  ])('%s -> %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is cut at a word, and inside one only if it alone is too long', () => {
    expect(slugOf(`${'word '.repeat(11)}extraordinary`)).toBe('word-word-word-word-word-word-word-word-word-word-word');
    expect(slugOf('重'.repeat(80))).toBe('重'.repeat(60));
    expect([...slugOf('𠀀'.repeat(80))]).toHaveLength(60);
  });

  it('is safe in a path, short and stable for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect([...slug].length).toBeLessThanOrEqual(60);
        expect(slug).toBe(slug.normalize('NFC'));
      }),
    );
  });
});

describe('foldKey', () => {
  it('folds case, width, diacritics and white space', () => {
    expect(new Set(['City', 'city', ' CITY ', 'ＣＩＴＹ', 'Cïty'].map(foldKey))).toEqual(new Set(['city']));
    expect(foldKey('Smart \n Cities')).toBe('smart cities');
    expect(foldKey('Ειδήσεις')).toBe(foldKey('ειδησεις'));
  });

  it('keeps apart what are different letters', () => {
    expect(foldKey('й')).not.toBe(foldKey('и'));
    expect(foldKey('が')).not.toBe(foldKey('か'));
    expect(foldKey('हि')).not.toBe(foldKey('ह'));
  });
});
