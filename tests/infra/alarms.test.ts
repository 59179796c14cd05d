import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../functions/bundle.ts';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';
import { lookUp } from './template/look-up.ts';

interface AlarmProperties {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions?: readonly unknown[];
  readonly OKActions?: readonly unknown[];
  readonly [property: string]: unknown;
}

const STACK_NAME = 'Feedmill';

function alarmsOf({ template }: ReturnType<typeof deployment>): AlarmProperties[] {
  return Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
}

const deployed = deployment();
const { functionOf, resources } = lookUp(deployed.template);
const alarms = alarmsOf(deployed);
const namesOf = (all: readonly AlarmProperties[]) => all.map(({ AlarmName }) => AlarmName.slice(STACK_NAME.length + 1));
const names = namesOf(alarms);
/** With those of a desk, which only some deployments have. */
const everyName = namesOf(alarmsOf(deployment({ desk: 'cognito' })));
const sections = readFileSync('docs/runbook.md', 'utf8').split(/^## /m).slice(1);
const headings = sections.map((section) => section.slice(0, section.indexOf('\n')));

describe('the runbook', () => {
  it.each(everyName)('has a section for %s, with all that its reader needs', (name) => {
    const section = sections[headings.indexOf(name)] ?? '';
    for (const part of ['What it means', 'What readers see', 'First look', 'How to fix', 'Afterwards']) {
      expect(section).toContain(`**${part}.**`);
    }
  });

  it('has no section for an alarm that does not exist', () => {
    expect(headings.toSorted()).toEqual(everyName.toSorted());
  });

  it.each(alarms)('is named by the description of $AlarmName', ({ AlarmName, AlarmDescription }) => {
    expect(AlarmDescription).toMatch(/^[A-Z].+\. See docs\/runbook\.md#[a-z-]+$/);
    expect(AlarmDescription.split('#')[1]).toBe(AlarmName.slice(STACK_NAME.length + 1));
  });
});

describe('alarms', () => {
  const alarm = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `${STACK_NAME}-${name}`);

  const rings: readonly (readonly [string, string, string, number, number, number, number])[] = [
    ['ingest-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['ingest-behind', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 300, 60, 3, 3],
    ['copies-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['subscribe-faults', 'AWS/ApiGateway', '5xx', 1, 300, 1, 1],
    ['confirm-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['deliver-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['push-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['renditions-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['invalidate-behind', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 300, 60, 3, 3],
    ['functions-refused', 'Feedmill', 'Refused', 1, 60, 1, 1],
    ['site-errors', 'Feedmill', 'SiteErrors', 5, 300, 3, 2],
    ['invalidate-dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['publish-failures', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['publish-behind', 'AWS/Lambda', 'IteratorAge', 300_000, 60, 5, 2],
    ['receipts-failures', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 1, 60, 1, 1],
    ['receipts-behind', 'AWS/Lambda', 'IteratorAge', 300_000, 60, 5, 2],
    ['feeds-held', 'Feedmill', 'HeldFeeds', 1, 60, 3, 3],
    ['articles-late', 'Feedmill', 'LateArticle', 300, 60, 3, 2],
    ...FUNCTION_NAMES.flatMap((name) => [
      [`${name}-errors`, 'AWS/Lambda', 'Errors', 1, 300, 6, 2] as const,
      [`${name}-throttles`, 'AWS/Lambda', 'Throttles', 1, 300, 3, 3] as const,
    ]),
  ];

  const others = [
    'reconcile-failed',
    'release-silent',
    'reconcile-silent',
    'canary-late',
    'copies-stalled',
    'push-stalled',
    'confirm-stalled',
    'deliver-stalled',
    'renditions-stalled',
    'certificate-ends',
    'links-missing',
  ];

  it('are these, those that ring for silence, and the one that counts days', () => {
    expect(names.toSorted()).toEqual([...rings.map(([name]) => name), ...others].toSorted());
  });

  it.each(rings)(
    '%s rings when %s %s is %d or more in periods of %d s, of %d at least %d',
    (name, namespace, metric, threshold, period, periods, enough) => {
      expect(alarm(name)?.DatapointsToAlarm ?? periods).toBe(enough);
      expect(alarm(name)).toMatchObject({
        Namespace: namespace,
        MetricName: metric,
        Threshold: threshold,
        Period: period,
        EvaluationPeriods: periods,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
      });
    },
  );

  it.each([
    ['release-silent', 'Invocations', 60, 5, 3],
    ['reconcile-silent', 'ExecutionsStarted', 3_600, 25, 25],
  ])(
    '%s rings when there are no %s to count in periods of %d s, of %d in %d',
    (name, metric, period, periods, enough) => {
      expect(alarm(name)?.DatapointsToAlarm ?? periods).toBe(enough);
      expect(alarm(name)).toMatchObject({
        MetricName: metric,
        Period: period,
        EvaluationPeriods: periods,
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        TreatMissingData: 'breaching',
      });
    },
  );

  it('copies-stalled rings when messages have lain for five minutes and none was taken', () => {
    const stalled = alarm('copies-stalled');
    expect(stalled).toMatchObject({ EvaluationPeriods: 5, Threshold: 1, TreatMissingData: 'notBreaching' });
    expect(stalled?.Metrics).toMatchObject([
      { Expression: 'IF(FILL(lying, 0) > 0 AND FILL(taken, 0) < 1, 1, 0)', ReturnData: true },
      {
        Id: 'lying',
        MetricStat: { Metric: { MetricName: 'ApproximateNumberOfMessagesVisible' }, Period: 60, Stat: 'Minimum' },
      },
      { Id: 'taken', MetricStat: { Metric: { MetricName: 'NumberOfMessagesReceived' }, Period: 60, Stat: 'Sum' } },
    ]);
  });

  it('reconcile-failed rings when a comparison failed, and when its time was over', () => {
    const failed = alarm('reconcile-failed');
    expect(failed).toMatchObject({ EvaluationPeriods: 1, Threshold: 1, TreatMissingData: 'notBreaching' });
    expect(failed?.Metrics).toMatchObject([
      { Expression: 'FILL(failed, 0) + FILL(timedOut, 0)', ReturnData: true },
      { Id: 'failed', MetricStat: { Metric: { MetricName: 'ExecutionsFailed' }, Period: 300, Stat: 'Sum' } },
      { Id: 'timedOut', MetricStat: { Metric: { MetricName: 'ExecutionsTimedOut' }, Period: 300, Stat: 'Sum' } },
    ]);
  });

  it('are in every region, and about metrics of their own alone', () => {
    const resources = Object.values(deployed.template.findResources('AWS::CloudWatch::Alarm'));
    expect(resources.filter((resource) => 'Condition' in resource)).toEqual([]);
    // CloudFront has its metrics in one region: whatever is elsewhere, an alarm on them would see nothing.
    expect(alarms.filter(({ Namespace }) => Namespace === 'AWS/CloudFront')).toEqual([]);
    expect(alarm('site-errors')?.Dimensions).toEqual([
      { Name: 'FunctionName', Value: { Ref: functionOf('canary')[0] } },
    ]);
  });

  it('canary-late rings when what readers get is too old, and when nobody measures it', () => {
    expect(alarm('canary-late')).toMatchObject({
      Namespace: 'Feedmill',
      MetricName: 'CanaryAge',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: functionOf('canary')[0] } }],
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 360,
      Period: 60,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      TreatMissingData: 'breaching',
    });
  });

  it('links-missing rings when a link is missing, and for a time in which nobody has asked', () => {
    const missing = alarm('links-missing');
    expect(missing).toMatchObject({ EvaluationPeriods: 1, Threshold: 1, TreatMissingData: 'breaching' });
    expect(missing?.Metrics).toMatchObject([
      { Expression: 'FILL(missing, 1)', ReturnData: true },
      {
        Id: 'missing',
        MetricStat: {
          Metric: {
            Namespace: 'Feedmill',
            MetricName: 'MissingLinks',
            Dimensions: [{ Name: 'FunctionName', Value: { Ref: functionOf('roll-call')[0] } }],
          },
          Period: 420,
          Stat: 'Maximum',
        },
      },
    ]);
    const [[, rule] = expect.unreachable()] = resources('AWS::Events::Rule', { ScheduleExpression: 'rate(3 minutes)' });
    expect(rule.Properties.Targets).toMatchObject([{ Arn: { 'Fn::GetAtt': [functionOf('roll-call')[0], 'Arn'] } }]);
  });

  it('certificate-ends rings three weeks before', () => {
    expect(alarm('certificate-ends')).toMatchObject({
      MetricName: 'CertificateDays',
      Statistic: 'Minimum',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 21,
      TreatMissingData: 'notBreaching',
    });
  });

  it('go to nobody by default, and to the address that was given', () => {
    expect(alarms.filter(({ AlarmActions }) => AlarmActions !== undefined)).toEqual([]);
    const told = deployment(ALL_OPTIONS);
    told.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: ALL_OPTIONS.alarmEmail,
    });
    for (const { AlarmActions, OKActions } of alarmsOf(told)) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
    }
  });
});
