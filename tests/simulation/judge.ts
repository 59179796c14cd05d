import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { isOf, lasting } from './feeds.ts';
import type { LastShown } from './last-shown.ts';
import { DELETION_DAYS, SMALL } from './newsroom.ts';
import { isFeedGone, isLeftBehind, type Reader } from './reader.ts';
import type { Expected, Witness } from './reference.ts';

type Files = ReadonlyMap<PublicPath, Uint8Array>;

/** What public documents say of what no upload tells. */
export function witnessOf(files: Files, config: Config, origins: ReadonlyMap<SubmissionKey, string>): Witness {
  const textAt = (path: PublicPath) => Buffer.from(files.get(path) ?? '').toString();
  const isGone = (feed: FeedId) => isFeedGone(feedPaths(feed).json, textAt(feedPaths(feed).json));
  const jsonAt = (feed: FeedId) => (isGone(feed) ? {} : JSON.parse(textAt(feedPaths(feed).json) || '{}'));
  const archived = [...files.keys()].filter((path) => /^\/all\/archive\/[^/]+\/feed\.json$/.test(path));
  const documents = [...archived.map((path) => JSON.parse(textAt(path))), jsonAt(ALL)];
  const items = new Map<string, { readonly date_published: Instant; readonly date_modified: Instant }>(
    documents.flatMap(({ items = [] }) => items.map((item: { readonly id: string }) => [item.id, item])),
  );
  const made = [...files.keys()].flatMap((path) => {
    const kind = kindOf(path);
    return kind?.of === 'feed' && path.endsWith('.json') ? (kind.feedOf(path) ?? []) : [];
  });
  return {
    published: (id) => items.get(id)?.date_published,
    updated: (id) => items.get(id)?.date_modified,
    changed: (feed) => /<updated>([^<]*)<\/updated>/.exec(textAt(feedPaths(feed).atom))?.[1] as Instant | undefined,
    deletions: (feed) =>
      (jsonAt(feed)._feedmill?.deleted ?? []).map(({ id, when, ...why }: { id: ArticleId; when: Instant }) => ({
        article: id,
        at: when,
        ...why,
      })),
    leftBehind: new Map([...files].filter(([path]) => isLeftBehind(path, textAt(path)))),
    origin: (key) => origins.get(key),
    feeds: made,
    emptied: made.filter((feed) => isOf(feed, config)),
    gone: new Set(made.filter(isGone)),
  };
}

/** Whether that can be: what remains of what a byte for byte comparison leaves open. @returns what is wrong with it */
export function doubts(
  witness: Witness,
  { articles, files }: Expected,
  {
    now,
    config,
    compared = [],
    reader,
    takenBack,
    lastShown,
  }: {
    readonly now: Instant;
    readonly config: Config;
    /** When everything was compared, the last time just now. @default nobody has looked at what has expired since */
    readonly compared?: readonly Instant[];
    readonly reader: Reader;
    /** When a commit last took an article from readers. */
    readonly takenBack: ReadonlyMap<string, Instant>;
    /** @default articles have left feeds by another configuration too */
    readonly lastShown?: LastShown;
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
    // What stands in its archive is not in its documents.
    if (config !== SMALL && newest.some((updated) => updated > changed))
      wrong.push(`${feed} has changed since ${changed}`);
    if (changed > soon(now)) wrong.push(`${feed} says that it will change at ${changed}`);
  }
  const told = new Set<string>(witness.deletions(ALL).map(({ article }) => article));
  // Of others, one that it has left tells so until it is published again, although the article has come out elsewhere meanwhile.
  for (const id of told) if (out.has(id)) wrong.push(`all tells that ${id} was taken back, and it is out`);
  for (const id of reader.shown(feedPaths(ALL).json)) {
    const isTold = out.has(id) || told.has(id) || (takenBack.get(id) ?? now) < daysBefore(now);
    if (!isTold) wrong.push(`nobody is told that ${id} was taken back`);
  }
  for (const feed of witness.feeds) {
    const toldIn = new Set<string>(witness.deletions(feed).map(({ article }) => article));
    for (const id of witness.gone.has(feed) ? [] : (lastShown?.asInAll(feed) ?? [])) {
      const isTold = out.has(id) || toldIn.has(id) || (takenBack.get(id) ?? now) < daysBefore(now);
      if (!isTold) wrong.push(`readers of ${feed} are not told that ${id} was taken back`);
    }
  }
  wrong.push(...unexpired(witness, reader, lasting(config), compared));
  for (const path of reader.pages) if (!files.has(path)) wrong.push(`nobody is told what became of ${path}`);
  return wrong;
}

/** @returns what was to be no more when everything was compared. */
function unexpired(
  { feeds, gone, deletions }: Witness,
  reader: Reader,
  staying: readonly FeedId[],
  compared: readonly Instant[],
): readonly string[] {
  const mayGo = (feed: FeedId) => /^(?:tag|author)\//.test(feed) && !staying.includes(feed);
  const early = [...gone].filter((feed) => !mayGo(feed)).map((feed) => `${feed} says that it is gone`);
  const [first = '', last = first] = [compared[0], compared.at(-1)];
  if (last === '') return early;
  const since = daysBefore(last as Instant);
  const late = feeds.flatMap((feed) =>
    deletions(feed)
      .filter(({ at }) => at < since)
      .map(({ article }) => `${feed} still tells that ${article} was taken back`),
  );
  // When a feed was empty its record says since the next publication that came to its end.
  const emptied = (feed: FeedId) => Math.max(Date.parse(first), reader.emptySince(feedPaths(feed).json));
  const left = feeds.filter((feed) => mayGo(feed) && !gone.has(feed) && emptied(feed) + HOUR < Date.parse(since));
  return [
    ...early,
    ...late,
    ...left.map((feed) => `${feed} has had no article for long, and does not say that it is gone`),
  ];
}

const HOUR = 3_600_000;

/** @returns the instant before which what was taken back is told no more. */
function daysBefore(now: Instant): Instant {
  return instantOf(Date.parse(now) - DELETION_DAYS * 24 * HOUR);
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
