import type { Instant, Notes, Reason, Rejection, StoredArticle, SubmissionKey } from '../article/types.ts';
import type { Receipt, ReceiptArticle, ReceiptStatus } from './types.ts';

/** An export of a whole site carries thousands of articles; a receipt must stay readable, and below DynamoDB's 400 KB. */
const RECEIPT_ARTICLES = 100;

interface Upload {
  readonly key: SubmissionKey;
  readonly uploadedAt: Instant;
}

const NO_NOTES: Notes = { warnings: [], dropped: [] };

/** The receipt of an upload whose articles were accepted. */
export function acceptedReceipt(upload: Upload, articles: readonly StoredArticle[], notes: Notes): Receipt {
  return receipt(upload, statusOf(upload.key, articles), { articles, notes });
}

/** Articles that an earlier revision of the upload brought out stay out, and are named. */
export function rejectedReceipt(upload: Upload, rejection: Rejection, stillOut: readonly StoredArticle[]): Receipt {
  return receipt(upload, 'rejected', { articles: stillOut, reasons: rejection.reasons });
}

export function withdrawnReceipt(upload: Upload, reasons: readonly Reason[] = []): Receipt {
  return receipt(upload, 'withdrawn', { reasons });
}

export function mediaReceipt(upload: Upload): Receipt {
  return receipt(upload, 'stored', {});
}

/** @param by the later upload that carries the same article. */
export function supersededReceipt(receipt: Receipt, by: SubmissionKey): Receipt {
  const message = `"${by}" was uploaded later and carries the same article, so it is published from there.`;
  return { ...receipt, status: 'superseded', reasons: [{ code: 'superseded', message }] };
}

/** The receipt after one of its articles came out or expired by itself. */
export function releasedReceipt(receipt: Receipt, article: StoredArticle): Receipt {
  const articles = receipt.articles.map((known) => (known.id === article.id ? understood(article) : known));
  if (receipt.status !== 'published' && receipt.status !== 'scheduled') return { ...receipt, articles };
  const status = article.state === 'expired' && receipt.articleCount === 1 ? 'expired' : 'published';
  return { ...receipt, articles, status };
}

function statusOf(key: SubmissionKey, articles: readonly StoredArticle[]): ReceiptStatus {
  const own = articles.filter((article) => article.key === key);
  if (own.length === 0) return 'superseded';
  if (own.some((article) => article.state === 'published')) return 'published';
  return own.some((article) => article.state === 'scheduled') ? 'scheduled' : 'expired';
}

function receipt(
  upload: Upload,
  status: ReceiptStatus,
  parts: { articles?: readonly StoredArticle[]; notes?: Notes; reasons?: readonly Reason[] },
): Receipt {
  const { articles = [], notes = NO_NOTES, reasons = [] } = parts;
  return {
    key: upload.key,
    status,
    uploadedAt: upload.uploadedAt,
    reasons,
    warnings: notes.warnings,
    dropped: notes.dropped,
    articles: articles.slice(0, RECEIPT_ARTICLES).map(understood),
    articleCount: articles.length,
  };
}

function understood(article: StoredArticle): ReceiptArticle {
  return {
    id: article.id,
    url: article.url,
    ...(article.path === undefined ? {} : { path: article.path }),
    title: article.title,
    authors: article.authors,
    language: article.language,
    ...(article.section === undefined ? {} : { section: article.section }),
    tags: article.tags,
    published: article.published,
    updated: article.updated,
    feeds: article.state === 'published' ? article.feeds : [],
  };
}
