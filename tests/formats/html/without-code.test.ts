import { describe, expect, it } from 'vitest';
import { withoutCodeInHtml } from '../../../shared/formats/html/without-code.ts';

describe('withoutCodeInHtml', () => {
  it.each([
    ['a<code>b</code>c', 'ac'],
    ['a<PRE class="x"><code>b\nb</code> b</pre>c<p>', 'a\nc<p>'],
    ['a<pre>b<pre>b</pre>b</pre>c', 'ac'],
    ['a<code>b', 'a<code>b'],
    ['a</code>b<prefix>c</prefix>', 'a</code>b<prefix>c</prefix>'],
    ['<!-- <pre> -->a<!-- </pre> -->', '<!-- <pre> -->a<!-- </pre> -->'],
  ])('%j', (html, shown) => {
    const found = withoutCodeInHtml(html);
    expect(found.replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''));
    expect(found.length).toBe(html.length);
  });

  it('takes no longer for what nothing closes', () => {
    for (const piece of ['<pre>', '<code', '<!--', '</pre>'])
      expect(withoutCodeInHtml(piece.repeat(200_000)).length).toBe(piece.length * 200_000);
  }, 5_000);
});
