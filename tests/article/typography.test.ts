import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTypography } from '../../shared/article/typography.ts';

describe('cleanTypography', () => {
  it.each([
    ["``quoted'' in TeX", '“quoted” in TeX'],
    ['for\u00a0fostering', 'for fostering'],
    ['soft\u00adhyphen and zero\u200bwidth\ufeff', 'softhyphen and zerowidth'],
    ['an\u2003em\u2002en\u200ahair space', 'an em en hair space'],
    ['“kept” ‘as’ written', '“kept” ‘as’ written'],
    // Bound on purpose.
    ['Vraiment\u00a0? 10\u00a0km, v\u00a0domě, 5\u202f000', 'Vraiment\u00a0? 10\u00a0km, v\u00a0domě, 5\u202f000'],
    ['می\u200cخواهم 👩\u200d👩', 'می\u200cخواهم 👩\u200d👩'],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanTypography(text)).toBe(cleaned);
  });

  it('has nothing left to do the second time', () => {
    const unit = fc.constantFrom(...'ab1 `\'"\u00a0\u00ad\u2003\u200b\u200d“?');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = cleanTypography(text);
        expect(cleanTypography(once)).toBe(once);
      }),
    );
  });
});
