import { expect, it } from 'vitest';
import { textOf } from '../../../shared/article/html/plain.ts';

it.each([
  ['<p>One\n two</p><p>three</p>', 'One two\n\nthree'],
  ['<h2>Head</h2>\n<p>a<br>b</p>', 'Head\n\na\nb'],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>', 'a\nb\nc\n\nd'],
  ['<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', 'a\nb'],
  ['<p>5 &lt; 6 &amp;amp; 7&nbsp;km</p>', '5 < 6 &amp; 7\u00a0km'],
  ['<p>a</p><script>x</script><style>y</style><p>b</p>', 'a\n\nb'],
  ['<pre>\n  a\n\n  b\n</pre><p>c</p>', '  a\n\n  b\n\nc'],
  ['<p>a <b>b </b> <i> c</i></p>', 'a b c'],
  ['<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>', '漢(kan)字'],
  ['<figure><img alt="x"><figcaption>c</figcaption></figure>', 'c'],
  ['plain', 'plain'],
  ['', ''],
])('%j', (html, text) => {
  expect(textOf(html)).toBe(text);
});
