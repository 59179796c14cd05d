import * as z from 'zod/mini';
import { explained } from './explained.ts';
import { count } from './values.ts';

export const hub = z.strictObject({
  subscribers: explained(z._default(z.enum(['public', 'anywhere'], 'must be "public" or "anywhere"'), 'public'), {
    title: 'Where subscribers may be',
    description:
      'At public addresses, at the ports of http and https; or, on one machine, anywhere that it reaches, for a network whose people are all trusted.',
  }),
  perHost: explained(z._default(count(1, 1_000_000), 1_000), {
    title: 'Subscriptions of one host',
    description: 'With callbacks there, at the most.',
  }),
  perTopic: explained(z._default(count(1, 1_000_000), 1_000), {
    title: 'Subscriptions to one document',
    description: 'At the most.',
  }),
});
