import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { copyKeyOf, isCopyKey } from '../../shared/article/media/copies.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';

/** What a batch of the queue asks for. */
export interface CopiesBatch {
  /** Each remote file once, with every message that is done when it is. */
  readonly asked: ReadonlyMap<SubmissionKey, readonly string[]>;
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
}

/** @param records messages of the queue: `{"url": "https://…"}` */
export function decodeCopies(records: readonly Pick<SQSRecord, 'messageId' | 'body'>[]): CopiesBatch {
  const asked = new Map<SubmissionKey, readonly string[]>();
  const unreadable: string[] = [];
  for (const { messageId, body } of records) {
    const key = keyIn(body);
    if (key === undefined) unreadable.push(messageId);
    else asked.set(key, [...(asked.get(key) ?? []), messageId]);
  }
  return { asked, unreadable };
}

/** @returns what is to be delivered again: every message about these files, and what nobody can read. */
export function failuresOf({ asked, unreadable }: CopiesBatch, failed: ReadonlySet<SubmissionKey>): SQSBatchResponse {
  const again = [...failed].flatMap((key) => asked.get(key) ?? []);
  return { batchItemFailures: [...unreadable, ...again].map((itemIdentifier) => ({ itemIdentifier })) };
}

function keyIn(body: string): SubmissionKey | undefined {
  try {
    const message: { readonly url?: unknown } | null = JSON.parse(body);
    const key = typeof message?.url === 'string' ? copyKeyOf(message.url) : undefined;
    return key !== undefined && isCopyKey(key) ? key : undefined;
  } catch {
    return undefined;
  }
}
