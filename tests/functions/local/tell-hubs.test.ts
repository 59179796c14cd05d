import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../functions/local/http/metrics.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
import type { NoticeResult } from '../../../functions/local/tell-hubs.ts';
import { tellAll } from '../../../functions/local/teller.ts';
import { mayReach } from '../../../functions/push/named-address.ts';
import type { PingRules } from '../../../functions/push/ping.ts';
import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { LONGEST_HELD_S } from '../../../shared/publish/cache-control.ts';
import { publishFeed } from '../../../shared/publish/feed.ts';
import { mortal } from '../../support/mortal.ts';
import { createObjects } from '../../support/objects.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';

const ALL = 'all' as FeedId;
const DOCUMENTS = ['rss.xml', 'atom.xml', 'feed.json'];

let servers: Server[];
let quay: TestMill;
/** What stands before the public folder; it may hold older bytes. */
let held: Map<string, string>;
let site: string;
/** What the hub was told, and what it answers. */
let heard: { readonly type: string | undefined; readonly form: Record<string, string> }[];
let answer: RequestListener;
let hub: string;
let results: NoticeResult[];
beforeEach(async () => {
  servers = [];
  held = new Map();
  heard = [];
  results = [];
  answer = (_, response) => response.writeHead(204).end();
  const edge = await listening((request, response) => {
    const bytes = held.get(request.url ?? '') ?? quay.read(request.url ?? '');
    if (bytes === undefined) response.writeHead(404).end();
    else response.end(bytes);
  });
  site = `http://quay.example:${edge}/`;
  const port = await listening(async (request, response) => {
    heard.push({
      type: request.headers['content-type'],
      form: Object.fromEntries(new URLSearchParams(await text(request))),
    });
    answer(request, response);
  });
  hub = `http://hub.example:${port}/`;
  quay = await openNewsroom([hub]);
});
afterEach(async () => {
  await quay.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(answering: RequestListener): Promise<number> {
  const server = createServer(answering);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const openNewsroom = (hubs: readonly string[], feeds: readonly object[] = []) =>
  openTestMill({
    site: { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026', feedsUrl: site },
    feeds,
    hubs,
  });

/** As outside of tests, but that the servers of the test count as public. */
const RULES: PingRules = {
  mayConnect: (address) => address === '127.0.0.1',
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
};
const tellHubs = (rules: PingRules = RULES) =>
  tellAll(quay.mill, new AbortController().signal, { rules, onTold: (result) => results.push(result) });

function wait(seconds: number): void {
  quay.at(instantOf(millisecondsOf(quay.mill.clock.now()) + seconds * 1_000));
}

async function write(key: string, title: string): Promise<void> {
  quay.upload(key, `---\ntitle: ${title}\n---\n\nThe lock was opened on Friday.\n`);
  await runPass(quay.mill, { extent: 'changes' });
}

const topicsHeard = () => heard.map(({ form }) => form['hub.url']).sort();
const topicsOf = (feed: string) => DOCUMENTS.map((file) => `${site}${feed}/${file}`).sort();

describe('a hub', () => {
  it('is told of each document of a feed by its address, as PubSubHubbub says it', async () => {
    await write('a.md', 'First');
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
    const [first] = heard;
    const topic = first?.form['hub.url'];
    expect(first).toEqual({
      type: 'application/x-www-form-urlencoded',
      form: { 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic },
    });
    expect(results).toEqual(['told']);
  });

  it('is told once of a change, and once more when no cache can hold older documents', async () => {
    await write('a.md', 'First');
    await tellHubs();
    await runPass(quay.mill, { extent: 'feeds' });
    wait(LONGEST_HELD_S - 1);
    await tellHubs();
    expect(heard).toHaveLength(3);
    wait(1);
    await tellHubs();
    expect(heard).toHaveLength(6);
    wait(100_000);
    await runPass(quay.mill, { extent: 'feeds' });
    await tellHubs();
    expect(heard).toHaveLength(6);
    expect(await quay.mill.notices.count()).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('hears once of many changes that come before it is told', async () => {
    for (const title of ['First', 'Second', 'Third']) await write(`${title}.md`, title);
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
  });

  it('is told when a scheduled article has come out, and not before', async () => {
    await write('a.md', 'First');
    await tellHubs();
    wait(LONGEST_HELD_S);
    await tellHubs();
    heard = [];
    const at = '2026-06-01T14:00:00Z';
    quay.upload('later.md', `---\ntitle: Later\nembargo: ${at}\n---\n\nThe lock closes.\n`);
    await runPass(quay.mill, { extent: 'changes' });
    await tellHubs();
    expect(heard).toEqual([]);
    quay.at(at);
    await runPass(quay.mill, { extent: 'changes' });
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
  });

  it('is not told while one of the documents is answered with older bytes, and then of all', async () => {
    await write('a.md', 'First');
    const old = quay.read('/all/atom.xml') ?? '';
    await write('b.md', 'Second');
    held.set('/all/atom.xml', old);
    await tellHubs();
    wait(15);
    await tellHubs();
    expect(heard).toEqual([]);
    expect(results).toEqual(['failed', 'failed']);
    held.clear();
    await tellHubs();
    expect(heard).toEqual([]);
    wait(30);
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
  });

  it.each([
    ['answers 500', (_: unknown, response) => response.writeHead(500).end()],
    ['answers 404', (_: unknown, response) => response.writeHead(404).end()],
    ['breaks off', (_: unknown, response) => response.destroy()],
    ['sends itself to itself', (_: unknown, response) => response.writeHead(307, { Location: '/again' }).end()],
  ] as readonly (readonly [string, RequestListener])[])(
    'that %s is tried again by and by less often, and the feed is out all the same',
    async (_, broken) => {
      answer = broken;
      await write('a.md', 'First');
      expect(quay.read('/all/rss.xml')).toContain('First');
      await tellHubs();
      const tried = heard.length;
      expect(tried).toBeGreaterThan(0);
      wait(14);
      await tellHubs();
      expect(heard).toHaveLength(tried);
      wait(1);
      await tellHubs();
      expect(heard).toHaveLength(2 * tried);
      answer = (_request, response) => response.writeHead(202).end();
      heard = [];
      wait(29);
      await tellHubs();
      expect(heard).toEqual([]);
      wait(1);
      await tellHubs();
      expect(topicsHeard()).toEqual(topicsOf('all'));
      expect(results).toEqual(['failed', 'failed', 'told']);
    },
  );

  it('that is too slow is not waited for, and told when it answers', async () => {
    answer = () => undefined;
    await write('a.md', 'First');
    await tellHubs({ ...RULES, timeoutMs: 100 });
    expect(results).toEqual(['failed']);
    answer = (_, response) => response.writeHead(202).end();
    wait(15);
    await tellHubs();
    expect(results).toEqual(['failed', 'told']);
  });

  it('that is not there for hours is given up, and told of the next change', async () => {
    answer = (_, response) => response.writeHead(503).end();
    await write('a.md', 'First');
    for (let hour = 0; hour < 60; hour++) {
      await tellHubs();
      wait(3_600);
    }
    expect(results).toEqual([...Array(10).fill('failed'), 'given-up']);
    expect(await quay.mill.notices.count()).toEqual({ waiting: 0, givenUp: 1 });
    answer = (_, response) => response.writeHead(202).end();
    heard = [];
    await write('b.md', 'Second');
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
  });

  it('that says when to come again is left alone until then', async () => {
    answer = (_, response) => response.writeHead(429, { 'Retry-After': '600' }).end();
    await write('a.md', 'First');
    await tellHubs();
    heard = [];
    wait(599);
    await tellHubs();
    expect(heard).toEqual([]);
    wait(1);
    await tellHubs();
    expect(heard).toHaveLength(3);
  });

  it.each([301, 302, 307, 308])('that has moved (%s) is told where it is now', async (status) => {
    answer = (request, response) => {
      if (request.url === '/') response.writeHead(status, { Location: '/new' }).end();
      else response.writeHead(202).end();
    };
    await write('a.md', 'First');
    await tellHubs();
    expect(results).toEqual(['told']);
    expect(heard).toHaveLength(6);
    expect(heard.every(({ form }) => form['hub.mode'] === 'publish')).toBe(true);
  });

  it('is not told where its name leads to no public address, nor where it redirects to one', async () => {
    await write('a.md', 'First');
    await tellHubs({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    expect(heard).toEqual([]);
    wait(15);
    answer = (_, response) => response.writeHead(307, { Location: 'http://10.0.0.1/' }).end();
    await tellHubs();
    expect(heard).toHaveLength(3);
    expect(results).toEqual(['failed', 'failed']);
  });

  it('that is away holds up no other, and is asked once in a round', async () => {
    answer = (_, response) => response.writeHead(503).end();
    const other: string[] = [];
    const port = await listening(async (request, response) => {
      other.push(new URLSearchParams(await text(request)).get('hub.url') ?? '');
      response.writeHead(202).end();
    });
    await quay.close();
    quay = await openNewsroom([hub, `http://other.example:${port}/`], [{ each: 'section' }]);
    await write('city/a.md', 'First');
    await tellHubs();
    expect(other.sort()).toEqual([...topicsOf('all'), ...topicsOf('section/city')]);
    expect(heard).toHaveLength(3);
    expect(results.filter((result) => result === 'failed')).toHaveLength(1);
  });

  it('is told again of what has changed while it was told', async () => {
    await write('a.md', 'First');
    let isFirst = true;
    answer = async (_, response) => {
      if (isFirst) {
        isFirst = false;
        await write('b.md', 'Second');
      }
      response.writeHead(202).end();
    };
    await tellHubs();
    heard = [];
    await tellHubs();
    expect(topicsHeard()).toEqual(topicsOf('all'));
  });

  it('that the configuration names no more is forgotten', async () => {
    await quay.mill.notices.add(['http://former.example/'], ALL, quay.mill.clock.now());
    await tellHubs();
    expect(await quay.mill.notices.count()).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('is counted for who watches', () => {
    const metrics = createMetrics(quay.mill.clock);
    for (const result of ['told', 'told', 'given-up'] as const) metrics.told(result);
    const told = metrics.render({
      held: { removals: 0, feeds: 0 },
      ages: { sincePass: 0, late: 0, canary: 0 },
      waitingNotices: 3,
      subscriptions: 2,
    });
    expect(told).toContain('feedmill_hub_notices_total{result="told"} 2\n');
    expect(told).toContain('feedmill_hub_notices_total{result="given-up"} 1\n');
    expect(told).toContain('feedmill_hub_notices_waiting 3\n');
  });
});

describe('a process that ends', () => {
  it.each(['takes effect', 'is not made'] as const)(
    'at any call, which %s, leaves no change untold that is published again',
    async (last) => {
      const mill = { ...quay.mill, publicStore: createObjects() };
      let isDead = true;
      for (let lifetime = 0; isDead; lifetime++) {
        const [waiting] = await quay.mill.notices.due(hub, quay.mill.clock.now(), 1);
        if (waiting !== undefined) await quay.mill.notices.replace(waiting, undefined);
        quay.upload('b.md', `---\ntitle: Number ${lifetime}\n---\n\nThe lock was opened on Friday.\n`);
        await quay.deliver('b.md');
        const process = mortal(mill, lifetime, last);
        await publishFeed({ ...mill, ...process }, ALL).catch(() => undefined);
        isDead = process.isDead();
        await publishFeed(mill, ALL);
        expect(await quay.mill.notices.due(hub, quay.mill.clock.now(), 9)).toMatchObject([
          { hub, feed: ALL, turn: 'first' },
        ]);
      }
    },
  );

  it('or cannot say that a feed has changed, publishes it all the same, and another one says it', async () => {
    quay.upload('a.md', '---\ntitle: First\n---\n\nThe lock was opened on Friday.\n');
    await quay.deliver('a.md');
    const announce = () => Promise.reject(new Error('the queue is away'));
    expect(await publishFeed({ ...quay.mill, announce }, ALL)).toBe('updated');
    expect(quay.read('/all/rss.xml')).toContain('First');
    expect(await publishFeed(quay.mill, ALL)).toBe('unchanged');
    expect(await quay.mill.notices.count()).toEqual({ waiting: 1, givenUp: 0 });
  });
});

describe('where nobody else can read the feeds', () => {
  it('a hub of the same machine is told, which the configuration names by its address', async () => {
    const port = new URL(hub).port;
    await quay.close();
    site = `http://127.0.0.1:${new URL(site).port}/`;
    quay = await openNewsroom([`http://127.0.0.1:${port}/`, 'http://hub.example/']);
    await write('a.md', 'First');
    await tellAll(quay.mill, new AbortController().signal, { onTold: (result) => results.push(result) });
    expect(topicsHeard()).toEqual(topicsOf('all'));
    expect(results).toEqual(['told']);
  });

  it('a hub leads to no other address of the same network', async () => {
    const may = ['http://10.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]/', 'http://hub.example/'].map(
      mayReach,
    );
    const addresses = ['10.0.0.1', '127.0.0.1', '::1', '10.0.0.2', '169.254.169.254', '198.41.0.4'];
    expect(may.map((one) => addresses.filter(one))).toEqual([
      ['10.0.0.1', '198.41.0.4'],
      ['127.0.0.1', '::1', '198.41.0.4'],
      ['::1', '198.41.0.4'],
      ['198.41.0.4'],
    ]);
  });

  it('no hub is told, and the log says why', async () => {
    const said: unknown[] = [];
    const warn = (...words: unknown[]) => said.push(words);
    const { config, log } = quay.mill;
    const local = { ...config, site: { ...config.site, feedsUrl: 'http://127.0.0.1:8080/' } };
    await write('a.md', 'First');
    const mill = { ...quay.mill, config: local, log: { ...log, warn } };
    await tellAll(mill, new AbortController().signal, { rules: RULES });
    expect(heard).toEqual([]);
    expect(said).toHaveLength(1);
  });
});
