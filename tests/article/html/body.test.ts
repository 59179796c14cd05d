import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../shared/article/html/body.ts';
import { body, locator, PHOTO, PHOTO_URL } from '../body.ts';
import { cleans } from './rows.ts';

const IMG = `<img src="${PHOTO_URL}" alt="" width="640" height="480" />`;

describe('an article’s body', () => {
  it('comes out whole and clean', () => {
    const made = body(`
      <h1 class="x">Stops</h1>
      <p style="color: red">The <b onclick="x()">tram</b> runs <a href="/line-4?a=1&b=2" target="_blank">on</a>.</p>
      <script>track()</script>
      <h3>North</h3>
      <ul class="list"><li>One</li><li>Two &lt;3&gt;</li></ul>
      <p>&nbsp;</p>
      <figure class="wide"><img src="photo.jpg" alt="A tram"><figcaption>At the depot. <span class="credit">Ann Lee</span></figcaption></figure>
      <p class="correction lead">An earlier version was wrong.</p>`);
    expect(made.html).toBe(
      [
        '<h2>Stops</h2>',
        '<p>The <b>tram</b> runs <a href="https://news.example/line-4?a=1&amp;b=2">on</a>.</p>',
        '<h3>North</h3>',
        '<ul><li>One</li><li>Two &lt;3&gt;</li></ul>',
        `<figure><img src="${PHOTO_URL}" alt="A tram" width="640" height="480" /><figcaption>At the depot. Ann Lee</figcaption></figure>`,
        '<p class="correction">An earlier version was wrong.</p>',
      ].join('\n'),
    );
    expect(made.text).toBe(
      'Stops\n\nThe tram runs on.\n\nNorth\n\nOne\nTwo <3>\n\nAt the depot. Ann Lee\n\nAn earlier version was wrong.',
    );
    expect(made.paragraphs).toEqual(['The tram runs on.']);
    expect(made.corrections).toEqual(['An earlier version was wrong.']);
    expect(made.shown).toEqual([
      {
        url: PHOTO_URL,
        type: 'image/jpeg',
        file: PHOTO,
        width: 640,
        height: 480,
        alt: 'A tram',
        caption: 'At the depot. Ann Lee',
        credit: 'Ann Lee',
      },
    ]);
    expect(made.dropped).toEqual([
      { kind: 'attribute', detail: 'style', count: 1 },
      { kind: 'attribute', detail: 'onclick', count: 1 },
      { kind: 'element', detail: 'script', count: 1 },
    ]);
  });
});

describe('paragraphs', () => {
  cleans([
    ['loose text', 'one <i>two</i>', '<p>one <i>two</i></p>'],
    ['loose text between blocks', 'a<p>b</p>c', '<p>a</p>\n<p>b</p>\n<p>c</p>'],
    ['two line breaks', '<p>a<br> <br>b<br></p>', '<p>a</p>\n<p>b</p>'],
    ['one line break', '<p>a<br>b</p>', '<p>a<br />b</p>'],
    ['divs', '<div><div>a</div><div>b <b>c</b></div></div>', '<p>a</p>\n<p>b <b>c</b></p>'],
    [
      'direction and language of a div',
      '<div dir="rtl" lang="ar">a<p>b</p></div>',
      '<p dir="rtl" lang="ar">a</p>\n<p dir="rtl" lang="ar">b</p>',
    ],
    ['empty ones', '<p> &nbsp;<br></p><p><b></b></p><p>a</p>', '<p>a</p>'],
    ['a space that does not break', '<p>10&nbsp;<b>km</b></p>', '<p>10\u00a0<b>km</b></p>'],
    ['text that looks like markup', '<p>5 &lt; 6 &amp; 7</p>', '<p>5 &lt; 6 &amp; 7</p>'],
    ['characters that XML cannot hold', '<p>a\u0000\u0008b&#11;\ufffe\ud800c&#13;d</p>', '<p>abc\nd</p>'],
  ]);
});

describe('headings', () => {
  cleans([
    ['start at 2', '<h1>a</h1><h2>b</h2>', '<h2>a</h2>\n<h3>b</h3>'],
    ['skip no level', '<h3>a</h3><h6>b</h6><h3>c</h3>', '<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>'],
    ['that begin below a later one', '<h4>a</h4><h2>b</h2><h4>c</h4>', '<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>'],
    ['empty', '<h2> <a></a></h2><p>a</p>', '<p>a</p>'],
    ['holding blocks', '<h2><div>a</div><p>b</p></h2>', '<h2>a b</h2>'],
  ]);
});

describe('links', () => {
  cleans([
    ['relative', '<p><a href="../a b">x</a></p>', '<p><a href="https://news.example/a%20b">x</a></p>'],
    ['without a scheme', '<p><a href="//other.example/a">x</a></p>', '<p><a href="https://other.example/a">x</a></p>'],
    [
      'mail and telephone',
      '<p><a href="mailto:a@b.example">x</a> <a href="tel:+123">y</a></p>',
      '<p><a href="mailto:a@b.example">x</a> <a href="tel:+123">y</a></p>',
    ],
    ['to an upload', '<p><a href="photo.jpg">x</a></p>', `<p><a href="${PHOTO_URL}">x</a></p>`],
    [
      'inside the article',
      '<p><a href="#n" onclick="x">x</a></p><p id="n">y</p><p id="m">z</p>',
      '<p><a href="#n">x</a></p>\n<p id="n">y</p>\n<p>z</p>',
    ],
    [
      'to named anchors',
      '<p><a href="#n">x</a></p><p><a name="n"></a>y</p>',
      '<p><a href="#n">x</a></p>\n<p><a id="n"></a>y</p>',
    ],
    ['of a script', '<p><a href="#">x</a> <a href="javascript:void(0)">y</a></p>', '<p>x y</p>'],
    [
      'in links',
      '<p><a href="/a">x <b><a href="/b">y</a></b></a></p>',
      '<p><a href="https://news.example/a">x <b>y</b></a></p>',
    ],
    [
      'in code stay text',
      '<pre><code class="language-html hl">&lt;a href="/x"&gt;</code></pre>',
      '<pre><code class="language-html">&lt;a href="/x"&gt;</code></pre>',
    ],
    [
      'of quotations',
      '<blockquote cite="/x"><p>a</p></blockquote>',
      '<blockquote cite="https://news.example/x"><p>a</p></blockquote>',
    ],
  ]);

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'https://',
    'http://[::1',
  ])('%j is no link', (href) => {
    const made = body(`<p><a href="${href}">x</a></p>`);
    expect(made.html).toBe('<p>x</p>');
    expect(made.dropped).toHaveLength(1);
  });

  it('are named when they are dropped', () => {
    expect(body('<a href="java\tscript:x">a</a><a href="https://">b</a>').dropped).toEqual([
      { kind: 'scheme-link', detail: 'javascript', count: 1 },
      { kind: 'scheme-link', detail: 'https', count: 1 },
    ]);
  });
});

describe('images', () => {
  cleans([
    ['uploaded', '<p><img src="photo.jpg" width="10" loading="lazy"></p>', `<p>${IMG}</p>`],
    [
      'elsewhere',
      '<p><img src="//i.example/a.png" width="50px" height="50%"></p>',
      '<p><img src="https://i.example/a.png" alt="" width="50" /></p>',
    ],
    ['lazy', '<p><img src="data:image/gif;base64,R0" data-src="photo.jpg"></p>', `<p>${IMG}</p>`],
    [
      'lazy by srcset',
      '<p><img src="/blank.gif" data-srcset="https://i.example/s.jpg 320w, https://i.example/l.jpg 640w"></p>',
      '<p><img src="https://i.example/l.jpg" srcset="https://i.example/s.jpg 320w, https://i.example/l.jpg 640w" alt="" /></p>',
    ],
    [
      'by what is on them: a telephone is no placeholder',
      '<p><img src="https://i.example/google-pixel-9.jpg"><img src="https://i.example/blank-cheque.png"></p>',
      '<p><img src="https://i.example/google-pixel-9.jpg" alt="" /><img src="https://i.example/blank-cheque.png" alt="" /></p>',
    ],
    [
      'by their sizes: 681x1024 is not 1x1',
      '<p><img src="https://i.example/quay-681x1024.jpg"></p>',
      '<p><img src="https://i.example/quay-681x1024.jpg" alt="" /></p>',
    ],
    [
      'of nothing, in whatever number',
      '<p><img src="/i/blank.gif"><img src="/pixel.png?v=2"><img src="/transparent-128.gif"><img src="/lazy-load.svg"><img src="/1x1.png">T</p>',
      '<p>T</p>',
    ],
    [
      'lazy with a noscript',
      '<img class="lazy" src="data:image/gif;base64,R0" alt="A"><noscript><img src="photo.jpg"></noscript>',
      `<p>${IMG}</p>`,
    ],
    [
      'lazy and in a noscript too',
      '<img data-original="photo.jpg"><noscript><img src="photo.jpg"></noscript>',
      `<p>${IMG}</p>`,
    ],
    [
      'in another size in the noscript',
      '<figure><lazy-img><img src="https://i.example/w/610/pier-4b03.jpg"></lazy-img><noscript><img src="https://i.example/w/200/pier-4b03.jpg"></noscript></figure>',
      '<figure><img src="https://i.example/w/610/pier-4b03.jpg" alt="" /></figure>',
    ],
    [
      'others in a noscript',
      '<p><img src="https://i.example/w/610/pier-4b03.jpg"><noscript><img src="https://i.example/w/200/quay-4b03.jpg"></noscript></p>',
      '<p><img src="https://i.example/w/610/pier-4b03.jpg" alt="" /><img src="https://i.example/w/200/quay-4b03.jpg" alt="" /></p>',
    ],
    [
      'that track',
      '<p>a<img src="https://t.example/p" width="1" height="1"><img src="https://t.example/q" style="width:0"></p>',
      '<p>a</p>',
    ],
    [
      'of several sizes',
      '<p><picture><source srcset="photo.jpg 2x, gone.jpg 1x" type="image/jpeg"><img src="photo.jpg"></picture></p>',
      `<p><picture><source srcset="${PHOTO_URL} 2x" type="image/jpeg" />${IMG}</picture></p>`,
    ],
    [
      'missing, with a caption',
      '<figure><img src="gone.jpg" alt="b"><figcaption>A <b>tram</b></figcaption></figure>',
      '<figure><figcaption>A <b>tram</b></figcaption></figure>',
    ],
    [
      'several of a gallery, each with its caption',
      '<figure class="gallery"><figure><img src="photo.jpg" alt=""><figcaption>A</figcaption></figure><figure><img src="photo.jpg" alt=""><figcaption>B</figcaption></figure></figure>',
      `<figure><figure><img src="${PHOTO_URL}" alt="" width="640" height="480" /><figcaption>A</figcaption></figure><figure><img src="${PHOTO_URL}" alt="" width="640" height="480" /><figcaption>B</figcaption></figure></figure>`,
    ],
    [
      'missing, with alternative text',
      '<p>a <img src="gone.jpg" alt="A tram"> b</p>',
      '<p>a</p>\n<figure><figcaption>A tram</figcaption></figure>\n<p>b</p>',
    ],
    [
      'missing, in a figure with alternative text',
      '<figure><img src="gone.jpg" alt="A tram"></figure>',
      '<figure><figcaption>A tram</figcaption></figure>',
    ],
    ['missing, named by its file', '<p>a <img src="gone.jpg" alt="gone.jpg"></p>', '<p>a</p>'],
    ['missing, in a link', '<p>a <a href="/big"><img src="gone.jpg" alt="A tram"></a></p>', '<p>a</p>'],
    [
      'captioned by WordPress',
      '<div class="wp-caption"><img src="photo.jpg"><p class="wp-caption-text">A tram</p></div>',
      `<figure>${IMG}<figcaption>A tram</figcaption></figure>`,
    ],
    [
      'linked',
      '<figure><a href="/big"><img src="photo.jpg"></a></figure>',
      `<figure><a href="https://news.example/big">${IMG}</a></figure>`,
    ],
    ['embedded', '<p>a<img src="data:image/png;base64,AAAA"></p>', '<p>a</p>'],
  ]);

  it('that are dropped are named', () => {
    const { dropped } = body(
      '<p>a<img src="gone.jpg"><img src="data:image/png;base64,AAAA"><img src="/t.gif" width="1"></p>',
    );
    expect(dropped).toEqual([
      { kind: 'image', detail: 'gone.jpg', count: 1 },
      { kind: 'embedded-image', count: 1 },
      { kind: 'tracking-pixel', count: 1 },
    ]);
  });
});

describe('sound and film', () => {
  cleans([
    [
      'never play by themselves',
      '<video src="https://v.example/a.mp4" autoplay poster="photo.jpg"></video>',
      `<p><video src="https://v.example/a.mp4" controls poster="${PHOTO_URL}"></video></p>`,
    ],
    [
      'in several encodings',
      '<audio><source src="https://v.example/a.ogg" type="audio/ogg"><source src="javascript:x"><source src="https://v.example/a.mp3"></audio>',
      '<p><audio controls><source src="https://v.example/a.ogg" type="audio/ogg" /><source src="https://v.example/a.mp3" /></audio></p>',
    ],
    ['without a file', '<p>a<video src="gone.mp4">No video</video></p>', '<p>a</p>'],
    [
      'of YouTube',
      '<iframe src="http://www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="A film"></iframe>',
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">A film (YouTube)</a></p>',
    ],
    [
      'of Vimeo',
      '<p>See <iframe src="//player.vimeo.com/video/76979871"></iframe></p>',
      '<p>See <a href="https://vimeo.com/76979871">Vimeo</a></p>',
    ],
    [
      'framed from elsewhere',
      '<p>a</p><iframe src="https://ads.example/youtube.com/embed/dQw4w9WgXcQ">b</iframe>',
      '<p>a</p>',
    ],
  ]);
});

describe('structure', () => {
  cleans([
    [
      'tables',
      '<table border="1"><caption>C</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2" align="left">b</td></tr></tbody></table>',
      '<table><caption>C</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
    ],
    [
      'text among a table’s parts',
      '<table><tr>a<td>b</td></tr>c</table>',
      '<p>a</p>\n<p>c</p>\n<table><tr><td>b</td></tr></table>',
    ],
    ['cells without a table', '<td>a</td><td>b</td>', '<p>a</p>\n<p>b</p>'],
    [
      'lists in lists',
      '<ol start="3"><li>a</li><ul><li>b</li></ul></ol>',
      '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>',
    ],
    ['text in lists', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['nothing in lists', '<ul><li></li><li> <em></em></li></ul><p>a</p>', '<p>a</p>'],
    ['definitions', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    [
      'ruby',
      '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
      '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
    ],
    [
      'details',
      '<details open><summary>S</summary><p>a</p></details>',
      '<details open><summary>S</summary><p>a</p></details>',
    ],
    [
      'old elements',
      '<center><font color="red">a</font> <strike>b</strike> <tt>c</tt> <acronym title="T">d</acronym></center>',
      '<p>a <s>b</s> <code>c</code> <abbr title="T">d</abbr></p>',
    ],
    ['elements nobody knows', '<my-card><p>a</p></my-card>', '<p>a</p>'],
    [
      'footnotes',
      '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>b <a href="#fnref1" class="footnote-backref">↩</a></p></li></ol></section>',
      '<p>a<sup class="footnote-ref"><a id="fnref1" href="#fn1">[1]</a></sup></p>\n<hr class="footnotes-sep" />\n<section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>b <a class="footnote-backref" href="#fnref1">↩</a></p></li></ol></section>',
    ],
    [
      'formulas',
      '<p>E <math><semantics><mi>m</mi><annotation encoding="application/x-tex">mc^2</annotation></semantics></math></p>',
      '<p>E <code>mc^2</code></p>',
    ],
    [
      'whole pages',
      '<!doctype html><html><head><title>t</title><style>p{}</style></head><body><main><p>a</p></main></body></html>',
      '<p>a</p>',
    ],
    ['verbatim text', '<pre>  a\n\n  b<br>c</pre>', '<pre>  a\n\n  b\nc</pre>'],
  ]);

  it('reports forms and keeps their words, but not their controls', () => {
    const made = body('<form><p>Your name <input name="n"><button>Send</button></p><select><option>a</select></form>');
    expect(made.html).toBe('<p>Your name</p>');
    expect(made.dropped).toEqual([
      { kind: 'element', detail: 'form', count: 1 },
      { kind: 'element', detail: 'input', count: 1 },
      { kind: 'element', detail: 'button', count: 1 },
      { kind: 'element', detail: 'select', count: 1 },
    ]);
  });

  it('flattens what is nested beyond reason and gives up on an attack', () => {
    expect(body(`${'<b>'.repeat(1_000)}x`).text).toBe('x');
    expect(
      bodyOf('<b>'.repeat(100_000), { base: 'https://news.example/', media: locator(), corrections: [] }),
    ).toBeUndefined();
  });
});

describe('mutation tricks', () => {
  it.each([
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">a</noscript>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<template><script>alert(1)</script></template>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<textarea></textarea/><img src=x onerror=alert(1)></textarea>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<noembed><img src=x onerror=alert(1)></noembed>',
    '<iframe><img src=x onerror=alert(1)>',
    '<plaintext><script>alert(1)</script>',
    '<img src="x` `<script>alert(1)</script>"` `>',
    '<<script>alert(1)//<</script>',
    '<a href="x" x=">" onmouseover="alert(1)">y</a>',
    '<svg><animate attributeName=href values=javascript:alert(1)><text>x</text></svg>',
    '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    '<video><source onerror="alert(1)"></video>',
    '<p id="a" class="correction onload">x</p><base href="https://evil.example/">',
  ])('%s', (html) => {
    const made = body(html).html;
    expect(made.replace(/&lt;.*?&gt;/g, '')).not.toMatch(
      /<(?:script|style|svg|math|iframe|object|embed|form|base|noscript|template)|<[^>]*\son\w+\s*=|javascript:/i,
    );
    expect(body(made).html).toBe(made);
  });
});

describe('corrections', () => {
  it('stand at the end unless the body has them', () => {
    expect(body('<p>a</p>', ['It is <five>.']).html).toBe('<p>a</p>\n<p class="correction">It is &lt;five&gt;.</p>');
    expect(body('<p>a. Correction: it is five.</p>', ['it is five.']).html).toBe('<p>a. Correction: it is five.</p>');
  });
});

describe('a lead image', () => {
  const lead = { url: 'https://i.example/a.jpg', type: 'image/jpeg', alt: 'A', caption: 'At dawn', credit: 'Ann' };
  const led = (html: string) =>
    bodyOf(html, { base: 'https://news.example/', media: locator(), corrections: [], lead })?.html;

  it('opens the body', () => {
    expect(led('<p>a</p>')).toBe(
      '<figure><img src="https://i.example/a.jpg" alt="A" /><figcaption>At dawn (Ann)</figcaption></figure>\n<p>a</p>',
    );
  });

  it('is not shown twice, in another size either', () => {
    const shown = '<p><img src="https://i.example/a-1024x768.jpg" alt="" /></p>';
    expect(led(shown)).toBe(shown);
  });
});
