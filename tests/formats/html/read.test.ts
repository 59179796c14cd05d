import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

function article(text: string) {
  return articleOf(readHtml(text));
}

function linked(data: unknown): string {
  return `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>Text.</p></body></html>`;
}

const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>Trams &amp; tracks | The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="og:title" content="Trams &amp; tracks - The Courier">
<meta property="article:published_time" content="2026-01-02T03:04:05Z">
<meta property="article:section" content="City">
<meta property="article:tag" content="rail"><meta property="article:tag" content="trams">
<meta property="og:image" content="https://c.example/i.jpg"><meta property="og:image:alt" content="A tram">
<meta name="description" content="A line opens.">
<link rel="canonical" href="https://c.example/city/trams">
</head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Trams &amp; tracks</h1>
<p class="byline">By <a rel="author" href="https://c.example/jane">Jane Doe</a>, Editor</p>
<p><time datetime="2026-01-02T04:04:05+01:00">2 January</time></p>
<p>Text with <a href="/more">more</a> and <img src="tram.jpg" alt="">.</p>
<script>track()</script>
</article>
<footer>Imprint</footer>
</body>
</html>`;

describe('readHtml', () => {
  it('reads a whole page', () => {
    expect(readHtml(PAGE)).toEqual({
      kind: 'reading',
      articles: [
        {
          title: 'Trams & tracks',
          authors: [{ name: 'Jane Doe', role: 'Editor', url: 'https://c.example/jane' }],
          published: '2026-01-02T03:04:05Z',
          section: 'City',
          tags: ['rail', 'trams'],
          language: 'en-GB',
          summary: 'A line opens.',
          url: 'https://c.example/city/trams',
          media: [{ url: 'https://c.example/i.jpg', alt: 'A tram' }],
          html: '<p>Text with <a href="https://c.example/more">more</a> and <img src="tram.jpg" alt="">.</p>',
        },
      ],
      warnings: [],
      dropped: [
        { kind: 'around-element', detail: 'article', count: 1, line: 14 },
        { kind: 'element', detail: 'script', count: 1, line: 21 },
        { kind: 'byline', detail: 'By Jane Doe, Editor', count: 1, line: 18 },
        { kind: 'date-line', detail: '2 January', count: 1, line: 19 },
      ],
    });
  });

  it.each([
    ['<main>', '<body><p>Menu</p><main><p>Text.</p></main></body>'],
    ['role=main', '<body><p>Menu</p><div role="main"><p>Text.</p></div></body>'],
    ['itemprop=articleBody', '<body><p>Menu</p><div itemprop="articleBody"><p>Text.</p></div></body>'],
    ['the longest <article>', '<body><article>x</article><article><p>Text.</p></article></body>'],
    [
      'the body',
      '<body><header>a</header><nav>b</nav><p>Text.</p><aside>c</aside><form>d</form><footer>e</footer></body>',
    ],
  ])('finds the article in %s', (_, page) => {
    expect(article(page).html).toBe('<p>Text.</p>');
  });

  it('lists what it left out of a body', () => {
    const result = readHtml('<body>\n<nav>a</nav>\n<nav>b</nav>\n<p>Text.</p>\n<script>x</script></body>');
    expect(result).toMatchObject({
      dropped: [
        { kind: 'element', detail: 'script', count: 1, line: 5 },
        { kind: 'element', detail: 'nav', count: 2, line: 2 },
      ],
    });
  });

  it.each([
    ['the heading of level 1', '<h1>5 &lt; 6 &amp; <em>7</em></h1><p>Text.', '5 < 6 & 7'],
    ['a broken heading', '<h1>One<br>two</h1><p>Text.', 'One two'],
    ['a heading of level 2 that opens the fragment', '<div><h2>Title</h2><p>Text.</p></div>', 'Title'],
    ['no later heading of level 2', '<p>Text.</p><h2>Part</h2>', undefined],
    ['<title>', '<html><title>A | B</title><body><p>Text.', 'A | B'],
    [
      '<title> without the name of the site',
      '<html><meta property="og:site_name" content="B"><title>A | B</title><body><p>Text.',
      'A',
    ],
    [
      'a heading outside the article before <title>',
      '<title>A at C</title><body><h1>A</h1><article><p>Text.</article>',
      'A',
    ],
    [
      'JSON-LD before Open Graph',
      '<meta property="og:title" content="B"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A &amp; C"}</script><p>Text.',
      'A & C',
    ],
    ['microdata', '<body><div itemprop="headline">A</div><p>Text.', 'A'],
    ['front matter', '---\ntitle: A\n---\n<h1>A</h1><p>Text.', 'A'],
  ])('takes the title from %s', (_, text, title) => {
    expect(article(text).title).toBe(title);
  });

  it('warns of a field of the front matter that is stated twice', () => {
    const reading = readHtml('---\ntitle: A\ntitle: B\n---\n<p>Text.</p>');
    expect(reading).toMatchObject({ warnings: [{ code: 'field-stated-twice', line: 3 }] });
  });

  it('keeps a heading that is not the title', () => {
    expect(article('---\ntitle: A\n---\n<h1>B</h1><p>Text.</p>').html).toBe('<h1>B</h1><p>Text.</p>');
  });

  it('reads JSON-LD in a graph with references', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'A',
          alternativeHeadline: 'B',
          author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'Ana Paz' }],
          datePublished: '2026-01-02',
          dateModified: '2026-01-03',
          articleSection: ['City', 'Rail'],
          keywords: ['a', 'b'],
          inLanguage: 'de',
          image: { '@id': '#image' },
          mainEntityOfPage: { '@id': 'https://c.example/a' },
        },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe', url: 'https://c.example/jane' },
        { '@type': 'ImageObject', '@id': '#image', url: 'https://c.example/i.jpg', width: 1200 },
      ],
    };
    expect(article(linked(data))).toEqual({
      title: 'A',
      dek: 'B',
      authors: [{ name: 'Jane Doe', url: 'https://c.example/jane' }, { name: 'Ana Paz' }],
      published: '2026-01-02',
      updated: '2026-01-03',
      section: 'City',
      tags: ['a', 'b'],
      language: 'de',
      url: 'https://c.example/a',
      media: [{ url: 'https://c.example/i.jpg', width: 1200 }],
      html: '<p>Text.</p>',
    });
  });

  it.each([['{broken'], ['null'], ['[]'], ['{"@graph": 1}'], ['{"@type": "NewsArticle", "author": [[]]}']])(
    'survives the JSON-LD %s',
    (source) => {
      const text = `<html><script type="application/ld+json">${source}</script><body><p>Text.</p></body></html>`;
      expect(article(text)).toEqual({ html: '<p>Text.</p>' });
    },
  );

  it('reads Dublin Core', () => {
    const text =
      '<html><meta name="DC.title" content="A"><meta name="DC.creator" content="Jane Doe"><meta name="dc.date" content="2026-01-02"><meta name="keywords" content="a, b"><body><p>Text.</p>';
    expect(article(text)).toEqual({
      title: 'A',
      authors: [{ name: 'Jane Doe' }],
      published: '2026-01-02',
      tags: ['a', 'b'],
      html: '<p>Text.</p>',
    });
  });

  it.each([
    ['<p>By Jane Doe</p>', [{ name: 'Jane Doe' }]],
    ['<div class="author">Jane Doe</div>', [{ name: 'Jane Doe' }]],
    [
      '<p>By <a rel="author" href="https://c.example/j">Jane Doe</a> and <a rel="author" href="/r">Bob Roe</a></p>',
      [{ name: 'Jane Doe', url: 'https://c.example/j' }, { name: 'Bob Roe' }],
    ],
    ['<p class="byline">Jane Doe | 2 January 2026</p>', [{ name: 'Jane Doe' }]],
  ])('takes the byline %s out of the body', (byline, authors) => {
    const found = article(`<h1>Title</h1>${byline}<p>Text.</p>`);
    expect(found.authors).toEqual(authors);
    expect(found.html).toBe('<p>Text.</p>');
  });

  it('takes a byline together with the date beside it', () => {
    const line =
      '<div class="meta">By <span class="author">Jane Doe</span> | <time datetime="2026-01-02">2 Jan</time></div>';
    expect(readHtml(`<div><h1>Title</h1>\n${line}<p>Text.</p></div>`)).toMatchObject({
      articles: [{ authors: [{ name: 'Jane Doe' }], published: '2026-01-02', html: '<div>\n<p>Text.</p></div>' }],
      dropped: [{ kind: 'byline', detail: 'By Jane Doe | 2 Jan', count: 1, line: 2 }],
    });
  });

  it('takes several bylines of one line together', () => {
    const line = '<p><span class="author">Jane Doe</span>, <span class="author">Ana Paz</span></p>';
    expect(readHtml(`<h1>Title</h1>${line}<p>Text.</p>`)).toMatchObject({
      articles: [{ authors: [{ name: 'Jane Doe' }, { name: 'Ana Paz' }], html: '<p>Text.</p>' }],
      dropped: [{ kind: 'byline', detail: 'Jane Doe, Ana Paz', count: 1 }],
    });
  });

  it('leaves names in prose and in quotations where they are', () => {
    const body =
      '<p>So <a rel="author" href="/j">Jane</a> wrote.</p><blockquote><p>x</p><p class="author">Ana</p></blockquote>';
    expect(article(`<h1>Title</h1>${body}`)).toEqual({ title: 'Title', html: body });
  });

  it('makes addresses absolute where the page says against what', () => {
    const base =
      '<html><base href="https://c.example/a/"><body><a href="b">x</a><a href="#c">y</a><img src="/d.jpg" srcset="e.jpg 1x, f.jpg 2x"></body></html>';
    expect(article(base).html).toBe(
      '<a href="https://c.example/a/b">x</a><a href="#c">y</a><img src="https://c.example/d.jpg" srcset="https://c.example/a/e.jpg 1x, https://c.example/a/f.jpg 2x">',
    );
    expect(article('<html><base href="/a/"><body><a href="b">x</a></body></html>').html).toBe('<a href="b">x</a>');
  });

  it('takes what begins with / from the site that the canonical address names', () => {
    const page =
      '<html><link rel="canonical" href="https://c.example/city/trams"><body><p>Text.</p><img src="/a.jpg" data-src="/b.jpg" srcset="/c.jpg 1x, /d.jpg 2x"><img src="e.jpg"></body></html>';
    expect(article(page).html).toBe(
      '<p>Text.</p><img src="https://c.example/a.jpg" data-src="https://c.example/b.jpg" srcset="https://c.example/c.jpg 1x, https://c.example/d.jpg 2x"><img src="e.jpg">',
    );
  });

  it('bounds depth without losing words', () => {
    const html = article(`<p>${'<b>'.repeat(3000)}deep<br>text`).html;
    expect(html).toContain('deep<br>text');
    expect(html.match(/<b>/g)?.length).toBeLessThan(300);
    expect(reasonsOf(readHtml(`<p>${'<b>'.repeat(60_000)}x`))).toEqual(['too-deep']);
  });

  it('holds what its front matter calls a draft', () => {
    expect(reasonsOf(readHtml('---\ndraft: true\n---\n<p>Text.</p>'))).toEqual(['not-public 2:-']);
  });
});
