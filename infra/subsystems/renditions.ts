import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import type { FunctionDefaults } from '../constructs/function.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

export interface RenditionsProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly copies: Bucket;
  readonly table: Table;
  readonly site: Bucket;
}

/** From an article that is out to its pictures in the sizes that screens need: queue -> renditions function -> public bucket, table. */
export class Renditions extends Construct {
  readonly wanted: QueueConsumer;

  constructor(scope: Construct, id: string, { defaults, content, copies, table, site }: RenditionsProps) {
    super(scope, id);
    this.wanted = new QueueConsumer(this, 'Default', {
      defaults,
      functionId: 'Render',
      function: {
        name: 'renditions',
        description: 'Makes pictures of published articles smaller',
        // 800 MB for the process that renders, and what a picture takes on its way there.
        memory: 1769,
        timeout: Duration.minutes(3),
      },
      tries: 4,
      batchSize: 1,
      // An import of a thousand articles is done in minutes, and leaves the account's other functions their share.
      maxConcurrency: 5,
      says: {
        deadLetters: 'The pictures of an article were tried four times and not made smaller.',
        // An import may have them wait for longer.
        stalled: 'Pictures have been waiting for five minutes to be made smaller, and nobody takes them up.',
      },
    });
    const { consumer, queue } = this.wanted;
    consumer.mayRead(content, ENVIRONMENT.contentBucket);
    consumer.mayRead(copies, ENVIRONMENT.copiesBucket);
    consumer.mayKeepIn(site, ENVIRONMENT.publicBucket);
    consumer.mayCommitTo(table, ENVIRONMENT.table);
    // Which other article shows a picture that was taken back at this moment.
    consumer.maySendTo(queue, ENVIRONMENT.renditionsQueue);
  }
}
