import { besideWhich, type Sidecar } from '../article/sidecar.ts';
import { stated } from '../article/stated.ts';
import type {
  FeedId,
  Held,
  Instant,
  LiveArticle,
  Notes,
  Reason,
  Rejection,
  StoredArticle,
  SubmissionKey,
  Warning,
} from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { isCertain } from '../feed/description.ts';
import { type ReceiverHint, receiverHints } from '../feed/receivers.ts';
import type { MediaUpload } from '../media/file.ts';
import { droppedMetadata } from '../media/metadata/dropped.ts';
import type { Accepted } from './change.ts';
import type { Receipt, ReceiptArticle, ReceiptStatus } from './types.ts';

/** An export of a whole site carries thousands of articles; a receipt must stay readable, and below DynamoDB's 400 KB. */
const RECEIPT_ARTICLES = 100;
/** Of what is said of such articles one by one. */
const RECEIPT_NOTES = 200;

/** What a receipt is about, and what it was written under. */
export interface ReceiptContext {
  readonly key: SubmissionKey;
  readonly uploadedAt: Instant;
  readonly config: Config;
}

/** An article as an upload states it. Where another upload has taken it back, that one's key, state and dates count. */
export type Understood = LiveArticle | (Omit<LiveArticle, 'state'> & { readonly state: 'withdrawn' });

const NO_NOTES: Notes = { warnings: [], dropped: [] };
const NO_CHANGE: Accepted = { waitingFor: [], arrived: [] };

/**
 * The receipt of an upload whose articles were accepted.
 * @param now for rules of receivers on an article's age
 */
export function acceptedReceipt(
  context: ReceiptContext,
  articles: readonly Understood[],
  { notes, accepted, now }: { readonly notes: Notes; readonly accepted: Accepted; readonly now: Instant },
): Receipt {
  const status = statusOf(context.key, articles);
  const owner = articles[0]?.key;
  return receipt(context, status, {
    articles,
    notes,
    accepted,
    reasons: status === 'superseded' && owner !== undefined ? [superseded(owner)] : [],
    receivers: hintsOf(context, articles, now),
  });
}

/** Articles that an earlier revision of the upload brought out stay out, and are named. */
export function rejectedReceipt(
  context: ReceiptContext,
  rejection: Rejection,
  stillOut: readonly LiveArticle[],
): Receipt {
  return receipt(context, 'rejected', { articles: stillOut, reasons: rejection.reasons });
}

/** The upload says that it is not for the public; what an earlier revision brought out is taken back. */
export function heldReceipt(context: ReceiptContext, { reasons }: Held): Receipt {
  return receipt(context, 'held', { reasons });
}

/** The upload is gone, and its articles with it. @param movedTo where it lies now with them instead */
export function withdrawnReceipt(context: ReceiptContext, movedTo?: SubmissionKey): Receipt {
  return { ...receipt(context, 'withdrawn', {}), ...stated({ movedTo }) };
}

/** The receipt of a picture, sound, film or PDF: what was understood of it, and what it is published without. */
export function mediaReceipt(context: ReceiptContext, { file, removed, warnings }: MediaUpload): Receipt {
  const { type, bytes, width, height, duration } = file;
  const media = {
    type,
    bytes,
    ...stated({ width, height, duration }),
  };
  return { ...receipt(context, 'stored', { notes: { warnings, dropped: droppedMetadata(removed) } }), media };
}

/**
 * The receipt of what says something of another upload. It is held where that is not understood, as the other one is.
 * @param isAlone whether there is no such upload
 */
export function sidecarReceipt(context: ReceiptContext, sidecar: Sidecar | Rejection, isAlone: boolean): Receipt {
  if (sidecar.kind === 'rejection') return rejectedReceipt(context, sidecar, []);
  const { keepsBack } = sidecar;
  const warnings: readonly Warning[] = [...(isAlone ? [{ code: 'sidecar-alone' } as const] : []), ...sidecar.warnings];
  const reasons = keepsBack?.unclear?.reasons;
  const notes = { warnings, dropped: [] };
  const own = receipt(context, reasons === undefined ? 'stored' : 'held', { notes, ...stated({ reasons }) });
  return { ...own, ...stated({ beside: besideWhich(context.key) }) };
}

/**
 * The receipt of an upload some of whose articles a later one carries too; the others are still published from here.
 * @param articles those of them that are the later upload's now
 */
export function supersededReceipt(
  receipt: Receipt,
  by: SubmissionKey,
  articles: readonly Pick<StoredArticle, 'id'>[],
): Receipt {
  const taken = new Set(articles.map(({ id }) => id));
  // What holds an article back is as it was, whoever brings it out later; of what was spoilt nothing is out any more.
  if (receipt.status === 'held') return receipt;
  if (receipt.status === 'rejected') {
    const stillOut = receipt.articles.filter(({ id }) => !taken.has(id));
    return { ...receipt, articles: stillOut, articleCount: stillOut.length };
  }
  const marked = receipt.articles.map((article) =>
    taken.has(article.id) ? { ...article, feeds: [], supersededBy: by } : article,
  );
  const isAllListed = marked.length === receipt.articleCount;
  // Where all are listed by what the list says: what it only held back may be taken too.
  const isWhole = isAllListed
    ? marked.every(({ supersededBy }) => supersededBy !== undefined)
    : taken.size === receipt.articleCount;
  if (!isWhole) return { ...receipt, articles: marked, status: statusNow(receipt, marked) };
  const { change: _, ...rest } = receipt;
  return { ...rest, articles: marked, status: 'superseded', reasons: [superseded(by)], receivers: [] };
}

/**
 * The receipt after one of its articles came out or expired by itself, or left feeds that take none of its age.
 * @param before the same article
 */
export function releasedReceipt(receipt: Receipt, article: LiveArticle, before: LiveArticle, config: Config): Receipt {
  const articles = receipt.articles.map((known) =>
    known.id === article.id ? understood(article, receipt.key, config) : known,
  );
  const left = (before.leaves ?? []).filter(({ feed }) => !article.feeds.includes(feed));
  const warnings: readonly Warning[] = [
    ...receipt.warnings,
    ...left.map(({ feed, receiver, why }): Warning => {
      return { code: 'unfit-for-feed', detail: { title: article.title, feed, receiver, why } };
    }),
  ];
  if (receipt.status !== 'published' && receipt.status !== 'scheduled') return { ...receipt, warnings, articles };
  return { ...receipt, warnings, articles, status: statusNow({ ...receipt, status: 'published' }, articles) };
}

function superseded(by: SubmissionKey): Reason {
  return { code: 'superseded', detail: { by } };
}

function statusOf(key: SubmissionKey, articles: readonly Understood[]): ReceiptStatus {
  const own = articles.filter((article) => article.key === key);
  return own.length === 0 ? 'superseded' : statusOfStates(own);
}

/** What those of its articles come to which it still has; as it is where more are in the upload than a receipt lists. */
function statusNow({ status, articleCount }: Receipt, articles: readonly ReceiptArticle[]): ReceiptStatus {
  const own = articles.filter(({ supersededBy }) => supersededBy === undefined);
  const isOut = status === 'published' || status === 'scheduled' || status === 'expired';
  return isOut && articles.length === articleCount && own.length > 0 ? statusOfStates(own) : status;
}

function statusOfStates(articles: readonly Pick<ReceiptArticle, 'state'>[]): ReceiptStatus {
  if (articles.some(({ state }) => state === 'published')) return 'published';
  return articles.some(({ state }) => state === 'scheduled') ? 'scheduled' : 'expired';
}

/** Of several articles each is named before what is said of it, as in warnings. */
function hintsOf({ key, config }: ReceiptContext, articles: readonly Understood[], now: Instant): ReceiverHint[] {
  const listed = articles.slice(0, RECEIPT_ARTICLES);
  const own = listed.filter((article) => article.state !== 'withdrawn').filter((article) => article.key === key);
  return own.flatMap((article) =>
    receiverHints(article, { now, config }).map((hint) =>
      articles.length === 1 ? hint : { ...hint, message: `"${article.title}": ${hint.message}` },
    ),
  );
}

function receipt(
  { key, uploadedAt, config }: ReceiptContext,
  status: ReceiptStatus,
  parts: {
    articles?: readonly Understood[];
    notes?: Notes;
    reasons?: readonly Reason[];
    accepted?: Accepted;
    receivers?: readonly ReceiverHint[];
  },
): Receipt {
  const { articles = [], notes = NO_NOTES, reasons = [], accepted = NO_CHANGE, receivers = [] } = parts;
  const { feedsUrl, timeZone } = config.site;
  return {
    key,
    status,
    ...stated({ change: accepted.change, movedFrom: accepted.movedFrom }),
    uploadedAt,
    reasons: firstOf(reasons, ({ length }) => ({ code: 'more-reasons', detail: length })),
    warnings: firstOf(notes.warnings, ({ length }) => ({ code: 'more-warnings', detail: length })),
    dropped: firstOf(notes.dropped, (rest) => ({
      kind: 'others' as const,
      count: rest.reduce((sum, { count }) => sum + count, 0),
    })),
    articles: articles.slice(0, RECEIPT_ARTICLES).map((article) => understood(article, key, config)),
    articleCount: articles.length,
    waitingFor: accepted.waitingFor,
    arrived: accepted.arrived,
    receivers,
    site: { feedsUrl, timeZone },
  };
}

function firstOf<Note>(notes: readonly Note[], about: (rest: readonly Note[]) => Note): readonly Note[] {
  if (notes.length <= RECEIPT_NOTES) return notes;
  return [...notes.slice(0, RECEIPT_NOTES), about(notes.slice(RECEIPT_NOTES))];
}

function understood(article: Understood, key: SubmissionKey, config: Config): ReceiptArticle {
  const isOwn = article.key === key;
  // A feed that asks for more articles may not be there: its address would be that of nothing.
  const isThere = (id: FeedId) => isCertain(id, config);
  return {
    id: article.id,
    url: article.url,
    ...stated({ path: article.path }),
    title: article.title,
    authors: article.authors,
    ...stated({ contributors: article.contributors, source: article.source }),
    language: article.language,
    ...stated({ section: article.section }),
    tags: article.tags,
    published: article.published,
    updated: article.updated,
    ...stated({ expires: article.expires }),
    state: article.state,
    words: article.words,
    media: article.media.length,
    feeds: isOwn && article.state === 'published' ? article.feeds.filter(isThere) : [],
    ...(isOwn ? {} : { supersededBy: article.key }),
  };
}
