import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { ArticleId } from '../../shared/article/types.ts';

/** What a batch of the queue asks for. */
export interface RenditionsBatch {
  /** Each article once, with every message that is done when its pictures are. */
  readonly asked: ReadonlyMap<ArticleId, readonly string[]>;
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
}

/** @param records messages of the queue: `{"article": "tag:…"}` */
export function decodeRenditions(records: readonly Pick<SQSRecord, 'messageId' | 'body'>[]): RenditionsBatch {
  const asked = new Map<ArticleId, readonly string[]>();
  const unreadable: string[] = [];
  for (const { messageId, body } of records) {
    const article = articleIn(body);
    if (article === undefined) unreadable.push(messageId);
    else asked.set(article, [...(asked.get(article) ?? []), messageId]);
  }
  return { asked, unreadable };
}

/** @returns what is to be delivered again: every message about these articles, and what nobody can read. */
export function failuresOf({ asked, unreadable }: RenditionsBatch, failed: ReadonlySet<ArticleId>): SQSBatchResponse {
  const again = [...failed].flatMap((article) => asked.get(article) ?? []);
  return { batchItemFailures: [...unreadable, ...again].map((itemIdentifier) => ({ itemIdentifier })) };
}

function articleIn(body: string): ArticleId | undefined {
  try {
    const message: { readonly article?: unknown } | null = JSON.parse(body);
    const article = message?.article;
    return typeof article === 'string' && article.startsWith('tag:') ? (article as ArticleId) : undefined;
  } catch {
    return undefined;
  }
}
