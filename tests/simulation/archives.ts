import type { PublicPath } from '../../shared/article/public-path.ts';
import type { ArticleId, FeedId } from '../../shared/article/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { FILES, type Format, walk } from '../support/archive-walker.ts';
import { isFeedGone } from './reader.ts';

type Files = ReadonlyMap<PublicPath, Uint8Array>;

/** Somebody who keeps each document of an archive that is closed: its articles and how it shows them change with these alone. */
export interface ArchiveKeeper {
  committed(id: ArticleId): void;
  saw(path: PublicPath, document: string): void;
  readonly complaints: readonly string[];
}

interface Document {
  readonly items: readonly { readonly id: ArticleId }[];
}

/** Whoever writes may have read an hour before, at the most. */
const LATE_MS = 3_600_000;

export function createArchiveKeeper(now: () => number): ArchiveKeeper {
  const complaints: string[] = [];
  const changed = new Map<string, number>();
  const last = new Map<PublicPath, { readonly at: number; readonly items: ReadonlyMap<string, string> }>();
  return {
    complaints,
    committed: (id) => void changed.set(id, now()),
    saw(path, text) {
      if (!path.includes('/archive/before-')) return;
      const { items } = JSON.parse(text) as Document;
      const shown = new Map<string, string>(items.map((item) => [item.id, JSON.stringify(item)]));
      const before = last.get(path);
      last.set(path, { at: now(), items: shown });
      for (const [id, item] of before === undefined ? [] : shown)
        if (before?.items.get(id) !== item && (changed.get(id) ?? 0) < (before?.at ?? 0) - LATE_MS)
          complaints.push(`${path} shows ${id} otherwise, which has not changed`);
    },
  };
}

/**
 * What feeds and archives show, each as a whole: of where one ends and the other begins no upload tells, nor so by which article a feed is named
 * where feeds are listed.
 */
export function isOfArchives(path: PublicPath): boolean {
  const kind = kindOf(path);
  return kind?.of === 'feed' || kind?.of === 'archive' || /^\/(?:sitemap|feeds\.opml$|subscribe\/)/.test(path);
}

/**
 * Goes through the archive of each feed, in each format.
 * @param expected documents of feeds that show all that the feed has
 * @returns what is wrong: an article that is not there exactly once, in its order, as it should be; and documents that nobody comes to
 */
export async function walked(files: Files, expected: Files, feeds: readonly FeedId[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const textAt = (from: Files, path: string) => {
    const bytes = from.get(path as PublicPath);
    return bytes && Buffer.from(bytes).toString();
  };
  const visited = new Set<string>();
  for (const feed of feeds) {
    const paths = feedPaths(feed);
    const [isListed, shouldBe] = [files, expected].map((from) =>
      textAt(from, '/feeds.opml')?.includes(`"https://quay.example${paths.rss}"`),
    );
    if (isListed !== shouldBe) wrong.push(`${feed} is ${isListed ? 'listed' : 'not listed'}`);
    const whole = textAt(expected, paths.json);
    const own = textAt(files, paths.json);
    if (whole === undefined || own === undefined) {
      if (whole !== own)
        wrong.push(`${paths.json} is ${own === undefined ? 'missing' : 'public, and nothing stands for it'}`);
      continue;
    }
    if (isFeedGone(paths.json, whole) || isFeedGone(paths.json, own)) {
      if (whole !== own) wrong.push(`${feed} says that it is gone, or should say so`);
      continue;
    }
    const { items } = JSON.parse(whole) as Document;
    for (const format of Object.keys(FILES) as Format[]) {
      const stops = await walk((path) => textAt(files, path), `https://quay.example/${feed}/${FILES[format]}`, format);
      const ids = stops.flatMap((stop) => stop.ids);
      if (ids.join() !== items.map(({ id }) => id).join())
        wrong.push(`${feed} as ${format} shows ${ids.join(', ')} in ${stops.length} documents`);
      const leads = stops.slice(0, -1).every(({ older }, index) => older === stops[index + 1]?.self);
      if (!leads) wrong.push(`${feed} as ${format} leads to an older document by the address of another version of it`);
      const places = stops.map(({ url }) => decodeURI(new URL(url).pathname));
      for (const place of places) visited.add(place);
      if (format !== 'json') continue;
      const shown = places.flatMap((place) => (JSON.parse(textAt(files, place) ?? '{}') as Document).items);
      shown.forEach((item, index) => {
        if (JSON.stringify(item) !== JSON.stringify(items[index])) wrong.push(`${feed} shows ${item.id} otherwise`);
      });
    }
  }
  for (const path of files.keys())
    if (
      kindOf(path)?.of === 'archive' &&
      /\.(?:xml|json)$/.test(path) &&
      !/\/sitemap[^/]*$/.test(path) &&
      !visited.has(path)
    )
      wrong.push(`${path} is public, and nothing leads to it`);
  return wrong;
}
