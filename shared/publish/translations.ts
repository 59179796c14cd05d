import type { FeedId } from '../article/types.ts';
import { eachByItself } from '../pipeline/parallel.ts';
import { publishPage } from './article.ts';
import { BesideError } from './beside-error.ts';
import type { PublishDeps } from './deps.ts';
import { MOST_TOGETHER } from './neighbours.ts';

const AT_ONCE = 8;

/** One of several articles that are translations of one another has come, gone or moved: the pages of the others lead to it, or no more. */
export async function publishTranslations(deps: PublishDeps, id: FeedId): Promise<'updated'> {
  const changed = await deps.unarchived?.of(id);
  const entries = await deps.store.entries(id, MOST_TOGETHER);
  const astray = await eachByItself(
    entries.map(({ article }) => article),
    AT_ONCE,
    (article) => publishPage(deps, article),
  );
  if (astray.length > 0) throw new BesideError(id, astray);
  await changed?.done();
  return 'updated';
}
