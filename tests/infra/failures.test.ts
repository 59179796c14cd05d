import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { deployment } from './template/deployment.ts';
import { flat } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { template } = deployment();
const { resources, only, functionOf } = lookUp(template);

/** What is tried by which function, and how: the construct of its queue, times, minutes between two. */
const TRIED = [
  ['an upload', 'ingest', 'Intake', 5, 12],
  ['a remote file', 'copies', 'Copies', 4, 18],
  ['the pictures of an article', 'renditions', 'Renditions', 4, 18],
  ['a removal', 'invalidate', 'Invalidation', 10, 3],
  // The function itself says when a hub is tried again: this is for calls that ended without a word.
  ['a notice', 'push', 'Push', 11, 9],
  ['what is asked of the hub', 'confirm', 'HubAsked', 3, 3],
  // As for a notice.
  ['what a subscriber is to be sent', 'deliver', 'HubDeliveries', 11, 6],
] as const;

/** Where the changes end up that a function could not handle. */
const HALVED = [
  ['publish', '<PublisherFailures.Arn>'],
  ['receipts', '<ReceiptsFailures.Arn>'],
] as const;

describe('what happens on failure', () => {
  it.each(TRIED)(
    '%s is tried by %s, from %s, %d times, %d minutes apart, then set aside',
    (_, name, id, times, minutes) => {
      const deadLetters = Match.stringLikeRegexp(`^${id}DeadLetters[0-9A-F]{8}$`);
      const [logicalId, queue] = only('AWS::SQS::Queue', {
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] } },
      });
      expect(logicalId).toMatch(new RegExp(`^${id}Queue`));
      expect(queue.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: times });
      expect(queue.Properties.VisibilityTimeout).toBe(60 * minutes);
      // At least six times the consumer's own time.
      expect(queue.Properties.VisibilityTimeout).toBe(6 * Number(functionOf(name)[1].Properties.Timeout));
    },
  );

  it.each(HALVED)(
    'a batch for %s is halved until one record is alone, tried for a bounded time, then set aside',
    (name, queue) => {
      const [follower] = functionOf(name);
      const [, { Properties }] = only('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: follower } });
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        // Amazon DynamoDB Developer Guide, "Change data capture for DynamoDB Streams": the stream has them for 24 hours.
        MaximumRecordAgeInSeconds: 24 * 3600,
      });
      const { OnFailure } = Properties.DestinationConfig as { OnFailure: { Destination: unknown } };
      expect(flat(OnFailure.Destination)).toBe(queue);
    },
  );

  it('no queue is without dead letters but those that take them', () => {
    const queues = resources('AWS::SQS::Queue');
    const redriven = queues.filter(([, { Properties }]) => Properties.RedrivePolicy !== undefined);
    expect(redriven).toHaveLength(TRIED.length);
    expect(queues).toHaveLength(2 * TRIED.length + HALVED.length);
  });

  it('a sweep that fails is not repeated: the next one is a minute away', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});
