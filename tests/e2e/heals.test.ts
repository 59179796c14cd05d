import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configure, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
let running: ReturnType<typeof startFeedmill> | undefined;
const inFolder = (path: string) => join(folder.path, path);
const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];
const PICTURE = readFileSync('examples/newsroom/inbox/culture/foghorns.png');
const STORIES = 161;

beforeEach(async () => {
  folder = temporaryFolder();
  configure(folder.path);
  mkdirSync(inFolder('inbox/desk'), { recursive: true });
  for (let index = 0; index < STORIES; index++) {
    const picture = index === 0 ? '\n\n![Foghorns](horn.png)' : '';
    writeFileSync(
      inFolder(`inbox/desk/story-${index}.md`),
      `---\ntitle: Story ${index}\ndate: 2026-05-01\n---\n\nThe ferry was late.${picture}\n`,
    );
  }
  writeFileSync(inFolder('inbox/desk/horn.png'), PICTURE);
});
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  folder.remove();
});

/** Every public file; temporary ones come and go. */
function paths(): string[] {
  if (!existsSync(inFolder('public'))) return [];
  const entries = readdirSync(inFolder('public'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every public file, by its path. */
const contents = (): Map<string, string> =>
  new Map(
    paths()
      .sort()
      .map((path) => [path.slice(inFolder('public').length), readFileSync(path, 'base64')]),
  );

const publish = () => feedmill(['publish', ...FOLDERS], folder.path);

const page = () => `public/articles/${readdirSync(inFolder('public/articles'))[7]}`;
/** At once: a server that puts back what is missing is quick. */
const remove = (path: string) => {
  renameSync(inFolder(path), inFolder('removed'));
  rmSync(inFolder('removed'), { recursive: true });
};

/** What somebody, or a program gone wrong, does to a public folder. */
const LOSSES: readonly (readonly [string, () => void])[] = [
  ['the whole folder', () => remove('public')],
  [
    'all that is in it',
    () => {
      for (const name of readdirSync(inFolder('public'))) remove(`public/${name}`);
    },
  ],
  ['all pages', () => remove('public/articles')],
  [
    'all pages, but not their folders',
    () => {
      for (const name of readdirSync(inFolder('public/articles'))) remove(`public/articles/${name}/index.html`);
    },
  ],
  ['one page', () => remove(page())],
  ['the pictures', () => remove('public/media')],
  ['a feed', () => remove('public/all')],
  ['one document of a feed', () => remove('public/section/desk/atom.xml')],
  ['one compressed sibling', () => remove('public/language/en/feed.json.br')],
  ['the page of all feeds', () => remove('public/subscribe/index.html')],
  ['the front page', () => remove('public/index.html')],
  ['the page of a section', () => remove('public/section/desk/index.html')],
];

describe('feedmill publish', () => {
  it('restores what is missing from the public folder, and says so', async () => {
    await publish();
    const whole = contents();
    expect([...whole.keys()].filter((path) => path.startsWith('/articles/'))).toHaveLength(STORIES);
    for (const [name, lose] of LOSSES) {
      lose();
      const { status, out, err } = await publish();
      expect([name, status, err]).toEqual([name, 0, '']);
      expect([name, out]).toEqual([
        name,
        expect.stringMatching(/^161 published, 1 stored(; what was missing from the public folder is put back)?\.\n$/),
      ]);
      expect([name, contents()]).toEqual([name, whole]);
    }
  }, 120_000);

  it('takes away a page that came back without its article, and leaves there that it was taken back', async () => {
    await publish();
    const lost = page();
    renameSync(inFolder(lost), inFolder('kept'));
    const title = /<title>(Story \d+)/.exec(readFileSync(inFolder('kept/index.html'), 'utf8'))?.[1];
    rmSync(inFolder(`inbox/desk/${title?.toLowerCase().replace(' ', '-')}.md`));
    await publish();
    const left = readFileSync(inFolder(`${lost}/index.html`), 'utf8');
    // As where the public folder is restored from yesterday's copy.
    rmSync(inFolder(lost), { recursive: true });
    renameSync(inFolder('kept'), inFolder(lost));
    expect((await publish()).status).toBe(0);
    expect(readFileSync(inFolder(`${lost}/index.html`), 'utf8')).toBe(left);
    expect(left).not.toContain(title);
  });
});

describe('feedmill serve', () => {
  it('restores what is missing while it runs', async () => {
    await publish();
    const whole = contents();
    running = startFeedmill(['serve', ...FOLDERS, '--port', '0'], { cwd: folder.path });
    let errors = '';
    running.process.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    await new Promise<void>((resolve) =>
      running?.process.stdout?.on('data', (chunk) => /"event":"serving"/.test(String(chunk)) && resolve()),
    );
    // It looks every few seconds: some go one by one, and what is small at once.
    const isSmall = (name: string) => !name.startsWith('all ') && name !== 'the whole folder';
    const small = LOSSES.filter(([name]) => isSmall(name));
    const losses = LOSSES.filter(([name]) => !isSmall(name));
    const loseSmall = () => {
      for (const [, lose] of small) lose();
    };
    for (const [name, lose] of [...losses, ['what is small', loseSmall] as const]) {
      lose();
      // The test's own time limit is the only one.
      while (paths().length < whole.size) await new Promise((resolve) => setTimeout(resolve, 50));
      expect([name, contents()]).toEqual([name, whole]);
    }
    expect(errors).not.toContain('failed');
  }, 120_000);
});
