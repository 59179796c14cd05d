import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configure, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';
import { missing } from '../support/programs.ts';

const folder = temporaryFolder();
const disk = join(folder.path, 'disk');
/** Where the state lies. */
const memory = join(folder.path, 'memory');
for (const one of [disk, memory]) mkdirSync(one);
/** A disk of its own in memory, which only root may have. */
const mount = (...options: string[]) => spawnSync('mount', options).status === 0;
const absent = missing(
  'right to mount a small disk',
  ![disk, memory].every((one) => mount('-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', one)),
);
afterAll(() => {
  if (!absent) for (const one of [disk, memory]) spawnSync('umount', [one]);
  folder.remove();
});

const STORIES = 120;
const publish = () => feedmill(['publish', '--public', 'disk/public'], folder.path);

beforeAll(() => {
  configure(folder.path);
  mkdirSync(join(folder.path, 'inbox'));
  for (let index = 0; index < STORIES; index++) {
    const text = randomBytes(6_000).toString('base64').replace(/.{60}/g, '$& ');
    writeFileSync(join(folder.path, `inbox/story-${index}.md`), `---\ntitle: Story ${index}\n---\n\n${text}\n`);
  }
});

describe.skipIf(absent)('a disk that is full', () => {
  it('is told of in a sentence, and not of each file; nothing half-written is left, and all comes out when there is room', async () => {
    const { status, out, err } = await publish();
    expect(status).toBe(70);
    // At the end of what was done, or instead, where the state beside the public folder was what found no room.
    expect(out + err).toContain('the disk is full');
    expect(out.split('\n').length).toBeLessThan(10);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
    expect(out + err).not.toMatch(/\n\s+at |"stack"/);
    const names = readdirSync(disk, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(mount('-o', 'remount,size=30m', disk)).toBe(true);
    expect(await publish()).toEqual({ status: 0, out: `${STORIES} published.\n`, err: '' });
    expect(readdirSync(join(disk, 'public/articles'))).toHaveLength(STORIES);
  });

  it('under the state is told of once by serve, which answers, goes on when there is room, and ends in order', async () => {
    const words = ['serve', '--public', 'elsewhere', '--state', 'memory/state.sqlite', '--port', '0'];
    const serving = startFeedmill(words, { cwd: folder.path });
    const url = await new Promise<string>((resolve) =>
      serving.process.stdout?.on('data', (chunk) => {
        const found = /"url":"(http:[^"]*)"/.exec(String(chunk))?.[1];
        if (found !== undefined) resolve(found);
      }),
    );
    const health = async () => (await fetch(`${url}healthz`)).status;
    await expect.poll(health, { timeout: 60_000 }).toBe(503);
    mount('-o', 'remount,size=60m', memory);
    await expect.poll(health, { timeout: 60_000 }).toBe(200);
    serving.process.kill('SIGTERM');
    const { status, out, err } = await serving.ended;
    expect(status).toBe(0);
    expect(err).toContain('disk is full');
    expect(err.trim().split('\n').length).toBeLessThan(8);
    expect(out.match(/"status":"published"/g)).toHaveLength(STORIES);
    expect(readdirSync(join(folder.path, 'elsewhere/articles'))).toHaveLength(STORIES);
  });
});
