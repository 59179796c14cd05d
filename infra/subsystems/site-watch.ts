import { Aws, CfnCondition, Duration, Fn } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnAlarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from '../constructs/alarms.ts';

/** Where CloudFront has its metrics, wherever the stack is (Amazon CloudFront Developer Guide, "Viewing metrics"). */
export const REGION_OF_CLOUDFRONT = 'us-east-1';

export interface SiteWatchProps {
  readonly alarms: Alarms;
  readonly distribution: Distribution;
}

/**
 * Whether readers are answered with errors. An alarm watches metrics of its own region only: in any other than CloudFront's the canary,
 * which asks each minute, has to do.
 */
export class SiteWatch extends Construct {
  constructor(scope: Construct, id: string, { alarms, distribution }: SiteWatchProps) {
    super(scope, id);
    const alarm = alarms.ring(this, 'site-errors', {
      metric: answersWithErrors(distribution),
      // Percent; the canary alone is an answer a minute.
      threshold: 5,
      periods: 3,
      enough: 2,
      says: 'CloudFront answers one of twenty readers with an error of its own or of the public bucket.',
    });
    const isThere = new CfnCondition(this, 'WhereCloudFrontIsMeasured', {
      expression: Fn.conditionEquals(Aws.REGION, REGION_OF_CLOUDFRONT),
    });
    if (alarm.node.defaultChild instanceof CfnAlarm) alarm.node.defaultChild.cfnOptions.condition = isThere;
  }
}

/** Answers with 500 and above, in percent of all. */
export function answersWithErrors(distribution: Distribution): Metric {
  return new Metric({
    namespace: 'AWS/CloudFront',
    metricName: '5xxErrorRate',
    dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
    statistic: 'Average',
    period: Duration.minutes(5),
  });
}
