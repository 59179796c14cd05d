import type { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge } from './acknowledge.ts';
import type { FeedmillFunction } from './function.ts';

export interface ConsumeProps {
  readonly queue: Queue;
  /** Messages of a call, at the most. */
  readonly batchSize: number;
  /** How long Lambda gathers a batch. @default - what is there goes at once */
  readonly maxBatchingWindow?: Duration;
  /** Calls at once, at the most. */
  readonly maxConcurrency: number;
}

/** Calls a function with the messages of a queue; those that it names as failed come again, the others are done. */
export function consume(consumer: FeedmillFunction, { queue, ...batches }: ConsumeProps): void {
  consumer.lambda.addEventSource(new SqsEventSource(queue, { ...batches, reportBatchItemFailures: true }));
  acknowledge(consumer, {
    'Serverless-LambdaEventSourceMappingDestination':
      'A queue’s mapping knows no destination; the queue’s redrive policy is it.',
  });
}
