import { Duration, Names } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults, type FunctionProps } from './function.ts';
import { ageOfOldestIn, deadLetterQueue, leftAloneIn, messagesIn, workQueue } from './queue.ts';

export interface QueueConsumerProps {
  readonly defaults: FunctionDefaults;
  readonly functionId: string;
  readonly function: FunctionProps;
  /** How often a message is tried before it is set aside. */
  readonly tries: number;
  /** Messages of a call, at the most. */
  readonly batchSize: number;
  /** How long Lambda gathers a batch. @default - what is there goes at once */
  readonly maxBatchingWindow?: Duration;
  /** Calls at once, at the most. */
  readonly maxConcurrency: number;
  /** A sentence for each alarm: what has happened when it rings. */
  readonly says: {
    readonly deadLetters: string;
    /** @default - no alarm for messages that wait, tried or not */
    readonly behind?: string;
    /** Where a message may well be tried for longer. @default - no alarm for messages that nobody takes */
    readonly stalled?: string;
  };
}

/**
 * A queue, the function that is called with its messages, and the dead letters of what failed as often as it may. Messages
 * that the function names as failed come again, the others of its batch are done.
 *
 * A subsystem gives it the id `Default`, which counts in no logical id: its parts are named by the subsystem.
 */
export class QueueConsumer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly consumer: FeedmillFunction;

  constructor(scope: Construct, id: string, props: QueueConsumerProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = workQueue(this, 'Queue', {
      // Also the pause between two tries, in which what failed may recover.
      visibilityTimeout: Duration.seconds(6 * props.function.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.tries },
    });
    this.consumer = new FeedmillFunction(this, props.functionId, {
      ...props.defaults,
      ...props.function,
      withoutDeadLetters: 'Called by the queue only, whose own dead-letter queue takes what fails.',
    });
    this.consume(props);
    this.watch(props);
  }

  private consume({ batchSize, maxBatchingWindow, maxConcurrency }: QueueConsumerProps): void {
    // Of what `SqsEventSource` grants what Lambda asks for: it is told the address, and looks none up.
    this.consumer.allow(
      ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      this.queue.queueArn,
    );
    // Under the id that `SqsEventSource` gives: with another, CloudFormation would make a second one of this queue first, which Lambda refuses.
    this.consumer.lambda.addEventSourceMapping(`SqsEventSource:${Names.nodeUniqueId(this.queue.node)}`, {
      eventSourceArn: this.queue.queueArn,
      batchSize,
      ...(maxBatchingWindow === undefined ? {} : { maxBatchingWindow }),
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    acknowledge(this.consumer, {
      'Serverless-LambdaEventSourceMappingDestination':
        'A queue’s mapping knows no destination; the queue’s redrive policy is it.',
    });
  }

  private watch({ defaults: { alarms }, function: { name }, says }: QueueConsumerProps): void {
    alarms.ring(this, `${name}-dead-letters`, { metric: messagesIn(this.deadLetters), says: says.deadLetters });
    if (says.behind !== undefined)
      alarms.ring(this, `${name}-behind`, {
        metric: ageOfOldestIn(this.queue),
        threshold: Duration.minutes(5).toSeconds(),
        periods: 3,
        says: says.behind,
      });
    if (says.stalled !== undefined)
      alarms.ring(this, `${name}-stalled`, { metric: leftAloneIn(this.queue), periods: 5, says: says.stalled });
  }
}
