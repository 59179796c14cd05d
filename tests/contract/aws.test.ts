import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { articleStoreContract } from './article-store.ts';
import { createArticleTable, dropTable } from './article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from './dynoxide.ts';
import { queryContract } from './query.ts';

if (!dynoxideIsInstalled)
  process.stderr.write(
    'DynamoDB tests are left out: @dynoxide/linux-x64 is not installed. `npm run test:aws` runs them.\n',
  );

describe.runIf(dynoxideIsInstalled)('DynamoDB', () => {
  let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.stop());

  const open = async () => {
    const table = randomUUID();
    await createArticleTable(dynoxide.client, table);
    return { store: createDynamoStore(dynoxide.client, table), close: () => dropTable(dynoxide.client, table) };
  };
  articleStoreContract('DynamoDB on dynoxide', open);
  queryContract('DynamoDB on dynoxide', open);
});
