import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../../functions/local/http/server.ts';
import { type Hub, openHub } from '../../../functions/local/hub/hub.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
import { instantOf, millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { ownHub } from '../../../shared/feed/hubs.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import { topicsOf } from '../../../shared/push/hub/topics.ts';
import { overDynamo } from '../../contract/both-stores.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';
import { openStackHub, type StackHub } from './stack-hub.ts';
import { openSubscriber, RULES, type TestSubscriber } from './subscriber.ts';

const ALL = 'all' as FeedId;
const HUB = 'https://quay.example/_hub';

let quay: TestMill;
let reader: TestSubscriber;

// One newsroom for all: each test has readers and, on AWS, a hub of its own.
beforeAll(async () => {
  quay = await openTestMill({ feeds: [], hub: {} });
  await write('First');
});
afterAll(() => quay.close());
beforeEach(async () => {
  reader = await openSubscriber();
});
afterEach(() => reader.close());

let written = 0;

async function write(title: string): Promise<void> {
  quay.upload(`${++written}.md`, `---\ntitle: ${title}\n---\n\nThe lock was opened on Friday.\n`);
  await runPass(quay.mill, { extent: 'changes' });
}

function wait(seconds: number): void {
  quay.at(instantOf(millisecondsOf(quay.mill.clock.now()) + seconds * 1_000));
}

/** A hub as a subscriber and a publisher know it. */
interface AnyHub {
  /** @returns the status, when the subscriber has been asked as far as it is going to be. */
  ask(form: string): Promise<number>;
  /** Tells it that the feed has changed, and has it send what is due. */
  tell(): Promise<void>;
  close(): Promise<void>;
}

async function openServesHub(): Promise<AnyHub> {
  const hub = openHub(quay.mill, { rules: RULES }) as Hub;
  const server = await listen({ port: 0 });
  server.answerWith({ publicFolder: quay.folder, feedsUrl: 'https://quay.example/', hubs: [], hub: hub.answering });
  return {
    async ask(body) {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const { status } = await fetch(`${server.url}_hub`, { method: 'POST', body, headers });
      await hub.settled();
      return status;
    },
    async tell() {
      await hub.spread(ALL);
      await hub.look();
    },
    async close() {
      await hub.close();
      await server.close();
    },
  };
}

const asStackHub = (stack: StackHub): AnyHub => ({
  ask: async (form) => (await stack.ask(form)).status,
  async tell() {
    await stack.sendOut(ALL);
    await stack.deliver();
  },
  close: stack.close,
});

/** What websub.rocks asks of a hub, by the numbers of its tests, with the checks of its subscriber (github.com/aaronpk/websub.rocks, app/Hub.php). */
function websubRocks(open: () => Promise<AnyHub>): void {
  let hub: AnyHub;
  beforeEach(async () => {
    hub = await open();
  });
  afterEach(() => hub.close());

  const [rss = '', atom = '', json = ''] = ['rss.xml', 'atom.xml', 'feed.json'].map(
    (file) => `https://quay.example/all/${file}`,
  );

  /** As PHP's `http_build_query` writes it. */
  async function ask(more: Record<string, string> = {}): Promise<void> {
    const fields = { 'hub.mode': 'subscribe', 'hub.topic': rss, 'hub.callback': reader.callbackAt(), ...more };
    expect(await hub.ask(String(new URLSearchParams(fields)))).toBe(202);
    const asked = reader.heard.at(-1);
    const said = asked?.url.searchParams;
    expect(asked?.method).toBe('GET');
    expect(said?.get('hub.mode')).toBe(fields['hub.mode']);
    expect(said?.get('hub.topic')).toBe(fields['hub.topic']);
    expect(said?.get('hub.challenge')).toBeTruthy();
    // Its first version wanted this of an unsubscription too.
    expect(said?.get('hub.lease_seconds')).toMatch(/^\d+$/);
  }

  /** Looks at everything that came since, as the subscriber there does. */
  async function publishes(topics: readonly string[], secret?: string): Promise<void> {
    const before = reader.sent().length;
    await write('News');
    await hub.tell();
    const sent = reader.sent().slice(before);
    expect(sent).toHaveLength(topics.length);
    for (const topic of topics) {
      const path = new URL(topic).pathname;
      const note = sent.find(({ headers }) => headers.link?.includes(`<${topic}>`));
      expect(note?.body.toString()).toBe(quay.read(path));
      expect(note?.headers['content-type']).toBe(publicTypeOf(path).contentType);
      expect(note?.headers.link).toBe(`<${HUB}>; rel="hub", <${topic}>; rel="self"`);
      const signature =
        secret &&
        `sha256=${createHmac('sha256', secret)
          .update(note?.body ?? '')
          .digest('hex')}`;
      expect(note?.headers['x-hub-signature']).toBe(signature);
    }
  }

  it('100: takes a subscriber that says no more than it must', async () => {
    await ask();
    await publishes([rss]);
  });

  it('101: signs for one with a secret', async () => {
    await ask({ 'hub.secret': 'h4QzGQUtbFbvV28zXy30' });
    await publishes([rss], 'h4QzGQUtbFbvV28zXy30');
  });

  it('102: passes over what it does not know', async () => {
    await ask({ foo: 'bar', 'hub.foo': 'hub.bar' });
    await publishes([rss]);
  });

  it('103: tells one that subscribes again once', async () => {
    await ask();
    await publishes([rss]);
    wait(60);
    await ask();
    await publishes([rss]);
  });

  it('104: tells one nothing more that has unsubscribed', async () => {
    await ask();
    await publishes([rss]);
    await ask({ 'hub.mode': 'unsubscribe' });
    await publishes([]);
  });

  it('105 and 106: sends documents of each type as what they are', async () => {
    for (const topic of [rss, atom, json])
      await ask({ 'hub.topic': topic, 'hub.callback': reader.callbackAt('reader.example', new URL(topic).pathname) });
    await publishes([rss, atom, json]);
  });
}

describe('by websub.rocks, the hub of serve', () => websubRocks(openServesHub));

overDynamo('on AWS', (_, openTable) => {
  describe('by websub.rocks, the hub', () => websubRocks(async () => asStackHub(await openStackHub(quay, openTable))));

  let stack: StackHub;
  const open = async () => {
    stack = await openStackHub(quay, openTable);
  };
  const close = () => stack.close();

  const RSS = 'https://quay.example/all/rss.xml';
  const form = (more: Record<string, string> = {}) =>
    String(
      new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': RSS,
        'hub.callback': reader.callbackAt(),
        ...more,
      }),
    );
  const at = (host: string, path = '/') => form({ 'hub.callback': reader.callbackAt(host, path) });
  const has = (callback = reader.callbackAt()) => stack.deps.subscribers.has(RSS, callback);
  const status = async (...asked: Parameters<StackHub['ask']>) => (await stack.ask(...asked)).status;

  describe('who subscribes at the hub', () => {
    beforeEach(open);
    afterEach(close);

    it.each([
      ['asks for another mode', { 'hub.mode': 'listen' }, 400],
      ['wants to be told by others', { 'hub.mode': 'publish' }, 403],
      ['names a topic of others', { 'hub.topic': 'https://other.example/all/rss.xml' }, 400],
      ['names an address of a network', { 'hub.callback': 'http://10.0.0.1/' }, 400],
    ])('is refused, and nobody is asked, when it %s', async (_, more, expected) => {
      expect(await stack.ask(form(more))).toEqual({ status: expected, body: expect.stringMatching(/^[\w.]+ .*\.\n$/) });
      expect(reader.heard).toEqual([]);
    });

    it('is told what a hub is, and what a form, and how large one may be', async () => {
      const http = (method: string) => ({ requestContext: { http: { method } } }) as never;
      expect(await status(form(), http('GET'))).toBe(405);
      expect(await status('{}', { headers: { 'content-type': 'application/json' } })).toBe(415);
      expect(await status(form({ a: 'a'.repeat(20_000) }))).toBe(413);
      expect(await status('', { body: form(), isBase64Encoded: false })).toBe(202);
    });

    it('is nobody when it does not confirm, nor ends what another has', async () => {
      reader.confirms = (_, response) => response.end('other');
      expect(await status(form())).toBe(202);
      expect(await has()).toBe(false);
    });

    it('finds no room beyond what a host or a topic may have, but for who asks again', async () => {
      for (const id of [1, 2, 3]) expect(await status(at(`r${id}.example`))).toBe(202);
      expect(await status(at('r4.example'))).toBe(403);
      expect(await status(at('r2.example'))).toBe(202);
    });

    it('has one host asked thirty times a minute, and again in the next', async () => {
      await Promise.all(Array.from({ length: 29 }, () => stack.pace.allows('reader.example')));
      expect(await status(form())).toBe(202);
      expect(await status(form())).toBe(429);
      expect(await status(at('other.example'))).toBe(202);
      wait(60);
      expect(await status(form())).toBe(202);
    });
  });

  describe('who has subscribed at the hub', () => {
    beforeEach(open);
    afterEach(close);

    const failing = (code: number) => {
      reader.takes = (_, response) => response.writeHead(code).end();
    };

    it('is sent each state once, and nothing when its lease has ended', async () => {
      await stack.ask(form({ 'hub.lease_seconds': '1000' }));
      await stack.sendOut(ALL);
      await stack.sendOut(ALL);
      await stack.deliver();
      await stack.sendOut(ALL);
      await stack.deliver();
      expect(reader.sent()).toHaveLength(1);
      await write('Second');
      wait(1_000);
      await stack.sendOut(ALL);
      expect(stack.waiting).toEqual([]);
    });

    it('and takes nothing is tried again by and by, and given up after eight hours without a dead letter', async () => {
      await stack.ask(form());
      failing(500);
      await stack.sendOut(ALL);
      const pauses = [];
      for (let tries = 0; tries < 11; tries++) pauses.push(...(await stack.deliver()));
      expect(pauses).toEqual([15, 30, 60, 120, 300, 900, 1_800, 3_600, 7_200, 14_400]);
      expect(stack.waiting).toEqual([]);
      expect(reader.sent()).toHaveLength(11);
      expect(await has()).toBe(true);
      expect(stack.measured.map(({ NotDelivered }) => NotDelivered)).toEqual(Array(11).fill(1));
    });

    it('and takes nothing for three days is forgotten, as is who answers 410 at once', async () => {
      await stack.ask(form());
      failing(503);
      for (const day of [1, 2, 3]) {
        await stack.sendOut(ALL);
        await stack.deliver();
        expect(await has()).toBe(true);
        wait(86_400);
        await write(`Day ${day}`);
      }
      await stack.deliver();
      expect(await has()).toBe(false);
      await stack.ask(form());
      failing(410);
      await stack.sendOut(ALL);
      await stack.deliver();
      expect(await has()).toBe(false);
      expect(stack.waiting).toEqual([]);
      expect(stack.measured.at(-1)).toMatchObject({ FunctionName: 'Deliver', SubscriptionsEnded: 1 });
    });

    it('hears of a newer state by its own message alone', async () => {
      await stack.ask(form());
      failing(500);
      await stack.sendOut(ALL);
      await stack.deliver();
      await write('Second');
      await stack.sendOut(ALL);
      expect(await stack.deliver()).toEqual([15]);
      failing(204);
      expect(await stack.deliver()).toEqual([]);
      expect(reader.sent()).toHaveLength(3);
      expect(reader.sent().at(-1)?.body.toString()).toContain('Second');
    });

    it('and is away is asked once in a batch, and holds up nobody at another host', async () => {
      for (const asked of [at('away.example', '/1'), at('away.example', '/2'), at('other.example')])
        await stack.ask(asked);
      reader.takes = (request, response) => {
        if (request.headers.host?.startsWith('away')) response.destroy();
        else response.end();
      };
      await stack.sendOut(ALL);
      expect(await stack.deliver()).toEqual([15, 15]);
      expect(
        reader
          .sent()
          .map(({ url }) => url.hostname)
          .toSorted(),
      ).toEqual(['away.example', 'other.example']);
    });

    it('comes again as it was when the fault is ours, and takes nothing with it', async () => {
      for (const asked of [at('a.example'), at('b.example')]) await stack.ask(asked);
      await stack.sendOut(ALL);
      const [broken = expect.unreachable(), whole] = stack.waiting;
      const { taken } = stack.deps.subscribers;
      stack.deps.subscribers.taken = async (to, digest) => {
        if (broken.body.includes(to.callback)) throw new Error('the table is away');
        await taken(to, digest);
      };
      stack.waiting.push({ messageId: 'nobody', body: 'what is this', tries: 0, pause: undefined });
      expect(await stack.deliver()).toEqual([undefined, undefined]);
      expect(stack.waiting.map(({ messageId }) => messageId).toSorted()).toEqual(
        [broken.messageId, 'nobody'].toSorted(),
      );
      expect(whole?.tries).toBe(1);
    });
  });

  it('the topics that are sent are those that documents name', () => {
    const { config } = quay.mill;
    expect(ownHub(config)).toBe(HUB);
    for (const topic of topicsOf(ALL, config)) expect(quay.read(new URL(topic).pathname)).toContain(HUB);
  });
});
