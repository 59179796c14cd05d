import { about, firstFault, reject, takenBackBy } from '../../article/rejection.ts';
import type { Content, NotPublished, Reading, Warning } from '../../article/types.ts';
import type { AgencyArticle } from './content.ts';

/** The largest messages hold a few hundred items; a thousand are composed in a second. */
const MOST_ITEMS = 1_000;

/** Makes one reading of all items in a file: those that are not published are left out with a warning, unless that is all. */
export function readItems<Item>(
  items: readonly Item[],
  read: (item: Item, index: number) => AgencyArticle | NotPublished,
): Reading | NotPublished {
  if (items.length > MOST_ITEMS) {
    return reject({ code: 'too-many-items', detail: { items: items.length, most: MOST_ITEMS } });
  }
  const results = items.map(read);
  const articles = results.filter((result) => result.kind === 'article');
  const others = results.filter((result) => result.kind !== 'article');
  const [first, ...rest] = articles.map(({ content }): Content => content);
  if (first === undefined) {
    const [why, ...more] = others;
    return why === undefined ? reject({ code: 'no-items', detail: 'agency' }) : firstFault([why, ...more]);
  }
  const skipped = others.map(({ reasons: [reason] }): Warning => ({ code: 'item-skipped', detail: { why: reason } }));
  return {
    kind: 'reading',
    articles: [first, ...rest],
    warnings: [...articles.flatMap((article) => warningsOf(article, rest.length > 0)), ...skipped],
    dropped: articles.flatMap(({ dropped }) => dropped),
    ...takenBackBy(others),
  };
}

/** Of several articles it is said which is meant. */
function warningsOf({ content: { title }, warnings }: AgencyArticle, isOneOfSeveral: boolean): readonly Warning[] {
  if (!isOneOfSeveral || title === undefined) return warnings;
  return warnings.map((warning) => about(title, warning));
}
