import type { SQSBatchResponse } from 'aws-lambda';
import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { DynamoSubscribers, Errand } from '../../shared/aws/dynamo/subscribers.ts';
import { embeddedMetrics } from '../../shared/aws/embedded-metrics.ts';
import type { MetricName } from '../../shared/aws/names.ts';
import type { DeliveriesQueue } from '../../shared/aws/sqs/hub-queues.ts';
import { inParallel } from '../../shared/pipeline/parallel.ts';
import { pauseAfter } from '../../shared/push/back-off.ts';
import { type DeliverDeps, deliver, type Sent, sayDelivery } from '../../shared/push/hub/deliver.ts';
import { errandIn, type Message } from './decode.ts';

export interface DeliverBatchDeps extends DeliverDeps {
  readonly subscribers: Pick<DynamoSubscribers, 'recipientOf' | 'taken' | 'failing' | 'remove'>;
  readonly queue: Pick<DeliveriesQueue, 'again'>;
  /** As Lambda has it. */
  readonly functionName: string;
}

/** By what became of a document. Where there was nothing to be sent, nothing is counted. */
const COUNTED = { taken: 'Delivered', failed: 'NotDelivered', ended: 'SubscriptionsEnded' } as const satisfies Readonly<
  Partial<Record<Sent['kind'], MetricName>>
>;

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
  const sent: Sent[] = [];
  const again = await inParallel([...hosts.values()], HOSTS_AT_ONCE, (ofHost) => deliverTo(deps, ofHost, sent));
  measure(deps, sent);
  return { batchItemFailures: [...unreadable, ...again.flat()].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** One line a batch, which CloudWatch makes metrics of. */
function measure({ log, functionName, clock }: DeliverBatchDeps, sent: readonly Sent[]): void {
  const counts = new Map<MetricName, number>();
  for (const { kind } of sent) {
    if (kind === 'nothing') continue;
    counts.set(COUNTED[kind], (counts.get(COUNTED[kind]) ?? 0) + 1);
  }
  if (counts.size > 0)
    log.info(
      'deliveries',
      embeddedMetrics(Object.fromEntries(counts), { FunctionName: functionName }, millisecondsOf(clock.now())),
    );
}

/** @param all what became of each is added to it @returns ids of messages that are to come again. */
async function deliverTo(deps: DeliverBatchDeps, ofHost: readonly Carried[], all: Sent[]): Promise<readonly string[]> {
  const again: string[] = [];
  let isAway = false;
  for (const carried of ofHost) {
    const { messageId, receiptHandle, attributes } = carried.message;
    try {
      const tries = Number(attributes.ApproximateReceiveCount);
      const sent: Sent | undefined = isAway ? undefined : await deliverOne(deps, carried.errand, tries);
      if (sent !== undefined) all.push(sent);
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
