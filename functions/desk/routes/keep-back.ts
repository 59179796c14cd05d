import type { KeepsBack } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { sidecarText } from '../../../shared/formats/sidecar/write.ts';
import type { Words } from '../../../shared/receipt/words/shape.ts';
import type { Asked } from '../exchange.ts';
import type { DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { sayBeside, WRITTEN } from './beside.ts';
import { objectIn } from './json-body.ts';

type Decision = Pick<KeepsBack, 'how' | 'reason'>;

const HOWS = ['withdrawn', 'held'] as const;
const DECISION: Schema = {
  type: 'object',
  required: ['how'],
  additionalProperties: false,
  properties: {
    how: { type: 'string', enum: HOWS, description: '`withdrawn` for good, `held` until it is let go.' },
    reason: { type: 'string', maxLength: 300, description: 'Readers are told the reason of a withdrawal.' },
  },
};
/** What is to become of an upload, in a file beside it: what `feedmill withdraw`, `hold` and `release` write. */
export const KEEP_BACK_ROUTES: readonly Route[] = [
  {
    method: 'PUT',
    path: '/keep-back/{key}',
    summary: 'Take an upload back, or hold it',
    takes: { 'application/json': DECISION },
    answers: { 202: WRITTEN },
    problems: [404, 415, 422, 507],
    async answer(place, asked, key, words) {
      const decision = decisionIn(asked);
      if ((await place.read(key)) === undefined) throw new Problem('not-in-inbox', { key });
      return write(place, key, decision, words);
    },
  },
  {
    method: 'DELETE',
    path: '/keep-back/{key}',
    summary: 'Let an upload go that was taken back or held',
    answers: { 202: WRITTEN },
    problems: [422],
    answer: (place, _, key, words) => write(place, key, undefined, words),
  },
];

function write(place: DeskPlace, key: SubmissionKey, decision: Decision | undefined, words: Words) {
  return sayBeside(place, key, words, (text) => sidecarText(text, decision));
}

/** @throws Problem for what is no decision */
function decisionIn(asked: Asked): Decision {
  const value = objectIn(asked);
  const how = HOWS.find((one) => one === value.how);
  const { reason } = value;
  const isUnknown = Object.keys(value).some((name) => name !== 'how' && name !== 'reason');
  const isReason = reason === undefined || (typeof reason === 'string' && reason.length <= 300);
  if (how === undefined || !isReason || isUnknown) throw new Problem('keep-back-body');
  return { how, ...(typeof reason === 'string' && reason !== '' ? { reason } : {}) };
}
