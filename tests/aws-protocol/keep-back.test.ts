import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../cli/run.ts';
import { type Mill, openMill } from './mill.ts';
import { nameStack } from './named-stack.ts';

let mill: Mill;
let stack: string;
beforeEach(async () => {
  mill = await openMill();
  const { contentBucket, table } = mill.stage;
  stack = `newsroom-${table.slice(-12)}`;
  await nameStack(stack, { ContentBucketName: contentBucket, TableName: table });
});
afterEach(() => {
  vi.unstubAllEnvs();
  mill.close();
});

/** The command, while the functions of the stack work. */
async function call(...words: string[]) {
  let isDone = false;
  const ran = run(...words, '--stack', stack).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await mill.settle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ran;
}

async function uploads(): Promise<readonly (string | undefined)[]> {
  const { clients, contentBucket: Bucket } = mill.stage;
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key }) => Key);
}

it('the command withdraws, holds and releases an upload of a stack by a file in its content bucket', async () => {
  await mill.newsroom.upload('city/pier.md', '---\ntitle: The pier\ndate: 2026-05-01\n---\n\nIt was late.\n');
  await mill.settle();
  expect(await mill.items('all')).toHaveLength(1);
  const withdrawn = await call('withdraw', 'city/pier.md', '--reason', 'It was another pier');
  expect(withdrawn).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^city\/pier\.md is withdrawn: /) });
  const { clients, contentBucket: Bucket } = mill.stage;
  const beside = await clients.s3.send(new HeadObjectCommand({ Bucket, Key: 'city/pier.md.feedmill.yaml' }));
  expect(beside.ContentType).toBe('application/yaml');
  await mill.settle();
  expect(await mill.items('all')).toEqual([]);
  expect((await mill.published('/all/atom.xml'))?.bytes.toString()).toContain('It was another pier</at:comment>');
  const asked = await run('status', '--stack', stack);
  expect(asked.out).toMatch(
    /^held {2}city\/pier\.md\n(?:.*\n)*stored {2}city\/pier\.md\.feedmill\.yaml|^stored {2}city\/pier\.md\.feedmill\.yaml\n(?:.*\n)*held {2}city\/pier\.md\n/,
  );
  const one = await run('status', 'city/pier.md', '--json', '--stack', stack);
  expect(JSON.parse(one.out)).toMatchObject({ key: 'city/pier.md', status: 'held', reasons: [{ code: 'kept-back' }] });
  expect(await run('status', 'none.md', '--stack', stack)).toMatchObject({ status: 1 });
  const unknown = await run('hold', 'city/peir.md', '--stack', stack);
  expect(unknown).toMatchObject({
    status: 2,
    err: expect.stringContaining(`in the bucket ${mill.stage.contentBucket}; is it city/pier.md?`),
  });
  const released = call('release', 'city/pier.md');
  // moto says nothing of what is deleted: its event is sent in its place.
  await vi.waitUntil(async () => !(await uploads()).includes('city/pier.md.feedmill.yaml'), { timeout: 60_000 });
  await mill.newsroom.remove('city/pier.md.feedmill.yaml');
  expect(await released).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^city\/pier\.md is let go\.\npublished/),
  });
  await mill.settle();
  expect(await mill.items('all')).toHaveLength(1);
  // Somebody without credentials uploads to an address that was signed by somebody who has them.
  const { status, out } = await run('presign', 'city/night trams.md', '--stack', stack, '--expires', '10m');
  expect(status).toBe(0);
  const put = await fetch(out.trim(), { method: 'PUT', body: '---\ntitle: Night trams\n---\n\nThey run again.\n' });
  expect(put.status).toBe(200);
  await mill.settle();
  expect((await mill.items('all'))?.map(({ title }) => title)).toContain('Night trams');
});

it.each([
  [['withdraw', 'a.md', '--stack', 'none-such'], /the stack none-such cannot be asked: .*does not exist/],
  [['withdraw', 'a.md', '--stack', 'any', '--inbox', 'stories'], /--stack and --inbox name two places/],
  [['status', '--stack', 'none-such'], /the stack none-such cannot be asked/],
  [['status', '--stack', 'any', '--watch'], /--watch goes with what lies on this machine alone/],
])('the command says what is wrong with %j', async (words, message) => {
  const { status, err } = await run(...words);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(message) });
});
