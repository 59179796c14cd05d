import { textContent } from 'domutils';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readablePart } from '../../../shared/formats/html/body/readability.ts';
import { parseHtml } from '../../../shared/formats/html/document.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

const TITLE = 'Bread stays cheap';
const OWN =
  'Own words: the council met in the old hall and talked about the price of bread, which nobody had raised in years.';
const FOREIGN =
  'Foreign words: goats ran through the streets of another town at night, and were caught at dawn by a baker.';
const paragraphs = (text: string, count: number) => `<p>${text}</p>`.repeat(count);
const page = (body: string, head = `<title>${TITLE} | Mill News</title>`) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const countOf = (word: string, text: string) => text.split(word).length - 1;

/** How a page may have its own article of so many paragraphs. */
const OWNS: Readonly<Record<string, (text: string) => string>> = {
  article: (text) => `<article><h1>${TITLE}</h1>${text}</article>`,
  'article with header': (text) =>
    `<article><header><h1>${TITLE}</h1></header><div class="body">${text}</div></article>`,
  main: (text) => `<main><h1>${TITLE}</h1>${text}</main>`,
  post: (text) => `<div class="post"><h1>${TITLE}</h1><div class="entry-content">${text}</div></div>`,
  'box with an h2': (text) => `<div class="story"><h2 class="title">${TITLE}</h2>${text}</div>`,
  nothing: (text) => `<h1>${TITLE}</h1>${text}`,
};
const box =
  (opening: string, heading = '') =>
  (text: string) =>
    `${opening}${heading}${text}</${/\w+/.exec(opening)?.[0]}>`;
/** What else stands on a page, of so many paragraphs. */
const OTHERS: Readonly<Record<string, (text: string) => string>> = {
  'another article': box('<article>', '<h1>Goats on the loose</h1>'),
  'another article that leads to its page': box('<article>', '<h2><a href="/goats">Goats on the loose</a></h2>'),
  'the next article': box('<div class="next-post">', '<h2>Goats on the loose</h2>'),
  'an article without end': box('<div data-url="/goats">', '<h1>Goats on the loose</h1>'),
  'another post': (text) =>
    `<div class="post"><h2>Goats on the loose</h2><div class="entry-content">${text}</div></div>`,
  comments: box('<div id="comments">'),
  'a list of comments': (text) => `<ol class="commentlist"><li class="comment">${text}<a href="#r">Reply</a></li></ol>`,
  'comments marked as articles': (text) =>
    `<section class="comments"><article class="comment">${text}</article></section>`,
  'comments by their heading': box('<div>', '<h3>12 Comments</h3>'),
  'comments by their label': box('<section aria-label="Comments">'),
  'a comment for programs': box('<div itemscope itemtype="https://schema.org/Comment">'),
  'a consent dialogue': (text) => `<div id="cookie-notice">${text}<p>Cookies.</p><button>Accept all</button></div>`,
  'a dialogue': box('<div role="dialog" aria-modal="true">'),
  'an open dialogue': box('<dialog open>'),
  'lines about the author': box('<div class="author-bio">', '<h3>Ann</h3>'),
  'a newsletter': (text) => `<div class="newsletter-signup">${text}<form><input type="email"></form></div>`,
  'an aside': box('<aside>', '<h2>About us</h2>'),
};

describe('the article of a page is', () => {
  const owns = fc.constantFrom(...Object.keys(OWNS));
  const others = fc.constantFrom(...Object.keys(OTHERS));
  const counts = { own: fc.constantFrom(2, 3, 12), foreign: fc.constantFrom(2, 6, 20) };

  it('the one that its title names, whatever else stands on the page, and however long', () => {
    fc.assert(
      fc.property(
        owns,
        others,
        counts.own,
        counts.foreign,
        fc.boolean(),
        fc.boolean(),
        (own, other, many, more, isFirst, og) => {
          const [mine, foreign] = [OWNS[own]?.(paragraphs(OWN, many)), OTHERS[other]?.(paragraphs(FOREIGN, more))];
          const head = `<title>${TITLE} | Mill News</title>${og ? `<meta property="og:title" content="${TITLE}">` : ''}`;
          const article = articleOf(readHtml(page(isFirst ? `${mine}${foreign}` : `${foreign}${mine}`, head)));
          expect(article.title).toBe(TITLE);
          expect(JSON.stringify(article)).not.toMatch(/Foreign|Goats/);
          expect(countOf('Own words', article.html)).toBe(many);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(OTHERS))('short, beside %s that is long', (other) => {
    const reading = readHtml(page(`${OWNS.post?.(paragraphs(OWN, 2))}${OTHERS[other]?.(paragraphs(FOREIGN, 20))}`));
    expect(articleOf(reading).html).not.toContain('Foreign');
    expect(countOf('Own words', articleOf(reading).html)).toBe(2);
  });

  it('short, beside cards that lead to others', () => {
    const card = `<div class="card"><a href="/goats"><h3>Goats</h3><p>${FOREIGN}</p></a></div>`;
    const { html } = articleOf(readHtml(page(`${OWNS.post?.(paragraphs(OWN, 2))}<div>${card.repeat(20)}</div>`)));
    expect(html).not.toContain('Foreign');
    expect(html).toContain('Own words');
  });

  it.each([
    ['Open Graph', `<title>Mill News</title><meta property="og:title" content="${TITLE}">`],
    [
      'JSON-LD',
      `<title>Mill News</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script>`,
    ],
    ['the page’s title', `<title>${TITLE} - Mill News</title>`],
  ])('named by %s', (_, head) => {
    const body = `<article><h2>Goats</h2>${paragraphs(FOREIGN, 9)}</article><article><h2>${TITLE}</h2>${paragraphs(OWN, 2)}</article>`;
    const { html } = articleOf(readHtml(page(body, head)));
    expect(html).not.toContain('Foreign');
    expect(countOf('Own words', html)).toBe(2);
  });

  it.each([
    ['the body that is marked as the article’s', `<div itemprop="articleBody">${paragraphs(OWN, 2)}</div>`, ''],
    [
      'the text that JSON-LD has',
      paragraphs(OWN, 2),
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${OWN}"}</script>`,
    ],
    [
      'the link to the page itself',
      `<a rel="bookmark" href="/bread">#</a>${paragraphs(OWN, 2)}`,
      '<link rel="canonical" href="https://mill.example/bread">',
    ],
  ])('where the title names none, told by %s', (_, own, head) => {
    const body = `<article><h2>Goats</h2>${paragraphs(FOREIGN, 3)}</article><article><h2>Bread</h2>${own}</article>`;
    const { html } = articleOf(readHtml(page(body, `<title>Mill News of today</title>${head}`)));
    expect(html).not.toContain('Foreign');
    expect(html).toContain('Own words');
  });

  const minutes = (more: string) =>
    page(
      `<article><h1>${TITLE}</h1><ul>${`<li class="comment">${paragraphs(OWN, 1)}${more}</li>`.repeat(5)}</ul></article>`,
    );

  it('the minutes of a game, though each is called a comment', () => {
    expect(countOf('Own words', articleOf(readHtml(minutes(''))).html)).toBe(5);
  });

  it('not what readers say, though the page shows nothing else', () => {
    expect(reasonsOf(readHtml(minutes('<a href="#">Reply</a>')))).toEqual(['no-text']);
  });

  it('all of its sections, though they are made alike and each has a heading', () => {
    const sections = ['Flour', 'Water', 'Salt'].map(
      (name) => `<div class="text"><h2>${name}</h2>${paragraphs(OWN, 2)}</div>`,
    );
    const body = `<div><div class="text"><h1>${TITLE}</h1>${paragraphs(OWN, 2)}</div>${sections.join('')}</div>`;
    expect(countOf('Own words', articleOf(readHtml(page(body))).html)).toBe(8);
  });

  it('what follows a lead that is marked as an article by itself', () => {
    const sections = `<article><h2>Flour</h2>${paragraphs(OWN, 6)}</article><article><h2>Water</h2>${paragraphs(OWN, 6)}</article>`;
    const body = `<section><article><h1>${TITLE}</h1><p>${OWN}</p></article><div><p>Contents</p>${sections}</div></section>`;
    expect(countOf('Own words', articleOf(readHtml(page(body))).html)).toBeGreaterThanOrEqual(12);
  });

  it('an opinion, which is called a commentary', () => {
    const body = `<div class="news commentary"><article itemprop="articleBody"><h1>${TITLE}</h1>${paragraphs(OWN, 4)}</article></div>${OTHERS.comments?.(paragraphs(FOREIGN, 20))}`;
    expect(countOf('Own words', articleOf(readHtml(page(body))).html)).toBe(4);
  });
});

describe('a page of several articles is refused', () => {
  const other = '<title>Mill News of today</title>';
  it.each([
    ['marked', (heading: string, text: string) => `<article><h2>${heading}</h2>${text}</article>`],
    ['named', (heading: string, text: string) => `<div class="post"><h2>${heading}</h2>${text}</div>`],
    [
      'leading to their pages',
      (heading: string, text: string) => `<article><h2><a href="/${heading}">${heading}</a></h2>${text}</article>`,
    ],
  ])('when they are %s as such, and the title names none', (_, made) => {
    const body = `<h1>Mill News</h1>${made(TITLE, paragraphs(OWN, 4))}${made('Goats', paragraphs(FOREIGN, 4))}`;
    expect(reasonsOf(readHtml(page(body, other)))).toEqual(['several-articles']);
    expect(articleOf(readHtml(page(body))).html).not.toContain('Foreign');
  });

  it('but not for the teasers below its article', () => {
    const teasers = `<article><h3><a href="/goats">Goats</a></h3><p>${FOREIGN}</p></article>`.repeat(5);
    const { html } = articleOf(
      readHtml(page(`<article>${paragraphs(OWN, 9)}<h2>Flour</h2></article>${teasers}`, other)),
    );
    expect(html).toContain('Own words');
  });
});

it('reads a page with a style that has no value', () => {
  const styled = parseHtml(page(`<div><p style="color: red; display">${OWN}</p>${paragraphs(OWN, 6)}</div>`));
  const part = styled.kind === 'rejection' ? undefined : readablePart(styled.root);
  expect(part === undefined ? '' : textContent([...part.root.children])).toContain('Own words');
});
