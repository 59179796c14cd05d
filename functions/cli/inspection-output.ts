import type { InspectedArticle, Inspection } from '../../shared/pipeline/inspection.ts';
import type { ReceiptStatus } from '../../shared/receipt/types.ts';
import { worded } from '../../shared/receipt/worded.ts';
import { paint } from './paint.ts';
import { receiptDetails } from './receipt-text.ts';

/** The JSON that other programs rely on: one object, its properties named as in docs/architecture.md. */
export function inspectionJson(inspection: Inspection): string {
  return `${JSON.stringify(inspectionObject(inspection), undefined, 2)}\n`;
}

function inspectionObject({ receipt, articles, media }: Inspection): object {
  const { key, status, reasons, warnings, dropped, receivers } = worded(receipt);
  if (status === 'rejected') return { rejection: { key, reasons } };
  if (status === 'held') return { held: { key, reasons } };
  if (media !== undefined) return { media, warnings, dropped };
  const [article, ...others] = articles.map(articleObject);
  return { article, ...(others.length === 0 ? {} : { others }), warnings, dropped, receivers };
}

/** In the order in which they are printed. */
const FIELDS = [
  'id',
  'key',
  'status',
  'title',
  'shortTitle',
  'dek',
  'authors',
  'contributors',
  'source',
  'rights',
  'section',
  'tags',
  'language',
  'published',
  'updated',
  'embargoed',
  'expires',
  'url',
  'path',
  'summary',
  'html',
  'text',
  'words',
  'media',
  'corrections',
  'priority',
  'translationKey',
] as const;

function articleObject({ state: status, media, ...article }: InspectedArticle): object {
  const shown = media.map(({ key: _, path: __, ...visible }) => visible);
  const values = { ...article, status, media: shown };
  return Object.fromEntries(FIELDS.map((field) => [field, values[field]]));
}

const WOULD_BE: Record<ReceiptStatus, string> = {
  published: 'would be published',
  scheduled: 'would be scheduled',
  expired: 'would be expired already',
  held: 'would be held',
  rejected: 'would be rejected',
  stored: 'would be stored',
  // Neither is ever said of a file that was not sent.
  withdrawn: 'would be withdrawn',
  superseded: 'would be superseded',
};

/** For a person who wants to know before sending: the receipt that it would get, and the text as readers would see it. */
export function inspectionText({ receipt, articles }: Inspection): string {
  const details = receiptDetails(receipt, WOULD_BE[receipt.status]);
  return [details, ...articles.map((article) => articleText(article, articles.length > 1))].join('\n');
}

function articleText({ title, dek, text }: InspectedArticle, isOneOfMany: boolean): string {
  const head = [isOneOfMany ? paint('bold', title) : undefined, dek].filter((line) => line !== undefined);
  return `${[...head, text].join('\n\n')}\n`;
}
