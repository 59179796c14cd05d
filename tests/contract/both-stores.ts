import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { openDatabase } from '../../shared/local/sqlite/database.ts';
import { createSqliteStore } from '../../shared/local/sqlite/store.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { createArticleTable, dropTable } from './article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from './dynoxide.ts';

/** An empty store. */
export type OpenStore = () => Promise<{ readonly store: ArticleStore; close(): Promise<void> }>;

/** An empty table. */
export type OpenTable = () => Promise<{
  readonly client: DynamoDBClient;
  readonly table: string;
  close(): Promise<void>;
}>;

/** Tests that hold on one machine and on AWS: run over SQLite and, where its engine is installed, over DynamoDB. */
export function overBothStores(title: string, tests: (open: OpenStore) => void): void {
  describe(`${title}, on SQLite`, () => tests(openSqlite));

  overDynamo(`${title}, on DynamoDB`, tests);
}

/** The same on AWS alone. @param prepare its client */
export function overDynamo(
  title: string,
  tests: (open: OpenStore, openTable: OpenTable) => void,
  prepare: (client: DynamoDBClient) => void = () => undefined,
): void {
  describe.runIf(dynoxideIsInstalled)(title, () => {
    let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
    beforeAll(async () => {
      dynoxide = await startDynoxide();
      prepare(dynoxide.client);
    });
    afterAll(() => dynoxide.stop());

    const openTable: OpenTable = async () => {
      const [{ client }, table] = [dynoxide, randomUUID()];
      await createArticleTable(client, table);
      return { client, table, close: () => dropTable(client, table) };
    };
    tests(async () => {
      const { client, table, close } = await openTable();
      return { store: createDynamoStore(client, table), close };
    }, openTable);
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
