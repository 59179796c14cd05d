import { describe, expect, it } from 'vitest';
import type { FeedId, LanguageTag } from '../../shared/article/types.ts';
import { describeFeed } from '../../shared/feed/description.ts';
import { renderNotFound } from '../../shared/site/not-found.ts';
import { renderSubscribePage } from '../../shared/site/subscribe-page.ts';
import { PAGE_CONFIG } from '../feed/golden-windows.ts';
import { configWith } from '../feed/newsroom.ts';
import { elements, texts } from '../feed/xml-tree.ts';

describe('renderSubscribePage', () => {
  const feeds = ['tag/工业', 'all', 'section/city'].map((id) => describeFeed(id as FeedId, PAGE_CONFIG, []));

  it('renders to the same bytes as ever', async () => {
    const { path, contentType, bytes } = renderSubscribePage(feeds, PAGE_CONFIG);
    expect([path, contentType]).toEqual(['/subscribe/index.html', 'text/html; charset=utf-8']);
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('../golden/subscribe.html');
  });

  it('does not depend on the order of the feeds', () => {
    expect(renderSubscribePage(feeds.toReversed(), PAGE_CONFIG)).toEqual(renderSubscribePage(feeds, PAGE_CONFIG));
  });

  it('names every feed once, with its page and all its documents', () => {
    const config = configWith({ language: 'de' }, { feeds: [{ each: 'section' }, { id: 'harbour', title: 'Hafen' }] });
    const ids = ['all', 'author/ada', 'harbour', 'language/de', 'left/over', 'section/city', 'tag/a'];
    const { bytes } = renderSubscribePage(
      ids.map((id) => ({ id: id as FeedId })),
      config,
    );
    const page = new TextDecoder().decode(bytes);
    const links = elements(page, 'a').map(({ attribs }) => attribs.href);
    for (const id of ids) {
      for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
        expect(links.filter((href) => href === `https://feeds.gazette.example/${id}/${file}`)).toHaveLength(1);
    }
    expect(texts(page, 'h2')).toEqual(['Weitere Feeds', 'Ressorts', 'Sprachen', 'Themen', 'Autorinnen und Autoren']);
  });

  it('runs the script that its policy names, and no name can end it', () => {
    const { bytes } = renderSubscribePage([{ id: 'tag/a' as FeedId, title: '</script>"><script>alert(1)//' }], {
      ...PAGE_CONFIG,
      site: { ...PAGE_CONFIG.site, language: 'en' as LanguageTag },
    });
    expect(elements(new TextDecoder().decode(bytes), 'script')).toHaveLength(1);
  });
});

it('the page that says that nothing is there renders to the same bytes as ever', async () => {
  const { path, contentType, bytes } = renderNotFound(PAGE_CONFIG);
  expect([path, contentType]).toEqual(['/404.html', 'text/html; charset=utf-8']);
  await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('../golden/404.html');
});
