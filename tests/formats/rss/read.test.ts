import { describe, expect, it } from 'vitest';
import type { Content } from '../../../shared/article/types.ts';
import { inWords } from '../../support/in-words.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
 xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"`;

function rss(items: string, channel = '<language>de-AT</language>'): string {
  return `<?xml version="1.0"?>
<rss version="2.0" ${NAMESPACES}>
<channel><title>Quay</title><link>https://quay.example/</link><description>D</description>${channel}
${items}
</channel></rss>`;
}

const read = (text: string) => readUpload('feed.xml', text);

async function article(item: string, channel?: string): Promise<Content> {
  const result = await read(rss(`<item>${item}</item>`, channel));
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result));
  return result.articles[0];
}

const TEXT = '<description>Text.</description>';

describe('an RSS 2.0 file', () => {
  it('gives what an item states', async () => {
    const item = `
      <title>The bridge</title>
      <link>https://quay.example/bridge</link>
      <guid isPermaLink="false">tag:quay.example,2026:1</guid>
      <pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate>
      <dcterms:modified>2026-03-04T10:00:00Z</dcterms:modified>
      <dc:creator>Ana Paz</dc:creator><dc:creator>Smith &amp; Sons</dc:creator>
      <category domain="https://quay.example/section">City</category>
      <category>River</category><category>Uncategorized</category>
      <dc:language>en</dc:language>
      <source url="https://wire.example/feed.xml">The Wire</source>
      <description><![CDATA[<p>It &amp; they opened.</p>]]></description>
      <content:encoded><![CDATA[<p>It opened.</p><p><img src="/b.jpg"> <a href="more">More</a></p>]]></content:encoded>
      <enclosure url="/sound.mp3" type="audio/mpeg" length="1200"/>
      <itunes:duration>1:02:03</itunes:duration>
      <media:content url="https://quay.example/c.jpg" medium="image" width="800" height="600" fileSize="9000">
        <media:title>Cranes</media:title><media:description>At dawn</media:description><media:credit>Bo</media:credit><media:copyright>Bo and the port</media:copyright>
      </media:content>
      <media:thumbnail url="https://quay.example/c-small.jpg"/>`;
    expect(await article(item)).toEqual({
      id: 'tag:quay.example,2026:1',
      title: 'The bridge',
      authors: [{ name: 'Ana Paz' }, { name: 'Smith & Sons' }],
      summary: 'It & they opened.',
      language: 'en',
      published: 'Tue, 03 Mar 2026 10:00:00 +0100',
      updated: '2026-03-04T10:00:00Z',
      section: 'City',
      tags: ['River'],
      source: { name: 'The Wire', url: 'https://wire.example/feed.xml' },
      url: 'https://quay.example/bridge',
      media: [
        { url: 'https://quay.example/sound.mp3', type: 'audio/mpeg', bytes: 1200, duration: 3723 },
        {
          url: 'https://quay.example/c.jpg',
          type: 'image/jpeg',
          bytes: 9000,
          width: 800,
          height: 600,
          alt: 'Cranes',
          caption: 'At dawn',
          credit: 'Bo',
          rights: 'Bo and the port',
        },
      ],
      html: '<p>It opened.</p><p><img src="https://quay.example/b.jpg"> <a href="https://quay.example/more">More</a></p>',
    });
  });

  it.each([
    ['AT&amp;T', 'AT&T'],
    ['AT&amp;amp;T', 'AT&T'],
    ['It&amp;#8217;s', 'It’s'],
    ['<![CDATA[It&#8217;s &lt;b&gt;]]>', 'It’s <b>'],
    ['5 &lt; 6 &amp; 7', '5 < 6 & 7'],
    ['AT&amp;T, &amp;amp; and more', 'AT&T, &amp; and more'],
    ['Why &lt;b&gt; matters', 'Why <b> matters'],
    ['&lt;em&gt;Big&lt;/em&gt; news', 'Big news'],
    [' spaced\n out ', 'spaced out'],
  ])('reads the title %s', async (written, title) => {
    expect((await article(`<title>${written}</title>${TEXT}`)).title).toBe(title);
  });

  it.each([
    ['<author>jane@quay.example (Jane Doe)</author>', [{ name: 'Jane Doe', email: 'jane@quay.example' }]],
    ['<author>noreply@blogger.example (Jane Doe)</author>', [{ name: 'Jane Doe' }]],
    ['<author>jane@quay.example</author>', undefined],
    ['<dc:creator>Ana Paz and Jane Doe</dc:creator>', [{ name: 'Ana Paz' }, { name: 'Jane Doe' }]],
    ['<itunes:author>Ana Paz</itunes:author>', [{ name: 'Ana Paz' }]],
  ])('reads the authors in %s', async (written, authors) => {
    expect((await article(`<title>T</title>${written}${TEXT}`)).authors).toEqual(authors);
  });

  it.each([
    ['<link>https://a.example/1</link><guid>https://a.example/g</guid>', 'https://a.example/g', 'https://a.example/1'],
    ['<guid>https://a.example/g</guid>', 'https://a.example/g', 'https://a.example/g'],
    ['<guid isPermaLink="false">https://a.example/g</guid>', 'https://a.example/g', undefined],
    ['<guid isPermaLink="false">42</guid>', 'https://quay.example/#42', undefined],
    ['<link>/x</link>', 'https://quay.example/x', 'https://quay.example/x'],
    ['<atom:link rel="alternate" href="https://a.example/1"/>', 'https://a.example/1', 'https://a.example/1'],
    [
      '<link>https://click.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>',
      'https://a.example/1',
      'https://a.example/1',
    ],
    ['<pubDate>3 Mar 2026</pubDate>', 'https://quay.example/#T 3 Mar 2026', undefined],
  ])('takes identity and address from %s', async (written, id, url) => {
    const found = await article(`<title>T</title>${written}${TEXT}`);
    expect([found.id, found.url]).toEqual([id, url]);
  });

  it('reads a text without markup, markup as elements, and a description alone', async () => {
    expect((await article('<title>T</title><description>One.\n\nTwo.</description>')).html).toBe(
      '<p>One.</p>\n<p>Two.</p>',
    );
    expect((await article('<title>T</title><description><p>One <b>two</b></p></description>')).html).toBe(
      '<p>One <b>two</b></p>',
    );
    expect((await article(`<title>T</title>${TEXT}`)).summary).toBeUndefined();
  });

  it('takes the lines away that feeds add to every item', async () => {
    const footer =
      '<p>The post <a href="https://a.example/1">T</a> appeared first on <a href="https://a.example/">A</a>.</p>';
    const text = `<![CDATA[<p>Text.</p>\n${footer}\n]]>`;
    const result = await read(
      rss(
        `<item><title>T</title><description>Short [&amp;#8230;]</description><content:encoded>${text}</content:encoded></item>`,
      ),
    );
    expect(result).toMatchObject({
      articles: [{ html: '<p>Text.</p>', summary: 'Short…' }],
      dropped: [{ kind: 'appeared-first-line', count: 1 }],
    });
  });

  it('takes a thumbnail where there is no other picture, and never the author’s portrait', async () => {
    const portrait = '<media:content url="https://1.gravatar.com/avatar/1?s=96" medium="image"/>';
    const thumbnail = '<media:thumbnail url="https://a.example/t.png"/>';
    expect((await article(`<title>T</title>${TEXT}${portrait}${thumbnail}`)).media).toEqual([
      { url: 'https://a.example/t.png', type: 'image/png' },
    ]);
    const shown = '<description>&lt;img src="https://a.example/b.png"&gt; Text</description>';
    expect((await article(`<title>T</title>${shown}${thumbnail}`)).media).toBeUndefined();
  });

  it('says which enclosures it cannot publish', async () => {
    const enclosures = '<enclosure url="https://a.example/a.torrent" type="application/x-bittorrent" length="1"/>';
    expect(await read(rss(`<item><title>T</title>${TEXT}${enclosures.repeat(2)}</item>`))).toMatchObject({
      dropped: [{ kind: 'enclosure', detail: 'application/x-bittorrent', count: 2 }],
    });
  });

  it('goes on where one item has no title and another no text', async () => {
    const long = `${'word '.repeat(30)}end.`;
    const items = [
      `<item>${TEXT}<guid>a:1</guid></item>`,
      '<item><title>Empty</title></item>',
      `<item><description>${long}</description></item>`,
      '<item><description>&lt;img src="https://a.example/b.png"&gt;</description></item>',
    ];
    expect(inWords(await read(rss(items.join('\n'))))).toMatchObject({
      articles: [{ title: 'Text.' }, { title: `${'word '.repeat(19).trim()}…` }],
      warnings: [
        { code: 'title-from-text', message: '"a:1" has no title: its first sentence, "Text.", is taken.', line: 7 },
        { code: 'item-skipped', message: '"Empty" was left out: it has neither text nor media.', line: 8 },
        { code: 'title-from-text', line: 9 },
        { code: 'item-skipped', message: 'Item 4 of 4 was left out: it has neither a title nor a text.', line: 10 },
        { code: 'items-undated' },
      ],
    });
  });

  it('ends above the buttons that Jetpack adds', async () => {
    const text =
      '<p>The wheel turned.</p><div class="sharedaddy sd-sharing"><h3>Share this:</h3></div><div id="jp-relatedposts" class="jp-relatedposts">Related</div>';
    const item = `<item><title>Mill</title><pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate><description><![CDATA[${text}]]></description></item>`;
    expect(await read(rss(item))).toMatchObject({
      articles: [{ html: '<p>The wheel turned.</p>' }],
      dropped: [{ kind: 'sharing-links', count: 1 }],
    });
  });

  it('is refused when nothing is left, and where its XML breaks', async () => {
    expect(reasonsOf(await read(rss('')))).toEqual(['no-articles']);
    expect(reasonsOf(await read('<rss/>'))).toEqual(['no-articles 1:-']);
    expect(reasonsOf(await read(rss('<item><title>A</titel></item>')))).toEqual(['xml-syntax 7:23']);
    expect(reasonsOf(await read('<rss><channel><item>'))).toEqual(['xml-syntax 1:21']);
  });

  it('is known by its root, whatever it is called', async () => {
    for (const key of ['a.html', 'a.txt', 'a.md', 'a']) {
      expect(await readUpload(key, rss(`<item><title>T</title>${TEXT}</item>`))).toMatchObject({
        articles: [{ title: 'T' }],
      });
    }
    expect(reasonsOf(await readUpload('a.xml', '<?xml version="1.0"?><opml/>'))).toEqual(['unsupported-format']);
  });

  it('reads what items borrow from Atom', async () => {
    const item = `<title>T</title><atom:author><atom:name>Jane Doe</atom:name></atom:author>
<atom:updated>2026-03-04T05:06:07Z</atom:updated><atom:content type="html">&lt;p&gt;Whole text.&lt;/p&gt;</atom:content>${TEXT}`;
    expect(await article(item)).toMatchObject({
      authors: [{ name: 'Jane Doe' }],
      published: '2026-03-04T05:06:07Z',
      updated: '2026-03-04T05:06:07Z',
      html: '<p>Whole text.</p>',
      summary: 'Text.',
    });
  });

  it('reads an author whichever way round', async () => {
    const authors = [
      'jane@quay.example (Jane Doe)',
      'Jane Doe (jane@quay.example)',
      '<name>Jane Doe</name><email>jane@quay.example</email>',
    ].map((author) => article(`<title>T</title><author>${author}</author>${TEXT}`));
    const withEmail = [{ name: 'Jane Doe', email: 'jane@quay.example' }];
    expect((await Promise.all(authors)).map((content) => content.authors)).toEqual([
      withEmail,
      withEmail,
      [{ name: 'Jane Doe' }],
    ]);
  });

  it('files a podcast by its words', async () => {
    const item = `<title>T</title>${TEXT}<category>Ferry</category><itunes:keywords>harbour, Ferry,,tides</itunes:keywords>`;
    expect((await article(item)).tags).toEqual(['Ferry', 'harbour', 'tides']);
  });

  it('resolves addresses by xml:base', async () => {
    const item = '<title>T</title><link>b</link><description>&lt;a href="c"&gt;d&lt;/a&gt;</description>';
    const result = await read(rss(`<item xml:base="https://pier.example/a/">${item}</item>`));
    expect(result).toMatchObject({
      articles: [{ url: 'https://pier.example/a/b', html: '<p><a href="https://pier.example/a/c">d</a></p>' }],
    });
  });

  it('reads its encoding', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Caf\u00e9</title>${TEXT}</item></channel></rss>`;
    expect(await readUpload('a.xml', Buffer.from(text, 'latin1'))).toMatchObject({ articles: [{ title: 'Café' }] });
  });
});

describe('an RSS 1.0 file', () => {
  it('has its items beside the channel', async () => {
    const text = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>
<channel rdf:about="https://quay.example/rss"><title>Quay</title><link>https://quay.example/</link><dc:language>en</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://quay.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://quay.example/1"><title>One</title><link>https://quay.example/1</link>
<description>Text.</description><dc:creator>Ana Paz</dc:creator><dc:date>2026-03-03T10:00:00+01:00</dc:date><dc:subject>River</dc:subject></item>
</rdf:RDF>`;
    expect(await read(text)).toMatchObject({
      articles: [
        {
          id: 'https://quay.example/1',
          title: 'One',
          authors: [{ name: 'Ana Paz' }],
          published: '2026-03-03T10:00:00+01:00',
          tags: ['River'],
          url: 'https://quay.example/1',
          language: 'en',
          html: '<p>Text.</p>',
        },
      ],
    });
  });

  it('is told from other RDF', async () => {
    const text = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>';
    expect(reasonsOf(await read(text))).toEqual(['unsupported-format']);
  });
});
