import type { FeedId } from '../article/types.ts';

/** That a hub is to be told of a feed's documents. */
export interface Notice {
  readonly hub: string;
  readonly feed: FeedId;
  /**
   * `first`: as soon as the documents can be read. `last`: when no cache holds older ones any more, for a hub that was answered by a
   * cache which did; to a hub that knows them it says nothing.
   */
  readonly turn: 'first' | 'last';
}
