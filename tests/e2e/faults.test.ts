import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HealthReport } from '../../functions/local/http/health.ts';
import { answeredIn } from '../../shared/feed/answered.ts';
import { configure, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
let running: ReturnType<typeof startFeedmill> | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  configure(folder.path);
  mkdirSync(inFolder('inbox/desk'), { recursive: true });
});
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  folder.remove();
});

const inFolder = (path: string) => join(folder.path, path);
const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];
const write = (count: number, from = 0) => {
  for (let index = from; index < from + count; index++)
    writeFileSync(inFolder(`inbox/desk/story-${index}.md`), `---\ntitle: Story ${index}\n---\n\nThe ferry was late.\n`);
};
/** Of articles that are out. */
const pages = () => {
  const names = existsSync(inFolder('public/articles')) ? readdirSync(inFolder('public/articles')) : [];
  return names.filter((name) => isPage(inFolder(`public/articles/${name}/index.html`))).length;
};
function isPage(path: string): boolean {
  try {
    return answeredIn(readFileSync(path, 'latin1')) === undefined;
  } catch {
    // It went after it was listed.
    return false;
  }
}

interface Served {
  readonly url: string;
  /** What it has said so far on standard error, one object a line. */
  said(): { event: string; error?: { message: string }; message?: string }[];
}

/** Starts serving on a free port. Resolves when it says where. */
async function serve(...more: string[]): Promise<Served> {
  running = startFeedmill(['serve', ...FOLDERS, '--port', '0', ...more], { cwd: folder.path });
  const { process: child } = running;
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/all\/rss\.xml/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(`ended: ${printed}${errors}`)));
  });
  const said = () =>
    errors
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return { url, said };
}

/** The test's own time limit is the only one. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const health = async (url: string) => {
  const response = await fetch(`${url}/healthz`);
  return { code: response.status, ...((await response.json()) as HealthReport) };
};

describe('serve, where its first pass fails', () => {
  beforeEach(() => {
    write(3);
    mkdirSync(inFolder('public'));
    writeFileSync(inFolder('public/all'), 'in the way');
  });

  it('goes on trying, says so once, and publishes everything when the fault is mended', async () => {
    const { url, said } = await serve();
    await until(async () => ((await health(url)).failures ?? 0) >= 2);
    expect(await health(url)).toMatchObject({ code: 503, status: 'failing' });
    // What is not in the way is published, and what arrives meanwhile too.
    expect(existsSync(inFolder('public/language/en/rss.xml'))).toBe(true);
    write(1, 3);
    await until(() => pages() === 4);
    rmSync(inFolder('public/all'));
    await until(async () => (await health(url)).code === 200);
    expect(await (await fetch(`${url}/all/rss.xml`)).text()).toContain('Story 3');
    const faults = said().filter(({ event }) => event === 'pass failed');
    expect(faults.map(({ error }) => error?.message)).toEqual([expect.stringContaining('public/all')]);
    expect(said().at(-1)).toMatchObject({ event: 'pass works again', failures: expect.any(Number) });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends on %s while it waits for the next try', async (signal) => {
    const { url } = await serve();
    await until(async () => ((await health(url)).failures ?? 0) >= 2);
    running?.process.kill(signal);
    expect((await running?.ended)?.status).toBe(0);
  });
});

describe('a state that is moved away', () => {
  it('is missed by the server that works on it, which publishes nothing until it lies there again', async () => {
    write(2);
    const { url, said } = await serve();
    await until(() => pages() === 2);
    renameSync(inFolder('public.feedmill'), inFolder('elsewhere'));
    write(1, 2);
    await until(async () => (await health(url)).code === 503);
    expect(said().find(({ event }) => event === 'pass failed')).toMatchObject({
      error: { message: expect.stringContaining('was moved or replaced while it is worked on') },
    });
    renameSync(inFolder('elsewhere'), inFolder('public.feedmill'));
    await until(async () => (await health(url)).code === 200);
    await until(() => pages() === 3);
  });
});

describe('serve, told to end', () => {
  it('ends in order although its first pass has much to do, and goes on with it at the next start', async () => {
    write(600);
    running = startFeedmill(['serve', ...FOLDERS, '--port', '0'], { cwd: folder.path });
    await until(() => pages() > 0);
    running.process.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ status: 0, err: '' });
    const { url } = await serve();
    await until(() => pages() === 600);
    expect(await health(url)).toMatchObject({ code: 200 });
  });
});

describe('an inbox that is suddenly empty', () => {
  it('is told of loudly by publish, and taken at its word with --accept-removals', async () => {
    write(12);
    await feedmill(['publish', ...FOLDERS], folder.path);
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    const held = await feedmill(['publish', ...FOLDERS], folder.path);
    expect(held).toMatchObject({ status: 1, out: '12 published; the removal of 12 is held.\n' });
    expect(held.err).toMatch(/12 of 12 uploads are gone .* --accept-removals/);
    expect(pages()).toBe(12);
    const status = await feedmill(['status', '--public', 'public', '--json'], folder.path);
    expect(status.err).toContain('12 of 12 uploads are gone');
    expect(JSON.parse(status.out)[0]).toMatchObject({ status: 'published', removalHeld: true });
    expect((await feedmill(['status', 'desk/story-1.md', '--public', 'public'], folder.path)).out).toContain(
      '  Missing  ',
    );
    const accepted = await feedmill(['publish', ...FOLDERS, '--accept-removals'], folder.path);
    expect(accepted).toEqual({ status: 0, out: '12 withdrawn.\n', err: '' });
    expect(pages()).toBe(0);
  });

  it('is held by serve, reported, and done when another process is told that it is meant', async () => {
    write(12);
    const { url, said } = await serve();
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    await until(async () => (await health(url)).heldRemovals === 12);
    expect(await health(url)).toMatchObject({ code: 200, status: 'ok' });
    expect(await (await fetch(`${url}/all/rss.xml`)).text()).toContain('Story 7');
    await until(() => said().length > 0);
    expect(said()).toMatchObject([{ event: 'removals held', message: expect.stringContaining('--accept-removals') }]);
    await feedmill(['publish', ...FOLDERS, '--accept-removals'], folder.path);
    await until(async () => (await health(url)).heldRemovals === 0);
    expect(await (await fetch(`${url}/all/rss.xml`)).text()).not.toContain('<item>');
  });

  it('is held however few its uploads were when another folder stands in its place, and emptied without a question else', async () => {
    write(3);
    await feedmill(['publish', ...FOLDERS], folder.path);
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    expect(await feedmill(['publish', ...FOLDERS], folder.path)).toMatchObject({ status: 1 });
    expect(pages()).toBe(3);
    rmSync(inFolder('inbox'), { recursive: true });
    renameSync(inFolder('away'), inFolder('inbox'));
    expect(await feedmill(['publish', ...FOLDERS], folder.path)).toMatchObject({ status: 0, out: '3 published.\n' });
    rmSync(inFolder('inbox/desk'), { recursive: true });
    expect(await feedmill(['publish', ...FOLDERS], folder.path)).toMatchObject({ status: 0, out: '3 withdrawn.\n' });
  });

  it('is published again when the share is back', async () => {
    write(12);
    const { url } = await serve();
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    await until(async () => (await health(url)).heldRemovals === 12);
    rmSync(inFolder('inbox'), { recursive: true });
    renameSync(inFolder('away'), inFolder('inbox'));
    await until(async () => (await health(url)).heldRemovals === 0);
    expect(pages()).toBe(12);
    rmSync(inFolder('inbox/desk/story-0.md'));
    await until(() => pages() === 11);
  });

  it('is taken at its word by a serve that is started so', async () => {
    write(12);
    await feedmill(['publish', ...FOLDERS], folder.path);
    rmSync(inFolder('inbox/desk'), { recursive: true });
    const { url } = await serve('--accept-removals');
    expect(await health(url)).toMatchObject({ heldRemovals: 0 });
    expect(pages()).toBe(0);
    // What goes later is not accepted by it.
    mkdirSync(inFolder('inbox/desk'));
    write(12);
    await until(() => pages() === 12);
    renameSync(inFolder('inbox/desk'), inFolder('away'));
    await until(async () => (await health(url)).heldRemovals === 12);
  });

  it('is held from more than the share that the configuration names', async () => {
    write(12);
    const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
    const removals = { moreThan: 0.9, ofAtLeast: 5 };
    writeFileSync(inFolder('feedmill.config.json'), JSON.stringify({ site, removals }));
    await feedmill(['publish', ...FOLDERS], folder.path);
    for (let index = 0; index < 6; index++) rmSync(inFolder(`inbox/desk/story-${index}.md`));
    expect((await feedmill(['publish', ...FOLDERS], folder.path)).status).toBe(0);
    for (let index = 6; index < 12; index++) rmSync(inFolder(`inbox/desk/story-${index}.md`));
    expect((await feedmill(['publish', ...FOLDERS], folder.path)).status).toBe(1);
    expect(pages()).toBe(6);
  });
});
