import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
beforeEach(() => {
  vi.stubEnv('FORCE_COLOR', undefined);
  desk = openDesk();
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.close();
});

const status = async (...words: string[]) => (await run('status', ...words, '--public', desk.site)).out;
const BRIDGE = `---\ntitle: The harbour bridge opens\nauthor: Ada Brandt\ndate: 2026-11-23T08:00:00Z\n---\n\n${PARAGRAPH}\n`;

describe('feedmill status', () => {
  it('lists every upload with what became of it', async () => {
    desk.save('city/bridge.md', BRIDGE, '2026-11-23T23:00:02Z');
    desk.save('city/empty.txt', '', '2026-11-23T23:00:01Z');
    desk.save('later.txt', `Night works begin\n\nPublished: 2026-12-01 08:00\n\n${PARAGRAPH}\n`);
    await desk.publish('2026-11-24T06:30:00Z');
    expect(await status()).toMatch(
      new RegExp(
        [
          '^published {2}city/bridge\\.md',
          ' {2}The harbour bridge opens',
          ' {2}Address {6}https://feeds\\.quay\\.example/articles/the-harbour-bridge-opens-\\w{8}/',
          ' {2}Feeds {8}all, author/ada-brandt, language/en, section/city',
          ' {2}Receivers {4}1 hint for Flipboard',
          'rejected {2}city/empty\\.txt',
          ' {2}Problem {6}The file is empty\\. \\[empty-file\\]',
          'scheduled {2}later\\.txt',
          ' {2}Nobody sees it until 1 December 2026 at 08:00 GMT\\+8\\.',
          ' {2}Night works begin',
          ' {2}Will be at {3}https://feeds\\.quay\\.example/articles/night-works-begin-\\w{8}/',
        ].join('\n'),
      ),
    );
  });

  it('tells everything of one', async () => {
    desk.save('city/bridge.md', BRIDGE);
    await desk.publish('2026-11-24T06:30:00Z');
    const out = await status('city/bridge.md');
    const [, address = ''] = /(https:\S+)/.exec(out) ?? [];
    expect(out).toBe(`published  city/bridge.md

  The harbour bridge opens
  Author       Ada Brandt
  Section      city
  Language     English (en)
  Published    23 November 2026 at 16:00 GMT+8
  Length       66 words
  Address      ${address}
  Feeds        all, author/ada-brandt, language/en, section/city

  Rules of receivers that it would break (they hold up nothing):
  Flipboard    The article has no image; Flipboard asks for one of at least 500 pixels.
`);
  });

  it('tells what the same file, a spoilt one and its removal changed', async () => {
    desk.save('city/bridge.md', BRIDGE, '2026-11-23T23:00:00Z');
    await desk.publish('2026-11-24T06:30:00Z');
    desk.save('city/bridge.md', BRIDGE, '2026-11-23T23:10:00Z');
    await desk.publish('2026-11-24T06:40:00Z');
    const again = await status('city/bridge.md');
    expect(again).toContain(`published, unchanged  city/bridge.md
  The file says what it said before: the article stays as it is.

  The harbour bridge opens
`);
    expect(again).toContain('  Feeds        all, author/ada-brandt, language/en, section/city\n');
    desk.save('city/bridge.md', '---\ntitle: [x\n---\n\nText.\n', '2026-11-23T23:20:00Z');
    await desk.publish('2026-11-24T06:50:00Z');
    const spoilt = await status('city/bridge.md');
    expect(spoilt).toMatch(
      /^rejected {2}city\/bridge\.md\n {2}The version that was published before stays as it is\.\n/,
    );
    expect(spoilt).toContain('\n  The harbour bridge opens\n');
    desk.remove('city/bridge.md');
    await desk.publish('2026-11-24T07:00:00Z');
    expect(await status('city/bridge.md')).toBe(
      'withdrawn  city/bridge.md\n  The file is gone, and what no other file brings out is taken back.\n',
    );
  });

  it('gives programs the addresses of feeds too', async () => {
    desk.save('city/bridge.md', BRIDGE);
    await desk.publish('2026-11-24T06:30:00Z');
    const [one] = JSON.parse(await status('--json'));
    expect(one).toMatchObject({
      key: 'city/bridge.md',
      status: 'published',
      change: 'new',
      receivers: [{ receiver: 'Flipboard', code: 'no-image' }],
    });
    expect(one.feeds[0]).toEqual({
      id: 'all',
      rss: 'https://feeds.quay.example/all/rss.xml',
      atom: 'https://feeds.quay.example/all/atom.xml',
      json: 'https://feeds.quay.example/all/feed.json',
    });
    expect(JSON.parse(await status('city/bridge.md', '--json'))).toEqual(one);
  });

  it('gives programs the receipts that publish gives them', async () => {
    desk.save('city/bridge.md', BRIDGE);
    desk.save('city/empty.txt', '');
    desk.save('draft.md', `---\ntitle: Later\ndraft: true\n---\n\n${PARAGRAPH}\n`);
    const { out } = await run('publish', '--inbox', desk.inbox, '--public', desk.site, '--json');
    const { receipts } = JSON.parse(out);
    expect(receipts).toHaveLength(3);
    expect(receipts[0]).toMatchObject({ articleId: receipts[0].articles[0].id, path: receipts[0].articles[0].path });
    // Which gives them in the order of their keys, not of their uploads.
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(JSON.parse(await status('--json')).sort(byKey)).toEqual(receipts);
  });
});

describe('a feed that would lose too much', () => {
  it('is told of by publish, status and accept, until accept says that it is meant', async () => {
    const keys = (folder: string, count: number) => Array.from({ length: count }, (_, n) => `${folder}/${n}.md`);
    for (const key of [...keys('city', 10), ...keys('sport', 4)])
      desk.save(key, `---\ntitle: Of ${key}\nurl: https://quay.example/${key}\n---\n\n${PARAGRAPH}\n`);
    await desk.publish('2026-11-24T06:30:00Z');
    for (const key of keys('city', 4)) desk.remove(key);
    const held = 'A feed would lose too many articles at once (section/city 4 of 10).';
    expect(await desk.publish('2026-11-24T06:31:00Z')).toMatchObject({ status: 1, err: expect.stringContaining(held) });
    expect((await run('status', '--public', desk.site)).err).toContain(held);
    const accept = (...words: string[]) => run('accept', ...words, '--public', desk.site);
    expect(await accept()).toMatchObject({
      status: 1,
      out: 'section/city would lose 4 of 10 articles, and is held since 2026-11-24T06:31:00Z.\n',
    });
    expect(await accept('section/cty')).toMatchObject({ status: 2, err: expect.stringContaining('there is no feed') });
    expect((await accept('section/city', '--all')).status).toBe(2);
    expect(await accept('section/city')).toMatchObject({ status: 0, out: expect.stringContaining('is meant') });
    expect(await desk.publish('2026-11-24T06:32:00Z')).toMatchObject({ status: 0 });
    expect(await accept()).toMatchObject({ status: 0, out: 'No feed is held.\n' });
  });
});
