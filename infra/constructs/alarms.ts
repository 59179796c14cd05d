import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { acknowledge } from './acknowledge.ts';

export interface AlarmsProps {
  /** @default - no topic: alarms are seen in CloudWatch only */
  readonly email?: string | undefined;
}

export interface AlarmProps {
  readonly metric: IMetric;
  /** One sentence: what has happened when it rings. */
  readonly says: string;
  /** @default 1 */
  readonly threshold?: number;
  /**
   * Periods of the metric in a row.
   * @default 1
   */
  readonly periods?: number;
  /**
   * How many of these are enough. What is measured only while a function is called has gaps in a quiet hour, in which nothing would
   * ever be so several times in a row.
   * @default - all of them
   */
  readonly enough?: number;
  /** @default - the metric at the threshold or above */
  readonly comparison?: ComparisonOperator;
  /** @default - no data is good news */
  readonly missing?: TreatMissingData;
}

/** Where alarms go, and the form all of them share. The alarm itself stands beside the resource that it watches. */
export class Alarms extends Construct {
  private readonly topic: Topic | undefined;
  private readonly made: Alarm[] = [];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    if (props.email === undefined) return;
    this.topic = this.topicFor(props.email);
  }

  /** Those that there are so far. */
  get all(): readonly Alarm[] {
    return this.made;
  }

  private topicFor(email: string): Topic {
    const { stackName, account } = Stack.of(this);
    const topic = new Topic(this, 'Topic', { displayName: `${stackName} alarms`, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    // A topic without a policy takes what its own account sends; with one, as for TLS, it takes what the policy names
    // (Amazon SNS Developer Guide, "Allow CloudWatch alarms to publish to a topic").
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': this.alarmArn('*') },
        },
      }),
    );
    accept(topic, {
      CKV_AWS_26:
        'Alarms say nothing that is secret, and with the key of AWS for SNS CloudWatch may not publish: no mail would ever be sent.',
    });
    acknowledge(topic, {
      'Serverless-SNSRedrivePolicy':
        'An e-mail that cannot be delivered has nowhere better to go; the alarm stays in CloudWatch.',
    });
    return topic;
  }

  private alarmName(name: string): string {
    return `${Stack.of(this).stackName}-${name}`;
  }

  private alarmArn(name: string): string {
    return Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: this.alarmName(name),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /**
   * @param name the heading in docs/runbook.md; the alarm's own name has the stack's before it
   */
  ring(scope: Construct, name: string, props: AlarmProps): Alarm {
    const alarm = new Alarm(scope, `Alarm-${name}`, {
      alarmName: this.alarmName(name),
      alarmDescription: `${props.says} See docs/runbook.md#${name}`,
      metric: props.metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.periods ?? 1,
      ...(props.enough === undefined ? {} : { datapointsToAlarm: props.enough }),
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missing ?? TreatMissingData.NOT_BREACHING,
    });
    if (this.topic) {
      const action = new SnsAction(this.topic);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
    this.made.push(alarm);
    return alarm;
  }
}
