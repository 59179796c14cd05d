import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mill } from '../../functions/local/mill.ts';
import { publish as localPublish } from '../../functions/local/pass/publication.ts';
import { thisProcess } from '../../functions/local/pool/pool.ts';
import { reconcileDeps } from '../../functions/local/reconcile.ts';
import type { ArticleId, FeedId, SubmissionKey } from '../../shared/article/types.ts';
import type { Log } from '../../shared/log.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import { release } from '../../shared/pipeline/release.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { ingestedLine } from '../../shared/pipeline/trace.ts';
import { acceptLosses } from '../../shared/publish/feed-loss.ts';
import { knownIn } from '../../shared/publish/known.ts';
import { publishChanges, publishFiles } from '../../shared/publish/publish.ts';
import { makeRenditions } from '../../shared/publish/renditions.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

type Line = Readonly<Record<string, unknown>>;

let mill: TestMill;
let lines: Line[];
const say = (event: string, fields: Line = {}) => void lines.push({ event, ...fields });
const log: Log = { info: say, warn: say, error: say };
beforeEach(async () => {
  mill = await openTestMill({ feeds: [{ each: 'section' }] });
  lines = [];
});
afterEach(() => mill.close());

async function takeUp(key: string, revision: string) {
  const onReceipt: Parameters<typeof ingest>[0]['onReceipt'] = async (receipt, ref) =>
    say('ingested', ingestedLine(receipt, ref.revision));
  await ingest({ ...mill.mill, log, onReceipt }, { key: key as SubmissionKey, revision: revisionOf(revision) });
}

async function publish() {
  const { outbox } = mill.mill;
  const changes = await outbox.changes(1_000);
  await publishChanges({ ...mill.mill, log }, changes);
  await outbox.acknowledge(changes.upTo);
}

const of = (event: string) => lines.filter((line) => line.event === event);

it('one upload is found by its trace from its ingest to the page and the feeds that were put for it', async () => {
  mill.upload('quay/ferry.md', '# The ferry\n\nIt leaves at nine.\n');
  await takeUp('quay/ferry.md', '01');
  await publish();
  const [ingested] = of('ingested');
  const { trace, articles } = ingested ?? {};
  expect(ingested).toMatchObject({
    trace: expect.stringMatching(/^[0-9a-f]{12}$/),
    key: 'quay/ferry.md',
    revision: revisionOf('01'),
    status: 'published',
    change: 'new',
    articleCount: 1,
    feeds: ['all', 'section/quay'],
  });
  const [article] = articles as readonly string[];
  expect(of('article published')).toMatchObject([{ trace, key: 'quay/ferry.md', article, state: 'published' }]);
  const feeds = of('feed published').map(({ feed, traces, changed }) => [feed, traces, changed] as const);
  // Published beside each other: which is first is nobody's promise.
  expect(feeds.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ['all', [trace], [article]],
    ['section/quay', [trace], [article]],
  ]);
});

it('the next version of the same file has another, and another file of the same time too', async () => {
  const traces: unknown[] = [];
  for (const [index, key] of ['quay/ferry.md', 'quay/tide.md'].entries()) {
    mill.at('2026-06-01T12:00:00Z');
    mill.upload(key, `# Number ${index}\n\nWords.\n`);
    await takeUp(key, `0${index + 1}`);
    traces.push(of('ingested').at(-1)?.trace);
  }
  mill.at('2026-06-01T12:09:00Z');
  mill.upload('quay/ferry.md', '# Number 0\n\nOther words.\n');
  await takeUp('quay/ferry.md', '03');
  traces.push(of('ingested').at(-1)?.trace);
  expect(new Set(traces).size).toBe(3);
  lines = [];
  await publish();
  // Both of one publication: a feed is put for all that has changed.
  expect(of('feed published').find(({ feed }) => feed === 'all')?.traces).toEqual(
    expect.arrayContaining([traces[1], traces[2]]),
  );
});

it('smaller pictures are found by the trace of the upload that shows them', async () => {
  await save('quay/ferry.md', STORY);
  await publish();
  const [ingested] = of('ingested');
  const [id = ''] = (ingested?.articles ?? []) as readonly ArticleId[];
  await makeRenditions({ ...mill.mill, log, render: async () => undefined }, id as ArticleId);
  expect(of('pictures rendered')).toMatchObject([{ trace: ingested?.trace, key: 'quay/ferry.md', article: id }]);
});

describe('a feed whose records come without those of the articles that have left it', () => {
  const GONE = 5;
  const keys = [...Array(GONE + 25).keys()].map((index) => `quay/tide-${index}.md`);
  let gone: ReadonlySet<ArticleId>;
  beforeEach(async () => {
    for (const [index, key] of keys.entries())
      await save(key, `# Tide ${index}\n\nIt is in at ${index}, and out again.\n`);
    const saved = of('ingested').slice(0, GONE);
    gone = new Set(saved.flatMap(({ articles }) => articles as readonly ArticleId[]));
    await publish();
    for (const key of keys.slice(0, GONE)) await take(key);
    const { articles } = await mill.mill.outbox.changes(1_000);
    await publishFiles(mill.mill, { articles, feeds: [] });
    lines = [];
  });

  /** @returns what is done, in its order: feeds that hubs are told of, and articles read of those that are gone */
  async function publishFeeds(only: readonly FeedId[], isThrottled = false): Promise<readonly string[]> {
    const { store } = mill.mill;
    const done: string[] = [];
    const article: typeof store.article = async (id) => {
      if (gone.has(id)) done.push('read');
      if (gone.has(id) && isThrottled) throw new Error('throttled');
      return store.article(id);
    };
    const announce = async (feed: FeedId) => void done.push(feed);
    const deps = { ...mill.mill, store: { ...store, article }, announce, log };
    expect(await publishFiles(deps, { articles: [], feeds: only })).toEqual({ articles: [], feeds: [] });
    const put = of('feed published');
    expect(put.map(({ feed }) => feed).toSorted()).toEqual(only);
    expect(put.map(({ changes }) => changes)).toEqual(only.map(() => GONE));
    return done;
  }

  it('has a line of three of them, which are read once for all feeds', async () => {
    const done = await publishFeeds(['all' as FeedId, FEED]);
    expect(done.filter((one) => one === 'read')).toHaveLength(3);
    for (const { traces } of of('feed published')) expect(traces).toHaveLength(3);
  });

  it('is published and told of where none can be read', async () => {
    const done = await publishFeeds(['all' as FeedId, FEED], true);
    expect(done).toEqual(expect.arrayContaining(['all', FEED]));
    expect(of('feed published').map(({ traces }) => traces)).toEqual([[], []]);
  });

  it('is told of before any is read', async () => {
    expect(await publishFeeds([FEED])).toEqual([FEED, 'read', 'read', 'read']);
  });

  it('finds for one line what could not be read for another', async () => {
    await save('quay/ferry.md', STORY);
    const [id = ''] = (of('ingested')[0]?.articles ?? []) as readonly string[];
    let reads = 0;
    const known = knownIn({
      article: async (one) => {
        if (++reads === 1) throw new Error('throttled');
        return mill.mill.store.article(one);
      },
    });
    const ids = [id as ArticleId];
    expect(await known.among(ids, 20)).toEqual([]);
    expect(await known.among(ids, 20)).toMatchObject([{ key: 'quay/ferry.md' }]);
    await known.among(ids, 20);
    expect(reads).toBe(2);
  });
});

/** What somebody or something does, and what decides on it says: one trace or more, of which all that is put for it has one. */
interface Kind {
  readonly name: string;
  readonly act: () => Promise<unknown>;
}

const FEED = 'section/quay' as FeedId;
const STORY = '# The ferry\n\nIt leaves at nine, and the quay is swept by the time that it comes back.\n';
const LATER = (date: string) => `---\ntitle: Later\n${date}\n---\n\nWords.\n`;
let revisions = 0;
/** They are compared as text. */
const nextRevision = () => (++revisions).toString(16).padStart(4, '0');

async function save(key: string, text: string) {
  mill.upload(key, text);
  await takeUp(key, nextRevision());
}

async function take(key: string) {
  mill.remove(key);
  await takeUp(key, nextRevision());
}

async function waitUntil(instant: string) {
  mill.at(instant);
  await release({ ...mill.mill, log }, mill.mill.clock.now());
}

/** Ten more of the feed, of which four go: it asks before it loses them. */
async function loseMuch() {
  const keys = [...Array(10).keys()].map((index) => `quay/tide-${index}.md`);
  for (const [index, key] of keys.entries())
    await save(key, `# Tide ${index}\n\nIt is in at ${index}, and out again.\n`);
  await publish();
  mill.at('2026-06-01T13:00:00Z');
  for (const key of keys.slice(0, 6)) await take(key);
}

const compared = () =>
  reconcile(
    reconcileDeps({ ...mill.mill, log }, { mode: 'heal', found: (finding) => say('difference', { ...finding }) }),
    {
      stage: 'feeds',
      after: '',
      there: 0,
      gone: 0,
    },
  );

const published = async (of: Mill) => localPublish({ ...of, log }, thisProcess({ ...of, log }), { extent: 'changes' });

const KINDS: readonly Kind[] = [
  { name: 'an upload', act: () => save('quay/tide.md', '# The tide\n\nIt is in.\n') },
  { name: 'an upload that another takes the place of', act: () => save('quay/ferry.md', `${STORY}\nAnd at ten.\n`) },
  { name: 'a deletion', act: () => take('quay/ferry.md') },
  {
    name: 'a move to another section',
    async act() {
      await take('quay/ferry.md');
      await save('city/ferry.md', STORY);
    },
  },
  { name: 'another section in the text', act: () => save('quay/ferry.md', `---\nsection: city\n---\n\n${STORY}`) },
  { name: 'a withdrawal', act: () => save('quay/ferry.md.feedmill.yaml', 'status: withdrawn\nreason: Not so.\n') },
  { name: 'a hold', act: () => save('quay/ferry.md.feedmill.yaml', 'status: hold\n') },
  { name: 'a draft', act: () => save('quay/ferry.md', `---\ndraft: true\n---\n\n${STORY}`) },
  {
    name: 'an embargo in the text of what is out',
    act: () => save('quay/ferry.md', `---\nembargo: 2026-06-09T12:00:00Z\n---\n\n${STORY}`),
  },
  {
    name: 'an instant to come out at',
    async act() {
      await save('quay/later.md', LATER('date: 2026-06-01T12:10:00Z'));
      await publish();
      lines = [];
      await waitUntil('2026-06-01T12:11:00Z');
    },
  },
  {
    name: 'an instant to expire at',
    async act() {
      await save('quay/later.md', LATER('expires: 2026-06-01T12:10:00Z'));
      await publish();
      lines = [];
      await waitUntil('2026-06-01T12:11:00Z');
    },
  },
  {
    // What search engines are told of is news for two days.
    name: 'time alone',
    async act() {
      lines = [];
      await waitUntil('2026-06-04T12:00:00Z');
    },
  },
  { name: 'many deletions, which a feed holds', act: loseMuch },
  {
    name: 'somebody who accepts them',
    async act() {
      await loseMuch();
      await publish();
      lines = [];
      for (const feed of [FEED, 'all' as FeedId]) {
        say('accepted', { trace: await acceptLosses(mill.mill.store, mill.mill.clock, feed) });
        await mill.mill.store.publishAgain(feed, mill.mill.clock.now());
      }
    },
  },
  {
    name: 'a comparison',
    async act() {
      rmSync(join(mill.folder, 'public', FEED, 'rss.xml'));
      await compared();
    },
  },
  { name: 'another configuration', act: () => published({ ...mill.mill, generation: 'another', config: renamed() }) },
  {
    name: 'a configuration without the feed',
    act: () => published({ ...mill.mill, generation: 'another', config: { ...mill.mill.config, feeds: [] } }),
  },
];

function renamed(): Mill['config'] {
  const { config } = mill.mill;
  return { ...config, site: { ...config.site, title: 'Weekly Quay' } };
}

const WHOLE = [expect.any(String), expect.any(String), expect.any(Array)];
const PUTS = ['article published', 'feed published', 'feed held', 'feed taken down', 'feed left'];
const DECISIONS = ['ingested', 'released', 'feed due', 'accepted', 'difference'];

describe.each(KINDS)('$name', ({ act }) => {
  it('is found by a trace in every line of what is put for it', async () => {
    await save('quay/ferry.md', STORY);
    await publish();
    lines = [];
    await act();
    await publish();
    const tracesIn = ({ trace, traces = [], run }: Line) =>
      [trace, ...(traces as readonly unknown[]), run].filter((one) => one !== undefined);
    const puts = lines.filter(({ event, written }) => PUTS.includes(String(event)) && written !== false);
    expect(puts.filter(({ feed }) => feed === FEED || feed === 'all')).not.toEqual([]);
    expect(puts.filter((line) => tracesIn(line).length === 0)).toEqual([]);
    // Of each: which upload, which article, which feeds.
    for (const { run, event, key, keys, article, changed, feeds, feed } of puts)
      if (run === undefined && changed !== undefined)
        expect([feed, keys]).toEqual([expect.any(String), expect.any(Array)]);
      else if (run === undefined) expect([event, key, article, feeds]).toEqual([event, ...WHOLE]);
    const decided = new Set(lines.filter(({ event }) => DECISIONS.includes(String(event))).flatMap(tracesIn));
    // Of a run every line says which, also where nobody is told of a difference.
    const strange = puts.filter((line) => line.run === undefined && !tracesIn(line).some((one) => decided.has(one)));
    expect(strange).toEqual([]);
  });
});
