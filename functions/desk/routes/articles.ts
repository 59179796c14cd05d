import { stated } from '../../../shared/article/stated.ts';
import type { ArticleState, StoredArticle } from '../../../shared/article/types.ts';
import type { PageOf } from '../../../shared/pipeline/query/query.ts';
import { json } from '../exchange.ts';
import type { Route, Schema } from '../route.ts';
import { isAbout, lookThrough, WORDS_PARAMETER, wordsAskedFor } from './by-words.ts';
import { choiceAsked, PAGE_PARAMETERS, pageAsked, pageFound, pageSchema } from './paging.ts';

const STATES: readonly ArticleState[] = ['published', 'scheduled', 'withdrawn', 'expired'];
const INSTANT: Schema = { type: 'string', format: 'date-time' };

const ARTICLE: Schema = {
  type: 'object',
  required: ['id', 'key', 'state', 'published', 'updated'],
  properties: {
    id: { type: 'string' },
    key: { type: 'string' },
    state: { type: 'string', enum: STATES },
    title: { type: 'string' },
    url: { type: 'string' },
    section: { type: 'string' },
    published: INSTANT,
    updated: INSTANT,
    expires: INSTANT,
  },
};

/** Articles, which an upload may have many of. */
export const ARTICLE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/articles',
    summary: 'Articles, the latest date first; `state=scheduled` is what is still to come',
    parameters: [
      WORDS_PARAMETER,
      { name: 'state', in: 'query', description: 'Of those alone.', schema: { type: 'string', enum: STATES } },
      ...PAGE_PARAMETERS,
    ],
    answers: { 200: { description: 'A page of them', mediaType: 'application/json', schema: pageSchema(ARTICLE) } },
    problems: [],
    async answer({ query }, asked) {
      const state = choiceAsked(asked.query, 'state', STATES);
      const words = wordsAskedFor(asked.query);
      const look = (page: PageOf) => query.articles(stated({ state }), page);
      const found = lookThrough(look, pageAsked(asked.query), words.length > 0, (article) =>
        isAbout(textOf(article), words),
      );
      const { items, ...rest } = await pageFound(found);
      return json(200, { items: items.map(rowOf), ...rest });
    },
  },
];

function textOf(article: StoredArticle): readonly string[] {
  if (article.state === 'withdrawn') return [article.key];
  const { key, title, section = '', tags, authors } = article;
  return [key, title, section, ...tags, ...authors.map(({ name }) => name)];
}

/** Of what is withdrawn nothing is kept that was to be read. */
function rowOf(article: StoredArticle): object {
  const { id, key, state, published, updated } = article;
  const live = article.state === 'withdrawn' ? undefined : article;
  const { title, url, section, expires } = live ?? {};
  return { id, key, state, published, updated, ...stated({ title, url, section, expires }) };
}
