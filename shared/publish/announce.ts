import type { FeedRecord, Version } from '../pipeline/types.ts';
import type { PublishDeps } from './deps.ts';
import { hasFeedPage } from './feed-files.ts';

/**
 * Says once of each state that the documents of a feed have been in that they can be told of. That it was said is kept after it was, so
 * a process that ends in between says it again, and none leaves it unsaid. A fault holds up no publication: the next one of this
 * feed says it, or the next comparison of everything.
 * @param record as it is kept now, with that version
 */
export async function announce(deps: PublishDeps, record: FeedRecord, version: Version): Promise<void> {
  const content = record.shown?.content;
  // The canary's feed has no page, and nobody subscribes to it.
  if (deps.announce === undefined || content === record.told || content === undefined || !hasFeedPage(record.id))
    return;
  try {
    await deps.announce(record.id);
    // Where another one came between, it says so by itself.
    await deps.store.putFeed({ value: { ...record, told: content }, version }, 'quiet');
  } catch (error) {
    deps.log.error('feed not announced', { feed: record.id, error });
  }
}
