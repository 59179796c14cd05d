import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../shared/article/html/plain.ts';
import { postBody } from '../../../shared/formats/wordpress/body.ts';

const html = (post: string) => postBody(post, 'https://old.example/a/').html.replace(/>\n+</g, '><');

describe('a post of the classic editor', () => {
  it.each([
    ['one', '<p>one</p>'],
    ['one\n\ntwo\n \n\n three', '<p>one</p><p>two</p><p>three</p>'],
    ['one\ntwo', '<p>one<br>\ntwo</p>'],
    [
      '<em>one</em>\n\n<strong>two</strong> and\nthree',
      '<p><em>one</em></p><p><strong>two</strong> and<br>\nthree</p>',
    ],
    ['one<br />\ntwo', '<p>one<br>two</p>'],
    ['<p>one\ntwo</p>\nthree', '<p>one<br>\ntwo</p><p>three</p>'],
    [
      '<h2>Head</h2>\ntext\n<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>\nrest',
      '<h2>Head</h2><p>text</p><ul><li>a</li><li>b<br>\nc</li></ul><p>rest</p>',
    ],
    ['<blockquote>said\n\nagain</blockquote>', '<blockquote><p>said</p><p>again</p></blockquote>'],
    ['<div>alone</div>', '<div>alone</div>'],
    ['<div>one\n\ntwo</div>', '<div><p>one</p><p>two</p></div>'],
    ['<pre>a\n\n  b</pre>', '<pre>a\n\n  b</pre>'],
    ['<table>\n<tr>\n<td>a\nb</td>\n</tr>\n</table>', '<table><tr><td>a<br>\nb</td></tr></table>'],
    ['<img src="/x.jpg" />\n\ntext', '<p><img src="https://old.example/x.jpg"></p><p>text</p>'],
    [
      'before\n\nhttps://film.example/1\n\nafter',
      '<p>before</p><p><a href="https://film.example/1">https://film.example/1</a></p><p>after</p>',
    ],
    ['teaser<!--more-->rest\n\n<!--nextpage-->\n\npage 2', '<p>teaser</p><p>rest</p><p>page 2</p>'],
    ['<a href="b">x</a> <a href="#n">y</a>', '<p><a href="https://old.example/a/b">x</a> <a href="#n">y</a></p>'],
    ['5 < 6 & 7', '<p>5 &lt; 6 &amp; 7</p>'],
    [
      'text\n[caption id="a"]<img src="/x.jpg"> words[/caption]\nrest',
      '<p>text</p><figure><img src="https://old.example/x.jpg"><figcaption>words</figcaption></figure><p>rest</p>',
    ],
    ['', ''],
    [' \n\n ', ''],
  ])('%j becomes %s', (post, expected) => {
    expect(html(post)).toBe(expected);
  });

  it('keeps every word, whatever it is made of', () => {
    const part = fc.constantFrom(
      'word',
      '\n\n',
      '\n',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<br>',
      '<ul><li>',
      '</li></ul>',
      '<blockquote>',
      '</blockquote>',
      '<td>',
      ' ',
    );
    const words = (text: string) => text.match(/word/g)?.length ?? 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const post = parts.join('');
        expect(words(textOf(html(post)))).toBe(words(post));
      }),
    );
  });
});

describe('a post of the block editor', () => {
  it('has its paragraphs and loses the marks of its blocks', () => {
    const post = [
      '<!-- wp:paragraph {"align":"left"} -->\n<p>One\nline.</p>\n<!-- /wp:paragraph -->',
      '<!-- wp:core-embed/youtube {"url":"https://film.example/1"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://film.example/1\n</div></figure>\n<!-- /wp:core-embed/youtube -->',
      '<!-- wp:latest-posts {"postsToShow":3} /-->',
      '<!-- wp:block {"ref":12} /-->',
      '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
      'Loose text.\n\nAnd more.',
    ].join('\n\n');
    const body = postBody(post, undefined);
    expect(body.html.replace(/\s*\n\s*/g, ' ')).toBe(
      '<p>One line.</p><figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><a href="https://film.example/1">https://film.example/1</a></div></figure><p>Loose text.</p> <p>And more.</p>',
    );
    expect(body.dropped).toEqual([
      { kind: 'block', detail: 'latest-posts', count: 1 },
      { kind: 'block', detail: 'block', count: 1 },
    ]);
  });
});
