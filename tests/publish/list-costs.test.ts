import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import type { Instant } from '../../shared/article/types.ts';
import { feedItem } from '../../shared/aws/dynamo/items.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { openDatabase } from '../../shared/local/sqlite/database.ts';
import { SILENT } from '../../shared/log.ts';
import type { FeedRecord } from '../../shared/pipeline/types.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { MOST_LISTED } from '../../shared/publish/feeds-to-list.ts';
import { publishIndex } from '../../shared/publish/index-page.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
import { callsOf } from '../aws-protocol/calls.ts';
import { openGate } from '../aws-protocol/gate.ts';
import { createArticleTable } from '../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../contract/dynoxide.ts';
import { article, commitOf, feed } from '../contract/fixtures.ts';

const CONFIG = parseConfig(
  JSON.stringify({
    site: { title: 'The Lantern', url: 'https://feeds.example.org/', tagAuthority: 'example.org,2026' },
    feeds: [{ each: 'tag' }, { each: 'author' }],
  }),
  'test configuration',
);

const A_BATCH = 20;
/** Feeds that there are already: few, many, and more than the list has room for. */
const SIZES = [20, 1_000, MOST_LISTED + 500];

/** As large as that of a feed which is at work: with ETags, and what it held. */
const recordOf = (index: number): FeedRecord => ({
  id: feed(`${index % 5 === 0 ? 'author' : 'tag'}/${String(index).padStart(6, '0')}`),
  isPublic: true,
  title: `Number ${index} – The Lantern`,
  etags: Array.from({ length: 10 }, () => `"${'0123456789abcdef'.repeat(2)}"`),
  had: { marks: 'abcd'.repeat(50), at: '2026-06-01T12:00:00Z' as Instant, lost: 0 },
});

const batchFrom = (from: number) => ({
  RequestItems: {
    articles: Array.from({ length: A_BATCH }, (_, index) => ({
      PutRequest: { Item: feedItem(recordOf(from + index), 1) },
    })),
  },
});

it.runIf(dynoxideIsInstalled)(
  'what a new tag and a new author ask of the services is the same, however many feeds there are',
  async () => {
    const tables = await startDynoxide();
    const gate = await openGate(tables.endpoint);
    const client = new DynamoDBClient({
      endpoint: gate.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const home = mkdtempSync(join(tmpdir(), 'feedmill-list-'));
    const database = openDatabase(join(home, 'public.sqlite'));
    try {
      await createArticleTable(client, 'articles');
      const store = createDynamoStore(client, 'articles');
      const folder = openFolderPublic(join(home, 'public'), database.exclusive);
      const asked = new Map<string, number>();
      const counted = (name: 'head' | 'read' | 'put' | 'remove') =>
        ((...words: never[]) => {
          asked.set(name, (asked.get(name) ?? 0) + 1);
          return (folder[name] as (...words: never[]) => unknown)(...words);
        }) as never;
      const publicStore = {
        head: counted('head'),
        read: counted('read'),
        put: counted('put'),
        remove: counted('remove'),
      };
      const clock = { now: () => '2026-06-01T12:00:00Z' as Instant };
      const deps: PublishDeps = {
        store,
        publicStore,
        inbox: { read: async () => undefined },
        config: CONFIG,
        clock,
        log: SILENT,
      };
      const costs = [];
      let made = 0;
      for (const [turn, size] of SIZES.entries()) {
        for (; made < size; made += A_BATCH) await client.send(new BatchWriteItemCommand(batchFrom(made)));
        // Made of all records, as the comparison does every night.
        await publishIndex(deps);
        const feeds = [feed(`tag/0000${turn}-new`), feed(`author/0000${turn}-new`)];
        const value = article(`new-${turn}`, { tags: [`0000${turn}-new`], feeds });
        gate.passages.length = 0;
        asked.clear();
        await store.commit(commitOf(value));
        await publishChanges(deps, { articles: [value.id], feeds });
        costs.push({ ...callsOf(gate.passages), ...Object.fromEntries(asked) });
        gate.passages.length = 0;
      }
      for (const cost of costs.slice(1)) expect(cost).toEqual(costs[0]);
      expect(costs[0]?.['read units']).toBeLessThan(100);
    } finally {
      database.close();
      rmSync(home, { recursive: true });
      client.destroy();
      gate.close();
      await tables.stop();
    }
  },
  60_000,
);
