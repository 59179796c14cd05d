import type { ArticleId, FeedId } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { Log } from '../log.ts';
import type { ArticleStore, Clock, Inbox, PublicStore, RenditionRequests, Unarchived } from '../pipeline/ports.ts';
import type { Known } from './known.ts';

/** What publishing works with. */
export interface PublishDeps {
  readonly store: ArticleStore;
  readonly publicStore: PublicStore;
  /** Media are copied from it when an article that shows them comes out, never before. */
  readonly inbox: Inbox;
  readonly config: Config;
  readonly clock: Clock;
  /** @default nothing is known to have changed in what is archived */
  readonly unarchived?: Unarchived;
  /**
   * Articles whose pages have been made of the store as it is at this moment, by this publication or another part of it: none of them leads
   * to anything that has changed since. @default none that anybody knows of
   */
  readonly made?: () => Promise<ReadonlySet<ArticleId>>;
  /**
   * The ETag that the public store gives to these bytes. With it feeds are put on the ETags that their records remember, without a look first.
   * @default the store does not tell before, or a look costs nothing
   */
  readonly etagOf?: (bytes: Uint8Array) => string;
  /** Has hubs told that the documents of a feed have changed: it may be said any number of times. @default there are none */
  readonly announce?: (feed: FeedId) => Promise<void>;
  /** Told of pictures that are shown in their own size alone. @default nobody makes others */
  readonly renditionRequests?: RenditionRequests;
  /** Set where it may change articles: then one whose renditions are lost is shown without them until they are made again. */
  readonly mayCommit?: true;
  /** Articles that it has read already, by which its lines say what they are for. @default none */
  readonly known?: Known;
  readonly log: Log;
}
