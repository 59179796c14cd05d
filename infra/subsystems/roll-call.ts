import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type IRole, Policy, type PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IConstruct } from 'constructs';
import type { Allowance, Grant, Roll } from '../../shared/aws/roll-call/roll.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';
import { measuredBy } from '../constructs/measured.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';
import { StreamFollower } from '../constructs/stream-follower.ts';
import { FOLDERS_OF_REMOVALS } from './invalidation.ts';
import type { Reconcile } from './reconcile.ts';

export interface RollCallProps {
  readonly defaults: FunctionDefaults;
  /** Its dead letters take what EventBridge cannot deliver, too. */
  readonly uploads: QueueConsumer;
  /** It is told by the public bucket. */
  readonly removals: QueueConsumer;
  readonly site: Bucket;
  readonly accessLog: Bucket;
  readonly reconcile: Reconcile;
}

const NEXT_CALL = 'The next call, three minutes later, asks for everything again.';
const INTERVAL = Duration.minutes(3);
/** In each of these lies a call, also where one is lost: nothing brings it again. */
const PERIOD = Duration.minutes(7);

/**
 * Every three minutes AWS is asked whether all is there that counts only when something else fails, or that nothing waits for: where failures
 * are set aside, what the edge is told, who may write its log. While all goes well nothing else could tell. Made when all that is called is.
 */
export class RollCall extends Construct {
  constructor(scope: Construct, id: string, props: RollCallProps) {
    super(scope, id);
    const { defaults } = props;
    const consumers = partsOf(scope, QueueConsumer);
    const followers = partsOf(scope, StreamFollower);
    const writers = partsOf(scope, FeedmillFunction);
    const caller = new FeedmillFunction(this, 'RollCall', {
      ...defaults,
      name: 'roll-call',
      description: 'Asks whether all is there that counts only when something else fails',
      memory: 256,
      timeout: Duration.seconds(50),
      // Its measurement is a line of its log, which another level would leave out.
      logLevel: defaults.logLevel === 'debug' ? 'debug' : 'info',
      withoutDeadLetters: NEXT_CALL,
    });
    const { afterDeployment, machine } = props.reconcile;
    const queues = [
      ...consumers.flatMap(({ queue, deadLetters }) => [queue, deadLetters]),
      ...followers.map(({ failures }) => failures),
    ];
    caller.allow(['sqs:GetQueueAttributes'], ...queues.map(({ queueArn }) => queueArn));
    caller.allow(
      ['lambda:GetEventSourceMapping'],
      ...followers.map(({ mapping: { eventSourceMappingArn } }) => eventSourceMappingArn),
    );
    caller.allow(['events:DescribeRule', 'events:ListTargetsByRule'], afterDeployment.ruleArn);
    caller.allow(['s3:GetBucketNotification'], props.site.bucketArn);
    caller.allow(['s3:GetBucketPolicy'], props.accessLog.bucketArn);
    caller.allow(['iam:GetRolePolicy'], machine.role.roleArn, ...writers.map(({ role }) => role.roleArn));
    const { account, region, urlSuffix } = Stack.of(this);
    this.call(caller, {
      queuesAt: `https://sqs.${region}.${urlSuffix}/${account}/`,
      queues: consumers.map(({ queue, deadLetters }) => ({ name: queue.queueName, aside: deadLetters.queueName })),
      mappings: followers.map(({ mapping, failures }) => ({
        id: mapping.eventSourceMappingId,
        aside: failures.queueName,
      })),
      rules: [{ name: afterDeployment.ruleName, calls: machine.stateMachineArn }],
      notices: [{ bucket: props.site.bucketName, folders: FOLDERS_OF_REMOVALS, tells: props.removals.queue.queueArn }],
      writers: writers.map(({ role, lambda }) => ({ ...namesOf(role), log: lambda.logGroup.logGroupName })),
      grants: [
        mayFill(props.uploads.deadLetters, 'events.amazonaws.com'),
        mayFill(props.removals.queue, 's3.amazonaws.com'),
        mayLogInto(props.accessLog),
        ...followers.map(({ follower, failures }) => ({
          ...namesOf(follower.role),
          ...{ may: ['sqs:SendMessage'], on: [failures.queueArn] },
        })),
        { ...namesOf(machine.role), ...allowedIn(policyOf(machine.role)?.document, /^logs:/) },
      ],
    });
    defaults.alarms.ring(this, 'links-missing', {
      metric: new MathExpression({
        expression: 'FILL(missing, 1)',
        usingMetrics: { missing: measuredBy(caller, 'MissingLinks', 'Maximum').with({ period: PERIOD }) },
        period: PERIOD,
      }),
      missing: TreatMissingData.BREACHING,
      says: 'Something is missing that counts only when something else fails, or nobody can tell.',
    });
  }

  private call(caller: FeedmillFunction, roll: Roll): void {
    const { lambda } = caller;
    lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const rule = new Rule(this, 'EveryThreeMinutes', {
      schedule: Schedule.rate(INTERVAL),
      targets: [
        new LambdaFunction(lambda, {
          // An environment takes half of it.
          event: RuleTargetInput.fromObject(roll),
          retryAttempts: 0,
          maxEventAge: Duration.minutes(1),
        }),
      ],
    });
    acknowledge(caller, { 'Serverless-LambdaAsyncFailureDestination': NEXT_CALL });
    acknowledge(rule, { 'Serverless-EventBusDLQ': NEXT_CALL });
  }
}

function partsOf<Part extends Construct>(
  scope: Construct,
  kind: abstract new (...args: never[]) => Part,
): readonly Part[] {
  return scope.node.findAll().filter((one): one is Part => one instanceof kind);
}

/** What constructs have added up for a role. */
function policyOf(role: IRole): Policy | undefined {
  const policy: IConstruct | undefined = role.node.tryFindChild('DefaultPolicy');
  return policy instanceof Policy ? policy : undefined;
}

function namesOf(role: IRole): { readonly role: string; readonly policy: string } {
  return { role: role.roleName, policy: policyOf(role)?.policyName ?? '' };
}

function mayFill(queue: Queue, to: string): Grant {
  return { queue: queue.queueName, to, may: ['sqs:SendMessage'], on: [queue.queueArn] };
}

function mayLogInto({ bucketName: bucket, policy }: Bucket): Grant {
  return { bucket, to: 'logging.s3.amazonaws.com', ...allowedIn(policy?.document, /^s3:PutObject$/) };
}

/** All that a policy allows of these actions; they are allowed on the same. */
function allowedIn(document: PolicyDocument | undefined, actions: RegExp): Allowance {
  const { Statement = [] } = (document?.toJSON() ?? {}) as { readonly Statement?: readonly StatementJson[] };
  const found = Statement.flatMap(({ Effect, Action, Resource }) =>
    Effect !== 'Allow' ? [] : [Action].flat().map((action) => [action, [Resource].flat()] as const),
  ).filter(([action]) => actions.test(action));
  return { may: [...new Set(found.map(([action]) => action))], on: [...new Set(found.flatMap(([, on]) => on))] };
}

interface StatementJson {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}
