import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listStored } from '../../../shared/aws/dynamo/list-stored.ts';
import { createDynamoStore } from '../../../shared/aws/dynamo/store.ts';
import { SILENT } from '../../../shared/log.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { createArticleTable } from '../../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../../contract/dynoxide.ts';
import { article, articleId, commitOf, key, minute, upload } from '../../contract/fixtures.ts';

describe.runIf(dynoxideIsInstalled)('uploads and articles from before there were lists', () => {
  let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
  let table: string;
  let store: ArticleStore;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide.stop());
  beforeEach(async () => {
    table = randomUUID();
    await createArticleTable(dynoxide.client, table);
    store = createDynamoStore(dynoxide.client, table);
  });

  /** As an earlier version would have left the table. */
  async function unlist(): Promise<void> {
    for await (const { Items = [] } of paginateScan({ client: dynoxide.client }, { TableName: table })) {
      for (const { pk, sk } of Items) {
        if (pk?.S?.startsWith('LIST#') !== true || sk === undefined) continue;
        await dynoxide.client.send(new DeleteItemCommand({ TableName: table, Key: { pk, sk } }));
      }
    }
  }

  const list = () => listStored(dynoxide.client, table, SILENT);
  const uploads = async () => (await createQuery(store).uploads({}, { limit: 999 })).items.map((record) => record.key);
  const articles = async () => (await createQuery(store).articles({}, { limit: 999 })).items.map(({ id }) => id);

  it('are put into them, part by part, and then no more', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `n${index}`);
    await Promise.all(names.map((at) => store.commit({ upload: { value: upload(`${at}.md`), version: 0 } })));
    for (const name of ['a', 'b']) {
      const value = article(name, { key: key('two.xml'), published: minute(name === 'a' ? 1 : 2) });
      await store.commit(commitOf(value, { upload: upload('two.xml'), uploadVersion: name === 'a' ? 0 : 1 }));
    }
    await unlist();
    expect([await uploads(), await articles()]).toEqual([[], []]);
    expect(await list()).toBe('more');
    expect((await uploads()).length).toBe(200);
    expect(await list()).toBe('done');
    expect((await uploads()).sort()).toEqual([...names.map((name) => `${name}.md`), 'two.xml'].sort());
    expect(await articles()).toEqual([articleId('b'), articleId('a')]);
    const { items } = await createQuery(store).uploads({ status: 'published', section: '' }, { limit: 999 });
    expect(items.length).toBe(251);
    await unlist();
    expect(await list()).toBe('done');
    expect(await uploads()).toEqual([]);
  });

  it('that are written while they are looked at stand where the writer put them alone', async () => {
    await store.commit(commitOf(article('a')));
    await unlist();
    const { client } = dynoxide;
    const scheduled = article('a', { state: 'scheduled' });
    const { receipt } = upload('city/a.md');
    const held = upload('city/a.md', { receipt: { ...receipt, status: 'held' } });
    let isMet = false;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'TransactWriteItemsCommand' && !isMet) {
            isMet = true;
            await store.commit(commitOf(scheduled, { upload: held, uploadVersion: 1, version: 1, put: [] }));
          }
          return next(args);
        },
      { step: 'initialize', name: 'meet' },
    );
    try {
      expect(await list()).toBe('done');
    } finally {
      client.middlewareStack.remove('meet');
    }
    expect(isMet).toBe(true);
    expect(await store.uploadList({ status: 'published' }, { limit: 9 })).toEqual([]);
    expect((await store.uploadList({ status: 'held' }, { limit: 9 })).map((row) => row.key)).toEqual(['city/a.md']);
    expect(await store.articleList('published', { limit: 9 })).toEqual([]);
    expect((await store.articleList('scheduled', { limit: 9 })).map((row) => row.key)).toEqual([articleId('a')]);
  });
});
