import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const STORY = `<article><p>${'The tram is late again, and nobody knows why. '.repeat(30)}</p></article>`;

function authorsOf(head: string, beside = ''): readonly string[] {
  const page = `<html><head>${head}</head><body><header>${beside}</header>${STORY}</body></html>`;
  return (articleOf(readHtml(page)).authors ?? []).map(({ name }) => name);
}

function jsonLd(author: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A', author })}</script>`;
}

describe('the authors that metadata state', () => {
  it.each([
    [
      'in one name',
      jsonLd({ '@type': 'Person', name: 'Jane Doe, Ann Lee and Bo Berg' }),
      ['Jane Doe', 'Ann Lee', 'Bo Berg'],
    ],
    ['a firm that a conjunction holds together', jsonLd([{ name: 'Smith and Sons' }]), ['Smith and Sons']],
    [
      'again as a part of an address',
      '<meta name="author" content="Jane Doe"><meta property="article:author" content="jane-doe">',
      ['Jane Doe'],
    ],
    [
      'again as a part of an address’s path',
      '<meta property="article:author" content="/@jdoe"><meta name="author" content="Jane Doe">',
      ['Jane Doe'],
    ],
    [
      'although JSON-LD refers to what it does not have',
      `${jsonLd({ '@id': 'https://c.example/author/jane#author' })}<meta name="author" content="Jane Doe">`,
      ['Jane Doe'],
    ],
    ['as microdata of the page', '<meta itemprop="author" content="jane doe">', ['jane doe']],
    ['in quotation marks', jsonLd('"Jane Doe"'), ['Jane Doe']],
    ['with what she does behind a dot', jsonLd({ name: 'Jane Doe ⋅ Gear Tester ⋅' }), ['Jane Doe']],
    ['with a preposition', '<meta name="author" content="Von Anna Berg">', ['Anna Berg']],
    [
      'as a reader for other services',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
      ['Jane Doe'],
    ],
    [
      'in the second text of a card for other services',
      '<meta name="twitter:data1" content="7 minutes"><meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Jane (Jo) Doe">',
      ['Jane (Jo) Doe'],
    ],
    [
      'as an account, and by name in a card for other services',
      '<meta property="article:author" content="janeofthequay"><meta name="twitter:data1" content="Jane Doe">',
      ['Jane Doe'],
    ],
    [
      'and the account that a card for other services has',
      '<meta name="author" content="Jane Doe"><meta name="twitter:data1" content="Quay Staff">',
      ['Jane Doe'],
    ],
    [
      'and all of them again in one text',
      '<meta property="article:author" content="Jane Doe"><meta property="article:author" content="Ann Lee"><meta name="author" content="Jane Doe, Ann Lee">',
      ['Jane Doe', 'Ann Lee'],
    ],
    [
      'surnames first, as libraries want them',
      '<meta name="citation_author" content="Das, Ann"><meta name="citation_author" content="Le Roe, Jon">',
      ['Ann Das', 'Jon Le Roe'],
    ],
    [
      'the first alone, and all of them',
      `${jsonLd({ name: 'Jane Doe' })}<meta name="author" content="Jane Doe, Ann Lee">`,
      ['Jane Doe', 'Ann Lee'],
    ],
    [
      'with what they do',
      jsonLd([{ name: 'Jane Doe' }, { name: 'Digital Security Expert' }, { name: 'Harbour Network on Friendbook' }]),
      ['Jane Doe'],
    ],
  ])('%s', (_, head, authors) => {
    expect(authorsOf(head)).toEqual(authors);
  });

  it('without the house that others of them name beside her', () => {
    const head = `${jsonLd({ name: 'Jane Doe' })}<meta name="author" content="Jane Doe, Quayside Médias">`;
    expect(authorsOf(head, '<p>Jane Doe</p>')).toEqual(['Jane Doe']);
  });

  it.each([
    ['a post of a forum', 'DiscussionForumPosting', ['quaycat']],
    ['a recipe', 'Recipe', ['quaycat']],
    ['a place', 'Place', []],
  ])('of %s', (_, type, authors) => {
    const entry = { '@type': type, name: 'A', author: { '@type': 'Person', name: 'quaycat' } };
    expect(authorsOf(`<script type="application/ld+json">${JSON.stringify(entry)}</script>`)).toEqual(authors);
  });

  it.each([
    ['fuller in the byline of the same', 'Jane', 'By Jane Doe', 'Jane Doe'],
    ['not by the byline of somebody else', 'Jane', 'By Ann Lee', 'Jane'],
    ['as an account that the byline has as well', 'jdoe', 'jdoe', 'jdoe'],
  ])('by one word: %s', (_, name, byline, author) => {
    const beside = `<p class="byline"><a rel="author" href="/author/1">${byline}</a></p>`;
    expect(
      authorsOf(jsonLd({ name }), `<h1>A</h1>${beside}<p>Jane</p><p><a href="/author/1">More Posts</a></p>`),
    ).toEqual([author]);
  });
});

describe('metadata that name the house only', () => {
  const house = jsonLd({ '@type': 'Organization', name: 'The Courier' });
  it.each([
    ['an organization', house],
    ['the site', '<meta property="og:site_name" content="The Courier"><meta name="author" content="The Courier">'],
    [
      'its host',
      '<link rel="canonical" href="https://www.courier.co.uk/1"><meta name="author" content="courier.co.uk">',
    ],
    ['a number', '<meta name="author" content="105092">'],
    ['a handle', '<meta name="author" content="jdoe-quay">'],
    ['the address of a profile', '<meta property="article:author" content="www.facebook.com/jane.doe">'],
    ['the name of a variable', jsonLd('page.head.extra.author')],
    ['words that no name has', '<meta name="author" content="L-Post, The Magazine for Harbours">'],
    ['an address that programs cannot read', '<meta name="author" content="jane[at]quay.example">'],
  ])('%s: people on the page are the authors', (_, head) => {
    expect(authorsOf(head, '<p class="article__author-name">By Jane Doe</p>')).toEqual(['Jane Doe']);
  });

  it.each([
    ['nobody else is named', '', ['The Courier']],
    ['others wrote comments', '<div class="comments"><a rel="author">Jane Doe</a></div>', ['The Courier']],
    ['a class names no person', '<p class="author">Editorial: 24 November</p>', ['The Courier']],
  ])('which is the author where %s', (_, beside, authors) => {
    expect(authorsOf(house, beside)).toEqual(authors);
  });
});

describe('where nobody else is named, the author is', () => {
  const box = (name: string) =>
    `<div class="author-box"><p><a href="/author/${name.length}">${name}</a></p><p>${'She writes of mills and weirs. '.repeat(9)}</p></div>`;
  const site = (name: string, host: string) =>
    `<title>Trams | ${name}</title><link rel="canonical" href="https://${host}/trams">`;
  it.each([
    ['whom a box tells of', '', box('Jane Doe'), ['Jane Doe']],
    ['nobody of the boxes of several', '', box('Jane Doe') + box('John Roe'), []],
    ['who has the site', site('Dr. Jane Doe', 'www.jane-doe.example'), '', ['Jane Doe']],
    ['not a site that is called as nobody is', site('Quay Tram', 'quaytram.example'), '', []],
    ['not whom a site elsewhere is called by', site('Jane Doe', 'courier.example'), '', []],
  ])('%s', (_, head, beside, authors) => {
    expect(authorsOf(head, beside)).toEqual(authors);
  });
});

it('a house in several parts is a house', () => {
  const head = '<meta name="author" content="Office for Water and Forestry, OWF">';
  expect(authorsOf(head, '<p class="article__author-name">By Jane Doe</p>')).toEqual(['Jane Doe']);
});

it('who translated it is no author', () => {
  const head = '<title>Trams</title>';
  const page = `<html><head>${head}</head><body>${STORY.replace('<p>', '<p>Von Jane Doe, Übersetzung Ann Lee</p><p>')}</body></html>`;
  expect(articleOf(readHtml(page))).toMatchObject({
    authors: [{ name: 'Jane Doe' }],
    contributors: [{ name: 'Ann Lee', role: 'Translator' }],
  });
});

describe('the byline of whom the metadata name', () => {
  it.each([
    ['the same with a further name', 'Jane Mary DOE', 'By Jane Doe', 'Jane Mary DOE'],
    ['somebody else of that surname', 'Jane Mary Doe', 'By Rose Doe', 'Rose Doe'],
    ['somebody else', 'Jane Mary Doe', 'By John Roe', 'John Roe'],
  ])('%s', (_, name, byline, author) => {
    expect(authorsOf(jsonLd({ name }), `<p class="byline">${byline}</p>`)).toEqual([author]);
  });

  it('an agency, where the metadata name the site', () => {
    const head = `<meta property="og:site_name" content="The Courier">${jsonLd({ name: 'The Courier' })}`;
    expect(authorsOf(head, '<h1>A</h1><p>By Reuters</p>')).toEqual(['Reuters']);
  });

  it('what schema.org calls its name, whatever else stands there', () => {
    const byline =
      '<div itemprop="author"><small>© quay pictures</small> <span itemprop="name">Ask the Doctors</span> at work</div>';
    expect(authorsOf('', `<h1>A</h1>${byline}`)).toEqual(['Ask the Doctors']);
  });

  it('two, where schema.org calls both its name', () => {
    const byline = '<p itemprop="author">By <span itemprop="name">Jane Doe and Ann Lee</span></p>';
    expect(authorsOf('', `<h1>A</h1>${byline}`)).toEqual(['Jane Doe', 'Ann Lee']);
  });

  it('no further than where what is marked within it ends', () => {
    const byline =
      '<div class="byline">by <span class="author">Jane Doe</span> <span>Former Deputy Tech Editor</span></div>';
    expect(authorsOf('', `<h1>A</h1>${byline}`)).toEqual(['Jane Doe']);
  });

  it('people, where what is marked names the house', () => {
    const beside =
      '<h1>A</h1><p class="author"><a rel="author">The Courier</a></p><p>By Jane Doe, Harbour University</p>';
    expect(
      authorsOf(`<meta property="og:site_name" content="The Courier">${jsonLd({ name: 'The Courier' })}`, beside),
    ).toEqual(['Jane Doe']);
  });
});

describe('names alone that an article opens with', () => {
  it('are its byline: of the author and of the site', () => {
    const head =
      '<meta property="og:site_name" content="The Courier"><meta name="author" content="Jane Doe"><title>Trams</title>';
    const page = `<html><head>${head}</head><body><article><div><p>Jane Doe</p><p>The Courier</p></div><p>The tram is late.</p><p>Jane Doe</p></article></body></html>`;
    const reading = readHtml(page);
    expect(articleOf(reading).html).toBe('<div></div><p>The tram is late.</p><p>Jane Doe</p>');
    expect(reading).toMatchObject({
      dropped: [
        { kind: 'byline', detail: 'Jane Doe' },
        { kind: 'byline', detail: 'The Courier' },
      ],
    });
  });
});
