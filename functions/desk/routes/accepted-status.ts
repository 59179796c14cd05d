import type { AcceptedStatuses } from '../../../shared/article/sidecar.ts';
import { holdsStill, isWithin, unknownStatusesIn } from '../../../shared/formats/held/accepted.ts';
import { acceptingText } from '../../../shared/formats/sidecar/write.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { keyBeside, sayBeside, WRITTEN } from './beside.ts';
import { objectIn } from './json-body.ts';
import { UNKNOWN_STATUSES } from './receipts.ts';

/** What is held since nobody here knows its status, and is published all the same: what `feedmill release` writes. */
export const ACCEPTED_STATUS_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/accepted-status/{key}',
    summary: 'Accept the unknown statuses for which an upload is held, as its receipt of that time tells them',
    takes: {
      'application/json': {
        type: 'object',
        required: ['uploadedAt'],
        additionalProperties: false,
        properties: {
          uploadedAt: { type: 'string', description: 'Of the receipt whose reasons are accepted.' },
          statuses: { ...UNKNOWN_STATUSES, description: 'Which of its `unknownStatuses`; all of them by default.' },
        },
      },
    },
    answers: { 202: WRITTEN },
    problems: [404, 412, 415, 422, 503, 507],
    async answer(place, asked, key, words) {
      const { uploadedAt, statuses, ...others } = objectIn(asked);
      if (typeof uploadedAt !== 'string' || !(statuses === undefined || areStatuses(statuses)))
        throw new Problem('accepted-status-body');
      if (Object.keys(others).length > 0) throw new Problem('accepted-status-body');
      const receipt = await place.receipt(key);
      const unknown = receipt?.uploadedAt === uploadedAt ? unknownStatusesIn(receipt) : undefined;
      const accepts = statuses ?? unknown;
      if (unknown === undefined || accepts === undefined || !isWithin(accepts, unknown))
        throw new Problem('not-held-by-status', { key });
      const bytes = await place.read(key);
      if (bytes === undefined) throw new Problem('not-in-inbox', { key });
      let before: string | undefined;
      let written: string | undefined;
      const answer = await sayBeside(place, key, words, (text) => {
        before = text;
        written = acceptingText(text, accepts);
        return written;
      });
      const { receipt: now } = await place.inspect(key, bytes, asked.signal);
      // Of formats that state it in their own way nobody can say so beside them.
      if (holdsStill(now, accepts)) {
        // Whatever somebody else has said there meanwhile stays, as a decision to hold it.
        await place.changeBeside(keyBeside(key), (text) => (text === written ? before : text));
        throw new Problem('not-acceptable', { key });
      }
      return answer;
    },
  },
];

function areStatuses(value: unknown): value is AcceptedStatuses {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return false;
  return Object.values(value).every(
    (texts) => Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'string'),
  );
}
