import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { PARTITION_KEY, SORT_KEY, TIME_TO_LIVE } from '../shared/aws/names.ts';
import { accept, KEY_OF_AWS } from './constructs/accept.ts';

export interface ArticleTableProps {
  readonly ephemeral: boolean;
  /** Write units a second that it takes from the start. @default what AWS gives to a new table, 4,000 */
  readonly warmWrites: number | undefined;
}

/** Articles, feed index, receipts and uploads: one table, so that one transaction holds them together. */
export class ArticleTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: ArticleTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
      sortKey: { name: SORT_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...(props.warmWrites === undefined ? {} : { warmThroughput: { writeUnitsPerSecond: props.warmWrites } }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Who follows it reads the table as it is by then; images would fill a batch of 6 MB with a dozen articles.
      stream: StreamViewType.KEYS_ONLY,
      // Of what a hub remembers, and of sign-ins at the desk: nothing else has this attribute.
      timeToLiveAttribute: TIME_TO_LIVE,
      deletionProtection: !props.ephemeral,
      removalPolicy: props.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    accept(this.table, { CKV_AWS_119: KEY_OF_AWS });
  }
}
