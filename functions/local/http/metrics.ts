import type { IncomingMessage, ServerResponse } from 'node:http';
import { millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import type { DeliveryResult } from '../hub/deliver.ts';
import type { Ages } from '../staleness.ts';
import type { NoticeResult } from '../tell-hubs.ts';
import type { HeldNow } from './health.ts';

/** What a server has done since it was started, for Prometheus. */
export interface Metrics {
  /** An upload's receipt is written. */
  settled(receipt: Receipt): void;
  /** A pass takes up uploads: so many are left. */
  queued(uploads: number): void;
  passed(result: 'ok' | 'failed', seconds: number): void;
  /** A hub was to be told of a feed. */
  told(result: NoticeResult): void;
  /** A document was to be sent to somebody who has subscribed here. */
  delivered(result: DeliveryResult): void;
  /** @returns the text that is answered to who asks. */
  render(now: Now): string;
}

/** What is asked of others when it is asked for. */
export interface Now {
  readonly held: HeldNow;
  readonly ages: Ages;
  /** How many hubs are to be told of a feed, one by one. */
  readonly waitingNotices: number;
  /** How many have subscribed here. */
  readonly subscriptions: number;
}

/** Seconds. An editor waits for a second; a feed reader asks each quarter of an hour. */
const DELAYS = [0.5, 1, 2, 5, 10, 30, 60, 300, 900];

/** @param clock by which the delay of what comes out is measured; nothing is counted that lay in the inbox before this call */
export function createMetrics(clock: Clock): Metrics {
  const started = clock.now();
  const uploads = new Map<string, number>();
  const rejections = new Map<string, number>();
  const passes = new Map<string, number>();
  const notices = new Map<NoticeResult, number>();
  const deliveries = new Map<DeliveryResult, number>();
  const seconds = { sum: 0, last: 0 };
  const delays = { counts: DELAYS.map(() => 0), sum: 0, count: 0 };
  const waiting: number[] = [];
  let queue = 0;
  const comeOut = (delay: number) => {
    for (const [index, bound] of DELAYS.entries())
      if (delay <= bound) delays.counts[index] = (delays.counts[index] ?? 0) + 1;
    delays.sum += delay;
    delays.count++;
  };
  return {
    settled({ status, uploadedAt, reasons }) {
      count(uploads, status);
      if (status === 'rejected') for (const { code } of reasons) count(rejections, code);
      if (status === 'published' && uploadedAt >= started) waiting.push(millisecondsOf(uploadedAt));
    },
    queued(left) {
      queue = left;
    },
    passed(result, took) {
      count(passes, result);
      seconds.sum += took;
      seconds.last = took;
      queue = 0;
      // Feeds are written at the end of a pass.
      if (result === 'failed') return;
      const now = millisecondsOf(clock.now());
      for (const uploaded of waiting.splice(0)) comeOut(Math.max(0, now - uploaded) / 1_000);
    },
    told(result) {
      count(notices, result);
    },
    delivered(result) {
      count(deliveries, result);
    },
    render: ({ held, ages: { sincePass, late, canary }, waitingNotices, subscriptions }) =>
      [
        ...family('uploads_total', 'counter', 'Uploads taken up, by what became of them.', labelled(uploads, 'status')),
        ...family(
          'rejections_total',
          'counter',
          'Reasons for which uploads were rejected.',
          labelled(rejections, 'code'),
        ),
        ...family('feed_delay_seconds', 'histogram', 'From the time of a file to its feeds.', [
          ...DELAYS.map((bound, index): Sample => [`_bucket{le="${bound}"}`, delays.counts[index] ?? 0]),
          ['_bucket{le="+Inf"}', delays.count],
          ['_sum', delays.sum],
          ['_count', delays.count],
        ]),
        ...family('passes_total', 'counter', 'Looks at the inbox, by how they ended.', labelled(passes, 'result')),
        ...family('pass_seconds_total', 'counter', 'Time that passes took.', [['', seconds.sum]]),
        ...family('last_pass_seconds', 'gauge', 'Time that the last pass took.', [['', seconds.last]]),
        ...family('queue_uploads', 'gauge', 'Uploads that the pass under way has yet to take up.', [['', queue]]),
        ...family('held_removals', 'gauge', 'Uploads that are missing, of which nothing is taken back.', [
          ['', held.removals],
        ]),
        ...family('held_feeds', 'gauge', 'Feeds that would lose too much at once, and stay as they are.', [
          ['', held.feeds],
        ]),
        ...family('hub_notices_total', 'counter', 'Hubs told of a feed, by how it went.', labelled(notices, 'result')),
        ...family(
          'hub_notices_waiting',
          'gauge',
          'Hubs that are to be told of a feed, again or when no cache holds older ones.',
          [['', waitingNotices]],
        ),
        ...family('hub_subscriptions', 'gauge', 'Subscriptions at the hub of this server.', [['', subscriptions]]),
        ...family(
          'hub_deliveries_total',
          'counter',
          'Documents sent to who has subscribed, by how it went.',
          labelled(deliveries, 'result'),
        ),
        ...family('since_pass_seconds', 'gauge', 'Since a look at the inbox last did something.', [['', sincePass]]),
        ...family('late_article_seconds', 'gauge', 'For which the newest article that is due is not in its feeds.', [
          ['', late],
        ]),
        ...family('late_canary_seconds', 'gauge', 'For which a canary that was taken up has not come out.', [
          ['', canary],
        ]),
      ]
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function count<Name extends string>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** What follows the name of a metric, and its value. */
type Sample = readonly [string, number];

/** Codes and statuses are plain words: nothing in them is to be escaped. */
function labelled(counts: ReadonlyMap<string, number>, label: string): readonly Sample[] {
  return [...counts].map(([value, number]) => [`{${label}="${value}"}`, number]);
}

function family(name: string, type: string, help: string, samples: readonly Sample[]): readonly string[] {
  const full = `feedmill_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} ${type}`,
    ...samples.map(([end, value]) => `${full}${end} ${value}`),
  ];
}

/** @param target of a request (RFC 9112, section 3.2) */
export function asksForMetrics(target: string | undefined): boolean {
  return /^(?:https?:\/\/[^/?#]*)?\/metrics(?:\?|$)/i.test(target ?? '');
}

/** In Prometheus' text format, version 0.0.4. */
export function answerMetrics(text: string, { method }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  response
    .writeHead(200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(method === 'HEAD' ? undefined : text);
}
