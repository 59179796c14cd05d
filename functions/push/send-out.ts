import type { FeedId } from '../../shared/article/types.ts';
import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoSubscribers, type DynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { createDeliveriesQueue, type DeliveriesQueue } from '../../shared/aws/sqs/hub-queues.ts';
import type { Config } from '../../shared/config/types.ts';
import type { Clock } from '../../shared/pipeline/ports.ts';
import { topicsOf } from '../../shared/push/hub/topics.ts';
import { systemClock } from '../clock.ts';
import { hubSetup } from '../hub-setup.ts';

export interface SendOutDeps {
  readonly subscribers: Pick<DynamoSubscribers, 'sendOut'>;
  readonly queue: Pick<DeliveriesQueue, 'send'>;
  readonly config: Pick<Config, 'site'>;
  readonly clock: Clock;
}

/** Has the documents of a feed sent to all who have subscribed. What is sent is what is public when their turn comes. */
export async function sendOut({ subscribers, queue, config, clock }: SendOutDeps, feed: FeedId): Promise<void> {
  for (const topic of topicsOf(feed, config)) await queue.send(await subscribers.sendOut(topic, clock.now()));
}

let made: SendOutDeps | undefined;

/** The same with what a function finds around it, made with the first feed. @param assetRoot as of `lambdaSetup` */
export function sendOutFrom(assetRoot: string): (feed: FeedId) => Promise<void> {
  made ??= depsFrom(assetRoot);
  const deps = made;
  return (feed) => sendOut(deps, feed);
}

function depsFrom(assetRoot: string): SendOutDeps {
  const { config, names } = hubSetup(assetRoot, process.env, ['table', 'deliveriesQueue']);
  return {
    subscribers: createDynamoSubscribers(dynamoClient(), names.table),
    queue: createDeliveriesQueue(names.deliveriesQueue),
    config,
    clock: systemClock,
  };
}
