import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ScriptedEndpoint } from '../aws/scripted-endpoint.ts';
import { scriptedStack } from '../aws/scripted-stack.ts';
import { createArticleTable } from '../contract/article-table.ts';
import { dynoxideIsInstalled, startDynoxide } from '../contract/dynoxide.ts';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
let file: string;
const SCENE = '2026-11-24T00:00:00Z';
beforeAll(async () => {
  desk = openDesk();
  file = `${desk.site}.export`;
  for (const name of ['ferry', 'bridge', 'tide']) desk.save(`city/${name}.txt`, `The ${name}\n\n${PARAGRAPH}\n`);
  await desk.publish(SCENE);
  // What no upload tells: that it was there, and when it was taken back.
  desk.remove('city/tide.txt');
  await desk.publish('2026-11-25T00:00:00Z');
  expect(await run('export', file, '--public', desk.site, '--config', desk.config)).toEqual({
    status: 0,
    out: '',
    err: '',
  });
});
afterAll(() => desk.close());

const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
const restore = (from: string, site: string, ...more: string[]) =>
  run('restore', '--from', from, '--inbox', desk.inbox, '--public', site, '--config', desk.config, ...more);

it('an export is lines of JSON, and brings a newsroom back elsewhere with the same documents', async () => {
  const [header = '', ...rows] = lines();
  expect(JSON.parse(header)).toMatchObject({
    feedmill: 'transfer',
    form: 1,
    configuration: { site: { title: 'Daily Quay', tagAuthority: 'quay.example,2026' } },
  });
  expect(JSON.parse(rows.at(-1) ?? '')).toEqual({ end: { rows: rows.length - 1, sha256: expect.any(String) } });
  expect(readdirSync(join(desk.site, '..')).filter((name) => name.startsWith('site.export'))).toEqual(['site.export']);

  const other = `${desk.site}-elsewhere`;
  expect(await restore(file, other)).toMatchObject({ status: 0, out: '2 published.\n', err: '' });
  const files = readdirSync(desk.site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(20);
  for (const { parentPath, name } of files) {
    // The news of two days, of which there is none by now.
    if (name.startsWith('sitemap-news.xml')) continue;
    const path = join(parentPath, name);
    expect([path, readFileSync(path.replace(desk.site, other), 'latin1')]).toEqual([
      path,
      readFileSync(path, 'latin1'),
    ]);
  }
  expect(readFileSync(join(other, 'all/atom.xml'), 'utf8')).toContain('at:deleted-entry');
});

/** As somebody else has written it. */
function written(name: string, text: string): string {
  const path = `${desk.site}.${name}`;
  writeFileSync(path, gzipSync(text));
  return path;
}

it.each<[string, () => string, RegExp]>([
  ['is cut off', () => cut('cut', -10), /cut cannot be used: it is damaged: unexpected end of file\n$/],
  [
    'has lost its end',
    () => written('endless', `${lines().slice(0, -1).join('\n')}\n`),
    /endless cannot be used: it is damaged: its end is missing\n$/,
  ],
  [
    'says something else',
    () => written('altered', `${lines().join('\n').replace('The ferry', 'The fairy')}\n`),
    /altered cannot be used: it is damaged: it is not what was written\n$/,
  ],
  [
    'lacks a line',
    () => written('gap', `${lines().toSpliced(4, 1).join('\n')}\n`),
    /gap cannot be used: it is damaged: it is not what was written\n$/,
  ],
  ['is something else', () => written('else', '{"title":"x"}\n'), /it is nothing that "feedmill export" wrote\n$/],
  [
    'is of a newer Feedmill',
    () => written('newer', '{"feedmill":"transfer","form":2,"version":"9.0"}\n'),
    /it was written by a newer Feedmill \(9\.0\), which is needed to read it\n$/,
  ],
  ['has no text', () => written('empty', ''), /it is empty\n$/],
  [
    'is of another newsroom',
    () => written('other', resigned(lines(), 'quay.example,2026', 'bay.example,2026')),
    /ids in .*other are under bay\.example,2026, and those of this configuration under quay\.example,2026; name the right one/,
  ],
])('of one that %s nothing is begun', async (_, make, message) => {
  const site = `${desk.site}-never`;
  const { status, err } = await restore(make(), site);
  expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  expect([existsSync(site), existsSync(`${site}.feedmill`)]).toEqual([false, false]);
});

function cut(name: string, end: number): string {
  const path = `${desk.site}.${name}`;
  writeFileSync(path, readFileSync(file).subarray(0, end));
  return path;
}

/** The same of another newsroom, by its own digest. */
function resigned(all: readonly string[], from: string, to: string): string {
  const text = `${all.slice(0, -1).join('\n').replaceAll(from, to)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ end: { rows: all.length - 2, sha256 } })}\n`;
}

it.each([
  [() => ['export', file], /site\.export is there already/],
  [() => ['restore', '--stack', 'any'], /--stack is restored --from a file that "feedmill export" wrote/],
  [() => ['restore', '--stack', 'any', '--from', desk.config], /--stack is restored --from a file/],
  [() => ['export', 'x', '--stack', 'any', '--public', 'y'], /--stack and --public name two places/],
  [() => ['export', 'x', '--table', 'any', '--stack', 'y'], /--table and --stack name two places/],
])('says what is wrong with %o', async (words, message) => {
  expect(await run(...words())).toMatchObject({ status: 2, err: expect.stringMatching(message) });
});

describe.runIf(dynoxideIsInstalled)('the table of a deployment', () => {
  let engine: Awaited<ReturnType<typeof startDynoxide>>;
  let stacks: ScriptedEndpoint;
  beforeAll(async () => {
    engine = await startDynoxide();
    await createArticleTable(engine.client, 'articles');
    stacks = await scriptedStack({ TableName: 'articles', ContentBucketName: 'uploads' });
    const environment = {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_CLOUDFORMATION: stacks.url,
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    stacks.close();
    await engine.stop();
  });

  it('takes up what an export knows, once, and gives it back', async () => {
    const there = await run('restore', '--from', file, '--stack', 'newsroom');
    expect(there).toMatchObject({ status: 0, err: '' });
    expect(there.out).toBe(
      '3 articles, 3 uploads and 3 feeds are known to newsroom.\nNothing of it is published yet. Now:\n' +
        '  1. copy the uploads into the bucket uploads\n  2. feedmill reconcile --stack newsroom\n',
    );
    const again = await run('restore', '--from', file, '--stack', 'newsroom');
    expect(again).toMatchObject({
      status: 2,
      err: expect.stringMatching(/the table articles is not empty; --yes puts/),
    });
    expect(await run('restore', '--from', file, '--stack', 'newsroom', '--yes')).toMatchObject({ status: 0 });
    const back = `${desk.site}.back`;
    expect(await run('export', back, '--stack', 'newsroom')).toMatchObject({ status: 0 });
    const rows = (path: string) => {
      const text = gunzipSync(readFileSync(path)).toString().trimEnd();
      return text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.replace(/"revision":"\w+"/, ''))
        .toSorted();
    };
    expect(rows(back)).toEqual(rows(file));
    // Of a deployment that is gone, or of another moment.
    const left = `${desk.site}.left`;
    expect(await run('export', left, '--table', 'articles')).toEqual({ status: 0, out: '', err: '' });
    expect(rows(left)).toEqual(rows(back));
  });
});
