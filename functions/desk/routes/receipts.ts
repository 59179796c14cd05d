import { besideWhich } from '../../../shared/article/sidecar.ts';
import { stated } from '../../../shared/article/stated.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import { RECEIPT_STATUSES, type Receipt } from '../../../shared/receipt/types.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { explanationOf, headlineOf } from '../../../shared/receipt/words.ts';
import { json } from '../exchange.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { choiceAsked, PAGE_PARAMETERS, pageAsked, pageFound, pageSchema } from './paging.ts';

const STATUS: Schema = { type: 'string', enum: RECEIPT_STATUSES };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const NOTES: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code', 'message'],
    properties: {
      code: { type: 'string' },
      message: { type: 'string' },
      line: { type: 'integer' },
      column: { type: 'integer' },
    },
  },
};

const ROW: Schema = {
  type: 'object',
  required: ['key', 'status', 'headline', 'uploadedAt'],
  properties: {
    key: { type: 'string' },
    status: STATUS,
    headline: { type: 'string', description: 'What became of it, in a word or two.' },
    title: { type: 'string', description: 'Of its first article.' },
    why: { type: 'string', description: 'The first reason, where there is one.' },
    section: { type: 'string' },
    url: { type: 'string' },
    published: INSTANT,
    uploadedAt: INSTANT,
  },
};

export const RECEIPT: Schema = {
  type: 'object',
  required: ['key', 'status', 'headline', 'uploadedAt', 'reasons', 'warnings', 'articles', 'feeds'],
  properties: {
    key: { type: 'string' },
    status: STATUS,
    headline: { type: 'string' },
    explanation: { type: 'string' },
    uploadedAt: INSTANT,
    reasons: NOTES,
    warnings: NOTES,
    articles: { type: 'array', items: { type: 'object' } },
    feeds: { type: 'array', items: { type: 'object' } },
  },
};

/** Receipts: what became of uploads, and why. */
export const RECEIPT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/receipts',
    summary: 'Uploads, the newest first, and what became of each',
    parameters: [
      { name: 'status', in: 'query', description: 'Of those alone.', schema: STATUS },
      { name: 'section', in: 'query', description: 'Of that section alone.', schema: { type: 'string' } },
      ...PAGE_PARAMETERS,
    ],
    answers: { 200: { description: 'A page of them', mediaType: 'application/json', schema: pageSchema(ROW) } },
    problems: [],
    async answer({ query }, asked) {
      const status = choiceAsked(asked.query, 'status', RECEIPT_STATUSES);
      const filter = stated({ status, section: asked.query.get('section') ?? undefined });
      const { items, ...rest } = await pageFound(query.uploads(filter, pageAsked(asked.query)));
      const shown = items.map(({ receipt }) => receipt).filter(isOfInterest);
      return json(200, { items: shown.map(rowOf), ...rest });
    },
  },
  {
    method: 'GET',
    path: '/receipts/{key}',
    summary: 'What became of one upload, in words',
    answers: { 200: { description: 'Its receipt', mediaType: 'application/json', schema: RECEIPT } },
    problems: [404, 422],
    async answer(place, _, key) {
      const receipt = await place.receipt(key);
      if (receipt === undefined) throw new Problem(404, `Nothing is known of "${key}".`);
      return json(200, wholeReceipt(receipt, new Set(await place.heldRemovals())));
    },
  },
];

/** What only says something of another upload is told of on that one's receipt, unless it is not understood. */
function isOfInterest({ key, status }: Receipt): boolean {
  return besideWhich(key) === undefined || status === 'held' || status === 'rejected';
}

function rowOf(receipt: Receipt): object {
  const { key, status, uploadedAt, reasons, articles } = receipt;
  const [article] = articles;
  const [reason] = reasons;
  return {
    key,
    status,
    headline: headlineOf(receipt),
    ...stated({
      title: article?.title,
      why: reason && noteText(reason),
      section: article?.section,
      url: article?.url,
      published: article?.published,
    }),
    uploadedAt,
  };
}

/** As programs get it from the command, with the words that the pages have. */
export function wholeReceipt(receipt: Receipt, removals?: ReadonlySet<Receipt['key']>): object {
  return {
    headline: headlineOf(receipt),
    ...stated({ explanation: explanationOf(receipt) }),
    ...receiptJson(receipt, removals),
  };
}
