import type { SQSBatchResponse } from 'aws-lambda';
import { eachByItself } from '../../shared/pipeline/parallel.ts';
import { type ConfirmDeps, confirm } from '../../shared/push/hub/confirm.ts';
import { askedIn, type Message } from './decode.ts';

/** Each waits ten seconds at the most for another's server. */
const AT_ONCE = 10;

/** @returns what is to come again: our own faults. Of a subscriber that does not want it, or does not answer, there is nothing to come. */
export async function confirmBatch(deps: ConfirmDeps, messages: readonly Message[]): Promise<SQSBatchResponse> {
  const failures = await eachByItself(messages, AT_ONCE, async ({ messageId, body }) => {
    const asked = askedIn(body);
    if (asked === undefined) throw new TypeError(`nobody can read the message ${messageId}`);
    await confirm(deps, asked);
  });
  for (const { item, error } of failures)
    deps.log.error('subscription not settled', { topic: askedIn(item.body)?.topic, messageId: item.messageId, error });
  return { batchItemFailures: failures.map(({ item }) => ({ itemIdentifier: item.messageId })) };
}
