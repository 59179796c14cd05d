import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../shared/feed/documents.ts';
import { writable } from '../../shared/feed/formats/xml.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { anyText } from './any-text.ts';
import { GOLDEN_WINDOWS } from './golden-windows.ts';
import { ALL, articleWith, configWith, render } from './newsroom.ts';
import { elements, texts } from './xml-tree.ts';

describe.each(GOLDEN_WINDOWS)('the golden window $name', ({ name, id, config, articles }) => {
  it('renders to the same bytes as ever', async () => {
    const { rss, atom, json } = render(articles, config, id);
    await expect(rss).toMatchFileSnapshot(`../golden/${name}.rss.xml`);
    await expect(atom).toMatchFileSnapshot(`../golden/${name}.atom.xml`);
    await expect(json).toMatchFileSnapshot(`../golden/${name}.feed.json`);
  });
});

describe('renderFeed', () => {
  it('gives three documents with their paths, media types and digests', () => {
    const { documents } = render([articleWith()]);
    expect(documents.map(({ path, contentType }) => [path, contentType])).toEqual([
      ['/all/rss.xml', 'application/rss+xml; charset=utf-8'],
      ['/all/atom.xml', 'application/atom+xml; charset=utf-8'],
      ['/all/feed.json', 'application/feed+json; charset=utf-8'],
    ]);
    for (const { bytes, digest } of documents) {
      expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('gives equal bytes for equal windows, in whatever order the articles came', () => {
    const { config, articles } = GOLDEN_WINDOWS[0] ?? { config: configWith(), articles: [] };
    expect(render(articles.toReversed(), config).documents).toEqual(render(articles, config).documents);
  });

  it('writes an article for each feed and site as if it had never been written before', () => {
    const article = articleWith({ section: 'City', tags: ['tram'] });
    const configs = ['full', 'summary'].flatMap((content) =>
      ['en', 'de'].flatMap((language) =>
        ['a.example,2026', 'b.example,2026'].map((tagAuthority) =>
          configWith({ language, tagAuthority }, { feeds: [{ id: 'all', title: 'All', content }] }),
        ),
      ),
    );
    const again = configs.map((config) => render([article], config).documents);
    expect(again).toEqual(configs.map((config) => render([structuredClone(article)], config).documents));
    const digests = again.flatMap(([rss, atom]) => [rss?.digest, atom?.digest]);
    expect(new Set(digests).size).toBe(configs.length * 2);
  });

  it('refuses to hold an article twice', () => {
    const config = configWith();
    const window = windowOf(ALL, config, [articleWith()]);
    expect(() => renderFeed({ ...window, articles: [articleWith(), articleWith()] }, config)).toThrow('twice');
  });

  it('carries one id in all formats', () => {
    const id = 'tag:gazette.example,2026:x/y-z';
    const { rss, atom, json } = render([articleWith({ id })]);
    expect(texts(rss, 'guid')).toEqual([id]);
    expect(texts(atom, 'id')[1]).toBe(id);
    expect(JSON.parse(json).items[0].id).toBe(id);
  });

  it('is well-formed, and says the same in all formats, whatever an article holds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 14, maxLength: 14 }), (any) => {
        const [title = '', summary = '', html = '', section = '', tag = '', name = '', url = '', ...more] = any;
        const [caption = '', credit = '', alt = '', sourceName = '', sourceUrl = '', siteTitle = '', mediaUrl = ''] =
          more;
        const article = articleWith({
          title,
          summary: `x${summary}`,
          html: `<p>${html}</p>`,
          section,
          tags: [tag],
          authors: [{ name, email: name, url, role: name }],
          source: { name: sourceName, url: sourceUrl },
          url: `https://gazette.example/${url}`,
          media: [{ url: mediaUrl, type: 'image/png', bytes: 5, caption, credit, alt }],
        });
        const site = configWith({ title: `x${siteTitle.trim()}` });
        const { rss, atom, json } = render([article], site);
        expect(XMLValidator.validate(rss)).toBe(true);
        expect(XMLValidator.validate(atom)).toBe(true);
        const item = JSON.parse(json).items[0];
        expect(json.isWellFormed()).toBe(true);
        expect(item.title).toBe(writable(title));
        expect(texts(rss, 'dc:creator')).toEqual([writable(name)]);
        expect(elements(atom, 'category').map(({ attribs }) => attribs.term)).toEqual([section, tag].map(writable));
        expect(texts(rss, 'content:encoded')).toEqual([item.content_html]);
        expect(texts(atom, 'content')).toEqual([item.content_html]);
      }),
      { numRuns: 300 },
    );
  });
});
