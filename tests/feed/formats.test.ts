import { describe, expect, it } from 'vitest';
import type { Instant, LanguageTag } from '../../shared/article/types.ts';
import { articleWith, configWith, render } from './newsroom.ts';
import { elements, texts } from './xml-tree.ts';

const attributes = (xml: string, name: string) => elements(xml, name).map(({ attribs }) => attribs);

describe('the body', () => {
  const full = articleWith({ html: '<p>One &amp; two</p>', summary: '5 < 6 & 7' });
  const summaries = configWith({}, { feeds: [{ id: 'all', content: 'summary' }] });

  it('is there in full, with the summary escaped as what each format takes it for', () => {
    const { rss, atom, json } = render([full]);
    expect(texts(rss, 'content:encoded')).toEqual(['<p>One &amp; two</p>']);
    expect(texts(rss, 'description')[1]).toBe('5 &lt; 6 &amp; 7');
    expect(texts(atom, 'content')).toEqual(['<p>One &amp; two</p>']);
    expect(texts(atom, 'summary')).toEqual(['5 &lt; 6 &amp; 7']);
    expect(attributes(atom, 'summary')).toEqual([{ type: 'html' }]);
    expect(JSON.parse(json).items[0]).toMatchObject({ content_html: '<p>One &amp; two</p>', summary: '5 < 6 & 7' });
  });

  it('stays out of a feed of summaries', () => {
    const { rss, atom, json } = render([full], summaries);
    expect(elements(rss, 'content:encoded')).toEqual([]);
    expect(elements(atom, 'content')).toEqual([]);
    const [item] = JSON.parse(json).items;
    expect(item).toMatchObject({ content_text: '5 < 6 & 7', summary: '5 < 6 & 7' });
    expect(item).not.toHaveProperty('content_html');
  });
});

describe('media', () => {
  const picture = { url: 'https://m.example/a.jpg', type: 'image/jpeg', bytes: 10, width: 800, height: 600 };
  const sound = { url: 'https://m.example/a.mp3', type: 'audio/mpeg', bytes: 20, duration: 12.5 };
  const remote = { url: 'https://m.example/b.jpg', type: 'image/jpeg' };

  it('gives one enclosure, of what is known to be there', () => {
    const { rss } = render([articleWith({ media: [remote, picture] })]);
    expect(attributes(rss, 'enclosure')).toEqual([{ url: picture.url, length: '10', type: 'image/jpeg' }]);
    expect(attributes(rss, 'media:content')).toHaveLength(2);
    expect(attributes(rss, 'media:thumbnail')).toEqual([{ url: remote.url }]);
  });

  it('gives no enclosure of unknown length', () => {
    expect(elements(render([articleWith({ media: [remote] })]).rss, 'enclosure')).toEqual([]);
  });

  it('says whose it is, and who holds the rights in it', () => {
    const { rss, json } = render([articleWith({ media: [{ ...picture, credit: 'Bo', rights: 'The port' }] })]);
    expect([texts(rss, 'media:credit'), texts(rss, 'media:copyright')]).toEqual([['Bo'], ['The port']]);
    expect(JSON.parse(json).items[0].attachments[0]._feedmill).toMatchObject({ credit: 'Bo', rights: 'The port' });
  });

  it('states no size that is none', () => {
    const odd = { ...sound, bytes: 0, width: 10.5, height: -1, duration: Number.NaN };
    const { rss } = render([articleWith({ media: [odd] })]);
    expect(attributes(rss, 'media:content')).toEqual([{ url: sound.url, type: 'audio/mpeg', medium: 'audio' }]);
    expect(elements(rss, 'enclosure')).toEqual([]);
  });

  it('prefers a recording, which nothing else brings to its players', () => {
    const { rss, json } = render([articleWith({ media: [picture, sound] })]);
    expect(attributes(rss, 'enclosure')).toEqual([{ url: sound.url, length: '20', type: 'audio/mpeg' }]);
    expect(JSON.parse(json).items[0]).toMatchObject({
      image: picture.url,
      attachments: [
        { url: picture.url, mime_type: 'image/jpeg', size_in_bytes: 10 },
        { url: sound.url, mime_type: 'audio/mpeg', size_in_bytes: 20, duration_in_seconds: 12.5 },
      ],
    });
  });

  it('says of a text what it is only where it is not plain', () => {
    const { rss } = render([
      articleWith({ media: [{ ...picture, caption: 'Two < three', alt: 'A <b>bold</b> sign' }] }),
    ]);
    expect(texts(rss, 'media:description')).toEqual(['Two < three']);
    expect(attributes(rss, 'media:description')).toEqual([{}]);
    expect(texts(rss, 'media:title')).toEqual(['A &lt;b>bold&lt;/b> sign']);
    expect(attributes(rss, 'media:title')).toEqual([{ type: 'html' }]);
  });

  it('describes nothing where the item has no text that could not be taken for it', () => {
    const summaries = configWith({}, { feeds: [{ id: 'all', content: 'summary' }] });
    const { rss } = render([articleWith({ media: [{ ...picture, caption: 'The quay', alt: 'A quay' }] })], summaries);
    expect(elements(rss, 'media:description')).toEqual([]);
    expect(texts(rss, 'media:title')).toEqual(['The quay']);
  });

  it('links all of it in Atom', () => {
    const { atom } = render([articleWith({ media: [picture, remote] })]);
    expect(attributes(atom, 'link').filter(({ rel }) => rel === 'enclosure')).toEqual([
      { rel: 'enclosure', type: 'image/jpeg', length: '10', href: picture.url },
      { rel: 'enclosure', type: 'image/jpeg', href: remote.url },
    ]);
  });
});

describe('who and whence', () => {
  it('names authors by dc:creator only, since author beside it is what validators warn of', () => {
    const { rss, atom } = render([articleWith({ authors: [{ name: 'A', email: 'a@b.example' }, { name: 'B' }] })]);
    expect(texts(rss, 'dc:creator')).toEqual(['A', 'B']);
    expect(elements(rss, 'author')).toEqual([]);
    expect(texts(atom, 'email')).toEqual(['a@b.example']);
  });

  it('names those who had a hand in it beside the authors, and not among them', () => {
    const contributors = [{ name: 'C', role: 'Editor' }];
    const { rss, atom, json } = render([articleWith({ authors: [{ name: 'A' }], contributors })]);
    expect(texts(rss, 'dc:creator')).toEqual(['A']);
    expect(texts(rss, 'dc:contributor')).toEqual(['C']);
    expect(atom).toMatch(/<contributor>\s*<name>C<\/name>\s*<\/contributor>/);
    const [item] = JSON.parse(json).items;
    expect(item.authors).toEqual([{ name: 'A' }]);
    expect(item._feedmill).toEqual({ contributors: [{ name: 'C', _feedmill: { role: 'Editor' } }] });
  });

  it('names authors in Atom as text, which is escaped once', () => {
    const names = ['Ann & Bob', 'Ida <3 Olsen', 'M. O’Dell "Mo"', "Pat D'Arcy", 'Kim <b>Ro</b> &amp; Co'];
    const config = configWith({ publisher: { name: 'Kim & <i>Sons</i>' } });
    const article = articleWith({ authors: names.map((name) => ({ name })), contributors: [{ name: 'Lu </b>' }] });
    expect(texts(render([article], config).atom, 'name')).toEqual(['Kim & <i>Sons</i>', ...names, 'Lu </b>']);
  });

  it('states rights where the site or the article does, and nowhere else', () => {
    const config = configWith({ copyright: '© 2026 River Gazette <b>Ltd</b> & heirs' });
    const articles = [articleWith({ rights: 'CC BY 4.0 & © Ada' }), articleWith({ id: 'x:2' })];
    const { rss, atom, json } = render(articles, config);
    const asHtml = '© 2026 River Gazette &lt;b>Ltd&lt;/b> &amp; heirs';
    expect(texts(rss, 'copyright')).toEqual([asHtml]);
    expect(texts(rss, 'dc:rights')).toEqual(['CC BY 4.0 & © Ada']);
    expect(texts(atom, 'rights')).toEqual([asHtml, 'CC BY 4.0 & © Ada']);
    expect(attributes(atom, 'rights').map(({ type }) => type)).toEqual(['html', 'text']);
    const { _feedmill, items } = JSON.parse(json);
    expect(_feedmill).toEqual({ rights: '© 2026 River Gazette <b>Ltd</b> & heirs' });
    expect(items.map((item: { _feedmill?: object }) => item._feedmill)).toContainEqual({ rights: 'CC BY 4.0 & © Ada' });
    const silent = render([articleWith()]);
    expect(`${silent.rss}${silent.atom}${silent.json}`).not.toMatch(/rights|copyright/);
  });

  it('leaves out what is no e-mail address', () => {
    expect(texts(render([articleWith({ authors: [{ name: 'A', email: 'a at b' }] })]).atom, 'email')).toEqual([]);
  });

  it('takes no address but those of the web', () => {
    const authors = [
      { name: 'A', url: 'javascript:alert(1)' },
      { name: 'B', url: 'b.example' },
    ];
    const { atom, json } = render([articleWith({ authors })]);
    expect(texts(atom, 'uri')).toEqual(['https://gazette.example/']);
    expect(JSON.parse(json).items[0].authors).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  it('links a source with an address, and names one without', () => {
    const linked = render([articleWith({ source: { name: 'Wire', url: 'https://w.example/?a=1&b=2' } })]);
    expect(attributes(linked.rss, 'source')).toEqual([{ url: 'https://w.example/?a=1&b=2' }]);
    expect(attributes(linked.atom, 'link').filter(({ rel }) => rel === 'via')).toEqual([
      { rel: 'via', title: 'Wire', href: 'https://w.example/?a=1&b=2' },
    ]);
    const named = render([articleWith({ source: { name: 'Wire' } })]);
    expect(elements(named.rss, 'source')).toEqual([]);
    expect(texts(named.rss, 'dc:source')).toEqual(['Wire']);
    expect(texts(named.atom, 'dc:source')).toEqual(['Wire']);
    expect(JSON.parse(named.json).items[0]._feedmill).toEqual({ source: { name: 'Wire' } });
  });
});

describe('language', () => {
  it('is marked on the article only where it is not the feed’s', () => {
    const { rss, atom } = render([
      articleWith({ id: 'tag:gazette.example,2026:1' }),
      articleWith({ id: 'tag:gazette.example,2026:2', language: 'zh-Hans' as LanguageTag }),
    ]);
    expect(texts(rss, 'dc:language')).toEqual(['zh-Hans']);
    expect(attributes(atom, 'entry')).toEqual([{ 'xml:lang': 'zh-Hans' }, {}]);
    expect(attributes(atom, 'feed')[0]?.['xml:lang']).toBe('en');
  });
});

describe('the channel image', () => {
  it.each([
    ['https://gazette.example/logo.png', 1],
    ['https://gazette.example/logo.png?v=2&size=1', 1],
    ['https://gazette.example/logo.webp', 0],
    ['https://gazette.example/logo.svg', 0],
  ])('%s', (logo, images) => {
    expect(elements(render([], configWith({ logo })).rss, 'image')).toHaveLength(images);
  });
});

describe('dates', () => {
  it('come from the content and end in GMT or Z', () => {
    const { rss, atom, json } = render([
      articleWith({ published: '2026-03-01T08:00:00Z' as Instant, updated: '2026-03-02T09:30:00Z' as Instant }),
    ]);
    expect(texts(rss, 'pubDate')).toEqual(Array(2).fill('Sun, 01 Mar 2026 08:00:00 GMT'));
    expect(texts(rss, 'lastBuildDate')).toEqual(['Mon, 02 Mar 2026 09:30:00 GMT']);
    expect(texts(rss, 'dcterms:modified')).toEqual(['2026-03-02T09:30:00Z']);
    expect(texts(atom, 'updated')).toEqual(Array(2).fill('2026-03-02T09:30:00Z'));
    expect(texts(atom, 'published')).toEqual(['2026-03-01T08:00:00Z']);
    expect(JSON.parse(json).items[0]).toMatchObject({
      date_published: '2026-03-01T08:00:00Z',
      date_modified: '2026-03-02T09:30:00Z',
    });
  });

  it('tell apart in Atom what was updated in the same second, the same way each time', () => {
    const same = ['a', 'b', 'c'].map((id) => articleWith({ id }));
    const updates = texts(render(same).atom, 'updated').slice(1);
    expect(new Set(updates).size).toBe(3);
    expect(updates.map((update) => update.replace(/\.\d{6}Z$/, 'Z'))).toEqual(Array(3).fill('2026-03-01T08:00:00Z'));
    const newer = articleWith({ id: 'd', published: '2026-03-02T00:00:00Z' as Instant });
    expect(texts(render([...same, newer]).atom, 'updated').slice(2)).toEqual(updates);
  });
});

describe('self and hub', () => {
  it('are linked by the public address, percent-encoded', () => {
    const config = configWith({}, { hubs: ['https://hub.example/'] });
    const { rss, atom, json } = render([], config, 'tag/工业' as never);
    const base = 'https://feeds.gazette.example/tag/%E5%B7%A5%E4%B8%9A';
    expect(attributes(rss, 'atom:link')).toEqual([
      { rel: 'self', type: 'application/rss+xml', href: `${base}/rss.xml` },
      { rel: 'hub', href: 'https://hub.example/' },
    ]);
    expect(attributes(atom, 'link')).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${base}/atom.xml` },
      { rel: 'alternate', type: 'text/html', href: 'https://gazette.example/' },
      { rel: 'hub', href: 'https://hub.example/' },
    ]);
    expect(texts(atom, 'id')).toEqual(['tag:gazette.example,2026:feed/tag/%E5%B7%A5%E4%B8%9A']);
    expect(JSON.parse(json)).toMatchObject({
      feed_url: `${base}/feed.json`,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
  });
});
