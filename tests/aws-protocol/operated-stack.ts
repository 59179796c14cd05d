import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ACCOUNT } from './events.ts';
import { nameStack } from './named-stack.ts';
import type { Stage } from './stage.ts';

export interface OperatedStack {
  readonly name: string;
  /** Addresses of what each function gave up. */
  readonly letters: Readonly<
    Record<
      'ingest' | 'publish' | 'receipts' | 'copies' | 'renditions' | 'invalidate' | 'push' | 'confirm' | 'deliver',
      string
    >
  >;
  /** The ARN of a state machine in the place of the one that compares. */
  readonly machine: string;
}

/** The operator asks the emulator itself, and none of the functions' gate. */
export const here = (url: string) => new URL(new URL(url).pathname, process.env.AWS_ENDPOINT_URL).href;

/**
 * The stage as an operator's commands find it, in the environment that they need; to be ended by `vi.unstubAllEnvs`.
 * @param logGroups by their logical ids
 */
export async function operate(
  { contentBucket, table, queueUrl, copiesQueueUrl, invalidationQueueUrl, physical }: Stage,
  name: string,
  logGroups: Readonly<Record<string, object>> = {},
): Promise<OperatedStack> {
  const letters = {
    ingest: here(physical('IntakeDeadLetters')),
    publish: here(physical('PublisherFailures')),
    receipts: here(physical('ReceiptsFailures')),
    copies: here(physical('CopiesDeadLetters')),
    renditions: here(physical('RenditionsDeadLetters')),
    invalidate: here(physical('InvalidationDeadLetters')),
    push: here(physical('PushDeadLetters')),
    confirm: here(physical('HubAskedDeadLetters')),
    deliver: here(physical('HubDeliveriesDeadLetters')),
  };
  const machine = `arn:aws:states:eu-central-1:${ACCOUNT}:stateMachine:${name}`;
  await nameStack(
    name,
    {
      ContentBucketName: contentBucket,
      DistributionId: physical('SiteDistribution'),
      TableName: table,
      QueueUrl: here(queueUrl),
      CopiesQueueUrl: here(copiesQueueUrl),
      RenditionsQueueUrl: here(physical('RenditionsQueue')),
      InvalidationQueueUrl: here(invalidationQueueUrl),
      PushQueueUrl: here(physical('PushQueue')),
      DeadLettersUrl: letters.ingest,
      PublishFailuresUrl: letters.publish,
      ReceiptsFailuresUrl: letters.receipts,
      CopiesDeadLettersUrl: letters.copies,
      RenditionsDeadLettersUrl: letters.renditions,
      InvalidationDeadLettersUrl: letters.invalidate,
      PushDeadLettersUrl: letters.push,
      HubAskedQueueUrl: here(physical('HubAskedQueue')),
      HubAskedDeadLettersUrl: letters.confirm,
      HubDeliveriesQueueUrl: here(physical('HubDeliveriesQueue')),
      HubDeliveriesDeadLettersUrl: letters.deliver,
      IngestLogGroupName: `/${name}/ingest`,
      PublishLogGroupName: `/${name}/publish`,
      ReconcileArn: machine,
    },
    logGroups,
  );
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/any`;
  const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } });
  await new SFNClient().send(new CreateStateMachineCommand({ name, definition, roleArn }));
  return { name, letters, machine };
}
