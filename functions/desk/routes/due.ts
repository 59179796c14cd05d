import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import { stated } from '../../../shared/article/stated.ts';
import type { Instant } from '../../../shared/article/types.ts';
import { json } from '../exchange.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';

const INSTANT = { type: 'string', format: 'date-time' };
const DUE = {
  type: 'object',
  required: ['at', 'what', 'key', 'title'],
  properties: {
    at: INSTANT,
    what: { type: 'string', enum: ['comes-out', 'ends'] },
    key: { type: 'string' },
    title: { type: 'string' },
    section: { type: 'string' },
  },
};
/** A month of a large newsroom. */
const MOST = 1_000;

/** What happens by itself: articles that come out or end. */
export const DUE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/due',
    summary: 'Articles that come out or end before an instant, the next one first',
    parameters: [{ name: 'until', in: 'query', required: true, description: 'An instant.', schema: INSTANT }],
    answers: {
      200: {
        description: `The first ${MOST}`,
        mediaType: 'application/json',
        schema: { type: 'object', required: ['items'], properties: { items: { type: 'array', items: DUE } } },
      },
    },
    problems: [],
    async answer({ store, config }, asked) {
      const until = parseInstant(asked.query.get('until') ?? '', config.site.timeZone);
      if (until === undefined) throw new Problem('until-no-instant');
      const due = await store.due(until.instant, MOST);
      const articles = new Map((await store.articlesAt(due.map(({ article }) => article))).map((one) => [one.id, one]));
      const items = due.flatMap(({ at, article: id }) => {
        const article = articles.get(id);
        if (article === undefined || article.state === 'withdrawn') return [];
        const { key, title, section, published } = article;
        return [{ at, what: isSame(at, published) ? 'comes-out' : 'ends', key, title, ...stated({ section }) }];
      });
      return json(200, { items });
    },
  },
];

function isSame(a: Instant, b: Instant): boolean {
  return millisecondsOf(a) === millisecondsOf(b);
}
