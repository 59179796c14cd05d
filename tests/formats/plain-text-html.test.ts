import { describe, expect, it } from 'vitest';
import { paragraphsHtml } from '../../shared/formats/plain-text-html.ts';

describe('paragraphsHtml', () => {
  it.each([
    ['one\ntwo', '<p>one<br>\ntwo</p>'],
    ['one  \r\n  two', '<p>one<br>\ntwo</p>'],
    ['one\n \t\ntwo\n\n\n', '<p>one</p>\n<p>two</p>'],
    ['a < b & c > "d"', '<p>a &lt; b &amp; c &gt; "d"</p>'],
    [' \n\n ', ''],
  ])('of %j', (text, html) => {
    expect(paragraphsHtml(text)).toBe(html);
  });

  it('of spaces without end takes time that grows with them', () => {
    // Tried from each of them it takes minutes; the runner's own limit is what would fail.
    const text = `one${' '.repeat(500_000)}two`;
    expect(paragraphsHtml(text)).toBe(`<p>${text}</p>`);
  });
});
