import { Duration, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from '../constructs/alarms.ts';
import { ageOfOldestIn, messagesIn } from '../constructs/queue.ts';
import type { QueueConsumer } from '../constructs/queue-consumer.ts';
import type { StreamFollower } from '../constructs/stream-follower.ts';
import type { Canary } from './canary.ts';
import type { Hub } from './hub.ts';
import { answersWithErrors } from './site-watch.ts';

export interface DashboardProps {
  readonly alarms: Alarms;
  readonly canary: Canary;
  readonly distribution: Distribution;
  /** By name. */
  readonly consumers: Readonly<Record<string, QueueConsumer>>;
  readonly followers: Readonly<Record<string, StreamFollower>>;
  /** @default - the configuration has none */
  readonly hub?: Hub | undefined;
}

const PERIOD = Duration.minutes(1);
const WIDTH = 12;

/** What somebody who was called looks at first: which alarms ring, whether what is uploaded comes out, and where it waits. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { alarms, canary, distribution, consumers, followers, hub } = props;
    const queues = Object.entries(consumers);
    const streams = Object.entries(followers);
    const graph = (title: string, left: readonly Metric[], right: readonly Metric[] = []) =>
      new GraphWidget({ title, left: [...left], right: [...right], width: WIDTH, liveData: true });
    const named = <T>(of: readonly (readonly [string, T])[], metric: (one: T) => Metric) =>
      of.map(([label, one]) => metric(one).with({ label }));
    const functions = [
      ...queues.map(([name, { consumer }]) => [name, consumer.lambda] as const),
      ...streams.map(([name, { follower }]) => [name, follower.lambda] as const),
    ];
    const dashboard = new CloudWatchDashboard(this, 'Dashboard', { dashboardName: Stack.of(this).stackName });
    dashboard.addWidgets(
      new TextWidget({ markdown: 'What each alarm means, and what to do: docs/runbook.md', width: 24, height: 1 }),
      new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 4 }),
      graph('Age of what readers get, seconds', [canary.measured('CanaryAge'), canary.measured('LateArticle')]),
      graph('Errors of CloudFront, percent', [answersWithErrors(distribution)]),
      graph(
        'Oldest in the queue, seconds',
        named(queues, ({ queue }) => ageOfOldestIn(queue)),
      ),
      graph(
        'Oldest in the stream, milliseconds',
        named(streams, (follower) => follower.lag()),
      ),
      graph('Given up, messages', [
        ...named(queues, ({ deadLetters }) => messagesIn(deadLetters)),
        ...named(streams, ({ failures }) => messagesIn(failures)),
      ]),
      graph(
        'Calls and errors of functions',
        named(functions, (lambda) => lambda.metricInvocations({ period: PERIOD, statistic: 'Sum' })),
        named(functions, (lambda) => lambda.metricErrors({ period: PERIOD, statistic: 'Sum' })),
      ),
      ...(hub === undefined ? [] : [graph('What subscribers of the hub are sent', hub.delivered())]),
    );
  }
}
