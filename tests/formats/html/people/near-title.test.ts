import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TEXT = `<p>${'The mill, which had stood still for a year, turned again on Monday, and the town came to look. '.repeat(3)}</p>`;
const authorsOf = (beside: string) => {
  const page = `<html><head><title>The mill turns</title></head><body><div><h1>The mill turns</h1>${beside}</div><div>${TEXT.repeat(9)}</div></body></html>`;
  return (articleOf(readHtml(page)).authors ?? []).map(({ name }) => name);
};

it('the first heading is no title where it leads to the front page', () => {
  const page = `<html><head><title>Where mills turn</title></head><body><h1><a href="/">Mill News</a></h1><ul>${'<li><a href="/x">Weir</a></li>'.repeat(9)}</ul><h1>The best mills</h1><p>By Ann Miller</p><p>${TEXT.repeat(9)}</p></body></html>`;
  expect(articleOf(readHtml(page)).authors).toEqual([{ name: 'Ann Miller' }]);
});

it('who wrote is looked for in a page that stands in an aside which nobody closed', () => {
  const page = `<html><head><title>The mill turns</title></head><body><aside class="banner"><main><h1>The mill turns</h1><p class="meta-author">Ann Miller</p>${TEXT.repeat(9)}</main></body></html>`;
  expect(articleOf(readHtml(page)).authors).toEqual([{ name: 'Ann Miller' }]);
});

describe('the author of a page without metadata is', () => {
  it.each([
    ['credited in a line below the title', '<div>by Ann Miller | 4 min read</div>', ['Ann Miller']],
    ['credited before the date', '<h4>By Ann Miller | 12/10/2020</h4>', ['Ann Miller']],
    ['credited behind the date', '<small>04.02.2022 | 13:10 Uhr | Von Ann Miller</small>', ['Ann Miller']],
    [
      'one word that leads to all that somebody wrote',
      '<span class="author vcard"><a href="/author/tobi/" rel="author">Tobi</a></span>',
      ['Tobi'],
    ],
    [
      'the name of a member',
      '<span class="author">by <a href="/user/freeman1984">freeman1984</a></span>',
      ['freeman1984'],
    ],
    [
      'behind the date, in a small line above the text',
      '<small>November 24th, 2024 by Ann Miller</small>',
      ['Ann Miller'],
    ],
    ['named behind the date and the hour', '<small>04.02.2022 | 13:10 Uhr | Ann Miller</small>', ['Ann Miller']],
    ['named above the date', '<div>Ann Miller</div><div>Nov. 24, 2024</div>', ['Ann Miller']],
    [
      'named above a word that leads to the date',
      '<p>Ann Miller</p><p>am</p><p>Montag, 24.11.2024 - 14:30</p>',
      ['Ann Miller'],
    ],
    ['no rubric above a word that leads to the date', '<p>Mill Life</p><p>on</p><p>Nov. 24, 2024</p>', []],
    ['no rubric above the date', '<div>Mill Life</div><div>Nov. 24, 2024</div>', []],
    ['named behind the day, in one line', '<p>11.12.2019 - Amelie Miller</p>', ['Amelie Miller']],
    [
      'named behind the day, in an element of its own',
      '<p><span>Dec 17, 2025</span><span>Pim K. Miller</span></p>',
      ['Pim K. Miller'],
    ],
    ['named before the day and its label', '<p>Ann Miller, Published: January 3, 2024</p>', ['Ann Miller']],
    ['no place beside the day', '<p>11.12.2019 - New Milton</p>', []],
    ['no rubric beside the day', '<p>11.12.2019 - Water News</p>', []],
    [
      'named beside the day, with a sign between',
      '<div>Trond Miller</div><div>·</div><div>Nov. 24, 2024</div>',
      ['Trond Miller'],
    ],
    [
      'several, named above the day',
      '<div>Ann Miller, Yolisa P. Weir, Bo Berg</div><div>Nov. 24, 2024</div>',
      ['Ann Miller', 'Yolisa P. Weir', 'Bo Berg'],
    ],
    ['no list of places above the day', '<div>New Milton, Old Weir, Low Quay</div><div>Nov. 24, 2024</div>', []],
    ['named before the rubric', '<p>Dec 26, 2025 • Mahua Weir in <a href="/mills">Mills</a></p>', ['Mahua Weir']],
    ['nobody whom a caption shows in a place', '<p>Ann Miller in New Milton</p>', []],
    [
      'an account before the day',
      '<div>Posted by MillBoy on Friday December 19, 2025 from the dry-weir dept.</div>',
      ['MillBoy'],
    ],
    ['an account behind the day', '<small>06.11.2023 13:30 von Olga</small>', ['Olga']],
    ['no place from where it was written', '<p>Von Bremen am 24.11.2020</p>', []],
    ['an account between by and the day', '<p>von <b>Anna_1</b><br>am 20.09.2020</p>', ['Anna_1']],
    [
      'an account with its picture',
      '<p>von <a href="/user/Anna1"><img src="/a.jpg"></a> <a href="/user/Anna1">Anna1</a> am 20.09.2020</p>',
      ['Anna1'],
    ],
    ['not the way that somebody came on a day', '<div>Reached by train on Friday December 19, 2025</div>', []],
    ['a house below a label', '<small>Written by</small><p>Mill Quay Team</p>', ['Mill Quay Team']],
    [
      'a person further down before a house below a label',
      '<small>Written by</small><p>Mill Quay Team</p><p>Author: Ann Miller</p>',
      ['Ann Miller'],
    ],
    [
      'not who checked it',
      '<p>By <a href="/author/1">Ann Miller, DVM</a>. Reviewed by <a href="/author/2">Bo Berg, DVM</a></p>',
      ['Ann Miller'],
    ],
    [
      'no two people of a name in two parts',
      '<p class="author-name">Laura / Mill Plant House</p>',
      ['Laura', 'Mill Plant House'],
    ],
    ['not who checked it, behind a colon', '<p>Reviewed by: Ann Miller, CFP</p><p>Nov. 24, 2024</p>', []],
    ['of a guest', '<p>A guest post by Ann Miller</p>', ['Ann Miller']],
    ['of a guest in German', '<p>Ein Gastbeitrag von Ann Miller</p>', ['Ann Miller']],
    ['a name that may break', '<p>By Ann Mil\u00adler</p>', ['Ann Miller']],
    [
      'by Drupal, in whatever language',
      '<div class="submitted">Gespeichert von <span class="username">millfan</span> am 24. Juli 2024</div>',
      ['millfan'],
    ],
    ['whom a link leads to', '<div><a href="/autor/miller">Ann Miller</a> / 22.04.2020 / 06:15</div>', ['Ann Miller']],
    [
      'a word that is all a line says, with its link',
      '<div>von <a href="/profile/142450">tobi201</a></div>',
      ['tobi201'],
    ],
    [
      'a handle with its link, before a date',
      '<div>Von <a href="/redaktion/janequay">Jane.Quay</a> am Samstag, 19. Oktober 2019 um 11:14 Uhr</div>',
      ['Jane.Quay'],
    ],
    [
      'in a link around the line',
      '<a href="/blog/authors/ann-miller"><figure></figure><div><span>Ann Miller</span></div></a>',
      ['Ann Miller'],
    ],
    ['in a link to all of hers by a question', '<a href="/blog?author=5f31"><p>Ann Miller</p></a>', ['Ann Miller']],
    ['by hCard’s name', '<h4 class="vcard author">vom <span class="fn">Quayblogger</span></h4>', ['Quayblogger']],
    [
      'with a class that a program wrote',
      '<p class="a1 styles__AuthorName-sc-185vu23-2 bKYJ">Ann Miller</p>',
      ['Ann Miller'],
    ],
    ['no heading of a box', '<div class="author">Über den Autor</div>', []],
    [
      'behind a label, above other labels',
      `<p><b>Author:</b> <a>Ann Miller</a><br><b>Tags:</b> ${'<a>mills and weirs</a>, '.repeat(20)}</p>`,
      ['Ann Miller'],
    ],
    ['behind a label', '<p><span>Date:</span> 19.11.2021<br><span>Author:</span> Ann Miller<br></p>', ['Ann Miller']],
    ['below a label', '<h4>Autor</h4><p><a href="/x">Ann Miller</a></p>', ['Ann Miller']],
    ['no section that a link leads to', '<div><a href="/team/culture">Culture</a> / 22.04.2020</div>', []],
    ['set before the date and the minutes', '<div>Ann Miller • 3 March 2025 • 4 min read</div>', ['Ann Miller']],
    ['between dots of any kind', '<div>by Ann Miller ● March 3, 2025 ● 4 min read</div>', ['Ann Miller']],
    [
      'without the rubrics of a line',
      '<p>By Ann Miller, in <a href="/n">News</a>, <a href="/h">Harbours</a></p>',
      ['Ann Miller'],
    ],
    ['behind a picture of somebody', '<ul><li><i class="bi bi-person"></i> Ann Miller</li></ul>', ['Ann Miller']],
    ['not behind another picture', '<ul><li><i class="bi bi-folder"></i> Ann Miller</li></ul>', []],
    ['not a number behind a picture of somebody', '<ul><li><i class="bi bi-person"></i> 12 readers</li></ul>', []],
    ['one word behind by, alone in its line', '<p>by annie</p>', ['annie']],
    ['no account that nobody named', '<p>by admin</p>', []],
    [
      'with her degree, without the footnote’s star',
      '<p class="Post_author__U98U7">Written By <span>Ann Miller, MD*</span></p>',
      ['Ann Miller, MD'],
    ],
    [
      'with a link to her page, before the date that is glued to it',
      '<div class="author"><b><a href="/blog/author/annie/">Annie</a></b><span>3/4/2025</span></div>',
      ['Annie'],
    ],
    [
      'behind a label in the same words',
      '<div class="author"><p>Autor <span>Ann Miller:</span></p></div>',
      ['Ann Miller'],
    ],
    ['not who took the picture', '<p class="author-name"><a class="license-author" href="/w">Ben Roe</a></p>', []],
    [
      'not what else the byline links',
      '<p class="author">Author <a href="https://net.example/m">Connect on Harbour Net</a></p>',
      [],
    ],
    [
      'with her whole title, of which none is another',
      '<p class="author">By Ann Miller, Senior Director, Content & Marketing</p>',
      ['Ann Miller'],
    ],
    ['not the place before a date', '<div>Port Miller • 3 March 2025</div>', []],
    ['not who edited it', '<p class="author">Edited by Ann Miller</p>', []],
    ['no button', '<p class="author">Leave a comment</p>', []],
    ['without buttons behind the name', '<p class="author">By Ann Miller Follow Share</p>', ['Ann Miller']],
    [
      'without what stands beside the name without a space',
      '<div class="author">By<a href="/people/miller">Ann Miller</a><span>Staff Writer</span></div>',
      ['Ann Miller'],
    ],
    [
      'without a link to a network',
      '<p class="byline"><a rel="author" href="/m">Ann Miller</a><a href="https://x.example/m">Twitter</a></p>',
      ['Ann Miller'],
    ],
    [
      'without the paper that stands in a block of its own',
      '<div class="article_byline"><div>By <span>Ann Miller</span></div><div><div>Harbour Herald</div><time>Dec 13, 2016</time></div></div>',
      ['Ann Miller'],
    ],
    ['without the rubrics', '<p class="author">By Ann Miller, in News, Culture, Harbours</p>', ['Ann Miller']],
    ['behind a label of its own', '<ul><li><strong>Autorin/Autor</strong> Ann Miller</li></ul>', ['Ann Miller']],
    ['not behind another label', '<ul><li><strong>Ort/Autor</strong> Ann Miller</li></ul>', []],
    ['no label', '<span class="author">Author</span>', []],
    ['nobody whom a sentence names', '<div>The mill was built by Ann Miller, who never saw it turn.</div>', []],
  ])('%s', (_, beside, authors) => {
    expect(authorsOf(beside)).toEqual(authors);
  });

  it('named below the title before what is marked above it', () => {
    const page = `<html><head><title>The mill turns</title></head><body><h1 class="vcard author"><a class="fn" href="/">Quayblog</a></h1><h2>The mill turns</h2><p class="author">Ann Miller</p>${TEXT.repeat(9)}</body></html>`;
    expect(articleOf(readHtml(page)).authors).toEqual([{ name: 'Ann Miller' }]);
  });

  it.each([
    '<p>The Lock-keeper</p><p>by Ann Miller</p>',
    '<h3>Cartoon</h3><p>By Ann Miller</p>',
    '<p>Posted by Ann Miller</p><p>Well said</p>',
    '<p>Poem by Ann Miller</p>',
    '<p>© 2026 Ann Miller</p>',
    '<footer>Copyright (c) 2012- Ann Miller. All rights reserved.</footer>',
  ])('nobody who is named far from the title and the text: %s', (other) => {
    const filled = Array.from({ length: 9 }, (_, index) => `<p>Ferry ${index} leaves when it is full</p>`).join('');
    for (const [above, below] of [
      [`<div>${other}</div>${filled}`, ''],
      ['', `${filled}<div>${other}</div>`],
    ]) {
      const page = `<html><head><title>The mill turns</title></head><body>${above}<main><article><h1>The mill turns</h1>${TEXT.repeat(9)}</article></main>${below}</body></html>`;
      expect(articleOf(readHtml(page)).authors ?? []).toEqual([]);
    }
  });

  it.each([
    ['in the words of a byline', '<p><em>Von Ann Miller</em></p>', ['Ann Miller']],
    ['as a name that is set apart', '<p><b><i>Ann Miller</i></b></p>', ['Ann Miller']],
    ['behind a label without a colon', '<p>Autoren Ann Miller und Ben Roe</p>', ['Ann Miller', 'Ben Roe']],
    ['not in a sentence that such a word begins', '<p>Autoren Ann Miller und Ben Roe lasen</p>', []],
    ['not as a name in plain words', '<p>Ann Miller</p>', []],
    ['not as a paper', '<p><b>Harbour Herald</b></p>', []],
  ])('who signs below the text %s', (_, below, authors) => {
    const page = `<html><head><title>The mill turns</title></head><body><article><h1>The mill turns</h1>${TEXT.repeat(4)}${below}</article></body></html>`;
    const article = articleOf(readHtml(page));
    expect((article.authors ?? []).map(({ name }) => name)).toEqual(authors);
    expect(article.html.includes(below)).toBe(authors.length === 0);
  });

  it('whom a page is by that is no article to its metadata: the only person of them', () => {
    const graph = (...people: object[]) =>
      `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage', author: { '@id': '#1' } }, ...people] })}</script>`;
    const ann = { '@type': ['Person'], '@id': '#1', name: 'Ann Miller' };
    expect(authorsOf(graph(ann))).toEqual(['Ann Miller']);
    expect(authorsOf(graph(ann, { '@type': 'Person', '@id': '#2', name: 'Ben Roe' }))).toEqual([]);
  });

  it.each([
    ['The Quay - Ann Miller', ['Ann Miller']],
    ['The Quay, Oslo, Norway', ['The Quay']],
  ])('without the site that metadata set beside it: %s', (author, authors) => {
    expect(
      authorsOf(`<meta property="og:site_name" content="The Quay"><meta name="author" content="${author}">`),
    ).toEqual(authors);
  });

  it('nobody, where the whole page is marked with a name', () => {
    const page = `<html><head><title>The mill turns</title></head><body class="author author-tobi"><h1>The mill turns</h1><a href="/author/tobi/">All</a>${TEXT.repeat(9)}</body></html>`;
    expect(articleOf(readHtml(page)).authors ?? []).toEqual([]);
  });
});

describe('a byline that readers see', () => {
  const page = (head: string, beside: string, text = TEXT.repeat(9)) =>
    articleOf(
      readHtml(
        `<html><head><title>The mill turns</title>${head}</head><body><article><h1>The mill turns</h1>${beside}${text}</article></body></html>`,
      ),
    );
  const names = (article: ReturnType<typeof page>) => (article.authors ?? []).map(({ name }) => name);
  const meta = (name: string) => `<meta name="author" content="${name}">`;

  it('goes before whom the page names to programs alone', () => {
    const line = '<p class="byline">By <a href="/author/ann-miller" rel="author">Ann Miller</a></p>';
    expect(names(page(meta('Webb Master'), line))).toEqual(['Ann Miller']);
    expect(names(page(meta('Rui Falk'), `${line}<p>Words by Rui Falk.</p>`))).toEqual(['Rui Falk']);
    expect(names(page(meta('Webb Master'), ''))).toEqual(['Webb Master']);
  });

  it('is none where it names whose licence a picture is under', () => {
    const licence = '<a class="license-author neutral" href="https://commons.example/x">Ann Miller</a>';
    expect(names(page('', `<div>${licence}</div>`))).toEqual([]);
  });

  it('is read below the standfirst and a picture, and is no part of the text', () => {
    const above = '<p>It stood still for a year.</p><p><img src="https://mill.example/a.jpg" alt="The mill"></p>';
    const article = page('', '', `${above}<p>By Ann Miller</p>${TEXT.repeat(9)}`);
    expect(names(article)).toEqual(['Ann Miller']);
    expect(article.html).not.toContain('Ann Miller');
    const told = page('', '', `${above}<p>By Monday Ann Miller had it turn again.</p>${TEXT.repeat(9)}`);
    expect(told.html).toContain('By Monday Ann Miller');
  });

  it('gives a name without the role that metadata set before it', () => {
    const role = page(meta('Von Kurier-Redakteurin Ann Miller'), '');
    expect(role.authors).toEqual([{ name: 'Ann Miller', role: 'Kurier-Redakteurin' }]);
  });
});
