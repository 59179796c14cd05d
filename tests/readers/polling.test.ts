import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../functions/local/http/server.ts';
import { runPass } from '../../functions/local/pass/pass.ts';
import { FILES, type Format } from '../support/archive-walker.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';
import { ELFEED } from './pollers/elfeed.ts';
import { FEEDPARSER } from './pollers/feedparser.ts';
import { FEEDSMITH } from './pollers/feedsmith.ts';
import { GOFEED } from './pollers/gofeed.ts';
import { NEWSBOAT } from './pollers/newsboat.ts';
import type { Follower, Look, Poller } from './pollers/poller.ts';
import { RSS2EMAIL } from './pollers/rss2email.ts';

const POLLERS = [NEWSBOAT, RSS2EMAIL, ELFEED, FEEDPARSER, GOFEED, FEEDSMITH].filter(({ absent }) => !absent);

/** Articles of the feed's own document, and of each of its archive's. */
const [NEWEST, ARCHIVED] = [3, 10];

let home: string;
let server: RunningServer;
let quay: TestMill;
/** Each reader with each format that it takes, and what it showed last. */
let following: {
  readonly who: string;
  readonly poller: Poller;
  readonly format: Format;
  readonly follower: Follower;
  look: Look;
}[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'feedmill-polling-'));
  server = await listen({ port: 0 });
  quay = await openTestMill({
    site: { title: 'Daily Quay', url: server.url, tagAuthority: 'quay.example,2026' },
    limits: { feedItems: NEWEST, archiveItems: ARCHIVED },
  });
  server.answerWith({ publicFolder: join(quay.folder, 'public'), feedsUrl: server.url, hubs: [] });
  following = POLLERS.flatMap((poller) =>
    poller.formats.map((format) => {
      const who = `${poller.name} ${format}`;
      return { who, poller, format, follower: poller.follow(madeFolder(who)), look: { entries: [] } };
    }),
  );
  for (const [name, { title, said }] of Object.entries(articles)) quay.upload(`${name}.md`, written(name, title, said));
  await run();
});
afterAll(async () => {
  await server.close();
  await quay.close();
  rmSync(home, { recursive: true });
});

/** What each article says and nobody else does; the last comes last. */
const articles: Record<string, { title: string; said: string }> = {
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `tide-${at}`,
      { title: `Tide table ${at}`, said: `High water is at ${at}.` },
    ]),
  ),
  bench: { title: 'A bench for the mole', said: 'The bench is of oak.' },
  crane: { title: 'The crane turns', said: 'It lifts forty tonnes & more.' },
  gauge: { title: 'Tides: 5 < 6 & 7 > 2', said: 'The gauge reads "<6 metres>".' },
  ferry: { title: 'Die Fähre fährt – 渡船恢復', said: 'Ñandú und Ölzeug an Bord 🛟.' },
  light: { title: 'A light goes out', said: 'The keeper’s name was published by mistake.' },
  nets: { title: 'Nets dry on the mole', said: 'They may hang there until noon.' },
};
const names = Object.keys(articles);
const newest = names.slice(-NEWEST);

function written(name: string, title: string, said: string, fields = ''): string {
  const day = String(names.indexOf(name) + 1).padStart(2, '0');
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-05-${day}T08:00:00Z\n${fields}---\n\n${asMarkdown(said)}\n\nSo much for the ${name}.\n`;
}

/** What is to be seen as it is. */
function asMarkdown(text: string): string {
  return text.replace('"<', '"\\<');
}

function madeFolder(name: string): string {
  const folder = join(home, name.replace(' ', '-'));
  mkdirSync(folder);
  return folder;
}

/** In another second than before: curl, by which newsboat asks, takes what has the same Last-Modified as before for the same. */
async function run(): Promise<void> {
  await sleep(1_000 - (Date.now() % 1_000));
  await runPass(quay.mill, { extent: 'changes' });
}

const addressOf = (format: Format) => `${server.url}all/${FILES[format]}`;

/** All of them ask once more. */
async function poll(): Promise<void> {
  await Promise.all(
    following.map(async (one) => {
      one.look = await one.follower.poll(addressOf(one.format));
    }),
  );
}

/** @returns the articles of these names as a person is to see them. */
const asSeen = (shown: readonly string[]) =>
  shown
    .map((name) => {
      const { title = '', said = '' } = articles[name] ?? {};
      return { title, text: `${said} So much for the ${name}.` };
    })
    .toSorted(byTitle);
const seenIn = ({ entries }: Look) => entries.map(({ title, text }) => ({ title, text })).toSorted(byTitle);
const byTitle = (a: { readonly title: string }, b: { readonly title: string }) => (a.title < b.title ? -1 : 1);

describe('readers that ask again and again', () => {
  it('show each article, with its whole text, and no more when they ask once more', async () => {
    for (const _ of [1, 2]) {
      await poll();
      for (const { who, look } of following) expect([who, seenIn(look)]).toEqual([who, asSeen(newest)]);
    }
  });

  it('show an article as it was edited, in its place', async () => {
    const [title, said] = ['Die Fähre fährt nicht – 渡船停航', 'Niemand ist an Bord.'];
    quay.at('2026-06-01T13:00:00Z');
    quay.upload('ferry.md', written('ferry', title, said));
    await run();
    await poll();
    const asTheyCame = asSeen(newest);
    articles.ferry = { title, said };
    for (const { who, poller, look } of following)
      expect([who, seenIn(look)]).toEqual([who, poller.keeps.asTheyCame ? asTheyCame : asSeen(newest)]);
  });

  it('show nothing of an article that was taken back but what they have kept, and its page says what became of it', async () => {
    const shown = following.map(({ look }) => seenIn(look));
    const link = linkOf('light');
    quay.at('2026-06-01T14:00:00Z');
    quay.remove('light.md');
    await run();
    await poll();
    // None comes up from the archive in its place.
    const now = asSeen(['ferry', 'nets']);
    for (const [at, { who, poller, look }] of following.entries())
      expect([who, seenIn(look)]).toEqual([who, poller.keeps.old ? shown[at] : now]);
    const page = await fetch(link);
    expect(page.status).toBe(410);
    const text = await page.text();
    expect(text).toContain('What was here is no longer published.');
    expect(text).not.toContain('keeper');
  });

  it('come from one document to the next older one to every article that is out, and to each once', async () => {
    const walkers = following.filter(({ poller }) => !poller.keeps.old);
    for (const { who, format, follower } of walkers) {
      const looks: Look[] = [];
      for (let url: string | undefined = addressOf(format); url !== undefined && looks.length < 9; ) {
        const look = await follower.poll(url);
        looks.push(look);
        url = look.older;
      }
      const entries = looks.flatMap((look) => look.entries);
      expect(looks.length, who).toBeGreaterThan(2);
      // The first document and the newest of the archive have articles in common.
      const once = [...new Map(entries.map((entry) => [entry.link, entry])).values()];
      expect([who, seenIn({ entries: once })]).toEqual([who, asSeen(names.filter((name) => name !== 'light'))]);
    }
  });

  it('show an archive that somebody subscribes to', async () => {
    const walker = FEEDSMITH.follow(home);
    const oldest = { rss: '', atom: '' };
    let documents = 0;
    for (const format of ['rss', 'atom'] as const) {
      for (let url: string | undefined = addressOf(format); url !== undefined; documents += 1) {
        oldest[format] = url;
        url = (await walker.poll(url)).older;
      }
    }
    expect(documents).toBeGreaterThan(4);
    const { entries } = await walker.poll(oldest.rss);
    for (const { who, poller, format } of following) {
      if (format === 'json') continue;
      const look = await poller.follow(madeFolder(`${who} archive`)).poll(oldest[format]);
      expect([who, seenIn(look)]).toEqual([who, asSeen(names.slice(0, entries.length))]);
    }
  });

  it('show an article once that was moved to another folder, and is found where it was', async () => {
    const shown = following.map(({ look }) => look.entries);
    const link = linkOf('nets');
    quay.at('2026-06-01T15:00:00Z');
    quay.remove('nets.md');
    quay.upload('harbour/nets.md', written('nets', articles.nets?.title ?? '', articles.nets?.said ?? ''));
    await run();
    await poll();
    for (const [at, { who, look }] of following.entries())
      expect([who, look.entries.toSorted(byTitle)]).toEqual([who, shown[at]?.toSorted(byTitle)]);
    expect((await fetch(link)).status).toBe(200);
  });

  it('show an article once that has moved to another site, and its old address leads there', async () => {
    const shown = following.map(({ look }) => look.entries);
    const link = linkOf('nets');
    const elsewhere = 'https://mole.example/nets';
    quay.at('2026-06-01T16:00:00Z');
    const { title = '', said = '' } = articles.nets ?? {};
    quay.upload('harbour/nets.md', written('nets', title, said, `canonical: ${elsewhere}\n`));
    await run();
    await poll();
    for (const [at, { who, poller, look }] of following.entries()) {
      const moved = (shown[at] ?? []).map((one) => (one.link === link ? { ...one, link: elsewhere } : one));
      const expected = poller.keeps.asTheyCame ? shown[at] : moved;
      expect([who, look.entries.toSorted(byTitle)]).toEqual([who, expected?.toSorted(byTitle)]);
    }
    const answer = await fetch(link, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, elsewhere]);
  });
});

/** Where an article is, as its readers know it. */
function linkOf(name: string): string {
  const { title } = articles[name] ?? {};
  const links = following
    .flatMap(({ look }) => look.entries.filter((entry) => entry.title === title))
    .map(({ link }) => link);
  const [link, ...others] = new Set(links);
  expect([name, link, others]).toEqual([name, expect.stringContaining(server.url), []]);
  return link ?? '';
}
