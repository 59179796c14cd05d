import { byBytes } from '../../../shared/article/by-bytes.ts';
import { type Lists, type Range, type Row, uploadPlace } from '../../../shared/pipeline/query/lists.ts';
import type { Tables } from './tables.ts';

/** Every list is sorted when it is asked for: histories are short. */
export function listsOf({ uploads, articles, feeds, shows, entries }: Tables): Lists {
  return {
    async uploadList({ status, section }, range) {
      const places = [...uploads.values()].map(({ value }) => ({ key: value.key, ...uploadPlace(value) }));
      const found = places.filter((one) => one.status === status && (section ?? one.section) === one.section);
      return latestFirst(
        found.map(({ key, uploadedAt }) => ({ sort: `${uploadedAt}#${key}`, key })),
        range,
      );
    },
    async articleList(state, range) {
      const found = [...articles.values()].map(({ value }) => value).filter((article) => article.state === state);
      return latestFirst(
        found.map(({ id, published }) => ({ sort: `${published}#${id}`, key: id })),
        range,
      );
    },
    uploadsAt: async (keys) => [...new Set(keys)].flatMap((key) => uploads.get(key)?.value ?? []),
    articlesAt: async (ids) => [...new Set(ids)].flatMap((id) => articles.get(id)?.value ?? []),
    feedList: async (after, limit) =>
      sortedAfter(feeds, after)
        .slice(0, limit)
        .map(([, { value }]) => value),
    uploadsAfter: async (after, limit) =>
      sortedAfter(uploads, after)
        .slice(0, limit)
        .map(([, { value }]) => value),
    async filesAfter(after, limit) {
      const behind = sortedAfter(shows, after);
      // As a port may that gives a part of what it has: how much, the place tells.
      const part = Math.min(limit, 1 + (after.length % 9));
      const files = behind.slice(0, part).flatMap(([path, ids]) =>
        [...ids]
          .sort()
          .slice(0, 1)
          .map((article) => ({ path, article })),
      );
      return { files, isEnd: behind.length <= part };
    },
    countOf: async (feed, most) => Math.min(most, entries.get(feed)?.size ?? 0),
  };
}

function latestFirst<Key>(rows: readonly Row<Key>[], { limit, below }: Range): readonly Row<Key>[] {
  const behind = rows.filter(({ sort }) => below === undefined || byBytes(sort, below) < 0);
  return behind.sort((a, b) => byBytes(b.sort, a.sort)).slice(0, limit);
}

export function sortedAfter<Key extends string, Value>(
  map: ReadonlyMap<Key, Value>,
  after: string,
): readonly (readonly [Key, Value])[] {
  return [...map].filter(([key]) => byBytes(key, after) > 0).sort(([a], [b]) => byBytes(a, b));
}
