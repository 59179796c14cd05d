import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../shared/formats/html/document.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { measure } from '../../../shared/formats/html/shape/measure.ts';
import { whatText } from '../../../shared/receipt/worded.ts';
import { articleOf } from '../uploads.ts';

const SENTENCE = 'The tram, which was to run in spring, will run in autumn, as the town says, and not before. ';
const paragraph = (name: string) => `<p>${name}. ${SENTENCE.repeat(3)}</p>`;
const names = (html: string) => html.match(/(?<=<p>)[A-Z]\w+(?=\. The tram)/g);

function page(body: string, head = '<title>Trams are late</title>'): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe('readHtml finds the whole article', () => {
  it('where boxes of links cut its paragraphs into pieces', () => {
    const box = `<div class="teasers"><a href="/a">${'A story elsewhere '.repeat(8)}</a></div>`;
    const pieces = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(
      (name) => `<div class="row"><div class="cell">${paragraph(name)}</div></div>${box}`,
    );
    const { html } = articleOf(
      readHtml(page(`<div class="menu">Menu</div><div class="story">${pieces.join('')}</div>`)),
    );
    expect(names(html)).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
    expect(html).not.toContain('Menu');
  });

  it('in parts that the page sends hidden', () => {
    const parts = `<main><!--$?--><template id="B:0"></template></main><div hidden id="S:0"><article>${paragraph('One')}${paragraph('Two')}${paragraph('Three')}${paragraph('Four')}</article></div>`;
    expect(names(articleOf(readHtml(page(parts))).html)).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('behind the end of the body, where too many elements end, and in a second body', () => {
    const all = ['One', 'Two', 'Three', 'Four'].map(paragraph).join('');
    expect(
      names(articleOf(readHtml(page(`<p>Menu</p></body></html><div><h1>Trams are late</h1>${all}</div>`))).html),
    ).toEqual(['One', 'Two', 'Three', 'Four']);
    const head =
      '<title>Trams are late</title><html><head></head><body><script>1</script></body></html><meta name="x">';
    expect(names(articleOf(readHtml(page(`<main><h1>Trams are late</h1>${all}</main>`, head))).html)).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ]);
  });

  it('but nothing hidden beside what is shown', () => {
    const shown = `<article>${paragraph('One')}${paragraph('Two')}${paragraph('Three')}${paragraph('Four')}</article>`;
    const hidden = `<div style="display: none">${paragraph('Five')}</div>`;
    expect(names(articleOf(readHtml(page(shown + hidden))).html)).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('in what readers without programs see', () => {
    const body = `<div itemprop="articleBody"><script type="text/template">x</script><noscript>${paragraph('One')}${paragraph('Two')}${paragraph('Three')}</noscript></div>`;
    expect(names(articleOf(readHtml(page(body))).html)).toEqual(['One', 'Two', 'Three']);
  });

  it('after a head that does not end', () => {
    const text = `<html><head><title>T</title><meta name="description" content="D">\n<div>${paragraph('One')}</div>`;
    expect(articleOf(readHtml(text))).toMatchObject({ title: 'T', summary: 'D' });
    expect(names(articleOf(readHtml(text)).html)).toEqual(['One']);
  });
});

describe('readHtml keeps', () => {
  it('an article whose parts are named like comments', () => {
    const minutes = ['One', 'Two', 'Three', 'Four', 'Five'].map(
      (name) => `<div class="comment">${paragraph(name)}</div>`,
    );
    const { html } = articleOf(readHtml(page(`<article>${minutes.join('')}</article>`)));
    expect(names(html)).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  });

  it('a body that stands outside <html>', () => {
    const text = `<html><head><title>Trams</title></head></html>\n<body><p>Text.</p></body>`;
    expect(articleOf(readHtml(text))).toMatchObject({ title: 'Trams', html: '<p>Text.</p>' });
  });
});

describe('readHtml takes out of an article', () => {
  const story = ['One', 'Two', 'Three', 'Four', 'Five'].map(paragraph);
  const within = (...furniture: readonly string[]) =>
    readHtml(page(`<article>${story.slice(0, 3).join('')}${furniture.join('\n')}${story.slice(3).join('')}</article>`));

  it.each([
    ['sharing-links', '<div class="share-tools"><a href="#">Mail</a></div>'],
    ['sharing-links', '<p>Share this:</p>'],
    ['sharing-links', '<ul><li><a href="#">Click to share on Example (Opens in new window)</a></li></ul>'],
    ['advertisement', '<p>Advertisement</p>'],
    ['advertisement', '<div>WERBUNG</div>'],
    ['advertisement', '<p>Story continues below</p>'],
    ['newsletter-box', '<div class="newsletter-form"><p>Our letter</p><p>Every day</p></div>'],
    ['newsletter-box', '<p>Sign up here for our daily newsletter.</p>'],
    ['comments', '<div id="comments"><p>First!</p></div>'],
    ['comments', '<p>12 Comments</p>'],
    ['related-links', '<p>Read more: <a href="/a">Another tram</a></p>'],
    ['related-links', '<p>(<em>Leggi anche: <a href="/a">Un altro tram</a></em>)</p>'],
    ['related-links', '<p><strong>Lesen Sie auch:</strong> <a href="/a">Noch eine Bahn</a></p>'],
    ['author-box', '<div class="author-bio"><p>Jane Doe writes.</p></div>'],
    ['tag-list', '<ul class="post-tags"><li><a href="/t">Trams</a></li></ul>'],
    ['navigation', '<a href="#content">Skip to content</a>'],
    ['browser-notice', '<p>This slideshow requires JavaScript.</p>'],
    ['cookie-banner', '<p>We use cookies. If you go on you agree.</p>'],
  ])('%s such as %s', (kind, furniture) => {
    const reading = within(furniture);
    expect(articleOf(reading).html.replace(/\n/g, '')).toBe(articleOf(within()).html);
    expect(reading).toMatchObject({ dropped: expect.arrayContaining([expect.objectContaining({ kind })]) });
  });

  it.each([
    ['Subscribe to continue reading'],
    ['Already a subscriber? Sign in'],
    ['Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.'],
    ['Pozostało jeszcze 89% artykułu'],
  ])('and warns of a rest that is for subscribers: %s', (notice) => {
    const long = Array.from({ length: 6 }, () => story.join('')).join('');
    const reading = readHtml(page(`<article>${long}<p>${notice}</p></article>`));
    expect(articleOf(reading).html).not.toContain(notice);
    expect(reading).toMatchObject({ warnings: [{ code: 'cut-short', line: 1 }] });
  });

  it('a heading and the links that it announces', () => {
    const reading = within(
      '<h3>More stories</h3>',
      '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>',
    );
    expect(articleOf(reading).html).not.toMatch(/More stories|href/);
  });

  it('lines before its first paragraph that say when it came out', () => {
    const lines = '<div>Published: 10:48, Tue, Nov 24, 2026</div><div>| Updated: 11:05</div><p>3 min read</p>';
    const reading = readHtml(page(`<article>${lines}${story.join('')}<p>May 4, 2026</p></article>`));
    const { html, published } = articleOf(reading);
    expect(published).toBe('10:48, Tue, Nov 24, 2026');
    expect(html).not.toMatch(/Published|Updated|read/);
    expect(html).toContain('May 4, 2026');
    const dropped = reading.kind === 'reading' ? reading.dropped.map((drop) => whatText(drop)) : [];
    expect(dropped.filter((what) => what.startsWith('date line'))).toEqual([
      'date line "Published: 10:48, Tue, Nov 24, 2026"',
      'date line "| Updated: 11:05"',
      'date line "3 min read"',
    ]);
  });

  it.each([
    ['<p>Share prices fell.</p>'],
    ['<p>Read more than one book.</p>'],
    ['<p>Related: the price of oil.</p>'],
    ['<h3>More stories</h3><p>They had more to tell.</p>'],
    ['<blockquote><p>Advertisement</p></blockquote>'],
    ['<pre>Share this:</pre>'],
  ])('not %s', (text) => {
    const { html } = articleOf(within(text));
    for (const words of text.match(/[^<>]+(?=<\/)/g) ?? []) expect(html).toContain(words);
  });

  it('a menu before the first paragraph, but no table of contents', () => {
    const menu = '<ul><li><a href="/">Home</a></li><li><a href="/city">City</a></li></ul>';
    const contents = '<ul><li><a href="#two">Part two</a></li></ul>';
    const { html } = articleOf(readHtml(page(`<article>${menu}${contents}${story.join('')}</article>`)));
    expect(html).not.toContain('City');
    expect(html).toContain('Part two');
  });
});

describe('measure', () => {
  it('counts text and what of it is links, without programs', () => {
    const parsed = parseHtml('<div>One <a href="/a">two <b>three</b></a><script>four()</script></div>');
    const root = parsed.kind === 'document' ? parsed.root : undefined;
    expect(root && measure(root)(root)).toEqual({ text: 11, linked: 8 });
  });
});
