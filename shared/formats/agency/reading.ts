import type { Content, Reading, Rejection, Warning } from '../../article/types.ts';
import { reject } from '../rejection.ts';
import type { AgencyArticle } from './content.ts';

/** The largest messages hold a few hundred items; a thousand are composed in a second. */
const MOST_ITEMS = 1_000;

/** Makes one reading of all items in a file: those that cannot be published are left out with a warning, unless that is all. */
export function readItems<Item>(
  items: readonly Item[],
  read: (item: Item, index: number) => AgencyArticle | Rejection,
): Reading | Rejection {
  if (items.length > MOST_ITEMS) {
    const most = MOST_ITEMS.toLocaleString('en');
    return reject(
      'too-many-items',
      `The file holds ${items.length.toLocaleString('en')} items; at most ${most} are taken.`,
    );
  }
  const results = items.map(read);
  const articles = results.filter((result) => result.kind === 'article');
  const rejections = results.filter((result) => result.kind === 'rejection');
  const [first, ...rest] = articles.map(({ content }): Content => content);
  if (first === undefined) {
    const [rejection] = rejections;
    if (rejection === undefined) return reject('no-items', 'The file holds no item of text.');
    const { withdraws: _, withdrawsIds: __, ...reasons } = rejection;
    if (!rejections.every(({ withdraws }) => withdraws === true)) return reasons;
    return { ...rejection, withdrawsIds: rejections.flatMap(({ withdrawsIds = [] }) => withdrawsIds) };
  }
  const skipped = rejections.map(
    ({ reasons: [reason] }): Warning => ({ code: 'item-skipped', message: `An item was left out: ${reason.message}` }),
  );
  return {
    kind: 'reading',
    articles: [first, ...rest],
    warnings: [...articles.flatMap((article) => warningsOf(article, rest.length > 0)), ...skipped],
    dropped: articles.flatMap(({ dropped }) => dropped),
  };
}

/** Of several articles it is said which is meant. */
function warningsOf({ content: { title }, warnings }: AgencyArticle, isOneOfSeveral: boolean): readonly Warning[] {
  if (!isOneOfSeveral || title === undefined) return warnings;
  return warnings.map((warning) => ({ ...warning, message: `"${title}": ${warning.message}` }));
}
