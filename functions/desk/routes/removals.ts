import { json } from '../exchange.ts';
import type { Route } from '../route.ts';

const HELD = {
  type: 'object',
  required: ['held'],
  properties: { held: { type: 'array', items: { type: 'string' } } },
};

/** Uploads that went all at once, which is nobody's wish until somebody says so. */
export const REMOVAL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/removals',
    summary: 'Uploads that are gone and not taken back until that is accepted',
    answers: { 200: { description: 'Their keys', mediaType: 'application/json', schema: HELD } },
    problems: [],
    answer: async (place) => json(200, { held: await place.heldRemovals() }),
  },
  {
    method: 'POST',
    path: '/removals',
    summary: 'Accept that they are gone: what they brought out is taken back',
    answers: { 202: { description: 'What was held', mediaType: 'application/json', schema: HELD } },
    problems: [],
    async answer(place) {
      const held = await place.heldRemovals();
      if (held.length > 0) place.acceptRemovals();
      return json(202, { held });
    },
  },
];
