import { createHmac } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../../../functions/local/http/server.ts';
import type { DeliveryResult } from '../../../../functions/local/hub/deliver.ts';
import { type Hub, openHub } from '../../../../functions/local/hub/hub.ts';
import { createPace } from '../../../../functions/local/hub/pace.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { tellAll } from '../../../../functions/local/teller.ts';
import type { ReachRules } from '../../../../functions/web/public-request.ts';
import { instantOf, millisecondsOf } from '../../../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../../../shared/article/types.ts';
import { openTestMill, type TestMill } from '../../../support/test-mill.ts';
import { echo, type Heard, openSubscriber, RULES, type TestSubscriber } from '../../hub/subscriber.ts';

const SITE = 'https://quay.example/';
const RSS = `${SITE}all/rss.xml`;
const ATOM = `${SITE}all/atom.xml`;

/** One newsroom for all tests but those of other configurations; each has a hub and a subscriber of its own. */
let usual: TestMill;
let quay: TestMill;
let hub: Hub;
let server: RunningServer;
let reader: TestSubscriber;
let results: DeliveryResult[];

beforeAll(async () => {
  usual = await openMill({});
});
afterAll(() => usual.close());
beforeEach(async () => {
  results = [];
  reader = await openSubscriber();
  quay = usual;
  await openAt(RULES);
});
afterEach(async () => {
  await close();
  reader.close();
});

async function openMill(config: object): Promise<TestMill> {
  quay = await openTestMill({ feeds: [], hub: config });
  await write('a.md', 'First');
  return quay;
}

async function openAt(rules?: ReachRules): Promise<void> {
  const publicFolder = join(quay.folder, 'public');
  const onDelivered = (result: DeliveryResult) => results.push(result);
  const opened = openHub(quay.mill, { onDelivered, ...(rules && { rules }) });
  if (opened === undefined) throw new Error('no hub');
  hub = opened;
  server = await listen({ port: 0 });
  server.answerWith({ publicFolder, feedsUrl: SITE, hubs: [hub.url], hub: hub.answering });
  await tell();
}

async function close(): Promise<void> {
  await hub.close();
  await server.close();
  // Every lease has ended by then.
  if (quay === usual) await quay.mill.subscriptions.spread([], '9999-01-01T00:00:00Z' as Instant);
  else await quay.close();
}

async function reopen(config: object, rules?: ReachRules): Promise<void> {
  await close();
  quay = Object.keys(config).length === 0 ? usual : await openMill(config);
  await openAt(rules);
}

let written = 0;

async function write(key: string, title: string): Promise<void> {
  quay.upload(key, `---\ntitle: ${title}\n---\n\nThe lock was opened ${++written} times.\n`);
  await runPass(quay.mill, { extent: 'changes' });
}

const later = (seconds: number) => instantOf(millisecondsOf(quay.mill.clock.now()) + seconds * 1_000);
const wait = (seconds: number) => quay.at(later(seconds));

/** What `serve` does after a pass. */
async function tell(): Promise<void> {
  await tellAll(quay.mill, new AbortController().signal, { own: hub });
  await hub.look();
}

const callbackAt = (...at: readonly string[]) => reader.callbackAt(...at);
const fields = (more: Record<string, string> = {}) => ({
  'hub.mode': 'subscribe',
  'hub.topic': RSS,
  'hub.callback': callbackAt(),
  ...more,
});

/** @returns the status, when the subscriber has been asked as far as it is going to be. */
async function ask(form: Record<string, string>): Promise<number> {
  const response = await fetch(`${server.url}_hub`, { method: 'POST', body: new URLSearchParams(form) });
  expect(await response.text()).not.toBe('');
  await hub.settled();
  return response.status;
}

const sent = () => reader.sent();
const has = (topic = RSS, callback = callbackAt()) => quay.mill.subscriptions.has(topic, callback);

describe('who subscribes', () => {
  it('is asked whether it wants it, at its own address, query and all', async () => {
    expect(await ask(fields({ 'hub.lease_seconds': '4000' }))).toBe(202);
    const [asked] = reader.heard;
    expect(asked?.url.href.startsWith(callbackAt())).toBe(true);
    const { 'hub.challenge': challenge = '', ...said } = Object.fromEntries(asked?.url.searchParams ?? []);
    expect(said).toEqual({ id: '1', 'hub.mode': 'subscribe', 'hub.topic': RSS, 'hub.lease_seconds': '4000' });
    expect(challenge.length).toBeGreaterThan(30);
    expect(await has()).toBe(true);
  });

  it('is sent the document when it has changed, as it lies at its address, signed', async () => {
    await ask(fields({ 'hub.secret': 'hush hush' }));
    await ask(fields({ 'hub.topic': ATOM, 'hub.callback': callbackAt('reader.example', '/atom') }));
    await write('b.md', 'Second');
    await tell();
    const [atom, rss] = sent().toSorted((a, b) => a.url.pathname.localeCompare(b.url.pathname));
    expect(rss?.body.toString()).toBe(quay.read('/all/rss.xml'));
    expect(rss?.headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      link: `<${SITE}_hub>; rel="hub", <${RSS}>; rel="self"`,
      'x-hub-signature': `sha256=${createHmac('sha256', 'hush hush')
        .update(rss?.body ?? '')
        .digest('hex')}`,
    });
    expect(atom?.body.toString()).toBe(quay.read('/all/atom.xml'));
    expect(atom?.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(atom?.headers).not.toHaveProperty('x-hub-signature');
    expect(results).toEqual(['taken', 'taken']);
  });

  it('is sent each state once, and nothing before its time', async () => {
    await ask(fields());
    await hub.spread('all' as Parameters<Hub['spread']>[0]);
    await hub.look();
    expect(sent()).toHaveLength(1);
    await hub.spread('all' as Parameters<Hub['spread']>[0]);
    await hub.look();
    expect(sent()).toHaveLength(1);
    const then = later(7_200);
    quay.upload('later.md', `---\ntitle: Later\nembargo: ${then}\n---\n\nThe lock closes.\n`);
    await runPass(quay.mill, { extent: 'changes' });
    await tell();
    expect(sent()).toHaveLength(1);
    quay.at(then);
    await runPass(quay.mill, { extent: 'changes' });
    await tell();
    expect(sent().at(-1)?.body.toString()).toContain('Later');
  });

  it('is sent a state once that is told of while it is sent', async () => {
    await ask(fields());
    await write('b.md', 'Second');
    reader.takes = async (_, response) => {
      await quay.mill.subscriptions.spread([RSS], quay.mill.clock.now());
      response.end();
    };
    await tell();
    await hub.look();
    expect(sent()).toHaveLength(1);
  });

  it.each([
    ['says something else', (_: unknown, response) => response.end('other')],
    ['says more than it was asked', (_: unknown, response) => response.end('x'.repeat(2_000))],
    ['does not know of it', (request, response) => echo(request, response.writeHead(404))],
    ['leads elsewhere', (_: unknown, response) => response.writeHead(302, { Location: '/other' }).end()],
    ['breaks off', (_: unknown, response) => response.destroy()],
  ] as readonly (readonly [string, RequestListener])[])('is not subscribed when it %s', async (_, answer) => {
    reader.confirms = answer;
    expect(await ask(fields())).toBe(202);
    expect(reader.heard).toHaveLength(1);
    expect(await has()).toBe(false);
    await write('b.md', 'Second');
    await tell();
    expect(sent()).toEqual([]);
  });

  it('is subscribed for as long as it was told, and for longer when it asks again', async () => {
    await ask(fields({ 'hub.lease_seconds': '1000', 'hub.secret': 'first' }));
    wait(900);
    await ask(fields({ 'hub.lease_seconds': '1000', 'hub.secret': 'second' }));
    wait(900);
    // What somebody else asks for in its name it does not confirm, and nothing changes.
    reader.confirms = (_, response) => response.writeHead(404).end();
    await ask(fields({ 'hub.secret': 'third' }));
    await write('b.md', 'Second');
    await tell();
    const [{ body, headers } = {} as Heard] = sent();
    expect(headers['x-hub-signature']).toBe(`sha256=${createHmac('sha256', 'second').update(body).digest('hex')}`);
    wait(100);
    await write('c.md', 'Third');
    await tell();
    expect(sent()).toHaveLength(1);
    expect(await has()).toBe(false);
  });

  it('is no more when it says so, and nobody says so in its name', async () => {
    await ask(fields());
    reader.confirms = (_, response) => response.writeHead(404).end();
    expect(await ask(fields({ 'hub.mode': 'unsubscribe' }))).toBe(202);
    expect(await has()).toBe(true);
    reader.confirms = echo;
    await ask(fields({ 'hub.mode': 'unsubscribe' }));
    expect(reader.heard.at(-1)?.url.searchParams.get('hub.lease_seconds')).toBe('864000');
    expect(await has()).toBe(false);
    const before = reader.heard.length;
    expect(await ask(fields({ 'hub.mode': 'unsubscribe' }))).toBe(202);
    expect(reader.heard).toHaveLength(before);
  });
});

describe('who has subscribed', () => {
  it('and answers 410 is told nothing more', async () => {
    await ask(fields());
    reader.takes = (_, response) => response.writeHead(410).end();
    await write('b.md', 'Second');
    await tell();
    expect(await has()).toBe(false);
    expect(results).toEqual(['ended']);
  });

  it.each([
    ['answers 500', (_: unknown, response) => response.writeHead(500).end()],
    ['answers 404', (_: unknown, response) => response.writeHead(404).end()],
    ['leads elsewhere', (_: unknown, response) => response.writeHead(307, { Location: '/other' }).end()],
    ['breaks off', (_: unknown, response) => response.destroy()],
  ] as readonly (readonly [string, RequestListener])[])('and %s is sent the newest later', async (_, answer) => {
    await ask(fields());
    reader.takes = answer;
    await write('b.md', 'Second');
    await tell();
    wait(14);
    await tell();
    expect(sent()).toHaveLength(1);
    wait(1);
    await tell();
    expect(sent()).toHaveLength(2);
    reader.takes = (_request, response) => response.end();
    await write('c.md', 'Third');
    await tell();
    expect(sent().at(-1)?.body.toString()).toBe(quay.read('/all/rss.xml'));
    expect(results).toEqual(['failed', 'failed', 'taken']);
  });

  it('and takes nothing for three days is subscribed no more', async () => {
    await ask(fields());
    reader.takes = (_, response) => response.writeHead(503).end();
    for (let day = 0; day < 3; day++) {
      await write('b.md', `Day ${day}`);
      await tell();
      expect(await has()).toBe(true);
      wait(86_400);
    }
    await tell();
    expect(await has()).toBe(false);
    expect(results.at(-1)).toBe('ended');
  });

  it('and is away is asked once in a round, however many subscriptions it has', async () => {
    for (const path of ['/1', '/2', '/3']) await ask(fields({ 'hub.callback': callbackAt('reader.example', path) }));
    reader.takes = (_, response) => response.writeHead(503).end();
    await quay.mill.subscriptions.spread([RSS], quay.mill.clock.now());
    await hub.look();
    expect(results).toEqual(['failed']);
    await hub.look();
    expect(results).toEqual(['failed']);
  });

  it('and has many subscriptions leaves room in each round for others', async () => {
    const now = quay.mill.clock.now();
    const until = instantOf(millisecondsOf(now) + 1_000_000);
    for (let id = 0; id < 60; id++)
      await quay.mill.subscriptions.put({ topic: RSS, callback: callbackAt('reader.example', `/${id}`), until });
    await quay.mill.subscriptions.put({ topic: RSS, callback: callbackAt('z.example'), until });
    await quay.mill.subscriptions.spread([RSS], now);
    const due = await quay.mill.subscriptions.due(now, 10, 5);
    const hosts = due.map(({ callback }) => new URL(callback).hostname);
    expect(hosts.toSorted()).toEqual([...Array(5).fill('reader.example'), 'z.example']);
  });

  it('and is away holds up nobody at another host', async () => {
    await ask(fields());
    await ask(fields({ 'hub.callback': callbackAt('other.example') }));
    reader.takes = (request, response) => {
      if (request.headers.host?.startsWith('reader')) response.destroy();
      else response.end();
    };
    await write('b.md', 'Second');
    await tell();
    expect(results.sort()).toEqual(['failed', 'taken']);
  });
});

describe('what is refused', () => {
  it.each([
    ['another mode', { 'hub.mode': 'listen' }, 400],
    ['to be told of news by others', { 'hub.mode': 'publish' }, 403],
    ['no topic', { 'hub.topic': '' }, 400],
    ['a topic of others', { 'hub.topic': 'https://other.example/all/rss.xml' }, 400],
    ['a feed that there is not', { 'hub.topic': `${SITE}section/none/rss.xml` }, 400],
    ['the canary', { 'hub.topic': `${SITE}_canary/rss.xml` }, 400],
    ['a page', { 'hub.topic': `${SITE}all/index.html` }, 400],
    ['another spelling of the address', { 'hub.topic': `${SITE}%61ll/rss.xml` }, 400],
    ['what is no address', { 'hub.topic': `${SITE}%E0%A4%A/rss.xml` }, 400],
    ['no callback', { 'hub.callback': '' }, 400],
    ['a callback that is no address', { 'hub.callback': 'reader' }, 400],
    ['one of another kind', { 'hub.callback': 'ftp://reader.example/' }, 400],
    ['one with a password', { 'hub.callback': 'http://a:b@reader.example/' }, 400],
    ['one with a fragment', { 'hub.callback': 'http://reader.example/#a' }, 400],
    ['one that is too long', { 'hub.callback': `http://reader.example/${'a'.repeat(2_048)}` }, 400],
    ['an address of a network of one’s own', { 'hub.callback': 'http://10.0.0.1/' }, 400],
    ['a lease that is no number', { 'hub.lease_seconds': 'long' }, 400],
    ['a secret that is too long', { 'hub.secret': 'é'.repeat(100) }, 400],
  ] as readonly (readonly [string, Record<string, string>, number])[])(
    '%s, and nobody is asked',
    async (_, more, status) => {
      expect(await ask(fields(more))).toBe(status);
      expect(reader.heard).toEqual([]);
    },
  );

  it('is what is no form, too large, or not posted', async () => {
    const status = async (init: RequestInit) => (await fetch(`${server.url}_hub`, init)).status;
    expect(await status({})).toBe(405);
    expect(await status({ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } })).toBe(415);
    expect(await status({ method: 'POST', body: new URLSearchParams({ a: 'a'.repeat(20_000) }) })).toBe(413);
  });

  it('is more than a host or a topic may have, but for who asks again', async () => {
    await reopen({ perHost: 2, perTopic: 3 }, RULES);
    const at = (host: string, path: string) => fields({ 'hub.callback': callbackAt(host, path) });
    expect(await ask(at('a.example', '/1'))).toBe(202);
    expect(await ask(at('a.example', '/2'))).toBe(202);
    expect(await ask(at('a.example', '/3'))).toBe(403);
    expect(await ask(at('a.example', '/2'))).toBe(202);
    expect(await ask(at('b.example', '/1'))).toBe(202);
    expect(await ask(at('c.example', '/1'))).toBe(403);
    expect(await ask({ ...at('c.example', '/1'), 'hub.topic': ATOM })).toBe(202);
  });

  it('is to have one host asked more often than thirty times a minute', async () => {
    for (let count = 0; count < 30; count++) await ask(fields());
    expect(await ask(fields())).toBe(429);
    expect(reader.heard).toHaveLength(30);
    let now = 0;
    const pace = createPace(() => now);
    expect((await Promise.all(Array.from({ length: 31 }, () => pace.allows('a')))).filter(Boolean)).toHaveLength(30);
    expect(await pace.allows('b')).toBe(true);
    now = 60_000;
    expect(await pace.allows('a')).toBe(true);
  });

  it('is to reach, by a name, what is not public, when it is asked and whenever it would be told', async () => {
    let address = '127.0.0.1';
    await reopen({}, { mayUsePort: () => true, resolve: async () => [{ address, family: 4 }] });
    expect(await ask(fields())).toBe(202);
    expect(reader.heard).toEqual([]);
    expect(await has()).toBe(false);
    await reopen(
      {},
      { ...RULES, mayConnect: (one) => one === address, resolve: async () => [{ address: '127.0.0.1', family: 4 }] },
    );
    await ask(fields());
    expect(await has()).toBe(true);
    address = '192.0.2.1';
    await write('b.md', 'Second');
    await tell();
    expect(sent()).toEqual([]);
    expect(results).toEqual(['failed']);
  });

  it('is another port and another network, unless the configuration says so', async () => {
    const local = fields({ 'hub.callback': callbackAt('127.0.0.1', '/') });
    await reopen({}, undefined);
    expect(await ask(local)).toBe(400);
    await reopen({ subscribers: 'anywhere' }, undefined);
    expect(await ask(local)).toBe(202);
    expect(reader.heard).toHaveLength(1);
  });
});

describe('a feed', () => {
  it('names the hub in each of its documents', () => {
    for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
      expect(quay.read(`/all/${file}`)).toContain(`"${hub.url}"`);
  });

  it('that changes while nobody serves is sent by who serves next', async () => {
    await ask(fields());
    await write('b.md', 'Second');
    await tellAll(quay.mill, new AbortController().signal);
    expect(sent()).toEqual([]);
    await tell();
    expect(sent()).toHaveLength(1);
  });
});
