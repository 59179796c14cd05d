import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { METRICS, type MetricName } from '../../shared/aws/names.ts';
import type { Alarms } from '../constructs/alarms.ts';

/**
 * Whether a function is refused what it asks for: who took away a permission, a queue or a bucket by hand is not told by anything else
 * until what needs it has been tried for an hour, or not at all where nothing waits for it.
 */
export class Refusals extends Construct {
  constructor(scope: Construct, id: string, { alarms }: { readonly alarms: Alarms }) {
    super(scope, id);
    alarms.ring(this, 'functions-refused', {
      metric: new Metric({
        namespace: METRICS.namespace,
        metricName: 'Refused' satisfies MetricName,
        dimensionsMap: { Newsroom: Stack.of(this).stackName },
        statistic: 'Sum',
        period: Duration.minutes(1),
      }),
      says: 'A function was refused what it asked for: a permission is gone, or what it is about.',
    });
  }
}
