import { describe, expect, it } from 'vitest';
import type { FeedId, Instant, StoredArticle } from '../../shared/article/types.ts';
import { itemLimit, windowOf } from '../../shared/feed/window.ts';
import { ALL, articleWith, configWith } from './newsroom.ts';

const dated = (id: string, published: string, given: Partial<StoredArticle> = {}) =>
  articleWith({ ...given, id, published: published as Instant });

describe('windowOf', () => {
  it('holds the newest first, in the order of the index where they came out at once', () => {
    const articles = [
      dated('a', '2026-01-01T00:00:00Z'),
      dated('b', '2026-01-03T00:00:00Z'),
      dated('c', '2026-01-03T00:00:00Z'),
      dated('d', '2026-01-02T00:00:00Z'),
    ];
    const ids = windowOf(ALL, configWith(), articles).articles.map(({ id }) => id);
    expect(ids).toEqual(['c', 'b', 'd', 'a']);
    expect(windowOf(ALL, configWith(), articles.toReversed()).articles.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['scheduled', 'withdrawn', 'expired'] as const)('leaves a %s article out whoever lets it in', (state) => {
    expect(windowOf(ALL, configWith(), [articleWith({ state })]).articles).toEqual([]);
  });

  it('holds an article once', () => {
    expect(windowOf(ALL, configWith(), [articleWith(), articleWith()]).articles).toHaveLength(1);
  });

  it('holds as many as the feed says', () => {
    const articles = Array.from({ length: 9 }, (_, index) => dated(`${index}`, `2026-01-0${index + 1}T00:00:00Z`));
    const config = configWith({}, { feeds: [{ id: 'x', items: 3 }], limits: { feedItems: 5 } });
    expect(windowOf('x' as FeedId, config, articles).articles.map(({ id }) => id)).toEqual(['8', '7', '6']);
    expect(windowOf(ALL, config, articles).articles).toHaveLength(5);
    expect([itemLimit('x' as FeedId, config), itemLimit(ALL, config)]).toEqual([3, 5]);
  });

  it('leaves the oldest out when there are too many bytes, but never the newest', () => {
    const html = `<p>${'中'.repeat(2_000)}</p>`;
    const articles = ['4', '3', '2', '1'].map((day) => dated(day, `2026-01-0${day}T00:00:00Z`, { html }));
    const window = (feedBytes: number) =>
      windowOf(ALL, configWith({}, { limits: { feedBytes } }), articles).articles.map(({ id }) => id);
    expect(window(3 * 6_007)).toEqual(['4', '3', '2']);
    expect(window(3 * 6_007 - 1)).toEqual(['4', '3']);
    const large = dated('9', '2026-01-09T00:00:00Z', { html: 'x'.repeat(20_000) });
    expect(windowOf(ALL, configWith({}, { limits: { feedBytes: 10_000 } }), [...articles, large]).articles).toEqual([
      large,
    ]);
  });

  it('counts summaries where the feed holds nothing else', () => {
    const articles = ['2', '1'].map((day) => dated(day, `2026-01-0${day}T00:00:00Z`, { html: 'x'.repeat(20_000) }));
    const config = configWith({}, { feeds: [{ id: 'all', content: 'summary' }], limits: { feedBytes: 10_000 } });
    expect(windowOf(ALL, config, articles).articles).toHaveLength(2);
  });

  it('was updated when the last of its articles was', () => {
    const articles = [
      dated('a', '2026-01-02T00:00:00Z', { updated: '2026-01-02T00:00:00Z' as Instant }),
      dated('b', '2026-01-01T00:00:00Z', { updated: '2026-02-01T00:00:00Z' as Instant }),
    ];
    expect(windowOf(ALL, configWith(), articles).updated).toBe('2026-02-01T00:00:00Z');
  });

  it.each([
    ['gazette.example,2026', '2026-01-01T00:00:00Z'],
    ['gazette.example,2025-06', '2025-06-01T00:00:00Z'],
    ['gazette.example,2025-06-30', '2025-06-30T00:00:00Z'],
  ])('is as old as %s when empty', (tagAuthority, updated) => {
    expect(windowOf(ALL, configWith({ tagAuthority }), []).updated).toBe(updated);
  });
});
