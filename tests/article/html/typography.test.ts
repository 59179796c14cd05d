import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typographic } from '../../../shared/article/html/typography.ts';
import { body } from '../body.ts';

describe('typographic', () => {
  it.each([
    ["``quoted'' in TeX", '“quoted” in TeX'],
    ['for\u00a0fostering', 'for fostering'],
    ['soft\u00adhyphen and zero\u200bwidth\ufeff', 'softhyphen and zerowidth'],
    ['an\u2003em\u2002en\u200ahair space', 'an em en hair space'],
    ['The end.  The start.\u00a0 Again', 'The end. The start. Again'],
    ['“kept” ‘as’ written', '“kept” ‘as’ written'],
    // Bound on purpose.
    ['Vraiment\u00a0? 10\u00a0km, v\u00a0domě, 5\u202f000', 'Vraiment\u00a0? 10\u00a0km, v\u00a0domě, 5\u202f000'],
    ['\u00a0\u00a0an indented line', '\u00a0\u00a0an indented line'],
    ['می\u200cخواهم 👩\u200d👩', 'می\u200cخواهم 👩\u200d👩'],
    ['សួស្តី\u200bពិភពលោក\u200b', 'សួស្តី\u200bពិភពលោក'],
  ])('%j becomes %j', (text, tidy) => {
    expect(typographic(text)).toBe(tidy);
  });

  it('has nothing left to do the second time', () => {
    const unit = fc.constantFrom(...'ab1 `\'"\u00a0\u00ad\u2003\u200b\u200d“?ไ\u0301\n');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = typographic(text);
        expect(typographic(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the running text of a body', () => {
  it('is tidied, in one piece where markup fell away', () => {
    const { html, text } = body("<p>The <span>``</span>old'' tram<span>&nbsp;line</span> &mdash;&#8203; gone&shy;</p>");
    expect(html).toBe('<p>The “old” tram line — gone</p>');
    expect(text).toBe('The “old” tram line — gone');
  });

  it('is told from code, which stays as written', () => {
    const code =
      "<p><code>``a''  b\u00a0cd</code> <kbd>ab\u00a0cd</kbd></p>\n<pre>one  two\u00a0three\u200b``x''</pre>";
    expect(body(code).html).toBe(code);
  });

  it('loses elements that held nothing that shows', () => {
    expect(body('<p>a <em>&shy;</em>b</p><p>&#8288;</p><p>\u00ad c</p>').html).toBe('<p>a b</p>\n<p>c</p>');
  });

  it('has the quotes that were Windows-1252 taken for Latin-1', () => {
    expect(body('<p>\u0093It\u0092s late\u0085\u0094 \u0081</p>').text).toBe('“It’s late…”');
  });
});
