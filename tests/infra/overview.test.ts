import { describe, expect, it } from 'vitest';
import { ALL_OPTIONS, deployment } from './template/deployment.ts';
import { flat } from './template/flat.ts';
import { lookUp } from './template/look-up.ts';

const { template } = deployment();
const { only, resources } = lookUp(template);

describe('the dashboard', () => {
  const [, { Properties }] = only('AWS::CloudWatch::Dashboard');
  const body = flat(Properties.DashboardBody);

  it('has the name of the stack, and every alarm', () => {
    expect(Properties.DashboardName).toBe('Feedmill');
    const absent = resources('AWS::CloudWatch::Alarm').filter(
      ([id]) => !body.includes(`<${id.replace(/[0-9A-F]{8}$/, '')}.Arn>`),
    );
    expect(absent).toEqual([]);
  });

  it.each([
    ['how old what readers get is', 'CanaryAge'],
    ['whether the newest article is in its feeds', 'LateArticle'],
    ['what waits in queues', 'ApproximateAgeOfOldestMessage'],
    ['what waits in the stream', 'IteratorAge'],
    ['what was given up', 'ApproximateNumberOfMessagesVisible'],
    ['errors of functions', '"Errors"'],
  ])('shows %s', (_, metric) => {
    expect(body).toContain(metric);
  });

  it('shows errors of CloudFront, which are measured in one region', () => {
    expect(body).toMatch(/"5xxErrorRate"[^\]]*"region":"us-east-1"/);
  });

  it('can be left out', () => {
    deployment({ dashboard: 'false' }).template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
  });
});

describe('the budget', () => {
  it('is there where it is asked for, and tells who hears of alarms', () => {
    template.resourceCountIs('AWS::Budgets::Budget', 0);
    const asked = lookUp(deployment(ALL_OPTIONS).template);
    const [, { Properties }] = asked.only('AWS::Budgets::Budget');
    expect(Properties.Budget).toEqual({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 40, Unit: 'USD' },
    });
    const told = { ComparisonOperator: 'GREATER_THAN', ThresholdType: 'PERCENTAGE' };
    const Subscribers = [{ SubscriptionType: 'EMAIL', Address: ALL_OPTIONS.alarmEmail }];
    expect(Properties.NotificationsWithSubscribers).toEqual([
      { Notification: { ...told, NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers },
      { Notification: { ...told, NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers },
    ]);
  });

  it.each(['0', '12.50', 'much'])('is refused with %s', (monthlyBudget) => {
    const asked = { alarmEmail: ALL_OPTIONS.alarmEmail, monthlyBudget };
    expect(() => deployment(asked)).toThrow(`monthlyBudget must be whole US dollars, not "${monthlyBudget}"`);
  });

  it('is refused where nobody would hear of it', () => {
    expect(() => deployment({ monthlyBudget: '40' })).toThrow('monthlyBudget wants an alarmEmail');
  });
});
