import { besideWhich } from '../../../shared/article/sidecar.ts';
import { stated } from '../../../shared/article/stated.ts';
import { unknownStatusesIn } from '../../../shared/formats/held/accepted.ts';
import type { PageOf } from '../../../shared/pipeline/query/query.ts';
import type { UploadRecord } from '../../../shared/pipeline/types.ts';
import { receiptJson } from '../../../shared/receipt/json.ts';
import { RECEIPT_STATUSES, type Receipt } from '../../../shared/receipt/types.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import type { Words } from '../../../shared/receipt/words/shape.ts';
import { explanationOf, headlineOf } from '../../../shared/receipt/words.ts';
import { json } from '../exchange.ts';
import { NOTES } from '../notes-schema.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { isAbout, lookThrough, WORDS_PARAMETER, wordsAskedFor } from './by-words.ts';
import { choiceAsked, PAGE_PARAMETERS, pageAsked, pageFound, pageSchema } from './paging.ts';

const STATUS: Schema = { type: 'string', enum: RECEIPT_STATUSES };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const ROW: Schema = {
  type: 'object',
  required: ['key', 'status', 'headline', 'uploadedAt'],
  properties: {
    key: { type: 'string' },
    status: STATUS,
    headline: { type: 'string', description: 'What became of it, in a word or two.' },
    change: { type: 'string', description: 'What it changed, where it was accepted.' },
    title: { type: 'string', description: 'Of its first article.' },
    why: { type: 'string', description: 'The first reason, where there is one.' },
    section: { type: 'string' },
    url: { type: 'string' },
    published: INSTANT,
    uploadedAt: INSTANT,
  },
};

export const UNKNOWN_STATUSES: Schema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: { type: 'array', minItems: 1, items: { type: 'string' } },
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
    unknownStatuses: {
      ...UNKNOWN_STATUSES,
      description:
        'Statuses that nobody here knows, by the fields that state them: for these it, or an article of it, is held.',
    },
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
      WORDS_PARAMETER,
      { name: 'section', in: 'query', description: 'Of that section alone.', schema: { type: 'string' } },
      ...PAGE_PARAMETERS,
    ],
    answers: { 200: { description: 'A page of them', mediaType: 'application/json', schema: pageSchema(ROW) } },
    problems: [],
    async answer({ query }, asked, _, words) {
      const status = choiceAsked(asked.query, 'status', RECEIPT_STATUSES);
      const filter = stated({ status, section: asked.query.get('section') ?? undefined });
      const about = wordsAskedFor(asked.query);
      const look = (page: PageOf) => query.uploads(filter, page);
      const isWanted = ({ receipt }: UploadRecord) => isOfInterest(receipt) && isAbout(textOf(receipt), about);
      const { items, ...rest } = await pageFound(lookThrough(look, pageAsked(asked.query), about.length > 0, isWanted));
      return json(200, { items: items.map(({ receipt }) => rowOf(receipt, words)), ...rest });
    },
  },
  {
    method: 'GET',
    path: '/counts',
    summary: 'How many uploads there are of each status',
    answers: {
      200: {
        description: 'By status; of more than are counted `hasMore` tells',
        mediaType: 'application/json',
        schema: {
          type: 'object',
          required: RECEIPT_STATUSES,
          additionalProperties: {
            type: 'object',
            required: ['count', 'hasMore'],
            properties: { count: { type: 'integer' }, hasMore: { type: 'boolean' } },
          },
        },
      },
    },
    problems: [],
    async answer({ query }) {
      const counts = RECEIPT_STATUSES.map(async (status) => [status, await query.countUploads({ status })] as const);
      return json(200, Object.fromEntries(await Promise.all(counts)));
    },
  },
  {
    method: 'GET',
    path: '/receipts/{key}',
    summary: 'What became of one upload, in words',
    answers: { 200: { description: 'Its receipt', mediaType: 'application/json', schema: RECEIPT } },
    problems: [404, 422],
    async answer(place, _, key, words) {
      const receipt = await place.receipt(key);
      if (receipt === undefined) throw new Problem('unknown-upload', { key });
      return json(200, wholeReceipt(receipt, words, new Set((await place.heldRemovals()).keys)));
    },
  },
];

function textOf({ key, articles }: Receipt): readonly string[] {
  const said = articles.flatMap(({ title, section = '', tags, authors }) => [
    title,
    section,
    ...tags,
    ...authors.map(({ name }) => name),
  ]);
  return [key, ...said];
}

/** What only says something of another upload is told of on that one's receipt, unless it is not understood. */
function isOfInterest({ key, status }: Receipt): boolean {
  return besideWhich(key) === undefined || status === 'held' || status === 'rejected';
}

function rowOf(receipt: Receipt, words: Words): object {
  const { key, status, uploadedAt, reasons, articles } = receipt;
  const [article] = articles;
  const [reason] = reasons;
  return {
    key,
    status,
    headline: headlineOf(receipt, words),
    ...stated({
      change: receipt.change,
      title: article?.title,
      why: reason && noteText(reason, words),
      section: article?.section,
      url: article?.url,
      published: article?.published,
    }),
    uploadedAt,
  };
}

/** As programs get it from the command, with the words that the pages have. */
export function wholeReceipt(receipt: Receipt, words: Words, removals?: ReadonlySet<Receipt['key']>): object {
  return {
    headline: headlineOf(receipt, words),
    ...stated({ explanation: explanationOf(receipt, words) }),
    ...receiptJson(receipt, removals, words),
    ...stated({ unknownStatuses: unknownStatusesIn(receipt) }),
  };
}
