import { afterEach, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { elements } from '../feed/xml-tree.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
afterEach(() => quay.close());

const FEEDS = [{ each: { tag: { min: 3 } } }, { each: 'section' }];

async function put(name: string, ...tags: readonly string[]): Promise<void> {
  quay.upload(
    `city/${name}.md`,
    `---\ntitle: Story ${name}\ntags: [${tags.join(', ')}]\n---\n\nThe bridge opened on Friday.\n`,
  );
  await quay.deliver(`city/${name}.md`);
}

async function take(name: string): Promise<void> {
  quay.remove(`city/${name}.md`);
  await quay.deliver(`city/${name}.md`);
  await quay.publish();
}

const listed = () => elements(quay.read('/feeds.opml') ?? '', 'outline').flatMap(({ attribs }) => attribs.xmlUrl ?? []);
const itemsOf = (path: string) => quay.read(path)?.match(/<item>/g)?.length;

it('makes no feed of a tag that few articles have, without a word in the configuration', async () => {
  quay = await openTestMill();
  for (let each = 0; each < 60; each++) await put(`${each}`, `only-${each}`, 'everywhere');
  await quay.publish();
  expect(listed()).toEqual(
    ['all', 'section/city', 'tag/everywhere', 'language/en'].map((id) => `https://quay.example/${id}/rss.xml`),
  );
  expect(quay.read('/tag/only-7/rss.xml')).toBeUndefined();
  expect(itemsOf('/tag/everywhere/rss.xml')).toBe(50);
});

it('makes it with the article that completes the number, and keeps it whatever goes afterwards', async () => {
  quay = await openTestMill({ feeds: FEEDS });
  await put('a', 'harbour');
  await put('b', 'harbour');
  await quay.publish();
  expect(itemsOf('/tag/harbour/rss.xml')).toBeUndefined();
  await put('c', 'harbour');
  await quay.publish();
  expect(itemsOf('/tag/harbour/rss.xml')).toBe(3);
  await take('a');
  await take('b');
  expect(itemsOf('/tag/harbour/rss.xml')).toBe(1);
  expect(listed()).toContain('https://quay.example/tag/harbour/rss.xml');
});

it('keeps a feed whose documents are there, although this state of the store does not know that it was public', async () => {
  quay = await openTestMill({ feeds: [{ each: 'tag' }] });
  await put('a', 'harbour');
  await quay.publish();
  const known = await quay.mill.store.feed('tag/harbour' as FeedId);
  if (known === undefined) throw new Error('the feed is not known');
  await quay.mill.store.putFeed({ value: { id: known.value.id, isPublic: false }, version: known.version });
  const config = {
    ...quay.mill.config,
    feeds: [{ each: 'tag' as const, min: 3, items: 50, content: 'full' as const }],
  };
  await publishFeed({ ...quay.mill, config }, known.value.id);
  expect((await quay.mill.store.feed(known.value.id))?.value.isPublic).toBe(true);
});

it('leads from a page only to feeds that are there with that article alone', async () => {
  quay = await openTestMill({ feeds: FEEDS });
  await put('a', 'harbour');
  await quay.publish();
  const [path] = /\/articles\/[^<]+/.exec(quay.read('/all/rss.xml') ?? '') ?? [];
  const page = quay.read(`${path}index.html`) ?? '';
  expect(page).toContain('/section/city/');
  expect(page).toContain('<li><span>harbour</span></li>');
});
