import { describe, expect, it } from 'vitest';
import type { Content } from '../../../shared/article/types.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

const feed = (entries: string, head = '') => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="de-AT">
<id>tag:quay.example,2026:feed</id><title>Quay</title><updated>2026-03-04T00:00:00Z</updated>
<link rel="self" href="https://quay.example/feed.atom"/><link href="https://quay.example/"/>${head}
${entries}
</feed>`;

const read = (text: string) => readUpload('feed.xml', text);

async function article(entry: string, head?: string): Promise<Content> {
  const result = await read(feed(`<entry>${entry}</entry>`, head));
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result));
  return result.articles[0];
}

const TEXT = '<content>Text.</content>';

describe('an Atom file', () => {
  it('gives what an entry states', async () => {
    const entry = `
      <id>tag:quay.example,2026:1</id>
      <title type="html">The &lt;em&gt;bridge&lt;/em&gt; &amp;amp; more</title>
      <published>2026-03-03T10:00:00+01:00</published>
      <updated>2026-03-04T10:00:00.5Z</updated>
      <author><name>Ana Paz</name><uri>https://quay.example/ana</uri><email>ana@quay.example</email></author>
      <link rel="alternate" type="text/html" href="/bridge"/>
      <link rel="enclosure" type="audio/mpeg" length="1200" title="Sound" href="/sound.mp3"/>
      <link rel="via" title="The Wire" href="https://wire.example/"/>
      <category term="city" scheme="tag:quay.example,2026:section" label="City"/>
      <category term="river"/>
      <summary>In short: 5 &lt; 6.</summary>
      <content type="html" xml:base="https://pictures.example/a/">&lt;p&gt;It opened.&lt;img src="b.jpg"&gt;&lt;/p&gt;</content>`;
    expect(await article(entry)).toEqual({
      id: 'tag:quay.example,2026:1',
      title: 'The bridge & more',
      authors: [{ name: 'Ana Paz', email: 'ana@quay.example', url: 'https://quay.example/ana' }],
      summary: 'In short: 5 < 6.',
      language: 'de-AT',
      published: '2026-03-03T10:00:00+01:00',
      updated: '2026-03-04T10:00:00.5Z',
      section: 'City',
      tags: ['river'],
      source: { name: 'The Wire', url: 'https://wire.example/' },
      url: 'https://quay.example/bridge',
      media: [{ url: 'https://quay.example/sound.mp3', type: 'audio/mpeg', bytes: 1200, caption: 'Sound' }],
      html: '<p>It opened.<img src="https://pictures.example/a/b.jpg"></p>',
    });
  });

  it.each([
    ['', 'https://quay.example/2024/bridge/b.jpg'],
    [' xml:base="https://pictures.example/a/"', 'https://pictures.example/a/b.jpg'],
    [' xml:base="/p/"', 'https://quay.example/p/b.jpg'],
  ])('has addresses that start where its page is, or where it says: %s', async (base, picture) => {
    const content = `<content type="html"${base}>&lt;p&gt;It opened.&lt;img src="./b.jpg"&gt;&lt;/p&gt;</content>`;
    const { html } = await article(`<title>T</title><link href="/2024/bridge/"/>${content}`);
    expect(html).toContain(`"${picture}"`);
  });

  it('is dated by an element of RSS where it has none of its own', async () => {
    const entry = '<title>T</title><pubDate>Fri, 15 Nov 2019 10:00:00 GMT</pubDate><content>One.</content>';
    expect((await article(entry)).published).toBe('Fri, 15 Nov 2019 10:00:00 GMT');
  });

  it.each([
    ['<content>1 &lt; 2\n\nTwo.</content>', '<p>1 &lt; 2</p>\n<p>Two.</p>'],
    ['<content type="text">&lt;b&gt;</content>', '<p>&lt;b&gt;</p>'],
    ['<content type="html">One.\n\nTwo.</content>', '<p>One.</p>\n<p>Two.</p>'],
    ['<content type="text/html">&lt;p&gt;One.&lt;/p&gt;</content>', '<p>One.</p>'],
    [
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; <em>2</em><br/></p></div></content>',
      '<p>1 &lt; <em>2</em><br></p>',
    ],
    [
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One</x:p></x:div></content>',
      '<p>One</p>',
    ],
    ['<summary>Summary alone.</summary>', '<p>Summary alone.</p>'],
    ['<content type="application/pdf">JVBERi0=</content><summary>Of a paper.</summary>', '<p>Of a paper.</p>'],
    ['<media:group><media:description>Of a film.</media:description></media:group>', '<p>Of a film.</p>'],
  ])('reads the text in %s', async (written, html) => {
    expect((await article(`<title>T</title>${written}`)).html).toBe(html);
  });

  it.each([
    ['<title>AT&amp;T &amp;amp; &lt;b&gt;</title>', 'AT&T &amp; <b>'],
    ['<title type="html">AT&amp;amp;T &amp;lt;b&amp;gt;</title>', 'AT&T <b>'],
    ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b> &lt;c&gt;</div></title>', 'A b <c>'],
  ])('reads %s by its type', async (written, title) => {
    expect((await article(`${written}${TEXT}`)).title).toBe(title);
  });

  it('gives an entry without authors those of its source, and else of its feed', async () => {
    const author = (name: string) => `<author><name>${name}</name><email>noreply@quay.example</email></author>`;
    const source = `<source><title>Wire</title><link href="https://wire.example/"/>${author('Wire')}</source>`;
    expect(await article(`<title>T</title>${TEXT}`, author('Quay'))).toMatchObject({ authors: [{ name: 'Quay' }] });
    expect(await article(`<title>T</title>${source}${TEXT}`, author('Quay'))).toMatchObject({
      authors: [{ name: 'Wire' }],
      source: { name: 'Wire', url: 'https://wire.example/' },
    });
  });

  it('dates an entry that was never said to be published by its update', async () => {
    expect(await article(`<title>T</title><updated>2026-03-04T00:00:00Z</updated>${TEXT}`)).toMatchObject({
      published: '2026-03-04T00:00:00Z',
    });
  });

  it('takes content elsewhere for media when it is that', async () => {
    expect((await article('<title>T</title><content src="/a.mp3" type="audio/mpeg"/>')).media).toEqual([
      { url: 'https://quay.example/a.mp3', type: 'audio/mpeg' },
    ]);
  });

  it('resolves relative addresses by the feed’s own where nothing else is said', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://quay.example/blog/feed.xml"/>
<link href="/blog/"/><entry><title>T</title><link href="first"/>${TEXT}</entry></feed>`;
    expect(await read(text)).toMatchObject({ articles: [{ url: 'https://quay.example/blog/first' }] });
  });

  it('is read as one entry, as a draft of the format, and without its namespace', async () => {
    const entry = `<id>a:1</id><title>T</title>${TEXT}`;
    expect(await read(`<entry xmlns="http://www.w3.org/2005/Atom">${entry}</entry>`)).toMatchObject({
      articles: [{ id: 'a:1', html: '<p>Text.</p>' }],
    });
    const old = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>${entry}<issued>2004-01-01T00:00:00Z</issued></entry></feed>`;
    expect(await read(old)).toMatchObject({ articles: [{ published: '2004-01-01T00:00:00Z' }] });
    expect(await read(`<feed><entry>${entry}</entry></feed>`)).toMatchObject({ articles: [{ id: 'a:1' }] });
  });

  it('is read as Atom 0.3 packs it, filed by Dublin Core', async () => {
    const draft = `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><entry>
<title mode="base64" type="text/html">${btoa('Gulls &amp; <b>terns</b>')}</title><dc:subject>Birds</dc:subject>
<content mode="base64" type="text/html">${btoa('<p>Text.</p>')}</content></entry></feed>`;
    expect(await read(draft)).toMatchObject({
      articles: [{ title: 'Gulls & terns', html: '<p>Text.</p>', tags: ['Birds'] }],
    });
  });

  it('is refused when it has no entries, where its XML breaks, and in another vocabulary', async () => {
    expect(reasonsOf(await read(feed('')))).toEqual(['no-articles']);
    expect(reasonsOf(await read(feed('<entry><title>A&nosuch;B</title></entry>')))).toEqual(['xml-entity 5:16']);
    expect(reasonsOf(await read('<feed xmlns="http://example.org/cows"><entry/></feed>'))).toEqual([
      'unsupported-format',
    ]);
  });
});
