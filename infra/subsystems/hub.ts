import { Duration } from 'aws-cdk-lib';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  ASKED_HOSTS,
  ENVIRONMENT,
  FEEDS,
  SPREADS,
  SUBSCRIBERS_AT_PREFIX,
  SUBSCRIBERS_PREFIX,
} from '../../shared/aws/names.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { TRIES } from '../../shared/push/back-off.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';
import { measuredBy } from '../constructs/measured.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';
import type { HubDoor } from '../hub-door.ts';

export interface HubProps {
  readonly defaults: FunctionDefaults;
  readonly door: HubDoor;
  readonly table: Table;
  readonly site: Bucket;
  /** Says that feeds have changed. */
  readonly push: FeedmillFunction;
}

const BY_TOPIC = `${SUBSCRIBERS_PREFIX}*`;
const SUBSCRIPTIONS = [BY_TOPIC, `${SUBSCRIBERS_AT_PREFIX}*`];

/**
 * A WebSub hub of the deployment's own feeds. Who asks: door -> subscribe function -> queue -> confirm function -> table. What is new:
 * push function -> queue -> deliver function -> subscribers. All in no VPC: they reach the internet, and nothing that is private to the account.
 */
export class Hub extends Construct {
  readonly asked: QueueConsumer;
  readonly deliveries: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, door, table, site, push }: HubProps) {
    super(scope, id);
    this.asked = this.confirming(defaults, table);
    this.deliveries = this.delivering(defaults, table, site);
    this.subscribing(defaults, door, table);
    push.mayUse(table, ['dynamodb:Query'], [BY_TOPIC], ENVIRONMENT.table);
    push.mayUse(table, ['dynamodb:PutItem'], [SPREADS], ENVIRONMENT.table);
    push.maySendTo(this.deliveries.queue, ENVIRONMENT.deliveriesQueue);
  }

  /** What became of documents that were to be sent. */
  delivered(): readonly Metric[] {
    const { consumer } = this.deliveries;
    return (['Delivered', 'NotDelivered', 'SubscriptionsEnded'] as const).map((name) =>
      measuredBy(consumer, name, 'Sum'),
    );
  }

  private subscribing(defaults: FunctionDefaults, door: HubDoor, table: Table): void {
    const subscribe = new FeedmillFunction(this, 'Subscribe', {
      ...defaults,
      name: 'subscribe',
      description: 'Takes what is asked of the hub',
      memory: 512,
      timeout: Duration.seconds(10),
      withoutDeadLetters: 'Whoever asks waits for the answer, and asks again.',
    });
    subscribe.mayUse(
      table,
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      [FEEDS, ...SUBSCRIPTIONS],
      ENVIRONMENT.table,
    );
    subscribe.mayUse(table, ['dynamodb:UpdateItem'], [ASKED_HOSTS], ENVIRONMENT.table);
    subscribe.maySendTo(this.asked.queue, ENVIRONMENT.askedQueue);
    door.leadTo(new HttpLambdaIntegration('Subscribe', subscribe.lambda));
    defaults.alarms.ring(this, 'subscribe-faults', {
      metric: door.faults.with({ period: Duration.minutes(5), statistic: 'Sum' }),
      says: 'Somebody who asked something of the hub was answered with a fault.',
    });
  }

  private confirming(defaults: FunctionDefaults, table: Table): QueueConsumer {
    const asked = new QueueConsumer(this, 'Asked', {
      defaults,
      functionId: 'Confirm',
      function: {
        name: 'confirm',
        description: 'Asks subscribers of the hub whether they want it',
        memory: 512,
        // Ten at once, ten seconds each at the most.
        timeout: Duration.seconds(30),
      },
      tries: 3,
      batchSize: 10,
      // Subscribers are others' servers.
      maxConcurrency: 2,
      says: {
        deadLetters: 'What somebody asked of the hub could not be settled.',
        stalled: 'Subscribers have been waiting for five minutes to be asked, and nobody takes them up.',
      },
    });
    asked.consumer.mayUse(
      table,
      ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      SUBSCRIPTIONS,
      ENVIRONMENT.table,
    );
    return asked;
  }

  private delivering(defaults: FunctionDefaults, table: Table, site: Bucket): QueueConsumer {
    const deliveries = new QueueConsumer(this, 'Deliveries', {
      defaults,
      functionId: 'Deliver',
      function: {
        name: 'deliver',
        description: 'Sends feeds that have changed to subscribers of the hub',
        memory: 512,
        // Five, of one host one after the other, ten seconds each at the most.
        timeout: Duration.seconds(60),
      },
      tries: TRIES,
      batchSize: 5,
      maxConcurrency: 5,
      says: {
        deadLetters: 'What subscribers of the hub were to be sent could not be read, or its sending not be noted.',
        // A subscriber may be away for a night.
        stalled: 'Subscribers have been waiting for five minutes to be sent a feed, and nobody takes them up.',
      },
    });
    const { consumer, queue } = deliveries;
    consumer.mayUse(
      table,
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
      [FEEDS, SPREADS, BY_TOPIC],
      ENVIRONMENT.table,
    );
    consumer.mayUse(table, ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'], SUBSCRIPTIONS, ENVIRONMENT.table);
    for (const { file } of DOCUMENT_KINDS) consumer.mayReadObjects(site, `*/${file}`, ENVIRONMENT.publicBucket);
    // Its mapping lets it take messages, and say when they come again.
    consumer.mayTakeFrom(queue, ENVIRONMENT.deliveriesQueue);
    return deliveries;
  }
}
