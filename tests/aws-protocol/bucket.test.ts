import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listObjects } from '../../shared/aws/s3/list-objects.ts';
import { scriptedEndpoint } from '../aws/scripted-endpoint.ts';
import { startFeedmill } from '../support/feedmill.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { clientsOf, REGION } from './clients.ts';

// The command of one machine, whose public folder is a bucket.
const endpoint = process.env.AWS_ENDPOINT_URL ?? '';
const { s3 } = clientsOf(endpoint);
const Bucket = randomUUID();
const folder = mkdtempSync(join(tmpdir(), 'feedmill-bucket-'));
const NEWS = ['--public', `s3://${Bucket}/news`];

beforeAll(async () => {
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  mkdirSync(join(folder, 'inbox'));
  write('feedmill.config.json', {
    site: {
      title: 'Quay',
      url: 'https://quay.example/',
      feedsUrl: 'https://feeds.quay.example/',
      tagAuthority: 'quay.example,2026',
    },
  });
  write(
    'inbox/ferry.md',
    '# The ferry runs again\n\nSince Monday the ferry has been running between the two piers again.',
  );
  write('inbox/crane.md', '# A crane for the quay\n\nThe harbour has bought a crane that lifts whatever ships bring.');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | object): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

const start = (words: readonly string[], url = endpoint) =>
  startFeedmill(words, {
    cwd: folder,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
const command = (words: readonly string[], url?: string) => start(words, url).ended;

/** @returns what the first line of `serve` says. */
async function serving({ stdout, stderr }: ChildProcess): Promise<{ readonly url: string; readonly feeds: string[] }> {
  const lines = createInterface({ input: stdout ?? process.stdin });
  stderr?.resume();
  for await (const line of lines) {
    const said = JSON.parse(line);
    if (said.event === 'serving') return said;
  }
  throw new Error('it ended');
}

const keys = async () => (await Array.fromAsync(listObjects(s3, Bucket, {}))).map(({ key }) => key);

async function titles(): Promise<readonly string[]> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'news/all/feed.json' }));
  const { items } = JSON.parse((await Body?.transformToString()) ?? '');
  return items.map(({ title }: { title: string }) => title).sort();
}

it('publishes into a bucket below a prefix, and leaves nothing else in it', async () => {
  const { status, out, err } = await command(['publish', ...NEWS]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('2 published');
  expect(await titles()).toEqual(['A crane for the quay', 'The ferry runs again']);
  const { ContentType, CacheControl, Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'news/all/rss.xml' }));
  expect(ContentType).toBe('application/rss+xml; charset=utf-8');
  expect(CacheControl).toContain('max-age');
  expect(await Body?.transformToString()).toContain('<link>https://feeds.quay.example/articles/');
  expect((await keys()).filter((key) => !key.startsWith('news/') || key.includes('.feedmill'))).toEqual([]);
});

it('takes out what is withdrawn', async () => {
  unlinkSync(join(folder, 'inbox/crane.md'));
  expect((await command(['publish', ...NEWS])).status).toBe(0);
  expect(await titles()).toEqual(['The ferry runs again']);
});

it('finds what somebody removed from the bucket, and puts it back', async () => {
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'news/all/atom.xml' }));
  const { out } = await command(['reconcile', ...NEWS]);
  expect(out).toContain('/all/atom.xml');
  expect(await keys()).toContain('news/all/atom.xml');
});

it('goes on publishing there, and tells who asks for a page where it lies', async () => {
  const { process: serve, ended } = start(['serve', '--port', '0', ...NEWS]);
  const { url, feeds } = await serving(serve);
  expect(feeds).toContain('https://feeds.quay.example/all/rss.xml');
  write('inbox/gulls.md', '# Gulls leave the market\n\nSince the fish market has moved the gulls have followed it.');
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['Gulls leave the market', 'The ferry runs again']);
  const [front, page, health] = await Promise.all(
    ['', 'all/rss.xml', 'healthz'].map((path) => fetch(url + path, { redirect: 'manual' })),
  );
  expect([front?.status, front?.headers.get('location')]).toEqual([302, 'https://feeds.quay.example/']);
  expect([page?.status, health?.status]).toEqual([404, 200]);
  serve.kill('SIGTERM');
  expect((await ended).status).toBe(0);
});

it('refuses a store that takes no notice of conditions', async () => {
  const store = await scriptedEndpoint([{ status: 200, headers: { ETag: '"0"' } }]);
  const { status, err } = await command(['publish', '--public', 's3://careless'], store.url);
  store.close();
  expect(err).toContain('s3://careless lies in a store that takes no notice of conditions on a write');
  expect(status).toBe(2);
});

it('refuses a bucket that is not there, one that has no name, and one of which nobody knows where readers find it', async () => {
  const missing = await command(['publish', '--public', 's3://nobody-has-made-this']);
  expect(missing.err).toContain('s3://nobody-has-made-this cannot be written: The specified bucket does not exist');
  const nameless = await command(['publish', '--public', 's3:/news']);
  expect(nameless.err).toContain('"s3:/news" names no bucket; write s3://BUCKET or s3://BUCKET/PREFIX');
  write('other.json', { site: { title: 'Quay', url: 'http://localhost/', tagAuthority: 'quay.example,2026' } });
  const unreachable = await command(['publish', ...NEWS, '--config', 'other.json']);
  expect(unreachable.err).toContain('is to be said by "feedsUrl"');
  expect([missing, nameless, unreachable].map(({ status }) => status)).toEqual([2, 2, 2]);
  expect(existsSync(join(folder, 'nobody-has-made-this.feedmill'))).toBe(false);
});

describe('an inbox in a bucket', () => {
  const IN = ['--inbox', `s3://${Bucket}/desk`, '--public', 'site'];
  const upload = (name: string, Body: string | Uint8Array) =>
    s3.send(new PutObjectCommand({ Bucket, Key: `desk/${name}`, Body: Buffer.from(Body) }));
  const site = () => {
    const { items } = JSON.parse(readFileSync(join(folder, 'site/all/feed.json'), 'utf8'));
    return items.map(({ id, title, image }: Record<string, string>) => ({ id, title, image }));
  };

  it('is read like a folder: pictures, folders that a console makes, and what is no upload', async () => {
    await upload('sport/', new Uint8Array());
    await upload('.notes', 'Nobody is to see this.');
    await upload('sport/pier.png', ONE_PIXEL);
    await upload(
      'sport/race.md',
      '---\ntitle: The race\nimage: pier.png\n---\n\nTwelve boats have come in before the storm, and two behind it.\n',
    );
    await upload('secret.md', '---\ntitle: A secret\ndraft: true\n---\n\nOf this nobody shall hear before Friday.\n');
    const { status, out, err } = await command(['publish', ...IN]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/1 held, 1 published, 1 stored/);
    expect(site()).toMatchObject([{ title: 'The race' }]);
  });

  it('keeps the id of what is renamed, which is a copy under another name', async () => {
    const before = site();
    await s3.send(
      new CopyObjectCommand({ Bucket, Key: 'desk/sport/boats.md', CopySource: `${Bucket}/desk/sport/race.md` }),
    );
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'desk/sport/race.md' }));
    expect((await command(['publish', ...IN])).status).toBe(0);
    expect(site()).toEqual(before);
  });

  it('takes the words of the command, as a file beside the upload', async () => {
    expect((await command(['withdraw', 'sport/boats.md', '--reason', 'The race is repeated.', ...IN])).status).toBe(0);
    expect(site()).toEqual([]);
    expect(await keys()).toContain('desk/sport/boats.md.feedmill.yaml');
    expect((await command(['release', 'sport/boats.md', ...IN])).status).toBe(0);
    expect(site()).toMatchObject([{ title: 'The race' }]);
  });

  it('is no inbox where what is published lies in it', async () => {
    const { status, err } = await command(['publish', '--inbox', `s3://${Bucket}`, ...NEWS]);
    expect(err).toContain('lie in each other');
    expect(status).toBe(2);
  });

  it('takes nothing back where it cannot be listed', async () => {
    const { status, out } = await command(['publish', '--inbox', 's3://nobody-has-made-this', '--public', 'site']);
    expect(status).not.toBe(0);
    expect(out).not.toContain('withdrawn');
    expect(site()).toMatchObject([{ title: 'The race' }]);
  });
});
