import { describe, expect, it } from 'vitest';
import { titleAmong } from '../../../shared/formats/html/metadata/title.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { whatText } from '../../../shared/receipt/worded.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

const SENTENCE = 'The tram, which was to run in spring, will run in autumn, as the town says, and not before. ';
const STORY = `<p>${SENTENCE.repeat(4)}</p>\n<p>See <a href="/lines">the lines</a>. ${SENTENCE.repeat(4)}</p>\n<p>${SENTENCE.repeat(4)}</p>`;

/** A page of a system that knows no semantic elements. */
const SOUP = `<!DOCTYPE html>
<html lang="en"><head><title>Trams are late | The Courier</title><link rel="canonical" href="https://c.example/trams"></head>
<body>
<div class="topmenu"><ul><li><a href="/">Home</a></li><li><a href="/city">City</a></li></ul></div>
<div id="content">
<h1>Trams are late</h1>
<div class="byline">By Jane Doe</div>
<div class="story">
<div><img src="a.jpg" alt="A tram"></div>
${STORY}
</div>
<div class="share-bar"><a href="#">Share</a> <a href="#">Post</a></div>
<div class="related"><h3>Related</h3><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul></div>
<div class="newsletter"><p>Get our letter</p></div>
</div>
<div id="comments"><p>First!</p></div>
<div class="cookie-notice">We use cookies</div>
<div class="bottom">Imprint</div>
</body></html>`;

describe('readHtml on a page without semantic elements', () => {
  it('finds the article and says what it left out', () => {
    const reading = readHtml(SOUP);
    const { title, authors, html } = articleOf(reading);
    expect({ title, authors }).toEqual({ title: 'Trams are late', authors: [{ name: 'Jane Doe' }] });
    expect(html).toContain(STORY.replace('"/lines"', '"https://c.example/lines"'));
    expect(html).toContain('<img src="a.jpg" alt="A tram">');
    expect(html).not.toMatch(/Share|Related|letter|First|cookies|Imprint|Home|Jane|data-/);
    const dropped = reading.kind === 'reading' ? reading.dropped : [];
    expect(Object.fromEntries(dropped.map((drop) => [whatText(drop), drop.line]))).toMatchObject({
      navigation: 4,
      'sharing links': 14,
      'related links': 15,
      'newsletter box': 16,
      comments: 18,
      'cookie banner': 19,
    });
  });

  it('cleans a marked article of what its page put into it', () => {
    const page = `<body><p>Menu</p><article><h1>T</h1>${STORY}<div class="share"><a href="#">Share this</a></div></article></body>`;
    const { html } = articleOf(readHtml(page));
    expect(html).toContain(STORY);
    expect(html).not.toMatch(/Menu|Share/);
  });

  it('survives names that no parser likes', () => {
    const page = `<body><div "a" <b c='&quot;"<'><f"oo>x</f"oo>${STORY}</div></body>`;
    expect(articleOf(readHtml(page)).html).toContain(STORY);
  });

  it('refuses a page of more than 4 MB, scripts apart', () => {
    const script = `<script>${'a\n'.repeat(2_500_000)}</script>`;
    expect(articleOf(readHtml(`<title>T</title><body>${script}${STORY}</body>`)).html).toContain('The tram');
    expect(reasonsOf(readHtml(`<title>T</title><body><p>${'word '.repeat(900_000)}</p></body>`))).toEqual([
      'too-complex',
    ]);
  });
});

describe('metadata', () => {
  it.each([
    ['<meta property="dc:title og:title" content="A">', { title: 'A' }],
    [
      '<meta name="parsely-title" content="A"><meta name="parsely-author" content="Jane Doe">',
      { title: 'A', authors: [{ name: 'Jane Doe' }] },
    ],
    [
      '<meta name="sailthru.title" content="A"><meta name="sailthru.tags" content="a, b">',
      { title: 'A', tags: ['a', 'b'] },
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","keywords":["98be933f-38cf-4fba-b6c6-ad438e82010a","100312362","5G"]}</script>',
      { tags: ['5G'] },
    ],
    ['<meta name="parsely-pub-date" content="2026-01-02">', { published: '2026-01-02' }],
    ['<meta property="article:modified_time" content="2026-01-03">', { updated: '2026-01-03' }],
    [
      '<title>New Zealand - Wiki</title><script type="application/ld+json">{"@type":"Article","name":"New Zealand","headline":"country in Oceania"}</script>',
      { title: 'New Zealand' },
    ],
    [
      '<title>B - Wiki</title><meta property="og:title" content="A">' +
        '<script type="application/ld+json">{"@type":"Article","name":"B","headline":"A"}</script>',
      { title: 'A' },
    ],
  ])('%s', (head, expected) => {
    expect(articleOf(readHtml(`<html><head>${head}</head><body><p>Text.</p></body></html>`))).toMatchObject(expected);
  });
});

describe('the article of a page in many boxes', () => {
  const words = 'The tram is late again, and nobody in the harbour knows why it is. '.repeat(8);
  const box = (html: string) =>
    `<section class="content"><div class="visually-hidden">Article content</div><div>${html}</div></section>`;
  const parts = ['one', 'two', 'three'].map(
    (name) => box(`<h3>Part ${name}</h3>`) + box(`<p>${words}</p><p>${words}</p>`),
  );
  const page = (html: string) =>
    articleOf(readHtml(`<html><title>Trams</title><body><article>${html}</article></body></html>`)).html;

  it('keeps headings that have a box of their own', () => {
    expect(page(parts.join('')).match(/Part (?:one|two|three)/g)).toEqual(['Part one', 'Part two', 'Part three']);
  });

  it.each([
    '<figure><a href="/pier" class="popup"><img src="https://trams.example/a.jpg" alt="A"></a></figure>',
    '<figure class="lightbox"><img src="https://trams.example/a.jpg" alt="A"></figure>',
    '<div class="image lightbox"><a href="/pier"><img src="https://trams.example/a.jpg" alt="A"></a></div>',
  ])('has a picture that a dialogue would show larger: %s', (picture) => {
    expect(page(parts.join(picture))).toContain('https://trams.example/a.jpg');
  });

  it.each([
    '<div class="popup"><img src="https://trams.example/a.jpg"><p>Buy a ticket now.</p></div>',
    '<div class="lightbox"><img src="https://trams.example/a.jpg"><button>Close</button></div>',
  ])('has no dialogue: %s', (dialogue) => {
    expect(page(parts.join(dialogue))).not.toMatch(/a\.jpg|Buy a ticket/);
  });

  it('has nothing that only screen readers are told', () => {
    expect(page(parts.join(''))).not.toContain('Article content');
  });

  it('has no paragraphs that a paywall hides', () => {
    expect(page(`${parts.join('')}<p aria-hidden="true">The end. ${words}</p>`)).not.toContain('The end.');
  });
});

describe('a page that its scripts fill in', () => {
  const shell = (head: string) =>
    `<html><head><title>Trams are late</title>${head}</head><body><div id="root"></div></body></html>`;

  it('is refused, although it has a title and a picture', () => {
    const head = '<meta property="og:image" content="https://c.example/a.jpg">';
    expect(reasonsOf(readHtml(shell(head)))).toEqual(['no-text']);
  });

  it('has no article in the dialogue that asks for cookies', () => {
    const dialogue = `<div id="onetrust-consent-sdk"><p>${'We and our partners set cookies. '.repeat(60)}</p></div>`;
    expect(reasonsOf(readHtml(shell('').replace('</body>', `${dialogue}</body>`)))).toEqual(['no-text']);
  });

  it('has the text that its JSON-LD has', () => {
    const data = { '@type': 'NewsArticle', articleBody: 'The tram is late.\n\nNobody knows <why>.' };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(articleOf(readHtml(shell(head))).html).toBe('<p>The tram is late.</p>\n<p>Nobody knows &lt;why&gt;.</p>');
  });
});

describe('a declared title', () => {
  it.each([
    [
      'the name of the site',
      '<meta property="og:site_name" content="B-Zeitung"><meta property="og:title" content="A | B-Zeitung">',
      'A',
    ],
    [
      'its host',
      '<link rel="canonical" href="https://www.courier.de/1"><meta property="og:title" content="A - Courier.de">',
      'A',
    ],
    [
      'what the heading has not',
      '<meta property="og:title" content="Trams are late | City | 28.04.2026"><h1>Trams are late</h1>',
      'Trams are late',
    ],
    [
      'the same, after a short heading',
      '<meta property="og:title" content="Trams – The Long Courier of the City"><h1>Trams</h1>',
      'Trams – The Long Courier of the City',
    ],
    ['a word that goes on', '<meta property="og:title" content="Covid-19 is back"><h1>Covid</h1>', 'Covid-19 is back'],
  ])('ending in %s', (_, head, title) => {
    expect(articleOf(readHtml(`<html><body>${head}<p>Text.</p></body></html>`)).title).toBe(title);
  });
});

describe('titleAmong', () => {
  it.each([
    [['Trams are late'], 'Trams are late | The Courier', 'Trams are late'],
    [['Health Center', 'Nuts for babies'], 'Nuts for babies - Web', 'Nuts for babies'],
    [['Health Center'], 'Babies who eat nuts early', 'Babies who eat nuts early'],
    [
      ['Our Archive'],
      'A long title of a chapter, in many words | Our Archive',
      'A long title of a chapter, in many words',
    ],
    [['Trams'], 'Home', 'Trams'],
    [[], 'Trams | Courier', 'Trams | Courier'],
    [['Trams'], undefined, 'Trams'],
    [[], undefined, undefined],
  ])('of %j on a page titled %j', (headings, pageTitle, expected) => {
    expect(titleAmong(headings, pageTitle)).toBe(expected);
  });
});
