import type { FeedId } from '../../../shared/article/types.ts';
import { acceptLosses } from '../../../shared/publish/feed-loss.ts';
import { json } from '../exchange.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { objectIn } from './json-body.ts';

const HELD = {
  type: 'object',
  required: ['feed', 'since', 'lost', 'of'],
  properties: {
    feed: { type: 'string' },
    since: { type: 'string', format: 'date-time' },
    lost: { type: 'integer' },
    of: { type: 'integer' },
  },
};

/** Feeds that would lose much at once, and wait for somebody to say that this is meant: what `feedmill accept` does. */
export const HELD_FEED_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/held-feeds',
    summary: 'Feeds that would lose too many articles at once',
    answers: {
      200: {
        description: 'They show what they showed before',
        mediaType: 'application/json',
        schema: { type: 'object', required: ['items'], properties: { items: { type: 'array', items: HELD } } },
      },
    },
    problems: [],
    answer: async ({ store }) => json(200, { items: await store.heldFeeds() }),
  },
  {
    method: 'POST',
    path: '/held-feeds',
    summary: 'Accept what a feed loses: it is published without that',
    takes: {
      'application/json': {
        type: 'object',
        required: ['feed'],
        additionalProperties: false,
        properties: { feed: { type: 'string', minLength: 1 } },
      },
    },
    answers: {
      202: { description: 'It is published by and by', mediaType: 'application/json', schema: { type: 'object' } },
    },
    problems: [404, 415, 422],
    async answer({ store, clock }, asked) {
      const { feed, ...others } = objectIn(asked);
      if (typeof feed !== 'string' || Object.keys(others).length > 0) throw new Problem('feed-body');
      if (!(await store.heldFeeds()).some((held) => held.feed === feed)) throw new Problem('feed-not-held');
      const trace = await acceptLosses(store, clock, feed as FeedId);
      await store.publishAgain(feed as FeedId, clock.now());
      return json(202, { feed, trace });
    },
  },
];
