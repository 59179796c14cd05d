import { instantOf, millisecondsOf } from '../../article/dates/milliseconds.ts';
import type { Instant, LiveArticle, Warning } from '../../article/types.ts';

const TWO_YEARS_MS = 2 * 366 * 86_400_000;

/** A slip in the year schedules an article for a day on which nobody waits for it any more: its editor should know now. */
export function farAhead(
  articles: readonly Pick<LiveArticle, 'title' | 'published'>[],
  now: Instant,
): readonly Warning[] {
  const limit = instantOf(millisecondsOf(now) + TWO_YEARS_MS);
  return articles
    .filter(({ published }) => published > limit)
    .map(({ title, published }) => ({
      code: 'date-absurd',
      detail: { title, ahead: published.slice(0, 10) },
    }));
}
