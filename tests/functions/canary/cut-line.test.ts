import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchLine } from '../../../functions/canary/watch.ts';
import { CANARY_KEY } from '../../../shared/article/canary.ts';
import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Log } from '../../../shared/log.ts';
import { canaryAddress } from '../../../shared/publish/canary.ts';
import { createFreshness } from '../../../shared/publish/freshness.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import { deployment } from '../../infra/template/deployment.ts';
import { lookUp } from '../../infra/template/look-up.ts';
import { type AlarmRule, type Measured, rings } from '../../infra/template/rings.ts';
import { openTestMill, type TestMill } from '../../support/test-mill.ts';

const FEEDS_URL = 'https://quay.example/';
const FEED = '/_canary/feed.json';

/** What hands the canary on, one after the other. */
const LINKS = ['upload', 'event', 'ingest', 'publish', 'receipts', 'serve', 'clock', 'log'] as const;
type Link = (typeof LINKS)[number];

const { only } = lookUp(deployment().template);
const [, { Properties: alarm }] = only('AWS::CloudWatch::Alarm', { AlarmName: 'Feedmill-canary-late' });

let mill: TestMill;
beforeEach(async () => {
  mill = await openTestMill();
});
afterEach(() => mill.close());

/**
 * The canary over a real mill, minute by minute: what was uploaded in one is out in the next.
 * @param cut the links that are cut in a minute
 * @returns what was measured, to the minute
 */
async function run(minutes: number, cut: (minute: number) => readonly Link[]): Promise<Measured> {
  const measured: [number, number][] = [];
  let now = 0;
  const goesOn = (link: Link) => !cut(now).includes(link);
  let isWaiting = false;
  let isTold = false;
  let receipt: string | undefined;
  const say = (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
    if (event === 'canary' && typeof fields.CanaryAge === 'number' && goesOn('log'))
      measured.push([now, fields.CanaryAge]);
  };
  const { store, config, clock } = mill.mill;
  const deps: Parameters<typeof watchLine>[0] = {
    files: {
      async upload(text) {
        if (!goesOn('upload')) throw new Error('AccessDenied');
        mill.upload(CANARY_KEY, text);
        if (goesOn('event')) isWaiting = true;
      },
      async receipt() {
        if (receipt === undefined) throw new Error('NoSuchKey');
        return receipt;
      },
    },
    async look(address, status) {
      const body = mill.read(address === canaryAddress(FEEDS_URL) ? FEED : 'nothing');
      if (!goesOn('serve')) throw new Error('answered with 503');
      if ((body === undefined) !== (status === 404)) throw new Error('answered with another status');
      return { body: body ?? '' };
    },
    heldFeeds: async () => (await store.heldFeeds()).length,
    edgeErrors: async () => 0,
    freshness: createFreshness({ store, config, clock, read: async (path) => mill.read(path) }),
    feedsUrl: FEEDS_URL,
    clock,
    log: { info: say, warn: say, error: say } as Log,
    functionName: 'Canary',
  };
  for (; now <= minutes; now++) {
    mill.at(instantOf(Date.UTC(2026, 5, 1, 12, now)));
    if (isWaiting && goesOn('ingest')) {
      await mill.deliver(CANARY_KEY);
      isWaiting = false;
      isTold = true;
    }
    if (goesOn('publish')) await mill.publish();
    const record = isTold && goesOn('receipts') ? await store.upload(CANARY_KEY) : undefined;
    if (record !== undefined) receipt = JSON.stringify(receiptJson(record.value.receipt));
    // What it could not see it throws, after it has measured the rest.
    if (goesOn('clock')) await watchLine(deps).catch(() => undefined);
  }
  return measured;
}

const ringsAt = (measured: Measured, minute: number) =>
  rings(alarm as never as AlarmRule, measured, minute, Math.max, 2);

describe('the canary over a line', () => {
  it('rings at no minute of two hours while everything goes on, and has a new one out every five minutes', async () => {
    const measured = await run(120, () => []);
    const from = 5;
    expect(Math.max(...measured.filter(([minute]) => minute > from).map(([, age]) => age))).toBeLessThanOrEqual(300);
    for (let minute = from; minute <= 120; minute++)
      expect([minute, ringsAt(measured, minute)]).toEqual([minute, false]);
    expect(measured.filter(([, age]) => age === 60).length).toBeGreaterThanOrEqual(23);
  });

  it.each(LINKS)(
    'rings within ten minutes of the end of %s, whenever it ends, and is quiet ten minutes after it is back',
    async (link) => {
      // The canary's own period, minute by minute.
      for (const end of [20, 21, 22, 23, 24]) {
        await mill.close();
        mill = await openTestMill();
        const measured = await run(60, (minute) => (minute >= end && minute < end + 20 ? [link] : []));
        const ringing = Array.from({ length: 56 }, (_, index) => index + 5).filter((minute) =>
          ringsAt(measured, minute),
        );
        expect(ringing[0]).toBeGreaterThanOrEqual(end);
        expect(ringing[0]).toBeLessThanOrEqual(end + 10);
        expect(ringing.at(-1)).toBeLessThan(end + 30);
      }
    },
  );
});
