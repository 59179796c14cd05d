import { Duration } from 'aws-cdk-lib';
import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type DeadLetterQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept, KEY_OF_AWS } from './accept.ts';
import { acknowledge } from './acknowledge.ts';

export interface WorkQueueProps {
  /** At least six times the consumer's timeout (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS"). */
  readonly visibilityTimeout: Duration;
  readonly deadLetterQueue: DeadLetterQueue;
}

/** A standard queue; what is in it is as private as the articles. */
export function workQueue(scope: Construct, id: string, props: WorkQueueProps): Queue {
  return encrypted(new Queue(scope, id, { ...PROTECTED, ...props }));
}

/** The end of the line: somebody is told, and has the longest time that SQS gives to look at it. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  const queue = encrypted(new Queue(scope, id, PROTECTED));
  const reason = 'It is itself where failures end up; an alarm rings while anything is in it.';
  acknowledge(queue, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
  return queue;
}

/** How many messages lie in a queue, minute by minute. */
export function messagesIn(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
}

/** How long the oldest message of a queue has waited, in seconds. */
export function ageOfOldestIn(queue: Queue): Metric {
  return queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' });
}

/** 1 for a minute in which messages lay in a queue all the time and nobody took one, else 0. */
export function leftAloneIn(queue: Queue): MathExpression {
  const period = Duration.minutes(1);
  return new MathExpression({
    expression: 'IF(FILL(lying, 0) > 0 AND FILL(taken, 0) < 1, 1, 0)',
    usingMetrics: {
      lying: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Minimum' }),
      taken: queue.metricNumberOfMessagesReceived({ period, statistic: 'Sum' }),
    },
    period,
  });
}

function encrypted(queue: Queue): Queue {
  accept(queue, { CKV_AWS_27: KEY_OF_AWS });
  return queue;
}

const PROTECTED = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
} as const;
