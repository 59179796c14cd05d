import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../../functions/local/http/server.ts';
import { type Hub, openHub } from '../../../functions/local/hub/hub.ts';
import { runPass } from '../../../functions/local/pass/pass.ts';
import type { FeedId } from '../../../shared/article/types.ts';
import { findProgram, missing } from '../../support/programs.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';
import { RULES } from './subscriber.ts';

const PYTHON = findProgram([process.env.PYTHON3, 'python3'], ['-c', 'import flask_websub']);
const SCRIPT = join(import.meta.dirname, 'flask-subscriber.py');

interface Event {
  readonly what: string;
  readonly topic?: string;
  readonly digest?: string;
  readonly hub_url?: string;
  readonly topic_url?: string;
}

let quay: TestMill;
let hub: Hub;
let server: RunningServer;
let subscriber: ChildProcess | undefined;
afterEach(async () => {
  subscriber?.kill();
  await hub.close();
  await server.close();
  await quay.close();
});

describe('Flask-WebSub, a subscriber of another make', () => {
  const absent = missing('flask_websub', PYTHON === undefined);
  it.skipIf(absent)(
    'finds the hub, subscribes with a secret, is sent what its feed is, renews, and ends it',
    async () => {
      server = await listen({ port: 0 });
      const site = { title: 'Daily Quay', url: server.url, tagAuthority: 'quay.example,2026' };
      quay = await openTestMill({ site, feeds: [], hub: {} });
      hub = openHub(quay.mill, { rules: RULES }) as Hub;
      const publicFolder = join(quay.folder, 'public');
      server.answerWith({ publicFolder, feedsUrl: server.url, hubs: [`${server.url}_hub`], hub: hub.answering });
      const publish = async (title: string) => {
        quay.upload('city/lock.md', `---\ntitle: ${title}\n---\n\nThe lock was opened on Friday.\n`);
        await runPass(quay.mill, { extent: 'changes' });
      };
      await publish('First');

      const topic = `${server.url}all/rss.xml`;
      const child = spawn(PYTHON ?? '', [SCRIPT, topic, quay.folder], { stdio: ['pipe', 'pipe', 'inherit'] });
      subscriber = child;
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async () => JSON.parse((await lines.next()).value ?? '{}') as Event;
      expect(await next()).toEqual({ what: 'found', hub_url: `${server.url}_hub`, topic_url: topic });
      expect(await next()).toEqual({ what: 'subscribe', topic });
      await hub.settled();

      const tell = async (title: string) => {
        quay.at(title === 'Second' ? '2026-06-01T13:00:00Z' : '2026-06-01T14:00:00Z');
        await publish(title);
        await hub.spread('all' as FeedId);
        await hub.look();
      };
      const asItIs = () =>
        createHash('sha256')
          .update(quay.read('/all/rss.xml') ?? '')
          .digest('hex');
      await tell('Second');
      expect(await next()).toEqual({ what: 'told', topic, digest: asItIs() });
      child.stdin.write('renew\n');
      expect(await next()).toEqual({ what: 'subscribe', topic });
      await hub.settled();
      await tell('Third');
      expect(await next()).toEqual({ what: 'told', topic, digest: asItIs() });
      child.stdin.write('unsubscribe\n');
      expect(await next()).toEqual({ what: 'unsubscribe', topic });
      await hub.settled();
      expect(await quay.mill.subscriptions.count(quay.mill.clock.now())).toBe(0);
      await tell('Fourth');
      child.stdin.end();
      expect((await lines.next()).done).toBe(true);
    },
  );
});
