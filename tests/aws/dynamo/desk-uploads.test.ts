import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskUploads } from '../../../shared/aws/dynamo/desk-uploads.ts';
import { createArticleTable } from '../../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../../contract/dynoxide.ts';

const WEEK = 7 * 86_400_000;

describe.runIf(dynoxideIsInstalled)('an upload in parts that the table knows', () => {
  let dynoxide: Awaited<ReturnType<typeof startDynoxide>>;
  const table = randomUUID();
  beforeAll(async () => {
    dynoxide = await startDynoxide();
    await createArticleTable(dynoxide.client, table);
  });
  afterAll(() => dynoxide.stop());

  it('is what was said of it, until it is completed or a week is over', async () => {
    const began = 1_800_000_000_000;
    const at = (now: number) => createDeskUploads(dynoxide.client, table, () => now);
    const upload = { key: 'city/film.mp4', uploadId: 'one', bytes: 9, by: 'Rösa' };
    await at(began).put('a', upload);
    await at(began).put('b', { key: 'b.mp4', uploadId: 'two', bytes: 7 });
    expect(await at(began).get('a')).toEqual(upload);
    expect(await at(began + WEEK - 1_000).get('b')).toEqual({ key: 'b.mp4', uploadId: 'two', bytes: 7 });
    expect(await at(began + WEEK).get('b')).toBeUndefined();
    await at(began).remove('a');
    expect(await at(began).get('a')).toBeUndefined();
    expect(await at(began).get('c')).toBeUndefined();
  });
});
