import type { Content, Reading, Rejection, Warning } from '../../article/types.ts';
import { reject } from '../rejection.ts';
import type { AgencyArticle } from './content.ts';

/** Makes one reading of all items in a file: those that cannot be published are left out with a warning, unless that is all. */
export function readingOf(results: readonly (AgencyArticle | Rejection)[]): Reading | Rejection {
  const articles = results.filter((result) => result.kind === 'article');
  const rejections = results.filter((result) => result.kind === 'rejection');
  const [first, ...rest] = articles.map(({ content }): Content => content);
  if (first === undefined) {
    const [rejection] = rejections;
    if (rejection === undefined) return reject('no-items', 'The file holds no item of text.');
    const { withdraws: _, ...reasons } = rejection;
    return rejections.every(({ withdraws }) => withdraws === true) ? rejection : reasons;
  }
  const skipped = rejections.map(
    ({ reasons: [reason] }): Warning => ({ code: 'item-skipped', message: `An item was left out: ${reason.message}` }),
  );
  return {
    kind: 'reading',
    articles: [first, ...rest],
    warnings: [...articles.flatMap(({ warnings }) => warnings), ...skipped],
    dropped: articles.flatMap(({ dropped }) => dropped),
  };
}
