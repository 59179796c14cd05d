import type { PublicPath } from '../../shared/article/public-path.ts';
import type { ArticleId, FeedId, Instant } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { ALL, isConfigured } from '../../shared/feed/membership.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { isLeftBehind } from './reader.ts';
import type { Expected, Witness } from './reference.ts';

type Files = ReadonlyMap<PublicPath, Uint8Array>;

/** What public documents say of what no upload tells. */
export function witnessOf(files: Files, config: Config): Witness {
  const textAt = (path: PublicPath) => Buffer.from(files.get(path) ?? '').toString();
  const jsonAt = (feed: FeedId) => JSON.parse(textAt(feedPaths(feed).json) || '{}');
  const updates = new Map<string, Instant>(
    (jsonAt(ALL).items ?? []).map((item: { id: string; date_modified: Instant }) => [item.id, item.date_modified]),
  );
  const made = [...files.keys()].flatMap((path) => {
    const kind = kindOf(path);
    return kind?.of === 'feed' && path.endsWith('.json') ? (kind.feedOf(path) ?? []) : [];
  });
  return {
    updated: (id) => updates.get(id),
    changed: (feed) => /<updated>([^<]*)<\/updated>/.exec(textAt(feedPaths(feed).atom))?.[1] as Instant | undefined,
    deletions: (feed) =>
      (jsonAt(feed)._feedmill?.deleted ?? []).map(({ id, when, ...why }: { id: ArticleId; when: Instant }) => ({
        article: id,
        at: when,
        ...why,
      })),
    leftBehind: new Map([...files].filter(([path]) => isLeftBehind(path, textAt(path)))),
    emptied: made.filter((feed) => isConfigured(feed, config)),
  };
}

/** Whether that can be: what remains of what a byte for byte comparison leaves open. @returns what is wrong with it */
export function doubts(
  witness: Witness,
  { articles, files }: Expected,
  {
    now,
    shownInAll,
    pages,
  }: {
    readonly now: Instant;
    readonly shownInAll: ReadonlySet<string>;
    /** Where pages of articles have been. */
    readonly pages: ReadonlySet<PublicPath>;
  },
): readonly string[] {
  const wrong: string[] = [];
  const out = new Set<string>(articles.map(({ id }) => id));
  for (const { id, published } of articles) {
    const updated = witness.updated(id);
    if (updated === undefined) wrong.push(`${id} is out, and nobody tells when it changed`);
    else if (updated < published || updated > soon(now)) wrong.push(`${id} of ${published} changed at ${updated}`);
  }
  for (const feed of new Set([ALL, ...articles.flatMap(({ feeds }) => feeds)])) {
    const changed = witness.changed(feed) ?? '';
    const newest = articles.filter(({ feeds }) => feeds.includes(feed)).map(({ id }) => witness.updated(id) ?? '');
    if (newest.some((updated) => updated > changed)) wrong.push(`${feed} has changed since ${changed}`);
    if (changed > soon(now)) wrong.push(`${feed} says that it will change at ${changed}`);
  }
  const told = new Set<string>(witness.deletions(ALL).map(({ article }) => article));
  // Of others, one that it has left tells so until it is published again, although the article has come out elsewhere meanwhile.
  for (const id of told) if (out.has(id)) wrong.push(`all tells that ${id} was taken back, and it is out`);
  for (const id of shownInAll)
    if (!out.has(id) && !told.has(id)) wrong.push(`nobody is told that ${id} was taken back`);
  for (const path of pages) if (!files.has(path)) wrong.push(`nobody is told what became of ${path}`);
  return wrong;
}

/** Changes of one second are a second apart. */
function soon(now: Instant): Instant {
  return new Date(Date.parse(now) + 60_000).toISOString().replace('.000', '') as Instant;
}

/** @returns where they differ, a line each. */
export function differences(files: Files, expected: Files): readonly string[] {
  const paths = [...new Set([...files.keys(), ...expected.keys()])].sort();
  return paths.flatMap((path) => {
    const [is, should] = [files.get(path), expected.get(path)];
    if (is === undefined) return [`${path} is missing`];
    if (should === undefined) return [`${path} is public, and nothing stands for it`];
    return Buffer.compare(is, should) === 0 ? [] : [`${path} is not what it should be: ${firstDifference(is, should)}`];
  });
}

function firstDifference(is: Uint8Array, should: Uint8Array): string {
  const [a, b] = [is, should].map((bytes) => Buffer.from(bytes).toString().split('\n'));
  const line = a?.findIndex((text, index) => text !== b?.[index]) ?? -1;
  return `${JSON.stringify(a?.[line]?.trim())} in place of ${JSON.stringify(b?.[line]?.trim())}`;
}
