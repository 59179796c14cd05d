import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

export interface IntakeProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly table: Table;
  /** Takes what remote media are to be copied. */
  readonly copiesQueue: Queue;
}

/** From an upload to a committed article: bucket event -> rule -> queue -> ingest function -> table. */
export class Intake extends Construct {
  readonly uploads: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, content, table, copiesQueue }: IntakeProps) {
    super(scope, id);
    this.uploads = new QueueConsumer(this, 'Default', {
      defaults,
      functionId: 'Ingest',
      function: {
        name: 'ingest',
        description: 'Reads uploads, commits articles and receipts',
        memory: 1769,
        timeout: Duration.minutes(2),
      },
      tries: 5,
      batchSize: 10,
      // Ten thousand files at once are done in minutes, and leave the account's other functions their share.
      maxConcurrency: 20,
      says: {
        deadLetters: 'Uploads were tried five times and given up.',
        behind: 'An upload has waited for more than five minutes.',
      },
    });
    const { queue, deadLetters, consumer } = this.uploads;
    consumer.mayRead(content, ENVIRONMENT.contentBucket);
    consumer.mayCommitTo(table, ENVIRONMENT.table);
    consumer.maySendTo(copiesQueue, ENVIRONMENT.copiesQueue);
    // What one upload brings up a hundred times goes through the queue again.
    consumer.maySendTo(queue, ENVIRONMENT.uploadsQueue);
    new Rule(this, 'Uploads', {
      description: 'Every article that is put into the content bucket or deleted from it',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [content.bucketName] } },
      },
      // What EventBridge cannot deliver has the form of what it can: one queue for both, one way to bring them back.
      targets: [intoQueue(queue, deadLetters)],
    });
  }
}

/** `SqsQueue` would let EventBridge look the queue up too, which it never does. */
function intoQueue(queue: Queue, deadLetters: Queue): IRuleTarget {
  return {
    bind({ ruleRef: { ruleArn } }) {
      for (const one of [queue, deadLetters])
        one.addToResourcePolicy(
          new PolicyStatement({
            principals: [new ServicePrincipal('events.amazonaws.com')],
            actions: ['sqs:SendMessage'],
            resources: [one.queueArn],
            conditions: { ArnEquals: { 'aws:SourceArn': ruleArn } },
          }),
        );
      return { arn: queue.queueArn, deadLetterConfig: { arn: deadLetters.queueArn } };
    },
  };
}
