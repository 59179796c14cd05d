import type { SQSRecord } from 'aws-lambda';
import type { ArticleId } from '../../shared/article/types.ts';
import { type AskedBatch, decodeAsked } from '../asked-batch.ts';

/** @param records messages of the queue: `{"article": "tag:…"}` @returns the articles whose pictures are to be rendered. */
export function decodeRenditions(records: readonly Pick<SQSRecord, 'messageId' | 'body'>[]): AskedBatch<ArticleId> {
  return decodeAsked(records, ({ article }) =>
    typeof article === 'string' && article.startsWith('tag:') ? (article as ArticleId) : undefined,
  );
}
