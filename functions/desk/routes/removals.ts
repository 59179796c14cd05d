import type { HeldRemovals } from '../../../shared/pipeline/held-removals.ts';
import { json } from '../exchange.ts';
import type { Route } from '../route.ts';

const HELD = {
  type: 'object',
  required: ['held', 'count'],
  properties: {
    held: { type: 'array', items: { type: 'string' }, description: 'The first of them, where there are very many.' },
    count: { type: 'integer' },
  },
};

/** Uploads that went all at once, which is nobody's wish until somebody says so. */
export const REMOVAL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/removals',
    summary: 'Uploads that are gone and not taken back until that is accepted',
    answers: { 200: { description: 'Their keys', mediaType: 'application/json', schema: HELD } },
    problems: [],
    answer: async (place) => json(200, answerOf(await place.heldRemovals())),
  },
  {
    method: 'POST',
    path: '/removals',
    summary: 'Accept that they are gone: what they brought out is taken back',
    answers: { 202: { description: 'What was held', mediaType: 'application/json', schema: HELD } },
    problems: [],
    async answer(place) {
      const held = await place.heldRemovals();
      if (held.count > 0) await place.acceptRemovals();
      return json(202, answerOf(held));
    },
  },
];

function answerOf({ keys, count }: HeldRemovals): object {
  return { held: keys, count };
}
