import type { SQSBatchResponse } from 'aws-lambda';
import type { DynamoSubscribers, Errand } from '../../shared/aws/dynamo/subscribers.ts';
import type { DeliveriesQueue } from '../../shared/aws/sqs/hub-queues.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { pauseAfter } from '../../shared/push/back-off.ts';
import { type DeliverDeps, deliver, type Sent, sayDelivery } from '../../shared/push/hub/deliver.ts';
import { errandIn, type Message } from './decode.ts';

export interface DeliverBatchDeps extends DeliverDeps {
  readonly subscribers: Pick<DynamoSubscribers, 'recipientOf' | 'taken' | 'failing' | 'remove'>;
  readonly queue: Pick<DeliveriesQueue, 'again'>;
}

interface Carried {
  readonly message: Message;
  readonly errand: Errand;
}

/** As many as a batch has messages: one after the other of a host, which is another's server. */
const HOSTS_AT_ONCE = 10;

/**
 * @returns what is to come again: our own faults after the queue's pause, and what a subscriber did not take when it has been told to. A
 *   delivery that is given up is done, and no dead letter: anybody could have those made.
 */
export async function deliverBatch(deps: DeliverBatchDeps, messages: readonly Message[]): Promise<SQSBatchResponse> {
  const read = messages.map((message) => ({ message, errand: errandIn(message.body) }));
  const carried = read.filter((one): one is Carried => one.errand !== undefined);
  const unreadable = read.filter(({ errand }) => errand === undefined).map(({ message }) => message.messageId);
  if (unreadable.length > 0) deps.log.error('messages unreadable', { messageIds: unreadable });
  const hosts = Map.groupBy(carried, ({ errand }) => new URL(errand.callback).host);
  const again = await inParallel([...hosts.values()], HOSTS_AT_ONCE, (ofHost) => deliverTo(deps, ofHost));
  return { batchItemFailures: [...unreadable, ...again.flat()].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** @returns ids of messages that are to come again. */
async function deliverTo(deps: DeliverBatchDeps, ofHost: readonly Carried[]): Promise<readonly string[]> {
  const again: string[] = [];
  let isAway = false;
  for (const carried of ofHost) {
    const { messageId, receiptHandle, attributes } = carried.message;
    try {
      const tries = Number(attributes.ApproximateReceiveCount);
      const sent: Sent | undefined = isAway ? undefined : await deliverOne(deps, carried.errand, tries);
      isAway ||= sent?.kind === 'failed' && sent.isAway;
      // One that is away is not asked again for the others of the batch: it was tried, and they go the same way.
      const pause = sent === undefined ? pauseAfter(tries) : sent.kind === 'failed' ? sent.pause : undefined;
      if (pause === undefined) continue;
      await deps.queue.again(receiptHandle, pause);
    } catch (error) {
      deps.log.error('not delivered', { topic: carried.errand.topic, messageId, error });
    }
    again.push(messageId);
  }
  return again;
}

async function deliverOne(deps: DeliverBatchDeps, errand: Errand, tries: number): Promise<Sent> {
  const { subscribers, clock, log } = deps;
  const found = await subscribers.recipientOf(errand, clock.now());
  if (found === undefined) return { kind: 'nothing' };
  const to = { ...found, failures: tries - 1 };
  const sent = await deliver(deps, to);
  if (sent.kind === 'taken') await subscribers.taken(to, sent.digest);
  else if (sent.kind === 'ended') await subscribers.remove(to.topic, to.callback);
  else if (sent.kind === 'failed' && to.failingSince === undefined) await subscribers.failing(to, sent.failingSince);
  sayDelivery(log, to, sent);
  return sent;
}
