import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/article/types.ts';
import type { Subscribers } from '../../shared/push/hub/subscription.ts';

export type OpenSubscribers = () => Promise<{ readonly subscribers: Subscribers; close(): Promise<void> }>;

const TOPIC = 'https://quay.example/all/rss.xml';
const ATOM = 'https://quay.example/all/atom.xml';
const NOW = '2026-06-01T12:00:00Z' as Instant;
const LATER = '2026-06-02T12:00:00Z' as Instant;
const hook = (host: string, id = 1) => `https://${host}/hook?id=${id}`;

/** What a hub must find of its subscribers in every store. */
export function subscribersContract(name: string, open: OpenSubscribers): void {
  describe(`${name} keeps the contract of subscribers`, () => {
    let opened: Awaited<ReturnType<OpenSubscribers>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('knows who has subscribed to what, counts by topic and host, and forgets who is taken out', async () => {
      const { subscribers } = opened;
      const put = (topic: string, callback: string, until = LATER) => subscribers.put({ topic, callback, until });
      expect(await subscribers.countFor(TOPIC, 'a.example', NOW)).toEqual({ ofTopic: 0, ofHost: 0 });
      await put(TOPIC, hook('a.example'));
      await put(TOPIC, hook('a.example', 2));
      await put(TOPIC, hook('b.example'));
      await put(ATOM, hook('a.example'));
      // Who asks again is still one.
      await put(TOPIC, hook('a.example'));
      expect(await subscribers.countFor(TOPIC, 'a.example', NOW)).toEqual({ ofTopic: 3, ofHost: 3 });
      expect(await subscribers.has(TOPIC, hook('b.example'))).toBe(true);
      expect(await subscribers.has(ATOM, hook('b.example'))).toBe(false);
      await subscribers.remove(TOPIC, hook('a.example'));
      await subscribers.remove(ATOM, hook('c.example'));
      expect(await subscribers.has(TOPIC, hook('a.example'))).toBe(false);
      expect(await subscribers.countFor(TOPIC, 'a.example', NOW)).toEqual({ ofTopic: 2, ofHost: 2 });
    });

    it('gives no place to a lease that has ended', async () => {
      const { subscribers } = opened;
      await subscribers.put({ topic: TOPIC, callback: hook('a.example'), until: NOW });
      await subscribers.put({ topic: TOPIC, callback: hook('a.example', 2), until: LATER, secret: 'hush' });
      expect(await subscribers.countFor(TOPIC, 'a.example', NOW)).toEqual({ ofTopic: 1, ofHost: 1 });
      expect(await subscribers.countFor(TOPIC, 'a.example', LATER)).toEqual({ ofTopic: 0, ofHost: 0 });
    });
  });
}
