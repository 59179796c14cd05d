import { besideWhich } from '../../../shared/article/sidecar.ts';
import { foldKey } from '../../../shared/article/slug.ts';
import { stated } from '../../../shared/article/stated.ts';
import type { Page, PageOf } from '../../../shared/pipeline/query/query.ts';
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
      {
        name: 'query',
        in: 'query',
        description: 'Of those alone whose title, key, section, tags or authors hold all of these words.',
        schema: { type: 'string', maxLength: 200 },
      },
      { name: 'section', in: 'query', description: 'Of that section alone.', schema: { type: 'string' } },
      ...PAGE_PARAMETERS,
    ],
    answers: { 200: { description: 'A page of them', mediaType: 'application/json', schema: pageSchema(ROW) } },
    problems: [],
    async answer({ query }, asked, _, words) {
      const status = choiceAsked(asked.query, 'status', RECEIPT_STATUSES);
      const filter = stated({ status, section: asked.query.get('section') ?? undefined });
      const about = wordsOf((asked.query.get('query') ?? '').slice(0, 200));
      const looked = (page: PageOf) => query.uploads(filter, page);
      const { items, ...rest } = await pageFound(lookThrough(looked, pageAsked(asked.query), about));
      return json(200, { items: items.map((receipt) => rowOf(receipt, words)), ...rest });
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
      if (receipt === undefined) throw new Problem(404, `Nothing is known of "${key}".`);
      return json(200, wholeReceipt(receipt, words, new Set(await place.heldRemovals())));
    },
  },
];

/** Uploads that are looked at for one answer: who asks for rare words goes on with `next`, where nothing may have been found yet. */
const MOST_LOOKED_AT = 2_000;
const AT_A_TIME = 200;

/** Goes on, page by page, until there is enough of what is asked for. */
async function lookThrough(
  look: (page: PageOf) => Promise<Page<UploadRecord>>,
  { limit, after }: PageOf,
  words: readonly string[],
): Promise<Page<Receipt>> {
  const isWanted = (receipt: Receipt) => isOfInterest(receipt) && isAbout(receipt, words);
  const items: Receipt[] = [];
  let from = after;
  for (let left = MOST_LOOKED_AT; ; left -= AT_A_TIME) {
    const page = await look({ limit: words.length === 0 ? limit : AT_A_TIME, after: from });
    items.push(...page.items.map(({ receipt }) => receipt).filter(isWanted));
    if (page.next === undefined) return { items };
    if (words.length === 0 || items.length >= limit || left <= AT_A_TIME) return { items, next: page.next };
    from = page.next;
  }
}

/** As sections are told apart: whoever is in a hurry types without accents, in small letters. */
function wordsOf(text: string): readonly string[] {
  return foldKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

function isAbout({ key, articles }: Receipt, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = articles.flatMap(({ title, section = '', tags, authors }) => [
    title,
    section,
    ...tags,
    ...authors.map(({ name }) => name),
  ]);
  const text = foldKey([key, ...said].join('\n'));
  return words.every((word) => text.includes(word));
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
  };
}
