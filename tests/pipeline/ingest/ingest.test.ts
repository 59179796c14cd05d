import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId, SubmissionKey } from '../../../shared/article/types.ts';
import { ingest, ingestTogether } from '../../../shared/pipeline/ingest/ingest.ts';
import { revisionOf } from '../../../shared/pipeline/revision.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { failingFor } from '../../support/failing-store.ts';
import { inWords } from '../../support/in-words.ts';
import { ONE_PIXEL } from '../../support/png.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const article = (title: string, more = '', body = 'The bridge opened on Friday.') =>
  `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const inFeed = async (feed: string) =>
  (await quay.mill.store.window(feed as FeedId, 50)).map((row) => row.article.title);
const statusOf = async (key: string) => (await quay.mill.store.upload(key as SubmissionKey))?.value.receipt.status;

describe('an upload', () => {
  it('is stored with its index entries and its receipt', async () => {
    quay.upload('city/bridge.md', article('The bridge opens', 'tags: [Harbour]\n'));
    const [receipt] = await quay.deliver('city/bridge.md');
    expect(receipt).toMatchObject({
      key: 'city/bridge.md',
      status: 'published',
      reasons: [],
      articles: [{ title: 'The bridge opens', section: 'city', feeds: ['all', 'language/en', 'section/city'] }],
    });
    // Its tag has too few articles for a feed yet.
    expect(await inFeed('tag/harbour')).toEqual(['The bridge opens']);
  });

  it('is looked at on account of another also where a stale event of its own waits beside that one', async () => {
    quay.upload('city/bridge.md', article('The bridge opens', '', '![The bridge](bridge.png)\n\nIt opened.'));
    await quay.deliver('city/bridge.md', 5);
    quay.upload('city/bridge.png', ONE_PIXEL);
    const ref = (name: string, revision: number) => ({
      key: name as SubmissionKey,
      revision: revisionOf(revision.toString(16).padStart(16, '0')),
    });
    await ingestTogether(quay.mill, [ref('city/bridge.png', 6), ref('city/bridge.md', 4)]);
    const [{ article: shown } = {}] = await quay.mill.store.window('all' as FeedId, 1);
    expect(shown?.media).toMatchObject([{ type: 'image/png', width: 1 }]);
  });

  it('keeps its id, page and date through a change of everything that readers see', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    const [first] = await quay.deliver('city/bridge.md');
    quay.at('2026-06-02T12:00:00Z');
    quay.upload('city/bridge.md', article('Bridge open at last', 'slug: open-at-last\n', 'All new.'));
    const [second] = await quay.deliver('city/bridge.md');
    const before = first?.articles[0];
    expect(second?.articles[0]).toMatchObject({
      id: before?.id,
      path: before?.path,
      published: '2026-06-01T12:00:00Z',
      updated: '2026-06-02T12:00:00Z',
    });
    expect(await inFeed('all')).toEqual(['Bridge open at last']);
  });

  it('that is gone is withdrawn, and comes back as the same article', async () => {
    const text = article('The bridge opens');
    quay.upload('city/bridge.md', text);
    const [first] = await quay.deliver('city/bridge.md');
    quay.remove('city/bridge.md');
    expect((await quay.deliver('city/bridge.md'))[0]).toMatchObject({ status: 'withdrawn', articles: [] });
    expect(await inFeed('all')).toEqual([]);
    quay.upload('city/bridge.md', text);
    expect((await quay.deliver('city/bridge.md'))[0]?.articles).toEqual(first?.articles);
  });

  it('that came and went before anybody looked is on record as gone, so that who read it meanwhile brings nothing out', async () => {
    expect(await quay.deliver('city/bridge.md', 5)).toMatchObject([{ status: 'withdrawn', articles: [] }]);
    const gone = await quay.mill.store.upload('city/bridge.md' as SubmissionKey);
    await quay.deliver('city/bridge.md', 5);
    expect(await quay.mill.store.upload('city/bridge.md' as SubmissionKey)).toEqual(gone);
    expect(await inFeed('all')).toEqual([]);
  });

  it.each(['city/.DS_Store', 'city/~$bridge.docx', '.git/config.md'])(
    'of a name that is none, %s, leaves nothing',
    async (key) => {
      expect(await quay.deliver(key)).toEqual([]);
      expect(await quay.mill.store.upload(key as SubmissionKey)).toBeUndefined();
    },
  );

  it('that is delivered again writes nothing', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    await quay.deliver('city/bridge.md', 1);
    const before = await quay.mill.store.upload('city/bridge.md' as SubmissionKey);
    await quay.deliver('city/bridge.md', 1);
    expect(await quay.mill.store.upload('city/bridge.md' as SubmissionKey)).toEqual(before);
  });

  it('of a stale event is a no-op, not an error', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    await quay.deliver('city/bridge.md', 5);
    // The inbox would tell otherwise by now, but this event is older than what is stored.
    quay.upload('city/bridge.md', article('Changed since'));
    expect((await quay.deliver('city/bridge.md', 4))[0]).toMatchObject({ articles: [{ title: 'The bridge opens' }] });
    expect(await inFeed('all')).toEqual(['The bridge opens']);
  });

  it('that is spoilt leaves the version before it out, and says so', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    await quay.deliver('city/bridge.md');
    quay.upload('city/bridge.md', '---\ntitle: [unclosed\n---\n\nText.\n');
    expect((await quay.deliver('city/bridge.md'))[0]).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'front-matter-syntax' }],
      articles: [{ title: 'The bridge opens' }],
    });
    expect(await inFeed('all')).toEqual(['The bridge opens']);
  });

  it('that becomes a draft is taken back', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    await quay.deliver('city/bridge.md');
    quay.upload('city/bridge.md', article('The bridge opens', 'draft: true\n'));
    expect((await quay.deliver('city/bridge.md'))[0]).toMatchObject({
      status: 'held',
      reasons: [{ code: 'not-public', line: 3 }],
    });
    expect(await inFeed('all')).toEqual([]);
  });
});

describe('events', () => {
  /** What an editor does, and what an event source makes of it: late, twice, in any order, but the last at last. */
  const history = fc.record({
    states: fc.array(fc.constantFrom('one', 'two', 'three', undefined), { minLength: 1, maxLength: 5 }),
    noise: fc.array(fc.nat({ max: 4 }), { maxLength: 8 }),
  });

  it('that are duplicated, late or out of order end in the same state', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ states, noise }) => {
        const harbour = await openTestMill();
        try {
          for (const [index, state] of states.entries()) {
            if (state === undefined) harbour.upload('a.md', article('gone'));
            harbour.upload('a.md', article(state ?? 'gone'));
            if (state === undefined) harbour.remove('a.md');
            for (const event of noise) if (event <= index) await harbour.deliver('a.md', event + 1);
          }
          // At least once: every event, the last too, and any of the others after it.
          await harbour.deliver('a.md', states.length);
          for (const event of noise) await harbour.deliver('a.md', Math.min(event, states.length - 1) + 1);
          const rows = await harbour.mill.store.window('all' as FeedId, 10);
          const last = states.at(-1);
          expect(rows.map((row) => row.article.title)).toEqual(last === undefined ? [] : [last]);
        } finally {
          await harbour.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that are handled at the same time end as if they came one by one', async () => {
    quay.upload('city/bridge.md', article('The bridge opens'));
    await Promise.all(Array.from({ length: 10 }, (_, index) => quay.deliver('city/bridge.md', index + 1)));
    expect(await inFeed('all')).toEqual(['The bridge opens']);
    expect((await quay.mill.store.upload('city/bridge.md' as SubmissionKey))?.value.revision).toMatch(
      /^000000000000000A/,
    );
  });
});

describe("an editor's own id", () => {
  const withId = (title: string) => article(title, 'id: quay-17\n');

  it('makes a renamed file the same article', async () => {
    quay.upload('city/bridge.md', withId('The bridge opens'));
    const [first] = await quay.deliver('city/bridge.md');
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('city/bridge-open.md', withId('The bridge opens'));
    quay.remove('city/bridge.md');
    const [renamed] = await quay.deliver('city/bridge-open.md');
    await quay.deliver('city/bridge.md');
    expect(renamed?.articles[0]?.id).toBe(first?.articles[0]?.id);
    expect(await inFeed('all')).toEqual(['The bridge opens']);
    expect(await statusOf('city/bridge.md')).toBe('withdrawn');
  });

  it.each([
    ['first.md', 'second.md'],
    ['second.md', 'first.md'],
  ])('on two uploads belongs to the later one, whichever event comes first (%s, %s)', async (...order) => {
    quay.upload('first.md', withId('Earlier'));
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('second.md', withId('Later'));
    for (const key of order) await quay.deliver(key);
    expect(await inFeed('all')).toEqual(['Later']);
    expect(await statusOf('first.md')).toBe('superseded');
    expect(await statusOf('second.md')).toBe('published');
  });

  it.each([
    ['a.md', 'b.md'],
    ['b.md', 'a.md'],
  ])('on two uploads of one second belongs to the one with the greater key (%s, %s)', async (...order) => {
    quay.upload('a.md', withId('Of a'));
    quay.upload('b.md', withId('Of b'));
    for (const key of order) await quay.deliver(key);
    expect(await inFeed('all')).toEqual(['Of b']);
    expect(await statusOf('a.md')).toBe('superseded');
  });

  it.each([
    ['first.md', 'second.md'],
    ['second.md', 'first.md'],
  ])('goes back to the earlier upload when the later one is taken away (%s, %s)', async (...order) => {
    quay.upload('first.md', withId('Earlier'));
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('second.md', withId('Later'));
    for (const key of order) await quay.deliver(key);
    quay.remove('second.md');
    await quay.deliver('second.md');
    expect(await inFeed('all')).toEqual(['Earlier']);
    expect(await statusOf('first.md')).toBe('published');
  });
});

describe('a picture', () => {
  const withPicture = article('The bridge opens', 'image: bridge.png\n');
  const media = async () => (await quay.mill.store.window('all' as FeedId, 1))[0]?.article.media;

  it('that comes after its article completes it', async () => {
    quay.upload('city/bridge.md', withPicture);
    expect((await quay.deliver('city/bridge.md'))[0]?.warnings).toMatchObject([{ code: 'media-missing' }]);
    expect(await media()).toEqual([]);
    quay.at('2026-06-01T12:05:00Z');
    quay.upload('city/bridge.png', ONE_PIXEL);
    const receipts = await quay.deliver('city/bridge.png');
    expect(receipts).toMatchObject([
      { key: 'city/bridge.png', status: 'stored' },
      { key: 'city/bridge.md', status: 'published', warnings: [], articles: [{ updated: '2026-06-01T12:05:00Z' }] },
    ]);
    expect(await media()).toMatchObject([{ type: 'image/png', bytes: ONE_PIXEL.length, width: 1, height: 1 }]);
  });

  it('that was there first is found at once', async () => {
    quay.upload('city/bridge.png', ONE_PIXEL);
    await quay.deliver('city/bridge.png');
    quay.upload('city/bridge.md', withPicture);
    expect((await quay.deliver('city/bridge.md'))[0]?.warnings).toEqual([]);
    expect(await media()).toHaveLength(1);
  });

  it('that is taken away leaves the article without it', async () => {
    quay.upload('city/bridge.png', ONE_PIXEL);
    await quay.deliver('city/bridge.png');
    quay.upload('city/bridge.md', withPicture);
    await quay.deliver('city/bridge.md');
    quay.remove('city/bridge.png');
    await quay.deliver('city/bridge.png');
    expect(await media()).toEqual([]);
  });
});

describe('a schedule', () => {
  it('keeps an article out of every feed until it is released', async () => {
    const { release } = await import('../../../shared/pipeline/release.ts');
    quay.upload('city/bridge.md', article('The bridge opens', 'date: 2026-06-03T08:00:00Z\n'));
    expect((await quay.deliver('city/bridge.md'))[0]?.status).toBe('scheduled');
    expect(await release(quay.mill, '2026-06-03T07:59:59Z' as never)).toEqual([]);
    expect(await inFeed('all')).toEqual([]);
    expect(await release(quay.mill, '2026-06-03T08:00:00Z' as never)).toHaveLength(1);
    expect(await inFeed('all')).toEqual(['The bridge opens']);
    expect(await statusOf('city/bridge.md')).toBe('published');
  });

  it('more than two years ahead is kept, with a warning', async () => {
    quay.upload('city/bridge.md', article('The bridge opens', 'date: 2062-06-03\n'));
    expect(inWords((await quay.deliver('city/bridge.md'))[0])).toMatchObject({
      status: 'scheduled',
      warnings: [
        { code: 'date-absurd', message: '"The bridge opens" is scheduled for 2062-06-03, more than two years ahead.' },
      ],
    });
  });

  it.each([
    // The clock stands at noon of 1 June 2026; 2 x 366 days later it is noon of 2 June 2028.
    ['2028-06-02T12:00:00Z', []],
    ['2028-06-02T12:00:01Z', ['date-absurd']],
  ])('for %s is warned of as %j', async (date, codes) => {
    quay.upload('city/bridge.md', article('The bridge opens', `date: ${date}\n`));
    const [receipt] = await quay.deliver('city/bridge.md');
    expect(receipt?.warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('ends an article at its own end', async () => {
    const { release } = await import('../../../shared/pipeline/release.ts');
    quay.upload('city/bridge.md', article('The bridge opens', 'expires: 2026-06-03T08:00:00Z\n'));
    await quay.deliver('city/bridge.md');
    await release(quay.mill, '2026-06-03T08:00:00Z' as never);
    expect(await inFeed('all')).toEqual([]);
    expect(await statusOf('city/bridge.md')).toBe('expired');
  });
});

describe('uploads that are looked at because of another', () => {
  it('are so each by itself: one that fails keeps no other from it, and the event comes again', async () => {
    for (const name of ['a', 'b', 'c']) {
      quay.upload(`${name}.md`, article(`Bridge ${name}`, 'image: bridge.png\n'));
      await quay.deliver(`${name}.md`);
    }
    quay.upload('bridge.png', ONE_PIXEL);
    const ref = { key: 'bridge.png' as SubmissionKey, revision: revisionOf('00000000000000ff') };
    const store = failingFor(quay.mill.store, 'b.md');
    const heard: string[] = [];
    const onReceipt = async ({ key }: Receipt) => void heard.push(key);
    await expect(ingest({ ...quay.mill, store, onReceipt }, ref)).rejects.toThrow('no room for b.md');
    const pictures = async () =>
      (await quay.mill.store.window('all' as FeedId, 9)).map((row) => row.article.media.length);
    expect((await pictures()).sort()).toEqual([0, 1, 1]);
    expect(heard.sort()).toEqual(['a.md', 'bridge.png', 'c.md']);
    await ingest(quay.mill, ref);
    expect(await pictures()).toEqual([1, 1, 1]);
  });
});

describe('a cancellation', () => {
  const item = (status: string, guid = 'urn:newsml:wire.example:20260601:42') =>
    JSON.stringify({
      uri: guid,
      type: 'text',
      pubstatus: status,
      versioncreated: '2026-06-01T10:00:00Z',
      headline: 'The bridge opens',
      body_xhtml: '<p>It opened on Friday.</p>',
    });

  it.each([
    ['item.json', 'cancel.json'],
    ['cancel.json', 'item.json'],
  ])('under another key takes the article back, whichever event comes first (%s, %s)', async (...order) => {
    quay.upload('item.json', item('usable'));
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('cancel.json', item('canceled'));
    for (const key of order) await quay.deliver(key);
    expect(await inFeed('all')).toEqual([]);
    expect(await statusOf('cancel.json')).toBe('held');
    expect(await statusOf('item.json')).toBe('superseded');
  });

  it('holds until it is taken away itself', async () => {
    quay.upload('item.json', item('usable'));
    await quay.deliver('item.json');
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('cancel.json', item('canceled'));
    await quay.deliver('cancel.json');
    quay.remove('cancel.json');
    await quay.deliver('cancel.json');
    expect(await inFeed('all')).toEqual(['The bridge opens']);
    expect(await statusOf('item.json')).toBe('published');
  });

  it('leaves an article alone that was sent again after it', async () => {
    quay.upload('cancel.json', item('canceled'));
    await quay.deliver('cancel.json');
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('item.json', item('usable'));
    await quay.deliver('item.json');
    await quay.deliver('cancel.json');
    expect(await inFeed('all')).toEqual(['The bridge opens']);
  });
});
