import { Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { dimensionsOfEdge, EDGE_ERRORS } from '../../shared/aws/names.ts';
import type { Alarms } from '../constructs/alarms.ts';
import type { Canary } from './canary.ts';

export interface SiteWatchProps {
  readonly alarms: Alarms;
  readonly canary: Canary;
}

/** Whether readers are answered with errors, as the canary is told by CloudFront: in whatever region the stack is. */
export class SiteWatch extends Construct {
  constructor(scope: Construct, id: string, { alarms, canary }: SiteWatchProps) {
    super(scope, id);
    alarms.ring(this, 'site-errors', {
      // Once in five minutes.
      metric: canary.measured('SiteErrors').with({ period: Duration.minutes(EDGE_ERRORS.minutes) }),
      // Percent; the canary alone is an answer a minute.
      threshold: 5,
      periods: 3,
      enough: 2,
      says: 'CloudFront answers one of twenty readers with an error of its own or of the public bucket.',
    });
  }
}

/** Answers with 500 and above, in percent of all, where CloudFront has them. */
export function answersWithErrors(distribution: Distribution): Metric {
  const { region, namespace, metricName, statistic, minutes } = EDGE_ERRORS;
  return new Metric({
    ...{ region, namespace, metricName, statistic },
    dimensionsMap: dimensionsOfEdge(distribution.distributionId),
    period: Duration.minutes(minutes),
  });
}
