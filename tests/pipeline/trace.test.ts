import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SubmissionKey } from '../../shared/article/types.ts';
import type { Log } from '../../shared/log.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import { release } from '../../shared/pipeline/release.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { ingestedLine } from '../../shared/pipeline/trace.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
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

it('what is released and what is taken back is found by it too', async () => {
  mill.upload('quay/later.md', '---\ntitle: Later\ndate: 2026-06-01T12:10:00Z\n---\n\nWords.\n');
  await takeUp('quay/later.md', '01');
  const trace = of('ingested').at(-1)?.trace;
  mill.at('2026-06-01T12:11:00Z');
  await release({ ...mill.mill, log }, mill.mill.clock.now());
  await publish();
  expect(of('released')).toMatchObject([{ trace, key: 'quay/later.md', state: 'published' }]);
  mill.remove('quay/later.md');
  lines = [];
  await takeUp('quay/later.md', '02');
  await publish();
  expect(of('ingested')).toMatchObject([{ trace, status: 'withdrawn' }]);
  expect(of('article published')).toMatchObject([{ trace, state: 'withdrawn' }]);
  // It is in none any more: the feed names it.
  expect(of('feed published')[0]).toMatchObject({ traces: [], changes: 1 });
});
