import { Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CANARY_KEY } from '../../shared/article/canary.ts';
import { CANARY_RECEIPTS_FOLDER, ENVIRONMENT, type MetricName } from '../../shared/aws/names.ts';
import { ofEachKind } from '../../shared/feed/document-kinds.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';
import { measuredBy } from '../constructs/measured.ts';

export interface CanaryProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly table: Table;
  readonly receipts: Bucket;
  readonly site: Bucket;
  readonly distribution: Distribution;
  /** Where editors work; ends in `/desk/`. @default - there is no desk */
  readonly deskUrl?: string | undefined;
}

const NEXT_LOOK = 'The next look, a minute later, measures what this one did not.';

/**
 * An article of its own goes through the whole line every five minutes, and each minute it is looked how old the one is that readers
 * get: a rule, a mapping, a queue or a permission that is gone fails nowhere, and is seen by what does not come out.
 */
export class Canary extends Construct {
  private readonly canary: FeedmillFunction;

  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    const { defaults } = props;
    this.canary = new FeedmillFunction(this, 'Canary', {
      ...defaults,
      name: 'canary',
      description: 'Sends an article through the whole line and looks whether it comes out',
      memory: 512,
      timeout: Duration.seconds(50),
      // Its measurements are lines of its log, which another level would leave out.
      logLevel: defaults.logLevel === 'debug' ? 'debug' : 'info',
      withoutDeadLetters: NEXT_LOOK,
    });
    const { lambda } = this.canary;
    lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const look = new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    acknowledge(this.canary, { 'Serverless-LambdaAsyncFailureDestination': NEXT_LOOK });
    acknowledge(look, { 'Serverless-EventBusDLQ': NEXT_LOOK });
    this.allow(props);
    this.watch(defaults);
  }

  private allow({ content, table, receipts, site, distribution, deskUrl }: CanaryProps): void {
    this.canary.mayPutObject(content, CANARY_KEY, ENVIRONMENT.contentBucket);
    this.canary.mayReadObjects(receipts, `${CANARY_RECEIPTS_FOLDER}*`, ENVIRONMENT.receiptsBucket);
    this.canary.mayReadObjects(site, `*/${ofEachKind(({ file }) => file).json}`, ENVIRONMENT.publicBucket);
    this.canary.mayLookUp(table, ENVIRONMENT.table);
    this.canary.mayReadErrorsOf(distribution, ENVIRONMENT.distribution);
    // As anybody may who has a browser.
    if (deskUrl !== undefined) this.canary.tell(ENVIRONMENT.deskUrl, deskUrl);
  }

  /** The worst of each minute. */
  measured(metricName: MetricName): Metric {
    return measuredBy(this.canary, metricName, 'Maximum');
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'canary-late', {
      // Five minutes when all goes well, and one more: with two looks of a minute each, ten minutes have not gone by.
      metric: this.measured('CanaryAge'),
      threshold: Duration.minutes(6).toSeconds(),
      periods: 3,
      enough: 2,
      missing: TreatMissingData.BREACHING,
      says: 'What is uploaded does not come out, or nobody can tell.',
    });
    alarms.ring(this, 'articles-late', {
      metric: this.measured('LateArticle'),
      threshold: Duration.minutes(5).toSeconds(),
      periods: 3,
      enough: 2,
      says: 'The newest article that is due has been missing in its feeds for five minutes.',
    });
    alarms.ring(this, 'feeds-held', {
      metric: this.measured('HeldFeeds'),
      // One that is held for a moment, as while files are moved, asks nobody.
      periods: 3,
      says: 'A feed would lose more than a third of its articles at once, and stays as it is until somebody says that this is meant.',
    });
    alarms.ring(this, 'certificate-ends', {
      metric: this.measured('CertificateDays').with({ statistic: 'Minimum', period: Duration.hours(1) }),
      // Those of AWS are renewed sixty days before.
      threshold: 21,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      says: 'A certificate that readers, or editors at the desk, are shown ends within three weeks.',
    });
  }
}
