import { Duration, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  CustomState,
  DefinitionBody,
  Fail,
  LogLevel,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ACCEPTED_LOSSES, CONFIGURATION, ENVIRONMENT, HELD_REMOVALS, UNFINISHED } from '../../shared/aws/names.ts';
import { accept, KEY_OF_AWS } from '../constructs/accept.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { FeedmillFunction, type FunctionDefaults } from '../constructs/function.ts';

export interface ReconcileProps {
  readonly defaults: FunctionDefaults;
  readonly content: Bucket;
  readonly copies: Bucket;
  readonly receipts: Bucket;
  readonly site: Bucket;
  readonly table: Table;
  /** Takes uploads that are to be looked at. */
  readonly uploadsQueue: Queue;
  /** Takes what the edge is to forget. */
  readonly invalidationQueue: Queue;
  /** Takes what hubs are to be told. */
  readonly noticesQueue: Queue;
  /** Takes articles whose pictures are to be made smaller. */
  readonly renditionsQueue: Queue;
}

const NEXT_NIGHT = 'The next night, or whoever starts it by hand, compares everything again.';

/**
 * Compares inbox, table and public bucket and puts right what differs: each night, after a deployment with another configuration, and
 * when it is started by hand. A state machine calls the function until it has come to the end, so that no call is long.
 */
export class Reconcile extends Construct {
  readonly machine: StateMachine;
  /** Starts it then. */
  readonly afterDeployment: Rule;

  constructor(scope: Construct, id: string, props: ReconcileProps) {
    super(scope, id);
    const reconcile = this.functionOf(props);
    this.machine = this.machineOf(reconcile, props);
    this.start('Nightly', {
      description: 'Each night inbox, table and public bucket are compared',
      // When most newsrooms of Europe sleep and those of America write their last lines.
      schedule: Schedule.cron({ hour: '3', minute: '17' }),
      input: { goesOn: true },
    });
    this.afterDeployment = this.start('AfterDeployment', {
      description: 'With another configuration everything is read again',
      // AWS CloudFormation User Guide, "Event detail: CloudFormation Stack Status Change".
      eventPattern: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: {
          'stack-id': [Stack.of(this).stackId],
          'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
        },
      },
      input: { onlyIfReconfigured: true },
    });
    this.watch(props.defaults);
  }

  private functionOf(props: ReconcileProps): FeedmillFunction {
    const reconcile = new FeedmillFunction(this, 'Reconcile', {
      ...props.defaults,
      name: 'reconcile',
      description: 'Compares inbox, table and public bucket, and puts right what differs',
      memory: 1769,
      // It hands on after a minute, and a step of many articles may take several.
      timeout: Duration.minutes(15),
      withoutDeadLetters: 'Called by its state machine only, which tries again and says when it gives up.',
    });
    reconcile.mayRead(props.content, ENVIRONMENT.contentBucket);
    reconcile.mayTag(props.content, ENVIRONMENT.contentBucket);
    reconcile.mayRead(props.copies, ENVIRONMENT.copiesBucket);
    reconcile.mayPublishTo(props.site, ENVIRONMENT.publicBucket);
    reconcile.mayListAndPutInto(props.receipts, ENVIRONMENT.receiptsBucket);
    reconcile.mayReadAndRegister(props.table, ENVIRONMENT.table, [
      CONFIGURATION,
      ACCEPTED_LOSSES,
      HELD_REMOVALS,
      UNFINISHED,
    ]);
    reconcile.maySendTo(props.uploadsQueue, ENVIRONMENT.uploadsQueue);
    reconcile.maySendTo(props.invalidationQueue, ENVIRONMENT.invalidationQueue);
    reconcile.maySendTo(props.noticesQueue, ENVIRONMENT.noticesQueue);
    reconcile.maySendTo(props.renditionsQueue, ENVIRONMENT.renditionsQueue);
    return reconcile;
  }

  private machineOf({ lambda }: FeedmillFunction, { defaults }: ReconcileProps): StateMachine {
    // `LambdaInvoke` would let the machine call versions of the function too, of which there are none.
    const call = new CustomState(this, 'Compare', { stateJson: { Type: 'Task', Resource: lambda.functionArn } });
    // Of any fault: a step can be done again, and what was done of it is found done.
    call.addRetry({ errors: ['States.ALL'], interval: Duration.seconds(30), maxAttempts: 5, backoffRate: 2 });
    const left = new Fail(this, 'Somebody has to see to it', {
      error: 'Left',
      cause:
        'Something could not be put right, or very much is gone from the inbox: the output of the last call says what.',
    });
    call.next(
      new Choice(this, 'How far')
        .when(Condition.booleanEquals('$.isDone', false), call)
        .when(Condition.booleanEquals('$.needsSomebody', true), left)
        .otherwise(new Succeed(this, 'Done')),
    );
    const logs = new LogGroup(this, 'MachineLogs', {
      // CloudWatch takes long policies for one resource only; logs under this name need none of their own.
      logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}-reconcile`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: defaults.removalPolicy,
    });
    accept(logs, { CKV_AWS_158: KEY_OF_AWS });
    const machine = new StateMachine(this, 'Machine', {
      comment: 'Compares inbox, table and public bucket, and puts right what differs',
      definitionBody: DefinitionBody.fromChainable(call),
      // A million articles are some hours' work; it ends by itself an hour before, and the next night goes on.
      timeout: Duration.hours(20),
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: true },
      tracingEnabled: defaults.tracing,
    });
    machine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
    );
    acknowledge(machine, {
      'AwsSolutions-IAM5[Resource::*]':
        'The delivery of logs has no resources to name (AWS Step Functions Developer Guide, "Logging using CloudWatch Logs").',
      ...(defaults.tracing
        ? {}
        : {
            'AwsSolutions-SF2': 'Chosen by the context value "tracing"; off by default, since traces cost.',
            'Serverless-StepFunctionStateMachineXray': 'Chosen by the context value "tracing"; off by default.',
          }),
    });
    return machine;
  }

  private start(
    id: string,
    { input, ...rule }: ConstructorParameters<typeof Rule>[2] & { readonly input: object },
  ): Rule {
    const target = new SfnStateMachine(this.machine, {
      input: RuleTargetInput.fromObject(input),
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
    });
    const made = new Rule(this, id, { ...rule, targets: [target] });
    acknowledge(made, { 'Serverless-EventBusDLQ': NEXT_NIGHT });
    return made;
  }

  /** Comparisons that failed, or did not end by themselves: of those CloudWatch keeps count apart. */
  private endedEarly(): MathExpression {
    const period = Duration.minutes(5);
    return new MathExpression({
      expression: 'FILL(failed, 0) + FILL(timedOut, 0)',
      usingMetrics: {
        failed: this.machine.metricFailed({ period, statistic: 'Sum' }),
        timedOut: this.machine.metricTimedOut({ period, statistic: 'Sum' }),
      },
      period,
    });
  }

  private watch({ alarms }: FunctionDefaults): void {
    alarms.ring(this, 'reconcile-failed', {
      metric: this.endedEarly(),
      says: 'Something that differs between inbox, table and public bucket could not be put right.',
    });
    alarms.ring(this, 'reconcile-silent', {
      metric: this.machine.metricStarted({ period: Duration.hours(1), statistic: 'Sum' }),
      // A night and an hour.
      periods: 25,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
      says: 'For more than a day nobody has compared inbox, table and public bucket.',
    });
  }
}
