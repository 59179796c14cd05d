import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, FeedId, SubmissionKey } from '../../shared/article/types.ts';
import { uploadItem } from '../../shared/aws/dynamo/items.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { inWords } from '../support/in-words.ts';
import { live } from '../support/live.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const KEY = 'news/export.xml' as SubmissionKey;
const POSTS = 150;

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

function post(number: number, fields = ''): string {
  return `<item><title>Post ${number}</title><guid isPermaLink="false">https://old.example/?p=${number}</guid>
<content:encoded><![CDATA[Text ${number}.]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<wp:post_date_gmt>2015-03-01 10:${String(number % 60).padStart(2, '0')}:00</wp:post_date_gmt>${fields}</item>`;
}

function exported(posts: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example</link>${posts.join('\n')}</channel></rss>`;
}

const numbers = Array.from({ length: POSTS }, (_, number) => number);
const all = () => exported(numbers.map((number) => post(number)));

async function published(): Promise<number> {
  return (await quay.mill.store.window('all' as FeedId, 10_000)).length;
}

/** Addresses and names as systems of pictures give them: nothing in them comes twice. */
function unlike(): string {
  state = (state * 48_271) % 2_147_483_647;
  return state.toString(36);
}
let state = 1;

describe('an export that shows more pictures than the record of an upload has room for', () => {
  const POSTS_WITH_PICTURES = 300;
  const PICTURES = 60;
  const name = () => `${Array.from({ length: 8 }, unlike).join('')}.jpg`;
  const withPictures = (number: number, address: () => string) => {
    const pictures = Array.from({ length: PICTURES }, () => `<img src="${address()}">`).join('');
    return post(number).replace(`Text ${number}.`, `<p>Text ${number}.</p>${pictures}`);
  };
  const exportOf = (address: () => string) =>
    exported(Array.from({ length: POSTS_WITH_PICTURES }, (_, number) => withPictures(number, address)));

  it.each([
    ['remote ones, which are copied', () => `https://pictures.example/${name()}`],
    ['uploads that have not come', name],
  ])('has a receipt, waits for the first of them and says so: %s', async (_, address) => {
    await quay.close();
    quay = await openTestMill({ media: 'copy' });
    quay.upload(KEY, exportOf(address));
    const awaited: number[] = [];
    const store: ArticleStore = {
      ...quay.mill.store,
      async commit(commit) {
        awaited.push(commit.upload.value.awaits.length);
        return quay.mill.store.commit(commit);
      },
    };
    const ref = { key: KEY, revision: revisionOf('0000000000000001') };
    const [receipt] = await ingest({ ...quay.mill, store }, ref);
    expect(receipt).toMatchObject({ status: 'published', articleCount: POSTS_WITH_PICTURES });
    expect(await published()).toBe(POSTS_WITH_PICTURES);
    const record = (await quay.mill.store.upload(KEY))?.value;
    if (record === undefined) throw new Error('no record');
    expect(record.receipt).toEqual(receipt);
    // Amazon DynamoDB Developer Guide, "Quotas": an item has 400 KB, its names and keys included.
    expect(uploadItem(record, 9).record?.B?.length).toBeLessThan(400_000 - 2_048);
    expect(record.awaits.length).toBeGreaterThan(1_000);
    const tooMany = receipt?.warnings.filter((warning) => 'code' in warning && warning.code === 'too-many-media');
    expect(tooMany).toEqual([{ code: 'too-many-media', detail: { most: record.awaits.length } }]);
    // They stand in one commit, not in that of each article.
    expect(awaited.filter((count) => count > 0)).toEqual([record.awaits.length]);
    expect(awaited).toHaveLength(POSTS_WITH_PICTURES);
    // Looked at again it is the same, and nothing is written.
    await ingest({ ...quay.mill, store }, ref);
    expect(awaited).toHaveLength(POSTS_WITH_PICTURES);
  });
});

describe('an export of many posts', () => {
  it('is published whole, with a receipt that lists the first hundred', async () => {
    quay.upload(KEY, all());
    const [receipt] = await quay.deliver(KEY);
    expect(receipt).toMatchObject({ status: 'published', articleCount: POSTS });
    expect(receipt?.articles).toHaveLength(100);
    expect(await published()).toBe(POSTS);
    expect((await quay.mill.store.upload(KEY))?.value.receipt).toEqual(receipt);
  });

  it('uploaded again updates what changed and withdraws what is gone', async () => {
    quay.upload(KEY, all());
    const [first] = await quay.deliver(KEY);
    quay.at('2026-06-02T12:00:00Z');
    const changed = numbers.filter((number) => number !== 7).map((number) => post(number));
    quay.upload(KEY, exported(changed).replace('Text 3.', 'Text three.'));
    const [second] = await quay.deliver(KEY);
    expect(second).toMatchObject({ status: 'published', articleCount: POSTS - 1 });
    const stored = async (number: number) => {
      const id = first?.articles.find(({ title }) => title === `Post ${number}`)?.id;
      return id === undefined ? undefined : (await quay.mill.store.article(id))?.value;
    };
    expect(await stored(7)).toMatchObject({ state: 'withdrawn' });
    expect(await stored(3)).toMatchObject({ html: '<p>Text three.</p>', updated: '2026-06-02T12:00:00Z' });
    expect(await stored(4)).toMatchObject({ html: '<p>Text 4.</p>', updated: '2015-03-01T10:04:00Z' });
    expect(await published()).toBe(POSTS - 1);
  });

  it('cut short after some commits is completed when its event comes again', async () => {
    quay.upload(KEY, all());
    let left = 40;
    const store: ArticleStore = Object.create(quay.mill.store, {
      commit: {
        value: (commit: Parameters<ArticleStore['commit']>[0]) => {
          if (left-- <= 0) throw new Error('the machine is switched off');
          return quay.mill.store.commit(commit);
        },
      },
    });
    const ref = { key: KEY, revision: revisionOf('0000000000000001') };
    await expect(ingest({ ...quay.mill, store }, ref)).rejects.toThrow('switched off');
    expect(await published()).toBe(40);
    const [receipt] = await ingest(quay.mill, ref);
    expect(receipt).toMatchObject({ status: 'published', articleCount: POSTS });
    expect(receipt?.articles).toHaveLength(100);
    expect(await published()).toBe(POSTS);
    expect((await quay.mill.store.upload(KEY))?.value.receipt).toEqual(receipt);
  });

  it('is published but for one that cannot be committed, and whole when it can', async () => {
    quay.upload(KEY, all());
    let refused = '';
    const store: ArticleStore = {
      ...quay.mill.store,
      async commit(commit) {
        const value = commit.article?.value;
        const isRefused = value !== undefined && live(value).title === 'Post 7';
        if (isRefused) refused = value.id;
        if (isRefused) throw new Error('no room for it');
        return quay.mill.store.commit(commit);
      },
    };
    const ref = { key: KEY, revision: revisionOf('0000000000000001') };
    await expect(ingest({ ...quay.mill, store }, ref)).rejects.toThrow('no room for it');
    expect(await published()).toBe(POSTS - 1);
    const [receipt] = await ingest(quay.mill, ref);
    expect(receipt).toMatchObject({ status: 'published', articleCount: POSTS });
    expect(await quay.mill.store.article(refused as ArticleId)).toMatchObject({ value: { title: 'Post 7' } });
    expect(await published()).toBe(POSTS);
    expect((await quay.mill.store.upload(KEY))?.value.receipt).toEqual(receipt);
  });

  it('loses none of the others by one that cannot be published', async () => {
    const long = post(2).replace('Text 2.', 'Text of a whole book. '.repeat(50_000));
    quay.upload(KEY, exported([post(1), long, post(3)]));
    const [receipt] = await quay.deliver(KEY);
    expect(receipt).toMatchObject({ status: 'published', articleCount: 2 });
    expect(receipt?.warnings.map((warning) => noteText(warning))).toEqual([
      expect.stringMatching(/^"Post 2": .* left out\.$/),
    ]);
  });

  it('loses none of the others by one that is too large to store', async () => {
    const text = Array.from({ length: 90_000 }, unlike).join(' ');
    const large = post(2).replace('Text 2.', text);
    quay.upload(KEY, exported([post(1), large, post(3)]));
    const [receipt] = await quay.deliver(KEY);
    expect(receipt).toMatchObject({ status: 'published', articleCount: 2, warnings: [{ code: 'article-too-long' }] });
    quay.upload('news/large.xml', exported([large]));
    expect(await quay.deliver('news/large.xml')).toMatchObject([
      { status: 'rejected', reasons: [{ code: 'article-too-long' }] },
    ]);
  });

  it('keeps its receipt readable when every post has a warning', async () => {
    quay.upload(
      KEY,
      exported(Array.from({ length: 250 }, (_, number) => post(number).replace(/<title>.*<\/title>/, ''))),
    );
    const [receipt] = await quay.deliver(KEY);
    expect(receipt?.warnings).toHaveLength(201);
    expect(inWords(receipt?.warnings.at(-1))).toEqual({
      code: 'more-warnings',
      message: '50 more warnings are not listed.',
    });
  });
});
