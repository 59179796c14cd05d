import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../functions/clock.ts';
import { type Mill, openMill } from '../functions/local/mill.ts';
import type { FeedId, SubmissionKey } from '../shared/article/types.ts';
import { SILENT } from '../shared/log.ts';
import { compose } from '../shared/pipeline/compose/compose.ts';
import { ingest } from '../shared/pipeline/ingest/ingest.ts';
import { articleCommit, withHistory } from '../shared/pipeline/plan.ts';
import type { ArticleStore } from '../shared/pipeline/ports.ts';
import { revisionOf } from '../shared/pipeline/revision.ts';
import { publishChanges } from '../shared/publish/publish.ts';
import { acceptedReceipt } from '../shared/receipt/receipts.ts';
import { BUILT_IN_CONFIG } from '../tests/support/built-in-config.ts';
import { markdownArticle } from './corpus.ts';
import { median, printTable, type Table } from './table.ts';

const ARCHIVES = [1_000, 100_000];
const ROUNDS = 31;
const KEY = 'today.md' as SubmissionKey;

interface Archive {
  readonly count: number;
  readonly folder: string;
  readonly mill: Mill;
  readonly times: number[];
  articlesRead: number;
  bytesRead: number;
}

/**
 * One changed article, from its upload to all three documents and their siblings written, with 50 articles of 8 kB in the
 * feed: with few and with many stored articles, in turns, so that a busy machine is busy for both.
 */
export async function run(): Promise<Table> {
  const archives: Archive[] = [];
  try {
    for (const count of ARCHIVES) archives.push(await openArchive(count));
    for (let round = 0; round < ROUNDS; round++) {
      for (const archive of archives) await changeOne(archive, round);
    }
    const base = median(archives[0]?.times ?? []);
    return {
      heading: 'One changed article to all its documents (50 items of 8 kB)',
      columns: [
        { name: 'stored articles' },
        { name: 'articles read' },
        { name: 'kB read', digits: 0 },
        { name: 'ms (median)', digits: 1 },
        { name: 'ratio', digits: 2, better: 'less' },
      ],
      rows: archives.map(({ count, articlesRead, bytesRead, times }) => [
        count,
        articlesRead,
        bytesRead / 1_000,
        median(times),
        median(times) / base,
      ]),
    };
  } finally {
    for (const { mill, folder } of archives) {
      await mill.close();
      rmSync(folder, { recursive: true });
    }
  }
}

async function openArchive(count: number): Promise<Archive> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  const config = { ...BUILT_IN_CONFIG, feeds: [] };
  const mill = await openMill({
    inbox: join(folder, 'inbox'),
    publicFolder: join(folder, 'public'),
    state: join(folder, 'state.sqlite'),
    config,
    clock: systemClock,
    log: SILENT,
  });
  await fill(mill, count);
  await mill.outbox.acknowledge(Number.MAX_SAFE_INTEGER);
  return { count, folder, mill, times: [], articlesRead: 0, bytesRead: 0 };
}

/** Stores copies of one composed article under ids and dates of their own: what is measured is not their making. */
async function fill(mill: Mill, count: number): Promise<void> {
  const uploadedAt = systemClock.now();
  const bytes = Buffer.from(markdownArticle(0).replace(/^author:.*\n|^tags:.*\n|^section:.*\n/gm, ''));
  const composition = await compose({ key: 'a.md' as SubmissionKey, bytes, uploadedAt }, mill.config, new Map());
  if (composition.kind !== 'articles') throw new Error('the corpus does not compose');
  const [article] = composition.articles;
  const context = { prior: undefined, uploadedAt, partsUploadedAt: [], now: uploadedAt, config: mill.config };
  for (let start = 0; start < count; start += 500) {
    await Promise.all(
      Array.from({ length: Math.min(500, count - start) }, (_, offset) => {
        const index = start + offset;
        const key = `archive/${index}.md` as SubmissionKey;
        const published = new Date(Date.UTC(2015, 0, 1) + index * 1_800_000).toISOString().replace('.000', '');
        const id = `${article.id}${index}` as typeof article.id;
        const stored = withHistory({ ...article, id, key, published: published as typeof uploadedAt }, context);
        const receipt = acceptedReceipt({ key, uploadedAt, config: mill.config }, [stored], {
          notes: composition,
          accepted: { waitingFor: [], arrived: [] },
          now: uploadedAt,
        });
        const commit = articleCommit(undefined, stored);
        const upload = { value: { key, revision: revisionOf('1'), receipt, awaits: [] }, version: 0 };
        return mill.store.commit(commit === undefined ? { upload } : { upload, article: commit });
      }),
    );
  }
}

async function changeOne(archive: Archive, round: number): Promise<void> {
  const { mill, folder, times } = archive;
  writeFileSync(join(folder, 'inbox', KEY), markdownArticle(round).replace(/^date:.*\n/m, ''));
  // The inbox lets a file settle before it is read; that wait is no work.
  await new Promise((resolve) => setTimeout(resolve, 300));
  archive.articlesRead = 0;
  archive.bytesRead = 0;
  const counting: ArticleStore = {
    ...mill.store,
    async window(feed: FeedId, limit: number) {
      const rows = await mill.store.window(feed, limit);
      archive.articlesRead += rows.length;
      archive.bytesRead += rows.reduce((sum, { article }) => sum + JSON.stringify(article).length, 0);
      return rows;
    },
  };
  const started = performance.now();
  await ingest(mill, { key: KEY, revision: revisionOf((round + 1).toString(16).padStart(16, '0')) });
  const changes = await mill.outbox.changes(1_000);
  await publishChanges({ ...mill, store: counting }, changes);
  await mill.outbox.acknowledge(changes.upTo);
  times.push(performance.now() - started);
}

if (import.meta.main) printTable(await run());
