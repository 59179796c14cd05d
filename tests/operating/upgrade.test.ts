import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedmill, temporaryFolder } from '../support/feedmill.ts';

// Made by version 0.1.0 of these files and of one that was taken back; the first had come with the title "The bridge opens".
const STATE = 'tests/fixtures/state-0.1.0.sqlite.gz';
const BRIDGE =
  '---\ntitle: The bridge is open\nauthor: Ada Brandt\n---\n\nThe first tram crossed at nine.\n\n![A horn](horn.png)\n';
const UPLOADS: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
  'city/bridge.md': ['2026-05-11T08:00:00Z', BRIDGE],
  'city/ferry.md': ['2026-05-02T08:00:00Z', '---\ntitle: The ferry returns\n---\n\nIt leaves at half past one.\n'],
  'city/later.md': [
    '2026-05-03T08:00:00Z',
    '---\ntitle: Night works begin\ndate: 2099-01-01T08:00:00Z\n---\n\nThe road is closed.\n',
  ],
  'city/empty.txt': ['2026-05-05T08:00:00Z', ''],
  'city/horn.png': ['2026-05-01T08:00:00Z', readFileSync('examples/newsroom/inbox/culture/foghorns.png')],
};

const folder = temporaryFolder();
afterAll(() => folder.remove());
const inFolder = (path: string) => join(folder.path, path);
const publish = () => feedmill(['publish'], folder.path);

beforeAll(() => {
  for (const [key, [at, content]] of Object.entries(UPLOADS)) {
    mkdirSync(join(inFolder('inbox'), key, '..'), { recursive: true });
    writeFileSync(join(inFolder('inbox'), key), content);
    utimesSync(join(inFolder('inbox'), key), new Date(at), new Date(at));
  }
  mkdirSync(inFolder('public.feedmill'));
  writeFileSync(inFolder('public.feedmill/state.sqlite'), gunzipSync(readFileSync(STATE)));
  const [url, feedsUrl] = ['https://quay.example/', 'https://feeds.quay.example/'];
  const site = { title: 'Daily Quay', url, feedsUrl, tagAuthority: 'quay.example,2026' };
  writeFileSync(inFolder('feedmill.config.json'), JSON.stringify({ site }));
});

describe('the state of version 0.1.0', () => {
  it('is brought to the form of today, and readers notice nothing', async () => {
    const { status, err } = await publish();
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const { items } = JSON.parse(readFileSync(inFolder('public/all/feed.json'), 'utf8'));
    expect(items).toMatchObject([
      {
        id: 'tag:quay.example,2026:3mpvjb4q5amtr2f7espq9axb1s',
        url: 'https://feeds.quay.example/articles/the-ferry-returns-3mpvjb4q/',
        date_published: '2026-05-02T08:00:00Z',
        date_modified: '2026-05-02T08:00:00Z',
      },
      {
        id: 'tag:quay.example,2026:a4gwjvgdan6b9gztfg48sc3zd3',
        // From its first title and date, which only the state knows.
        url: 'https://feeds.quay.example/articles/the-bridge-opens-a4gwjvgd/',
        date_published: '2026-05-01T08:00:00Z',
        title: 'The bridge is open',
      },
    ]);
    expect(existsSync(inFolder('public/articles/the-bridge-opens-a4gwjvgd/index.html'))).toBe(true);
  });

  it('keeps its receipts', async () => {
    const { out } = await feedmill(['status', '--json'], folder.path);
    const receipts = JSON.parse(out).map(({ key, status }: { key: string; status: string }) => [key, status]);
    expect(new Map(receipts)).toEqual(
      new Map([
        ['city/bridge.md', 'published'],
        ['city/ferry.md', 'published'],
        ['city/later.md', 'scheduled'],
        ['city/gone.md', 'withdrawn'],
        ['city/empty.txt', 'rejected'],
        ['city/horn.png', 'stored'],
      ]),
    );
  });
});
