import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ended, feedmill, startFeedmill, temporaryFolder } from '../support/feedmill.ts';
import { numberedPng } from '../support/png.ts';

let folder: ReturnType<typeof temporaryFolder>;
let serving: ReturnType<typeof startFeedmill> | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  const site = {
    title: 'Quay',
    url: 'https://quay.example/',
    feedsUrl: 'https://feeds.quay.example/',
    tagAuthority: 'quay.example,2026',
  };
  const limits = { feedItems: 5, archiveItems: 10 };
  const config = { site, limits, feeds: [{ each: 'section' }, { each: 'author' }, { each: 'language' }] };
  writeFileSync(join(folder.path, 'feedmill.config.json'), JSON.stringify(config));
});
afterEach(async () => {
  serving?.process.kill('SIGKILL');
  await serving?.ended;
  folder.remove();
});

const FOLDERS = ['--inbox', 'inbox', '--public', 'public'];
const run = (...words: readonly string[]): Promise<Ended> => feedmill([...words, ...FOLDERS], folder.path);
/** What readers are told of changes for some days only, such as sitemaps of news, is compared when that is over, or not yet. */
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const place = (name: string) => join(folder.path, name);

function write(key: string, content: string | Uint8Array, at: string): void {
  mkdirSync(dirname(place(`inbox/${key}`)), { recursive: true });
  writeFileSync(place(`inbox/${key}`), content);
  utimesSync(place(`inbox/${key}`), new Date(at), new Date(at));
}

const STORIES = 32;
/** Of those without a date. */
const LATEST = 30;
const keyOf = (number: number) => `${number % 2 === 0 ? 'city' : 'sport'}/${number}.md`;

/** Every third says nothing of its date, so that nothing but the state knows it; the others are of the days before. */
function story(number: number, more = ''): string {
  const date = number % 3 === 0 ? '' : `date: 2020-04-${String(1 + (number % 28)).padStart(2, '0')}\n`;
  const picture = number % 8 === 0 ? `\n![The quay](quay${number}.png)\n` : '';
  return `---\ntitle: Story ${number}\nauthor: Mira Okafor\n${date}---\n\nThe bridge opened on Friday.${more}\n${picture}`;
}

async function newsroom(): Promise<void> {
  for (let number = 0; number < STORIES; number++) {
    write(keyOf(number), story(number), ago(10 - number / 1_000));
    if (number % 8 === 0) write(`city/quay${number}.png`, numberedPng(number), ago(10));
  }
  expect((await run('publish', '--now', ago(9))).status).toBe(0);
}

/** Path and bytes of every public file. */
function contents(): ReadonlyMap<string, string> {
  const root = place('public');
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]),
  );
}

it('makes a public folder that was emptied what it was: every file, byte for byte', async () => {
  await newsroom();
  write(keyOf(9), story(9, ' It is green.'), ago(8));
  rmSync(place(`inbox/${keyOf(11)}`));
  renameSync(place(`inbox/${keyOf(14)}`), place('inbox/city/opened.md'));
  expect((await run('publish', '--now', ago(8))).status).toBe(0);
  expect((await run('publish', '--now', ago(5))).status).toBe(0);
  const before = contents();
  const count = (pattern: RegExp) => [...before.keys()].filter((path) => pattern.test(path)).length;
  expect(count(/^(?:all|author\/mira-okafor)\/archive\/before-[^/]+\/atom\.xml$/)).toBeGreaterThan(1);
  expect(count(/^media\//)).toBe(4);
  expect(count(/^articles\//)).toBe(STORIES);
  rmSync(place('public'), { recursive: true });
  expect(await run('rebuild')).toMatchObject({ status: 0 });
  expect([...contents().keys()]).toEqual([...before.keys()]);
  for (const [path, bytes] of contents()) expect([path, bytes]).toEqual([path, before.get(path)]);
});

it('does so from the state alone where the uploads are gone: every document, and only pictures wait for them', async () => {
  await newsroom();
  expect((await run('publish', '--now', ago(5))).status).toBe(0);
  const before = contents();
  rmSync(place('public'), { recursive: true });
  rmSync(place('inbox'), { recursive: true });
  mkdirSync(place('inbox'));
  await run('rebuild');
  const documents = [...before.keys()].filter((path) => !path.startsWith('media/'));
  expect([...contents().keys()]).toEqual(documents);
  for (const path of documents) expect([path, contents().get(path)]).toEqual([path, before.get(path)]);
});

it('is seen by nobody who reads meanwhile: no document is ever away, or older than it was', async () => {
  await newsroom();
  const files = [...contents().keys()].filter((path) => !/\.(?:gz|br|html\.br)$|^404\.html$/.test(path));
  // As somebody's hand left them: all of these are written again.
  const documents = files.filter((path) => /(?:^|\/)(?:index\.html|atom\.xml|rss\.xml|feed\.json)$/.test(path));
  const right = contents();
  const url = await serve();
  for (const path of documents) writeFileSync(place(`public/${path}`), EDITED);

  const seen = new Map<string, number>();
  const complaints: string[] = [];
  const round = async () => {
    for (const path of files) {
      const answer = await fetch(url + path.replace(/(^|\/)index\.html$/, '$1'), {
        headers: { 'Accept-Encoding': 'identity' },
      });
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      const age = text === EDITED ? 0 : text.includes(CORRECTED) ? 2 : 1;
      if (answer.status !== 200) complaints.push(`${path} answered ${answer.status}`);
      else if (age < (seen.get(path) ?? 0)) complaints.push(`${path} showed what it had shown before`);
      else if (age === 1 && !mayDiffer(path) && text !== right.get(path)) complaints.push(`${path} was neither`);
      seen.set(path, age);
    }
  };
  await round();
  expect(documents.filter((path) => seen.get(path) !== 0)).toEqual([]);
  // The server hears of it beside the command.
  write(keyOf(LATEST), story(LATEST, ` ${CORRECTED}`), ago(0));
  let isOver = false;
  const rebuilding = run('rebuild').finally(() => {
    isOver = true;
  });
  do await round();
  while (!isOver);
  expect(await rebuilding).toMatchObject({ status: 0 });
  while (seen.get('all/feed.json') !== 2) await round();
  await round();
  expect(complaints).toEqual([]);
  expect(documents.filter((path) => seen.get(path) === 0)).toEqual([]);
});

const EDITED = 'somebody has edited this';
const CORRECTED = 'It was a Saturday.';
/** What tells of the story that is corrected meanwhile, or of a day. */
const mayDiffer = (path: string) => /^sitemap|feed|atom|rss|index\.html|opml/.test(path);

async function serve(): Promise<string> {
  const started = startFeedmill(['serve', ...FOLDERS, '--port', '0'], { cwd: folder.path });
  serving = started;
  return new Promise((resolve, reject) => {
    let printed = '';
    started.process.stdout?.on('data', (chunk) => {
      printed += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
    started.process.on('exit', () => reject(new Error(`ended: ${printed}`)));
  });
}
