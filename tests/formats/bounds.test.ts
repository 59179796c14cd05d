import { describe, expect, it } from 'vitest';
import { tooMuchText } from '../../shared/formats/bounds/text.ts';
import { withoutEmbeddedData } from '../../shared/formats/embedded-data.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';
import { inWords } from '../support/in-words.ts';
import { archiveOf } from './archives.ts';
import { articleOf, composedOf, composeUpload, readUpload, reasonsOf } from './uploads.ts';

const json = (fields: string) => `{"title":"T",${fields}}`;
const ninjs = (body: string) =>
  `{"uri":"urn:a:1","type":"text","pubstatus":"usable","headline":"T","body_xhtml":"${body}"}`;
const rss = (items: string) => `<rss><channel><title>F</title>${items}</channel></rss>`;
const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>${entries}</feed>`;
const wxr = (posts: string, head = '') =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><link>https://h.example/</link>${head}${posts}</channel></rss>`;
const post = (text: string, more = '') =>
  `<item><title>T</title><dc:creator>jane</dc:creator><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_date_gmt>2026-05-01 08:00:00</wp:post_date_gmt>${more}</item>`;

describe('what would take too long or too much memory is refused by name', () => {
  it.each([
    ['a text of more than 1 MB', 'a.txt', `T\n\n${'word '.repeat(200_001)}`, 'article-too-long'],
    ['a text of too many lines', 'a.txt', `T\n\n${'a\n'.repeat(50_001)}`, 'article-too-long'],
    ['a table of too many cells', 'a.txt', `T\n\n${`${'a\t'.repeat(200)}\n`.repeat(501)}`, 'article-too-long'],
    ['front matter of more than 1 MB', 'a.md', `---\n${'k: v\n'.repeat(200_001)}---\nText`, 'front-matter-too-long'],
    ['TOML of more than 1 MB', 'a.md', `+++\n${'[[a]]\n'.repeat(170_000)}+++\nText`, 'front-matter-too-long'],
    ['JSON of too many values', 'a.json', json(`"text":"x","a":[${'1,'.repeat(300_001)}1]`), 'json-too-large'],
    ['JSON nested without end', 'a.json', '['.repeat(1_000_000), 'json-syntax 1:200001'],
    ['JSON with too many lines', 'a.json', json(`"text":"${'a\\n'.repeat(500_001)}"`), 'too-much-markup'],
    ['JSON with too many tags', 'a.json', json(`"html":"${'<p>a</p>'.repeat(150_001)}"`), 'too-much-markup'],
    ['JSON with too many references', 'a.json', json(`"html":"<p>${'&'.repeat(5_000_001)}"`), 'too-much-markup'],
    ['ninjs of nothing but brackets', 'a.json', ninjs(`<p>${'<'.repeat(500_001)}`), 'too-much-markup'],
    [
      'RSS with too many links',
      'a.xml',
      rss(`<item><description><![CDATA[${'<a>a</a>'.repeat(250_001)}]]></description></item>`),
      'too-much-markup',
    ],
    [
      'Atom with too many lines',
      'a.xml',
      atom(`<entry><content>${'a\n'.repeat(500_001)}</content></entry>`),
      'too-much-markup',
    ],
    [
      'a WordPress export with too many lines in excerpts',
      'a.xml',
      wxr(post('x', `<excerpt:encoded>${'a\n'.repeat(250_001)}</excerpt:encoded>`).repeat(2)),
      'too-much-markup',
    ],
    [
      'wires of too many lines',
      'a',
      `\x01hbr1 4 pol 9\r\n\x02Bridge =\r\n${'a\r\n'.repeat(200_001)}\x03`,
      'too-many-lines',
    ],
    [
      'an e-mail with too many tags',
      'a.eml',
      `From: a@h.example\nTo: b@h.example\nSubject: T\nMIME-Version: 1.0\nContent-Type: text/html\n\n${'a<br>'.repeat(250_001)}`,
      'too-much-markup',
    ],
    [
      'an archive of pages that are nothing but tags',
      'a.zip',
      archiveOf(Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`${n}.html`, '<p>a</p>'.repeat(60_000)]))),
      'archive-too-large',
    ],
    [
      'an archive of more articles than a feed may hold',
      'a.zip',
      archiveOf({ 'a.xml': rss(items(3_000, 'a')), 'b.xml': rss(items(3_000, 'b')) }),
      'too-many-articles',
    ],
  ])('%s', async (_, key, content, reason) => {
    expect(reasonsOf(await readUpload(key, content))).toEqual([reason]);
  });
});

function items(count: number, name: string): string {
  return Array.from(
    { length: count },
    (_, n) => `<item><title>T</title><guid>${name}${n}</guid><description>x</description></item>`,
  ).join('');
}

describe('what costs nothing is left out of an article', () => {
  it('media, authors and tags beyond what an article has', async () => {
    const list = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join(',');
    const address = (n: number) => `https://h.example/${n}.jpg`;
    const result = composedOf(
      await composeUpload(
        'a.json',
        json(
          `"html":"<p>x</p>","media":[${list(600, (n) => `{"url":"${address(n)}"}`)}],"authors":[${list(300, (n) => `"A B${n}"`)}],"tags":[${list(6_000, (n) => `"t${n}"`)}]`,
        ),
      ),
    );
    const [{ media, authors, tags }] = result.articles;
    expect([media.length, authors.length, tags.length]).toEqual([500, 200, BUILT_IN_CONFIG.limits.tags]);
    expect(inWords(result)).toMatchObject({
      warnings: [{ code: 'too-many-tags', message: 'Of 5000 tags the first 30 are kept.' }],
      dropped: [
        { kind: 'beyond-first', detail: { of: 'medium', most: 500 }, count: 100 },
        { kind: 'beyond-first', detail: { of: 'author', most: 200 }, count: 100 },
        { kind: 'beyond-first', detail: { of: 'tag', most: 5000 }, count: 1_000 },
      ],
    });
  });

  it('a name that is none, which every post would repeat', async () => {
    const author = `<wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name>${'J '.repeat(1_000)}</wp:author_display_name></wp:author>`;
    const { articles, warnings } = composedOf(await composeUpload('a.xml', wxr(post('Text.'), author)));
    expect(articles[0].authors).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'field-too-long' }]);
  });

  it('what nests in shortcodes deeper than 50 levels keeps its text', async () => {
    const nested = `${'[box_a]'.repeat(60_000)}Text${'[/box_a]'.repeat(60_000)}`;
    const result = await readUpload('a.xml', wxr(post(nested)));
    expect(articleOf(result).html).toBe('<p>Text</p>');
    expect(result).toMatchObject({ dropped: [{ kind: 'shortcode', detail: 'box_a' }] });
  });

  it('an address longer than any, which every link would be resolved against', async () => {
    const links = '<a href="x">a</a>'.repeat(20_000);
    const entry = `<entry><id>a</id><title>T</title><content type="html" xml:base="https://h.example/${'a/'.repeat(500_000)}"><![CDATA[${links}]]></content></entry>`;
    expect(articleOf(await readUpload('a.xml', atom(entry))).html).toContain('href="x"');
  });

  it('authors and links of a feed are looked at once, not for every entry', async () => {
    const entries = Array.from(
      { length: 2_000 },
      (_, n) => `<entry><id>${n}</id><title>T</title><content>x</content></entry>`,
    ).join('');
    const head = `${'<link href="https://h.example/"/>'.repeat(20_000)}${'<author><name>A B</name></author>'.repeat(10_000)}`;
    const result = await readUpload('a.xml', atom(head + entries));
    expect(result.kind === 'reading' && result.articles.length).toBe(2_000);
  });
});

describe('what is opened and never closed', () => {
  it.each(['<script>', '<style>', '<script ', '<SCRIPT>a</script '])('%s in a page', async (opening) => {
    const page = `<!doctype html><title>Bridge opens</title><p>The bridge is open.</p>${opening.repeat(1_500_000 / opening.length)}`;
    expect((await readUpload('a.html', page)).kind).toBe('reading');
  });

  it('notes in Markdown', async () => {
    const { html } = articleOf(await readUpload('a.md', `# T\n\n${'> [!NOTE]\n> a\n\n'.repeat(16_000)}`));
    expect(html).toMatch(/^<blockquote>\s*<p><strong>Note<\/strong>/);
  });
});

describe('files embedded in a text', () => {
  const embedded = (length: number) => `data:image/png;base64,${'A'.repeat(length)}`;

  it('of any length are taken out of it', () => {
    expect(withoutEmbeddedData(`a "${embedded(9_000_000)}" b '${embedded(2_000)}' c`)).toBe(`a "" b '' c`);
  });

  it('that are small stay, as does what only begins like one', () => {
    const text = `a "${embedded(100)}" b data:image/png;base64, c`;
    expect(withoutEmbeddedData(text)).toBe(text);
  });

  it('do not keep a page from being read', async () => {
    const page = `<!doctype html><title>T</title><p>The bridge is open.<img src="${embedded(9_000_000)}"></p>`;
    expect(articleOf(await readUpload('a.html', page)).html).toContain('The bridge is open.');
  });
});

it('counts lines and cells where a text may have the most', () => {
  expect(tooMuchText('a\n'.repeat(49_999))).toBeUndefined();
  expect(tooMuchText('a\n'.repeat(50_000))).toBeDefined();
  expect(tooMuchText('\t'.repeat(100_000))).toBeUndefined();
  expect(tooMuchText('\t'.repeat(100_001))).toBeDefined();
});

describe('what newsrooms do send is taken', () => {
  it('a WordPress export of 10 MB with 2,000 posts', async () => {
    const paragraph = `<!-- wp:paragraph -->\n<p>${'The council voted on <a href="/a">Tuesday</a> to keep the ferry. '.repeat(9)}</p>\n<!-- /wp:paragraph -->\n\n`;
    const posts = Array.from({ length: 2_000 }, (_, n) => post(paragraph.repeat(7), `<guid>${n}</guid>`)).join('');
    const result = await readUpload('a.xml', wxr(posts));
    expect(result.kind === 'reading' && result.articles.length).toBe(2_000);
  });

  it('an RSS file of 1,000 items with full text', async () => {
    const text = `<p>${'The council voted to keep the ferry. '.repeat(20)}</p>\n`.repeat(8);
    const feed = rss(
      Array.from(
        { length: 1_000 },
        (_, n) => `<item><title>T</title><guid>${n}</guid><description><![CDATA[${text}]]></description></item>`,
      ).join(''),
    );
    const result = await readUpload('a.xml', feed);
    expect(result.kind === 'reading' && result.articles.length).toBe(1_000);
  });
});
