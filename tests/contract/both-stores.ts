import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { openDatabase } from '../../shared/local/sqlite/database.ts';
import { createSqliteStore } from '../../shared/local/sqlite/store.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { createArticleTable, dropTable } from './article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from './dynoxide.ts';

/** An empty store. */
export type OpenStore = () => Promise<{ readonly store: ArticleStore; close(): Promise<void> }>;

/** Tests that hold on one machine and on AWS: run over SQLite and, where its engine is installed, over DynamoDB. */
export function overBothStores(title: string, tests: (open: OpenStore) => void): void {
  describe(`${title}, on SQLite`, () => tests(openSqlite));

  overDynamo(`${title}, on DynamoDB`, tests);
}

/** The same on AWS alone. */
export function overDynamo(title: string, tests: (open: OpenStore) => void): void {
  describe.runIf(dynoxideIsInstalled)(title, () => {
    let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
    beforeAll(async () => {
      dynoxide = await startDynoxide();
    });
    afterAll(() => dynoxide.stop());

    tests(async () => {
      const table = randomUUID();
      await createArticleTable(dynoxide.client, table);
      return { store: createDynamoStore(dynoxide.client, table), close: () => dropTable(dynoxide.client, table) };
    });
  });
}

export const openSqlite: OpenStore = async () => {
  const home = mkdtempSync(join(tmpdir(), 'feedmill-store-'));
  const database = openDatabase(join(home, 'state.sqlite'));
  return {
    store: createSqliteStore(database),
    async close() {
      database.close();
      rmSync(home, { recursive: true });
    },
  };
};
