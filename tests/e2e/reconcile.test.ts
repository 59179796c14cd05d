import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeredIn } from '../../shared/feed/answered.ts';
import { configure, feedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
const inFolder = (path: string) => join(folder.path, path);
const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];
const run = (...words: readonly string[]) => feedmill([...words, ...FOLDERS], folder.path);

beforeEach(() => {
  folder = temporaryFolder();
  configure(folder.path);
  mkdirSync(inFolder('inbox/desk'), { recursive: true });
  for (const name of ['ferry', 'bridge'])
    writeFileSync(
      inFolder(`inbox/desk/${name}.md`),
      `---\ntitle: The ${name}\ndate: 2026-05-01\n---\n\nIt was late.\n`,
    );
});
afterEach(() => folder.remove());

const contents = () =>
  new Map(
    readdirSync(inFolder('public'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'base64')] as const)
      .sort(),
  );

describe('feedmill reconcile', () => {
  it('says what differs and changes nothing, then puts it right and says so, then finds nothing', async () => {
    await run('publish');
    const whole = contents();
    rmSync(inFolder('public/all/rss.xml'));
    const page = readdirSync(inFolder('public/articles'))[0] ?? '';
    writeFileSync(inFolder(`public/articles/${page}/index.html`), 'edited');
    mkdirSync(inFolder('public/articles/gone-7abcdefg'));
    writeFileSync(inFolder('public/articles/gone-7abcdefg/index.html'), 'of an article that is no more');
    const damaged = contents();
    const sentences = [
      '/all/rss.xml is missing.',
      '/articles/gone-7abcdefg/index.html is public, and nothing stands for it.',
      `/articles/${page}/index.html is not what the store says.`,
    ].toSorted();
    const dry = await run('reconcile', '--dry-run');
    expect({ status: dry.status, err: dry.err }).toEqual({ status: 1, err: '' });
    expect(dry.out.trimEnd().split('\n').slice(0, -1).toSorted()).toEqual(sentences);
    expect(dry.out).toContain('To be put right: 1 public file that was missing');
    expect(contents()).toEqual(damaged);
    const healed = await run('reconcile');
    expect({ status: healed.status, err: healed.err }).toEqual({ status: 0, err: '' });
    expect(healed.out).toContain('Put right: 1 public file that was missing');
    expect(contents()).toEqual(whole);
    expect(await run('reconcile', '--dry-run')).toEqual({
      status: 0,
      out: 'Inbox, store and public files agree.\n',
      err: '',
    });
  });

  it('tells of uploads and of another configuration before anything is read, and of both as data', async () => {
    await run('publish');
    writeFileSync(inFolder('inbox/desk/tide.md'), '---\ntitle: The tide\n---\n\nIt was late.\n');
    const { out, status } = await run('reconcile', '--dry-run', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({ counts: { unheard: 1 }, findings: [{ kind: 'unheard', key: 'desk/tide.md' }] });
    const config = JSON.parse(readFileSync(inFolder('feedmill.config.json'), 'utf8'));
    writeFileSync(inFolder('feedmill.config.json'), JSON.stringify({ ...config, feeds: [{ each: 'section' }] }));
    expect((await run('reconcile', '--dry-run')).out).toContain('desk/ferry.md was read with another configuration.\n');
    expect(existsSync(inFolder('public/language/en/rss.xml'))).toBe(true);
    expect((await run('reconcile')).status).toBe(0);
    expect(existsSync(inFolder('public/language'))).toBe(false);
    expect((await run('reconcile', '--dry-run')).status).toBe(0);
  });

  it('leaves what went in great numbers, with exit status 1, until it is said to be meant', async () => {
    for (let index = 0; index < 10; index++)
      writeFileSync(inFolder(`inbox/desk/s${index}.md`), `---\ntitle: S ${index}\n---\n\nIt was late.\n`);
    await run('publish');
    for (let index = 0; index < 8; index++) rmSync(inFolder(`inbox/desk/s${index}.md`));
    const held = await run('reconcile');
    expect(held.status).toBe(1);
    expect(held.err).toContain('8 of 12 uploads are gone from the inbox');
    expect((await run('reconcile', '--accept-removals')).status).toBe(0);
    const left = readdirSync(inFolder('public/articles')).map((name) =>
      answeredIn(readFileSync(inFolder(`public/articles/${name}/index.html`), 'latin1')),
    );
    expect(left.filter((answered) => answered === undefined)).toHaveLength(4);
    expect(left).toHaveLength(12);
  });

  it('makes neither folder nor state where there is none', async () => {
    const { status, err } = await run('reconcile', '--dry-run');
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('there is no state at public.feedmill/state.sqlite'),
    });
    expect(existsSync(inFolder('public'))).toBe(false);
  });
});
