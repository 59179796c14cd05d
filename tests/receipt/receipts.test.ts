import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import { release } from '../../shared/pipeline/release.ts';
import { receiptJson } from '../../shared/receipt/json.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import { inWords } from '../support/in-words.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const article = (title: string, more = '', body = 'The bridge opened on Friday.') =>
  `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const stored = async (key: string) => (await quay.mill.store.upload(key as SubmissionKey))?.value.receipt;
const versionOf = async (key: string) => (await quay.mill.store.upload(key as SubmissionKey))?.version;

/** Uploads at an instant, delivers, and gives the upload's own receipt. */
async function send(at: string, content: string | Uint8Array, key = 'city/bridge.md'): Promise<Receipt | undefined> {
  quay.at(at);
  quay.upload(key, content);
  return (await quay.deliver(key))[0];
}

describe('what an upload changed', () => {
  it('is new, then nothing, then something', async () => {
    const text = article('The bridge opens');
    expect(await send('2026-06-01T12:00:00Z', text)).toMatchObject({ status: 'published', change: 'new' });
    const again = await send('2026-06-01T13:00:00Z', text);
    expect(again).toMatchObject({ status: 'published', change: 'unchanged', uploadedAt: '2026-06-01T13:00:00Z' });
    // What was known before is still all there.
    expect(again?.articles).toMatchObject([
      {
        title: 'The bridge opens',
        published: '2026-06-01T12:00:00Z',
        updated: '2026-06-01T12:00:00Z',
        feeds: ['all', 'language/en', 'section/city'],
      },
    ]);
    const changed = await send('2026-06-01T14:00:00Z', article('The bridge is open'));
    expect(changed).toMatchObject({ change: 'updated', articles: [{ updated: '2026-06-01T14:00:00Z' }] });
  });

  it('is a fact of the upload: a second look at it changes nothing and writes nothing', async () => {
    await send('2026-06-01T12:00:00Z', article('The bridge opens'));
    // Two uploads, whose events both come after the second.
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('city/bridge.md', article('The bridge is open'));
    expect((await quay.deliver('city/bridge.md', 5))[0]?.change).toBe('updated');
    expect((await quay.deliver('city/bridge.md', 6))[0]?.change).toBe('updated');
    const version = await versionOf('city/bridge.md');
    await quay.deliver('city/bridge.md', 6);
    expect(await versionOf('city/bridge.md')).toBe(version);
  });

  it('is told against what is out, over a rejection and over a withdrawal', async () => {
    const text = article('The bridge opens');
    await send('2026-06-01T12:00:00Z', text);
    const spoilt = await send('2026-06-01T13:00:00Z', '---\ntitle: [x\n---\n\nText.\n');
    expect(spoilt).toMatchObject({ status: 'rejected', articles: [{ title: 'The bridge opens' }] });
    expect(spoilt).not.toHaveProperty('change');
    expect(await send('2026-06-01T14:00:00Z', text)).toMatchObject({ status: 'published', change: 'unchanged' });
    quay.remove('city/bridge.md');
    expect((await quay.deliver('city/bridge.md'))[0]).not.toHaveProperty('change');
    expect(await send('2026-06-01T15:00:00Z', text)).toMatchObject({ status: 'published', change: 'new' });
  });

  it('of several articles counts one that is gone', async () => {
    const feed = (...ids: string[]) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Export',
        items: ids.map((id) => ({
          id,
          title: `Article ${id}`,
          content_text: `The text of ${id}.`,
          date_published: '2026-05-01',
        })),
      });
    expect(await send('2026-06-01T12:00:00Z', feed('a', 'b'), 'export.json')).toMatchObject({ change: 'new' });
    expect(await send('2026-06-01T13:00:00Z', feed('a', 'b'), 'export.json')).toMatchObject({ change: 'unchanged' });
    expect(await send('2026-06-01T14:00:00Z', feed('a'), 'export.json')).toMatchObject({ change: 'updated' });
  });
});

describe('a picture', () => {
  it('is waited for, completes its article when it arrives, and is forgotten with the next upload', async () => {
    const text = article('The bridge opens', 'image: bridge.png\n');
    expect(await send('2026-06-01T12:00:00Z', text)).toMatchObject({
      change: 'new',
      waitingFor: ['city/bridge.png'],
      arrived: [],
      warnings: [{ code: 'media-missing' }],
    });
    quay.at('2026-06-01T12:05:00Z');
    quay.upload('city/bridge.png', ONE_PIXEL);
    const [picture, completed] = await quay.deliver('city/bridge.png');
    expect(picture).toMatchObject({
      status: 'stored',
      articles: [],
      media: { type: 'image/png', bytes: ONE_PIXEL.length, width: 1, height: 1 },
    });
    expect(completed).toMatchObject({
      status: 'published',
      change: 'completed',
      waitingFor: [],
      arrived: ['city/bridge.png'],
      warnings: [],
      articles: [{ media: 1 }],
    });
    const version = await versionOf('city/bridge.md');
    await quay.deliver('city/bridge.png', 2);
    expect(await versionOf('city/bridge.md')).toBe(version);
    expect(await send('2026-06-01T13:00:00Z', text)).toMatchObject({ change: 'unchanged', arrived: [] });
  });

  it('that was there first completes nothing', async () => {
    await send('2026-06-01T12:00:00Z', ONE_PIXEL, 'city/bridge.png');
    const receipt = await send('2026-06-01T12:05:00Z', article('The bridge opens', 'image: bridge.png\n'));
    expect(receipt).toMatchObject({ change: 'new', waitingFor: [], arrived: [] });
  });

  it('that is taken away again is waited for again', async () => {
    await send('2026-06-01T12:00:00Z', article('The bridge opens', 'image: bridge.png\n'));
    await send('2026-06-01T12:05:00Z', ONE_PIXEL, 'city/bridge.png');
    quay.remove('city/bridge.png');
    await quay.deliver('city/bridge.png');
    expect(await stored('city/bridge.md')).toMatchObject({
      change: 'updated',
      waitingFor: ['city/bridge.png'],
      arrived: [],
    });
  });
});

describe('two uploads of one article', () => {
  const withId = (title: string, id = 'quay-17') => ({
    id,
    title,
    content_text: `The text of ${title}.`,
    date_published: '2026-05-01',
  });
  const file = (...items: object[]) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Export', items });

  it('name each other, whichever event comes first', async () => {
    await send('2026-06-01T12:00:00Z', article('Earlier', 'id: quay-17\n'), 'first.md');
    await send('2026-06-01T13:00:00Z', article('Later', 'id: quay-17\n'), 'second.md');
    const expected = {
      status: 'superseded',
      reasons: [{ code: 'superseded', message: expect.stringContaining('"second.md" was uploaded later') }],
      articles: [{ supersededBy: 'second.md', feeds: [] }],
      receivers: [],
    };
    expect(inWords(await stored('first.md'))).toMatchObject(expected);
    expect(await stored('first.md')).not.toHaveProperty('change');
    // Looked at once more, as after a rebuild.
    await quay.deliver('first.md');
    expect(inWords(await stored('first.md'))).toMatchObject(expected);
    expect(await stored('second.md')).toMatchObject({ status: 'published', change: 'updated' });
  });

  it('name each other where they carry more articles than a receipt lists', async () => {
    const items = Array.from({ length: 101 }, (_, index) => withId(`Story ${index}`, `quay-${index}`));
    await send('2026-06-01T12:00:00Z', file(...items), 'first.json');
    await send('2026-06-01T13:00:00Z', file(...items), 'second.json');
    expect(await stored('first.json')).toMatchObject({ status: 'superseded', articleCount: 101 });
  });

  it('leave the other articles of the earlier one published', async () => {
    await send('2026-06-01T12:00:00Z', file(withId('One'), withId('Two', 'quay-18')), 'export.json');
    await send('2026-06-01T13:00:00Z', article('One again', 'id: quay-17\n'), 'one.md');
    const receipt = await stored('export.json');
    expect(receipt).toMatchObject({ status: 'published', reasons: [] });
    expect(receipt?.articles.map(({ title, supersededBy }) => [title, supersededBy])).toEqual([
      ['One', 'one.md'],
      ['Two', undefined],
    ]);
  });
});

describe('a schedule', () => {
  it('is in the receipt until the article comes out', async () => {
    const receipt = await send('2026-06-01T12:00:00Z', article('The bridge opens', 'date: 2026-06-03T08:00:00Z\n'));
    expect(receipt).toMatchObject({
      status: 'scheduled',
      articles: [{ state: 'scheduled', published: '2026-06-03T08:00:00Z', feeds: [] }],
    });
    await release(quay.mill, '2026-06-03T08:00:00Z' as Instant);
    expect(await stored('city/bridge.md')).toMatchObject({
      status: 'published',
      articles: [{ state: 'published', feeds: ['all', 'language/en', 'section/city'] }],
    });
  });

  it('names no feed, when it is over, that asks for more articles than this', async () => {
    await send('2026-06-01T12:00:00Z', article('The bridge opens', 'date: 2026-06-03T08:00:00Z\ntags: [Bridges]\n'));
    await release(quay.mill, '2026-06-03T08:00:00Z' as Instant);
    expect((await stored('city/bridge.md'))?.articles[0]?.feeds).toEqual(['all', 'language/en', 'section/city']);
  });
});

describe('an end', () => {
  it('is in the receipt before and after it', async () => {
    const ends = '2026-06-03T08:00:00Z';
    const receipt = await send('2026-06-01T12:00:00Z', article('The bridge opens', `expires: ${ends}\n`));
    expect(receipt).toMatchObject({ status: 'published', articles: [{ state: 'published', expires: ends }] });
    await release(quay.mill, ends as Instant);
    expect(await stored('city/bridge.md')).toMatchObject({
      status: 'expired',
      articles: [{ state: 'expired', expires: ends, feeds: [] }],
    });
  });
});

describe('rules of receivers', () => {
  const told = async (content: string, key?: string) =>
    (await send('2026-06-01T12:00:00Z', content, key))?.receivers.map(({ receiver, code }) => `${receiver} ${code}`);

  it('are in the receipt of an article that would break them', async () => {
    expect(await told(article('The bridge opens', 'date: 2024-06-01\n'))).toEqual([
      'MSN title-too-short',
      'MSN date-too-old',
      'Flipboard no-image',
      'Flipboard description-too-short',
      'Flipboard no-author',
    ]);
  });

  it('name the article where there are several', async () => {
    const items = ['One', 'Two'].map((id) => ({
      id,
      title: `Article ${id}`,
      content_text: 'Text.',
      date_published: '2026-05-01',
    }));
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Export', items });
    const receipt = await send('2026-06-01T12:00:00Z', feed, 'export.json');
    const short = receipt?.receivers.filter(({ code }) => code === 'title-too-short');
    expect(short?.map(({ message }) => message)).toEqual([
      '"Article One": The title has 11 characters; MSN takes titles of more than 20 and at most 150.',
      '"Article Two": The title has 11 characters; MSN takes titles of more than 20 and at most 150.',
    ]);
  });

  it('do not make another receipt of a look on another day', async () => {
    await send('2026-06-01T12:00:00Z', article('The bridge opens', 'date: 2024-06-01\n'));
    const version = await versionOf('city/bridge.md');
    quay.at('2026-09-01T12:00:00Z');
    await quay.deliver('city/bridge.md', 1);
    expect(await versionOf('city/bridge.md')).toBe(version);
  });
});

it('gives the addresses of every document that shows an article, once each, and of none that waits for more articles', async () => {
  const stated = article('The bridge opens', 'section: 工业\ntags: [harbour]\n');
  const receipt = await send('2026-06-01T12:00:00Z', stated);
  const feeds = receipt === undefined ? [] : receiptJson(receipt).feeds;
  expect(feeds.map(({ id }) => id)).toEqual(['all', 'language/en', 'section/工业'] as FeedId[]);
  expect(feeds[2]).toEqual({
    id: 'section/工业',
    rss: 'https://quay.example/section/%E5%B7%A5%E4%B8%9A/rss.xml',
    atom: 'https://quay.example/section/%E5%B7%A5%E4%B8%9A/atom.xml',
    json: 'https://quay.example/section/%E5%B7%A5%E4%B8%9A/feed.json',
  });
});
