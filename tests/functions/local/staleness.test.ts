import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../functions/local/http/metrics.ts';
import { createStaleness } from '../../../functions/local/staleness.ts';
import type { ArticleId, FeedId, Instant } from '../../../shared/article/types.ts';
import type { Freshness } from '../../../shared/publish/freshness.ts';

let now = '2026-06-01T12:00:00Z' as Instant;
let found: Freshness = { kind: 'fresh' };
let canary = 0;
const clock = { now: () => now };
const [article, feed] = ['tag:quay.example,2026:a' as ArticleId, 'all' as FeedId];

function open() {
  now = '2026-06-01T12:00:00Z' as Instant;
  found = { kind: 'fresh' };
  canary = 0;
  return createStaleness(
    clock,
    async () => found,
    async () => canary,
  );
}

describe('a server whose passes do not fail', () => {
  it('is stale when none has done anything for five minutes, and until one does', async () => {
    const staleness = open();
    now = '2026-06-01T12:04:59Z' as Instant;
    expect(await staleness.look()).toEqual({ sincePass: 299, late: 0, canary: 0 });
    now = '2026-06-01T12:05:00Z' as Instant;
    expect(await staleness.look()).toEqual({
      sincePass: 300,
      late: 0,
      canary: 0,
      stale: { why: 'no-pass', seconds: 300 },
    });
    staleness.goesOn();
    expect(await staleness.look()).toEqual({ sincePass: 0, late: 0, canary: 0 });
  });

  it.each([
    [{ kind: 'missing', article, feed, seconds: 299 }, undefined],
    [
      { kind: 'missing', article, feed, seconds: 300 },
      { why: 'missing', seconds: 300 },
    ],
    [
      { kind: 'due', article, seconds: 900 },
      { why: 'due', seconds: 900 },
    ],
  ] as const)('is stale by what readers do not have: %o', async (freshness, stale) => {
    const staleness = open();
    found = freshness;
    expect((await staleness.look()).stale).toEqual(stale);
    const metrics = createMetrics(clock).render({
      held: { removals: 0, feeds: 0 },
      ages: await staleness.look(),
      waitingNotices: 0,
      subscriptions: 0,
    });
    expect(metrics).toContain(`\nfeedmill_late_article_seconds ${freshness.seconds}\n`);
  });

  it('is stale when two canaries have not come out, and by what is worse before that', async () => {
    const staleness = open();
    canary = 599;
    expect((await staleness.look()).stale).toBeUndefined();
    canary = 600;
    expect(await staleness.look()).toMatchObject({ canary, stale: { why: 'canary', seconds: 600 } });
    found = { kind: 'missing', article, feed, seconds: 400 };
    expect((await staleness.look()).stale).toEqual({ why: 'missing', seconds: 400 });
  });
});
