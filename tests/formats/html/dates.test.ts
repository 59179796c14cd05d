import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = `<article><p>${'The tram is late again, and nobody knows why. '.repeat(30)}</p></article>`;

function datesOf(head: string, beside = '') {
  const page = `<html><head><title>T</title>${head}</head><body><header>${beside}</header>${STORY}</body></html>`;
  const { published, updated } = articleOf(readHtml(page));
  return { published, updated };
}

describe('the date of a page', () => {
  it.each([
    [
      'a <time> beside the article',
      '<time class="entry-date published" datetime="2026-01-27T12:13:17+01:00">27. Januar</time>',
      '2026-01-27T12:13:17+01:00',
    ],
    [
      'a text that a class marks',
      '<span class="meta_date">erstellt: <b>1. April 2025, 15:25</b></span>',
      '1. April 2025, 15:25',
    ],
    [
      'for programs, in the title of an abbreviation',
      '<abbr class="published" title="2026-01-27T12:13:17Z">Tuesday</abbr>',
      '2026-01-27T12:13:17Z',
    ],
    ['no date of an update', '<span class="updated-date">1. April 2025</span>', undefined],
    ['no date beside a comment', '<div class="comments"><time datetime="2026-01-27">x</time></div>', undefined],
    ['no text without a day', '<span class="date">Trams and dates</span>', undefined],
  ])('is %s', (_, beside, published) => {
    expect(datesOf('', beside).published).toBe(published);
  });

  it.each([
    ['below the title', '<h1>T</h1><p>24. April 2020 | 12:30 Uhr</p>', '24. April 2020 | 12:30'],
    ['above the title', '<div>26 May, 2008</div><h1>T</h1>', '26 May, 2008'],
    ['beside a name', '<h1>T</h1><div>Ann Miller<span>3.11.2023</span></div>', '3.11.2023'],
    ['with few words around it', '<h1>T</h1><p>Filed by rasos on 24 July 2017 - 18:55</p>', '24 July 2017 - 18:55'],
    [
      'in a line far from the title, with a word for it',
      `<h1>T</h1>${'<p>x</p>'.repeat(20)}<p>Stand: 26. Februar 2020</p>`,
      '26. Februar 2020',
    ],
    [
      'before the text',
      '<h1>T</h1><p>29.11.2022 – Many complained of the rule, which was not what they had been told.</p>',
      '29.11.2022',
    ],
    ['between strokes', '<h1>T</h1><div>Ann Miller / 07.11.2023 / 09:30 / Foto: Imago</div>', '07.11.2023'],
    ['whose parts stand in elements', '<h1>T</h1><p><span class="date">Mai<b>06</b>2018</span></p>', 'Mai 06 2018'],
    [
      'below the title before the day it is today above it',
      '<p class="date-today">5 August 2019</p><h1>T</h1><ul><li>27 June 2019</li></ul>',
      '27 June 2019',
    ],
    ['with two digits of its year', '<h1>T</h1><div class="uploaded-date">23.09.22</div>', '23.09.2022'],
    ['in a <time> without an attribute', '<h1>T</h1><time>May 22, 2026</time>', 'May 22, 2026'],
    [
      'in a short aside of the article',
      '<article><h1>T</h1><aside><dl><dt>Datum</dt><dd>12.01.2017</dd></dl></aside></article>',
      '12.01.2017',
    ],
    [
      'in a line that a button is set into',
      '<h1>T</h1><div><a href="/anna">Ann Miller</a> / 07.11.2023 / <div>Print</div></div>',
      '07.11.2023',
    ],
    ['on a page that is one form', '<form><h1>T</h1><p>3 May 2021</p></form>', '3 May 2021'],
    ['with a month in two languages', '<h1>T</h1><p>24 نيسان / أبريل 2020</p>', '24 نيسان / أبريل 2020'],
    ['of America with two digits of its year', '<h1>T</h1><p>Published on 01/25/26</p>', '01/25/2026'],
    [
      'with a class that a program wrote',
      `<h1>T</h1>${'<p>x</p>'.repeat(20)}<p class="DateInfo__PostDate-sc-gh0c6b-0 jjhWjZ">30 Sep 2022</p>`,
      '30 Sep 2022',
    ],
    [
      'as RDFa has it',
      '<h1>T</h1><span property="schema:dateCreated" content="2022-01-28T12:45:46+00:00"></span>',
      '2022-01-28T12:45:46+00:00',
    ],
    [
      'with hAtom’s classes',
      '<h1>T</h1><time class="entry-date published updated" datetime="2022-01-28">x</time>',
      '2022-01-28',
    ],
  ])('is the one %s', (_, beside, published) => {
    expect(datesOf('', beside).published).toBe(published);
  });

  it.each([
    ['of a sentence', '<h1>T</h1><p>The war began on 24 February 2022, and nobody knew how long it would last.</p>'],
    ['of an event', '<h1>T</h1><div class="event-date">24 February 2022</div>'.replace('<h1>T</h1>', '')],
    [
      'in a subheading',
      `<h1>T</h1>${'<p>x</p>'.repeat(20)}<h2>The fleet sails <span class="date">24.04.2023</span></h2>`,
    ],
    ['of a copyright', '<h1>T</h1><p>x</p><footer><p>Copyright 24.02.2022</p></footer>'],
    ['of an aside beside the article', '<h1>T</h1><aside><p>Today: 24.02.2022</p></aside>'],
    [
      'of a long aside in it',
      `<article><h1>T</h1><aside><p>24.02.2022</p><p>${'What the quay was before the trams came. '.repeat(5)}</p></aside></article>`,
    ],
    ['far from the title', `<h1>T</h1>${'<p>x</p>'.repeat(20)}<p>24.02.2022</p>`],
  ])('is none %s', (_, beside) => {
    expect(datesOf('', beside).published).toBeUndefined();
  });

  it('says when it was changed, and not that it came out then', () => {
    expect(datesOf('', '<h1>T</h1><p>Last updated on 22 May 2026</p>')).toEqual({
      published: undefined,
      updated: '22 May 2026',
    });
  });

  it('is that of the page in JSON-LD, where it tells of no article', () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"WebPage","datePublished":"2018-06-07T10:13:17+00:00"}]}</script>';
    expect(datesOf(head).published).toBe('2018-06-07T10:13:17+00:00');
  });

  it.each([
    'Tickets until 31 December 2026',
    'Karten bis zum 31. Dezember 2026',
    'Billets jusqu’au 31 décembre 2026',
    'Entradas hasta el 31 de diciembre de 2026',
    'Билеты до 31 декабря 2026',
    'チケットは2026年12月31日まで',
    "Biletler 31 Aralık 2026'ya kadar",
  ])('is not the last day of something: %s', (line) => {
    expect(datesOf('', `<h1>T</h1><p>${line}</p>`).published).toBeUndefined();
  });

  it('is one beside a word that is no last day', () => {
    expect(datesOf('', '<h1>T</h1><p>Old Town, 24 November 2026</p>').published).toBe('24 November 2026');
  });

  it('is the one that metadata state by whatever name they have for it', () => {
    expect(datesOf('<meta name="datePublished" content="2020-08-16">').published).toBe('2020-08-16');
  });

  it.each(['publish_date', 'article:publication-date', 'Published', 'citation_date', 'DC.date.created'])(
    'is the one that metadata call %s',
    (name) => {
      expect(datesOf(`<meta name="${name}" content="July 17, 2025">`).published).toBe('July 17, 2025');
    },
  );

  it.each([
    ['one that was never set', '0001-01-01T00:00:00Z', undefined],
    ['the zero of computers in another zone', '1970-01-01T01:00:00+01:00', undefined],
    ['a clock before the year', 'Jan 04 09:34 2021', 'Jan 04, 2021 09:34'],
    ['two dates in one', 'Jueves, 21 de Abril de 202221/04/2022', '21 de Abril de 2022'],
  ])('in metadata may be %s', (_, stated, published) => {
    expect(datesOf(`<meta name="date" content="${stated}">`).published).toBe(published);
  });

  it('is the day in its address where nothing else says one', () => {
    expect(datesOf('<link rel="canonical" href="https://c.example/2026/4/01/trams/">').published).toBe('2026-04-01');
  });

  it('is the month in its address, or that it is marked with, where nothing says a day', () => {
    expect(datesOf('<link rel="canonical" href="https://c.example/2019/04/trams/">').published).toBe('2019-04');
    expect(datesOf('<link rel="canonical" href="https://c.example/2019/04/">').published).toBeUndefined();
    expect(datesOf('<meta name="date" content="2019-04">').published).toBe('2019-04');
  });

  it.each([
    ['behind a label that stands alone', '<div><h5>Datum: </h5>03.11.2021</div>', '03.11.2021'],
    [
      'in a small line of the heading',
      '<h1>Trams return to the bridge<br><small>02.02.2022 • City</small></h1>',
      '02.02.2022',
    ],
    [
      'behind when it was changed',
      '<p>Last modified: 31.10.2023 - 14:49<br>Published on: 01.11.2023<br>Seen: 61</p>',
      '01.11.2023',
    ],
  ])('stands %s', (_, beside, published) => {
    const text = `<p>${'The council voted to bring the trams back to the bridge in spring. '.repeat(6)}</p>`;
    const page = `<html><head><title>Trams return to the bridge</title></head><body>${beside.startsWith('<h1') ? '' : '<h1>Trams return to the bridge</h1>'}${beside}${text.repeat(3)}</body></html>`;
    expect(articleOf(readHtml(page)).published).toBe(published);
  });

  it('opens the first paragraph, and stays in it', () => {
    const text = `<p>29.11.2022 – ${'The council voted to bring the trams back to the bridge in spring. '.repeat(6)}</p>`;
    const article = articleOf(
      readHtml(
        `<html><head><title>Trams</title></head><body><article><h1>Trams</h1><p><b>A long time.</b></p>${text}${text.replace('29.11.2022 – ', '')}</article></body></html>`,
      ),
    );
    expect(article.published).toBe('29.11.2022');
    expect(article.html).toContain('29.11.2022 – The council');
  });

  it('has the zone that another statement of the same time has', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-08-05 20:59:59.0","dateModified":"2026-08-05T21:00"}</script>' +
      '<meta name="date" content="2026-08-05T20:59:59+02:00"><meta name="last-modified" content="2026-08-05T22:00:00+02:00">';
    expect(datesOf(head)).toEqual({ published: '2026-08-05T20:59:59+02:00', updated: '2026-08-05T21:00' });
  });

  it('is between the breaks of a long line, each of which says something else', () => {
    const line = `<p>Letzte Änderung: 31.10.2026 - 14:49:39<br>Erschienen am: 01.10.2026<br>Lesungen: 61<br>© ${'bei der Autorin und beim Boten '.repeat(4)}</p>`;
    expect(datesOf('', `<h1>T</h1>${'<p>x</p>'.repeat(20)}${line}`)).toEqual({
      published: '01.10.2026',
      updated: '31.10.2026 - 14:49:39',
    });
  });

  it('is behind a label in an element of its own, on a new line', () => {
    const label = '<p>Mise en ligne</p>\n<p>23 mai 2019</p>';
    expect(datesOf('', `<h1>T</h1>${'<p>x</p>'.repeat(20)}${label}`).published).toBe('23 mai 2019');
  });

  it.each([
    ['fi', 'Julkaistu 3.11.2023', 'Päivitetty 4.11.2023'],
    ['cs', 'Publikováno 3. 11. 2023', 'Aktualizováno 4. 11. 2023'],
    ['sk', 'Uverejnené 3. 11. 2023', 'Naposledy upravené 4. 11. 2023'],
    ['ro', 'Publicat 3.11.2023', 'Ultima actualizare 4.11.2023'],
    ['hu', 'Megjelent: 2023-11-03', 'Frissítve: 2023-11-04'],
    ['ca', 'Publicat 3.11.2023', 'Actualitzat 4.11.2023'],
    ['bg', 'Публикувано 3.11.2023', 'Обновено 4.11.2023'],
    ['el', 'Δημοσιεύθηκε 3.11.2023', 'Τελευταία ενημέρωση: 4.11.2023'],
    ['de', 'Erschienen am 3.11.2023', 'Letzte Änderung: 4.11.2023'],
    ['fr', 'Date de publication : 3.11.2023', 'Dernière mise à jour : 4.11.2023'],
    ['es', 'Fecha de publicación: 3.11.2023', 'Última actualización: 4.11.2023'],
  ])('is told from that of a change in %s', (_, out, changed) => {
    const far = `<h1>T</h1>${'<p>x</p>'.repeat(20)}<p>${changed}</p><p>${out}</p>`;
    const { published, updated } = datesOf('', far);
    expect([published, updated].map((date) => date?.match(/0?3\. ?11|11-03/) !== null)).toEqual([true, false]);
    expect(updated).toMatch(/4\. ?11|11-04/);
  });
});

describe('a date that the page shows at its title', () => {
  const meta = '<meta property="article:published_time" content="2026-11-24T06:00:00Z">';
  const stated = '2026-11-24T06:00:00Z';
  it.each([
    ['is before that of the metadata: these say when it was changed or moved', '<p>Dec 30, 2013</p>', 'Dec 30, 2013'],
    ['with a label', '<p>Published Apr 26, 2023</p>', 'Apr 26, 2023'],
    ['with the time to read it', '<p>24 Apr 2000 • 3 min read</p>', '24 Apr 2000'],
    ['with dots', '<time datetime="2026-03-09">09.03.2026</time>', '09.03.2026'],
    ['in a marked one that is not alone', '<p class="date">Concert of 30 December 2013</p>', stated],
    ['is the same in another zone', '<p>Nov 23, 2026</p>', stated],
    ['is later', '<p>Nov 28, 2026</p>', stated],
    ['is of a change', '<p>Updated Dec 30, 2013</p>', stated],
    ['may be read in two ways', '<p>3/9/2026</p>', stated],
    ['is the first of a span', '<p>Dec 30, 2013 – Dec 31, 2013</p>', stated],
    ['is of somebody or something else', '<p>Born on Dec 30, 2013 in Oslo</p>', stated],
    [
      'is of another story',
      '<ul><li><a href="/b"><h3>What the other story is called</h3> Dec 30, 2013</a></li></ul>',
      stated,
    ],
  ])('%s', (_, line, published) => {
    expect(datesOf(meta, `<h1>T</h1>${line}`).published).toBe(published);
  });

  it('gives way to what the front matter says', () => {
    const page = `---\ndate: 2026-11-24\n---\n<html><head><title>T</title></head><body><h1>T</h1><p>Dec 30, 2013</p>${STORY}</body></html>`;
    expect(articleOf(readHtml(page)).published).toBe('2026-11-24');
  });

  it('is before the first that a place far away is marked with', () => {
    const far = `${'<p>x</p>'.repeat(20)}<div><time datetime="2026-11-24T06:00:00Z">November 24</time></div>`;
    expect(datesOf('', `<div>January 28, 2026</div><h1>T</h1>${far}`).published).toBe('January 28, 2026');
  });
});
