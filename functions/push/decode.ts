import type { SQSRecord } from 'aws-lambda';
import type { FeedId } from '../../shared/article/types.ts';
import type { Notice } from '../../shared/push/notice.ts';
import { messageIn } from '../message.ts';

type Message = Pick<SQSRecord, 'messageId' | 'body' | 'receiptHandle' | 'attributes'>;

/** One telling, with every message that is done when it is. */
export interface Asked extends Notice {
  readonly messages: readonly {
    readonly id: string;
    readonly receipt: string;
    /** How often it has been tried, this time included. */
    readonly tries: number;
  }[];
}

export interface NoticesBatch {
  readonly asked: readonly Asked[];
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
}

/** @param records messages of the queue: `{"hub": "https://…", "feed": "section/city", "turn": "first"}` */
export function decodeNotices(records: readonly Message[]): NoticesBatch {
  const asked = new Map<string, Asked>();
  const unreadable: string[] = [];
  for (const { messageId: id, body, receiptHandle: receipt, attributes } of records) {
    const notice = noticeIn(body);
    if (notice === undefined) {
      unreadable.push(id);
      continue;
    }
    const { hub, feed, turn } = notice;
    const before = asked.get(`${hub} ${feed}`);
    const message = { id, receipt, tries: Number(attributes.ApproximateReceiveCount) };
    asked.set(`${hub} ${feed}`, {
      hub,
      feed,
      // A change that is news is the first of two tellings, whatever lies beside it.
      turn: before?.turn === 'first' ? 'first' : turn,
      messages: [...(before?.messages ?? []), message],
    });
  }
  return { asked: [...asked.values()], unreadable };
}

export function noticeIn(body: string): Notice | undefined {
  const { hub, feed, turn } = messageIn(body);
  if (typeof hub !== 'string' || typeof feed !== 'string' || (turn !== 'first' && turn !== 'last')) return undefined;
  return { hub, feed: feed as FeedId, turn };
}
