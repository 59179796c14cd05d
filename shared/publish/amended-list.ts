import type { FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { NamedFeed } from '../feed/description.ts';
import { feedsInOpml } from '../feed/opml.ts';
import { OPML_PATH } from '../feed/opml-path.ts';
import { inParallel } from '../pipeline/parallel.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import type { FeedRecord } from '../pipeline/types.ts';
import { listed } from '../site/listed-feeds.ts';
import { renderSubscribePage } from '../site/subscribe-page.ts';
import type { PublishDeps } from './deps.ts';
import type { Published } from './document.ts';
import { isBefore, MOST_LISTED } from './feeds-to-list.ts';

/** Of more it is cheaper to read the records of all. */
const MOST_NEWS = 100;
const AT_ONCE = 8;

/** The feeds of the list, in no order. */
export interface List {
  readonly feeds: readonly NamedFeed[];
  readonly isCut: boolean;
  /** The records that it was made of, or was put right by. */
  readonly records: readonly FeedRecord[];
}

/**
 * The list as it is published, with what there is news of: it costs the same of ten feeds and of thousands. Of what is put on the ETags of
 * `published` nobody overwrites what another has put since.
 *
 * A list that is cut is not quite the one that all records make, since it tells nothing of what is registered and not shown: nobody takes the
 * place of one that went; and what is not shown takes no place, so that it may hold more feeds than are listed behind the next comparison,
 * though never more than `MOST_LISTED`.
 * @returns undefined where that cannot be: nothing is published, or page and subscription list are not the same and of this configuration,
 *   as they are behind a process that died between them or where somebody has edited one.
 */
export async function amendedList(
  { store, publicStore, config }: PublishDeps,
  published: Published,
  news: readonly FeedId[],
): Promise<List | 'conflict' | undefined> {
  if (news.length > MOST_NEWS || published.get(OPML_PATH) === undefined) return undefined;
  const file = await publicStore.read(OPML_PATH);
  if (file?.etag !== published.get(OPML_PATH)?.etag) return 'conflict';
  const before = file === undefined ? undefined : feedsInOpml(file.bytes, config);
  const isCut = before === undefined ? undefined : isShownCut(before, published, config);
  if (before === undefined || isCut === undefined) return undefined;
  const named = new Set(news);
  const records = await recordsOf(store, [...named]);
  const kept = before.filter(({ id }) => !named.has(id));
  const last = isCut ? inOrder(before).at(-1) : undefined;
  const come = listed(records, config).filter(({ id }) => last === undefined || !isBefore(last.id, id));
  const feeds = [...kept, ...come];
  if (feeds.length <= MOST_LISTED) return { feeds, isCut, records };
  return { feeds: inOrder(feeds).slice(0, MOST_LISTED), isCut: true, records };
}

function inOrder(feeds: readonly NamedFeed[]): readonly NamedFeed[] {
  return feeds.toSorted((one, other) => (isBefore(one.id, other.id) ? -1 : 1));
}

/** @returns what is kept of these feeds; of one that is not registered nothing is. */
export async function recordsOf(
  store: Pick<ArticleStore, 'feed'>,
  ids: readonly FeedId[],
): Promise<readonly FeedRecord[]> {
  const records = await inParallel(ids, AT_ONCE, (id) => store.feed(id));
  return records.flatMap((record) => record?.value ?? []);
}

/** Whether the page says that there are more; undefined where it does not show these feeds. */
function isShownCut(feeds: readonly NamedFeed[], published: Published, config: Config): boolean | undefined {
  return [false, true].find((isCut) => {
    const { path, digest } = renderSubscribePage(feeds, config, isCut);
    return published.get(path)?.digest === digest;
  });
}
