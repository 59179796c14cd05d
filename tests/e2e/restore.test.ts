import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeredIn } from '../../shared/feed/answered.ts';
import { configure, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
const inFolder = (path: string) => join(folder.path, path);
const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];
const run = (...words: string[]) => feedmill(words, folder.path);
const publish = (...more: string[]) => run('publish', ...FOLDERS, ...more);
const STATE = 'public.feedmill/state.sqlite';
const STORIES = 60;

/** @param days after the first of May, when it was saved */
function save(key: string, title: string, days: number): void {
  mkdirSync(join(inFolder('inbox'), key, '..'), { recursive: true });
  writeFileSync(join(inFolder('inbox'), key), `---\ntitle: ${title}\n---\n\nThe ferry of ${title} was late again.\n`);
  const at = new Date(Date.UTC(2026, 4, 1 + days));
  utimesSync(join(inFolder('inbox'), key), at, at);
}

const items = () => JSON.parse(readFileSync(inFolder('public/all/feed.json'), 'utf8')).items;

beforeEach(() => {
  folder = temporaryFolder();
  configure(folder.path);
  for (let index = 0; index < STORIES; index++) save(`desk/story-${index}.md`, `Story ${index}`, index % 28);
});
afterEach(() => folder.remove());

/** Overwrites pages of the state file, from one to another, as a bad disk does. */
function damage(from: number, to: number): void {
  const bytes = readFileSync(inFolder(STATE));
  bytes.fill(0xa5, from * 4096, Math.min(bytes.length, to * 4096));
  writeFileSync(inFolder(STATE), bytes);
}

describe('a state that is damaged', () => {
  it('is told of in a sentence, and made anew from the inbox with the same ids', async () => {
    await publish();
    const before = items();
    damage(0, 2);
    const told = await publish();
    expect({ ...told, err: told.err.replace(/\(.*?\)/, '(…)') }).toEqual({
      status: 2,
      out: '',
      err: `feedmill: ${STATE} is damaged (…); "feedmill restore" with the same folders makes it anew\n`,
    });
    const restored = await run('restore', ...FOLDERS);
    expect(restored).toMatchObject({ status: 0, out: `${STORIES} published.\n` });
    expect(restored.err).toContain(`what was there is kept as ${STATE}.before-1\n`);
    expect(items()).toEqual(before);
    expect(await publish()).toMatchObject({ status: 0, err: '' });
  });

  it('gives back the pages and dates that can be read in it, with titles and files that changed since', async () => {
    await publish();
    // Their pages keep their names, and their dates what readers have seen.
    for (let index = 0; index < STORIES; index++) save(`desk/story-${index}.md`, `Renamed ${index}`, 28);
    await publish();
    const before = items();
    expect(before[0].url).toContain('/story-');
    // What lists are read by, far behind the first articles.
    const pages = statSync(inFolder(STATE)).size / 4096;
    damage(Math.floor(pages * 0.8), pages);
    const [{ url: taken }] = before;
    const lost = before[0].title.toLowerCase().replace(' ', '-').replace('renamed', 'story');
    rmSync(inFolder(`inbox/desk/${lost}.md`));
    writeFileSync(inFolder('public/robots.txt'), 'User-agent: *\n');
    const restored = await run('restore', ...FOLDERS);
    expect(restored.status).toBe(0);
    expect(existsSync(inFolder('public/robots.txt'))).toBe(true);
    const pageAt = (path: string) => readFileSync(join(inFolder('public'), path, 'index.html'), 'utf8');
    expect(answeredIn(pageAt(new URL(taken).pathname))).toEqual({ status: 410 });
    const known = Number(/pages and dates of (\d+) articles/.exec(restored.err)?.[1]);
    expect(known).toBeGreaterThan(0);
    const kept = items().filter(({ url }: { url: string }) => url.includes('/story-'));
    expect(kept.length).toBeGreaterThan(0);
    for (const item of kept) expect(before).toContainEqual(item);
    // Nothing is left of the pages that others have taken the place of, and of the article that went meanwhile that it is gone.
    const left = readdirSync(inFolder('public/articles')).map((name) => answeredIn(pageAt(`articles/${name}`)));
    expect(left.filter((answered) => answered === undefined)).toHaveLength(STORIES - 1);
  });

  it('comes back whole from a copy, to which what changed since is added', async () => {
    await publish();
    expect(await run('backup', 'copy.sqlite', '--public', 'public')).toEqual({ status: 0, out: '', err: '' });
    for (let index = 0; index < STORIES; index++) save(`desk/story-${index}.md`, `Renamed ${index}`, 28);
    await publish();
    const before = items();
    damage(0, 1_000);
    expect((await run('restore', ...FOLDERS, '--from', 'copy.sqlite')).status).toBe(0);
    expect(items()).toEqual(before);
    expect((await run('backup', 'copy.sqlite', '--public', 'public')).err).toContain('copy.sqlite is there already');
  });

  it('that was lost leaves nothing public for ever: rebuild takes out what no upload stands for, and nothing of others', async () => {
    await publish();
    const { url } = items().find(({ title }: { title: string }) => title === 'Story 3');
    const page = inFolder(`public${new URL(url).pathname}index.html`);
    for (const [path, text] of [
      ['articles/about-us/index.html', 'Who we are'],
      ['blog/rss.xml', '<rss/>'],
      ...['rss.xml', 'atom.xml', 'feed.json', 'index.html'].map((file) => [`author/gone/${file}`, 'Gone'] as const),
    ] as const) {
      mkdirSync(join(inFolder('public'), path, '..'), { recursive: true });
      writeFileSync(join(inFolder('public'), path), text);
    }
    rmSync(inFolder('public.feedmill'), { recursive: true });
    rmSync(inFolder('inbox/desk/story-3.md'));
    expect((await publish()).status).toBe(0);
    expect(existsSync(page)).toBe(true);
    // An inbox that is away is no reason to take everything out.
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    expect((await run('rebuild', ...FOLDERS)).status).toBe(1);
    expect(existsSync(page)).toBe(true);
    rmSync(inFolder('inbox'), { recursive: true });
    renameSync(inFolder('away'), inFolder('inbox'));
    expect((await run('rebuild', ...FOLDERS)).status).toBe(0);
    expect(existsSync(page)).toBe(false);
    expect(readdirSync(inFolder('public/articles'))).toHaveLength(STORIES - 1 + 1);
    expect(existsSync(inFolder('public/articles/about-us/index.html'))).toBe(true);
    expect(existsSync(inFolder('public/blog/rss.xml'))).toBe(true);
    expect(existsSync(inFolder('public/author/gone/index.html'))).toBe(false);
    expect(items()).toHaveLength(50);
  });

  it('is not restored where it is whole, or where nothing lies that could be published', async () => {
    await publish();
    const whole = await run('restore', ...FOLDERS);
    expect(whole).toMatchObject({ status: 2, err: expect.stringContaining('there is nothing to restore') });
    damage(0, 2);
    renameSync(inFolder('inbox'), inFolder('away'));
    mkdirSync(inFolder('inbox'));
    const empty = await run('restore', ...FOLDERS);
    expect(empty).toMatchObject({ status: 2, err: expect.stringContaining('is empty: is a share away?') });
    expect(existsSync(inFolder(`${STATE}.before-1`))).toBe(false);
  });
});

describe('a copy in the place of a state that is whole', () => {
  const restore = (...more: string[]) => run('restore', ...FOLDERS, '--from', 'copy.sqlite', ...more);
  const kept = () => readdirSync(inFolder('public.feedmill')).filter((name) => /(?:before-\d+|restoring)$/.test(name));

  beforeEach(async () => {
    await publish();
    await run('backup', 'copy.sqlite', '--public', 'public');
    save('desk/story-60.md', 'Story 60', 28);
    await publish();
  });

  it('is put there when somebody says that it is meant, and keeps what was there', async () => {
    const before = items();
    const unasked = await restore();
    expect(unasked).toMatchObject({ status: 2, err: expect.stringContaining('--yes says that it is meant') });
    expect(kept()).toEqual([]);
    expect(await restore('--yes')).toMatchObject({ status: 0, out: `${STORIES + 1} published.\n` });
    expect(kept()).toEqual(['state.sqlite.before-1']);
    expect(items()).toEqual(before);
    // What is kept is a whole state, with what came after the copy.
    expect((await run('status', 'desk/story-60.md', '--state', `${STATE}.before-1`)).status).toBe(0);
  });

  it('changes nothing when it is of another newsroom', async () => {
    mkdirSync(inFolder('other'));
    writeFileSync(inFolder('other/letter.md'), '# A letter\n\nIt has come.\n');
    await run('publish', '--inbox', 'other', '--public', 'elsewhere');
    await run('backup', 'foreign.sqlite', '--public', 'elsewhere');
    const refused = await run('restore', ...FOLDERS, '--from', 'foreign.sqlite', '--yes');
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('is the state of another inbox') });
    expect(kept()).toEqual([]);
    expect(await publish()).toMatchObject({ status: 0, out: `${STORIES + 1} published.\n` });
  });

  it('is not put there while a serve works on it', async () => {
    const serving = startFeedmill(['serve', ...FOLDERS, '--port', '0'], { cwd: folder.path });
    await new Promise<void>((resolve) =>
      serving.process.stdout?.on('data', (chunk) => /"serving"/.test(chunk) && resolve()),
    );
    const refused = await restore('--yes');
    serving.process.kill('SIGTERM');
    await serving.ended;
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('another feedmill works on the state') });
    expect((await restore('--yes')).status).toBe(0);
  });
});

describe('a newsroom that is moved or copied as a whole', () => {
  it.each(['moved', 'copied with its times', 'copied without'])('goes on where it was when it is %s', async (way) => {
    await publish();
    const before = items();
    const [from, to] = [folder.path, `${folder.path}-elsewhere`];
    if (way === 'moved') renameSync(from, to);
    else cpSync(from, to, { recursive: true, preserveTimestamps: way === 'copied with its times' });
    try {
      expect(await feedmill(['publish', ...FOLDERS], to)).toMatchObject({ status: 0, err: '' });
      const after = JSON.parse(readFileSync(join(to, 'public/all/feed.json'), 'utf8')).items;
      expect(after.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual(
        before.map(({ id, url }: { id: string; url: string }) => [id, url]),
      );
    } finally {
      mkdirSync(from, { recursive: true });
      rmSync(to, { recursive: true });
    }
  });

  it('is not taken for another one', async () => {
    await publish();
    mkdirSync(inFolder('other'));
    writeFileSync(inFolder('other/letter.md'), '# A letter\n\nIt has come.\n');
    copyFileSync(inFolder('inbox/desk/story-1.md'), inFolder('other/story-1.md'));
    const { status, err } = await run('publish', '--inbox', 'other', '--public', 'public');
    expect(status).toBe(2);
    expect(err).toMatch(
      /is the state of another inbox: it was at .*\/inbox, and of 60 uploads from there 0 are in .*\/other/,
    );
    expect(items()).toHaveLength(50);
  });
});
