import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { TRIES } from '../../shared/push/back-off.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

export interface PushProps {
  readonly defaults: FunctionDefaults;
  readonly site: Bucket;
}

/** From a feed that has changed to hubs that know: publish function -> queue -> push function -> hubs. */
export class Push extends Construct {
  readonly notices: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, site }: PushProps) {
    super(scope, id);
    // In no VPC: it reaches the internet, and nothing that is private to the account.
    this.notices = new QueueConsumer(this, 'Default', {
      defaults,
      functionId: 'Tell',
      function: {
        name: 'push',
        description: 'Tells hubs that feeds have changed, when readers get them',
        memory: 512,
        // Ten notices, four at once, twenty seconds each at the most.
        timeout: Duration.seconds(90),
      },
      tries: TRIES,
      batchSize: 10,
      // A burst of changes to one feed is one telling.
      maxBatchingWindow: Duration.seconds(2),
      // Hubs are others' servers.
      maxConcurrency: 2,
      says: {
        deadLetters: 'A hub was tried for eight hours and not told of a feed.',
        // A hub may be away for a night.
        stalled: 'Hubs have been waiting for five minutes to be told, and nobody takes them up.',
      },
    });
    const { queue, consumer } = this.notices;
    for (const { file } of DOCUMENT_KINDS) consumer.mayReadObjects(site, `*/${file}`, ENVIRONMENT.publicBucket);
    // What is told once more when no cache holds older documents.
    consumer.maySendTo(queue, ENVIRONMENT.noticesQueue);
  }
}
