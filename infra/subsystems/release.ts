import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';

export interface ReleaseProps {
  readonly defaults: FunctionDefaults;
  readonly table: Table;
}

const NEXT_SWEEP = 'The next sweep, a minute later, finds everything that this one left.';

/** Once a minute: what is due comes out, what has expired goes; and what is in no list yet is put into them. DynamoDB's own TTL is late by up to 48 hours. */
export class Release extends Construct {
  constructor(scope: Construct, id: string, { defaults, table }: ReleaseProps) {
    super(scope, id);
    const release = new FeedmillFunction(this, 'Release', {
      ...defaults,
      name: 'release',
      description: 'Publishes and expires articles whose time has come',
      memory: 512,
      timeout: Duration.seconds(50),
      withoutDeadLetters: NEXT_SWEEP,
    });
    release.mayCommitAndCheck(table, ENVIRONMENT.table);
    release.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const sweep = new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(release.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    acknowledge(release, { 'Serverless-LambdaAsyncFailureDestination': NEXT_SWEEP });
    acknowledge(sweep, { 'Serverless-EventBusDLQ': NEXT_SWEEP });
    defaults.alarms.ring(this, 'release-silent', {
      // By the minute: of what is missing CloudWatch looks further back than the alarm says, by some periods.
      metric: release.lambda.metricInvocations({ period: Duration.minutes(1), statistic: 'Sum' }),
      periods: 5,
      // A clock's minutes are not quite a metric's: one of these may have none, and the next two.
      enough: 3,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
      says: 'No sweep for due articles has run for some minutes.',
    });
  }
}
