import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { messageIn } from './message.ts';

/** What a batch of a queue asks for. */
export interface AskedBatch<Thing extends string> {
  /** Each thing once, with every message that is done when it is. */
  readonly asked: ReadonlyMap<Thing, readonly string[]>;
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
}

/**
 * @param records messages of a queue, each an object in JSON
 * @param thingIn what a message asks for; undefined where it asks for nothing that anybody knows
 */
export function decodeAsked<Thing extends string>(
  records: readonly Pick<SQSRecord, 'messageId' | 'body'>[],
  thingIn: (message: { readonly [field: string]: unknown }) => Thing | undefined,
): AskedBatch<Thing> {
  const asked = new Map<Thing, readonly string[]>();
  const unreadable: string[] = [];
  for (const { messageId, body } of records) {
    const thing = thingIn(messageIn(body));
    if (thing === undefined) unreadable.push(messageId);
    else asked.set(thing, [...(asked.get(thing) ?? []), messageId]);
  }
  return { asked, unreadable };
}

/** @returns what is to be delivered again: every message about these things, and what nobody can read. */
export function failuresOf<Thing extends string>(
  { asked, unreadable }: AskedBatch<Thing>,
  failed: ReadonlySet<Thing>,
): SQSBatchResponse {
  const again = [...failed].flatMap((thing) => asked.get(thing) ?? []);
  return { batchItemFailures: [...unreadable, ...again].map((itemIdentifier) => ({ itemIdentifier })) };
}
