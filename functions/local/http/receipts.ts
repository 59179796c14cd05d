import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import type { Cursor } from '../../../shared/pipeline/query/cursor.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { receiptListPage } from '../../../shared/receipt/list-page.ts';
import { receiptPage } from '../../../shared/receipt/page.ts';
import { RECEIPT_STATUSES, type Receipt, type ReceiptStatus } from '../../../shared/receipt/types.ts';
import { wordsAsked } from '../../../shared/receipt/words/languages.ts';
import type { Words } from '../../../shared/receipt/words/shape.ts';
import { OWN_NAME, PRIVATE } from './private.ts';
import type { Answering } from './server.ts';

const A_PAGE = 50;

interface Page {
  readonly status: 200 | 400 | 403 | 404 | 405 | 500;
  readonly body: string;
}

/** Receipts as pages: `/` lists them, the newest first, and `/receipt?key=` shows one. */
export function answersReceipts(store: ArticleStore): Answering {
  return (request, response) => {
    pageFor(store, request).then(
      (page) => send(page, request, response),
      () => send({ status: 500, body: 'Internal error\n' }, request, response),
    );
  };
}

async function pageFor(store: ArticleStore, { method, url = '/', headers }: IncomingMessage): Promise<Page> {
  if (!OWN_NAME.test(headers.host ?? '')) return { status: 403, body: 'Ask for 127.0.0.1 or localhost\n' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Method not allowed\n' };
  if (!URL.canParse(url, 'http://localhost')) return NOT_FOUND;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const words = await wordsAsked(headers['accept-language']);
  if (pathname === '/') return list(store, searchParams, words);
  const key = searchParams.get('key');
  if (pathname !== '/receipt' || key === null) return NOT_FOUND;
  const upload = await store.upload(key as SubmissionKey);
  return upload === undefined ? NOT_FOUND : { status: 200, body: receiptPage(upload.value.receipt, words) };
}

const NOT_FOUND: Page = { status: 404, body: 'Nothing is known of it\n' };

async function list(store: ArticleStore, asked: URLSearchParams, words: Words): Promise<Page> {
  const status = RECEIPT_STATUSES.find((one) => one === asked.get('status'));
  const after = asked.get('after');
  try {
    const page = { limit: A_PAGE, ...(after === null ? {} : { after: after as Cursor }) };
    const { items, next } = await createQuery(store).uploads(status === undefined ? {} : { status }, page);
    const receipts = items.map(({ receipt }) => receipt);
    const links = {
      receipt: ({ key }: Receipt) => `/receipt?${new URLSearchParams({ key })}`,
      list: (one?: ReceiptStatus) => listAddress(one),
      older: next === undefined ? undefined : listAddress(status, next),
    };
    const body = receiptListPage(receipts, status, links, words);
    return { status: 200, body };
  } catch (error) {
    if (error instanceof RangeError) return { status: 400, body: 'No such page\n' };
    throw error;
  }
}

function listAddress(status: ReceiptStatus | undefined, after?: Cursor): string {
  const asked = new URLSearchParams({ ...(status && { status }), ...(after && { after }) }).toString();
  return asked === '' ? '/' : `/?${asked}`;
}

function send({ status, body }: Page, { method }: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(status, {
      ...PRIVATE,
      Vary: 'Accept-Language',
      'Content-Type': `text/${status === 200 ? 'html' : 'plain'}; charset=utf-8`,
      'Content-Length': Buffer.byteLength(body),
    })
    .end(method === 'HEAD' ? undefined : body);
}
