import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { renderOpml } from '../../shared/feed/opml.ts';
import { verify } from '../../shared/verify/verify.ts';
import { anyText } from './any-text.ts';
import { configWith } from './newsroom.ts';
import { elements } from './xml-tree.ts';

const CONFIG = configWith(
  {},
  { feeds: [{ each: 'section' }, { id: 'pets/cats', title: 'Cats', where: { tag: 'cat' } }] },
);
const named = (id: string, title?: string) => ({ id: id as FeedId, ...(title === undefined ? {} : { title }) });
const FEEDS = [
  named('tag/工业', '工业 – River Gazette'),
  named('language/zh'),
  named('section/city', 'City & “Harbour” – River Gazette'),
  named('all', 'River Gazette'),
  named('pets/cats', 'Cats'),
  named('author/xinyi-li'),
];

const listOf = (feeds: typeof FEEDS) => new TextDecoder().decode(renderOpml(feeds, CONFIG).bytes);

describe('renderOpml', () => {
  it('renders to the same bytes as ever, in whatever order the feeds come', async () => {
    const { path, contentType } = renderOpml(FEEDS, CONFIG);
    expect([path, contentType]).toEqual(['/feeds.opml', 'text/x-opml; charset=utf-8']);
    expect(listOf(FEEDS.toReversed())).toBe(listOf(FEEDS));
    await expect(listOf(FEEDS)).toMatchFileSnapshot('../golden/feeds.opml');
    expect(verify(Buffer.from(listOf(FEEDS)))).toMatchObject({ kind: 'opml', findings: [] });
  });

  it('has a folder for each facet that has feeds, and for no other', () => {
    const folders = elements(listOf(FEEDS), 'outline').filter(({ attribs }) => attribs.xmlUrl === undefined);
    expect(folders.map(({ attribs }) => attribs.text)).toEqual(['Sections', 'Tags', 'Authors', 'Languages']);
    expect(elements(listOf([named('all')]), 'outline').map(({ attribs }) => attribs.type)).toEqual(['rss']);
  });

  it('says of every subscription what readers ask for, whatever it is called', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const outlines = elements(listOf([named('all', title), named('tag/a', title)]), 'outline');
        const feeds = outlines.filter(({ attribs }) => attribs.type === 'rss');
        expect(feeds.map(({ attribs }) => attribs.xmlUrl)).toEqual([
          'https://feeds.gazette.example/all/rss.xml',
          'https://feeds.gazette.example/tag/a/rss.xml',
        ]);
        for (const { attribs } of outlines) expect(attribs.text).toBeDefined();
      }),
    );
  });
});
