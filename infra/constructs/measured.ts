import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS, type MetricName } from '../../shared/aws/names.ts';
import type { FeedmillFunction } from './function.ts';

/** @returns of each minute what a function measures in its log's own lines. @param statistic of several lines of a minute */
export function measuredBy({ lambda }: FeedmillFunction, metricName: MetricName, statistic: 'Maximum' | 'Sum'): Metric {
  return new Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { FunctionName: lambda.functionName },
    statistic,
    period: Duration.minutes(1),
  });
}
