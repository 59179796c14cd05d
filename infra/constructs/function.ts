import { join } from 'node:path';
import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/bundle.ts';
import { CUTS, EDGE_ERRORS, ENVIRONMENT, FEEDS, HELD_FEEDS, SITEMAPS, UNLISTED } from '../../shared/aws/names.ts';
import type { LogLevel } from '../options.ts';
import { accept, KEY_OF_AWS } from './accept.ts';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import { arnInFinding } from './finding.ts';

type Variable = (typeof ENVIRONMENT)[keyof typeof ENVIRONMENT];

/** What all functions of a deployment have in common. */
export interface FunctionDefaults {
  /** Folder with a folder for each function, named by it: `handler.mjs` and all that it needs. */
  readonly bundles: string;
  readonly feedsUrl: string;
  readonly logLevel: LogLevel;
  readonly tracing: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly alarms: Alarms;
}

/** What each has of its own. */
export interface FunctionProps {
  /** Its folder in functions/, and the first word of its alarms: `ingest` has `ingest-errors`. */
  readonly name: FunctionName;
  readonly description: string;
  /** MiB; Lambda gives a whole CPU at 1,769. */
  readonly memory: number;
  readonly timeout: Duration;
}

export interface FeedmillFunctionProps extends FunctionDefaults, FunctionProps {
  /** Why no dead-letter queue hangs on the function itself. */
  readonly withoutDeadLetters: string;
}

const READ_ITEMS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/**
 * A Lambda function of Feedmill. What its handler may touch is said by `may…`, each of which also tells it the name of the
 * thing: no name in the environment is without its permission.
 */
export class FeedmillFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: FeedmillFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: props.removalPolicy,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: Code.fromAsset(join(props.bundles, props.name)),
      handler: 'handler.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: APPLICATION_LOG_LEVEL[props.logLevel],
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: props.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    this.tell(ENVIRONMENT.feedsUrl, props.feedsUrl);
    this.tell(ENVIRONMENT.logLevel, props.logLevel);
    this.tell(ENVIRONMENT.newsroom, Stack.of(this).stackName);

    acknowledge(this, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(logGroup)}]`]:
        'The ARN that CloudFormation gives for a log group ends in ":*": its own log streams.',
      'Serverless-LambdaDLQ': props.withoutDeadLetters,
      ...(props.tracing
        ? { 'AwsSolutions-IAM5[Resource::*]': 'X-Ray has no resources to name (Service Authorization Reference).' }
        : { 'Serverless-LambdaTracing': 'Chosen by the context value "tracing"; off by default, since traces cost.' }),
    });
    accept(logGroup, { CKV_AWS_158: KEY_OF_AWS });
    accept(this.lambda, {
      CKV_AWS_115:
        'Bounded by what calls it; reserved concurrency would be taken from all other functions of the account.',
      CKV_AWS_116: props.withoutDeadLetters,
      CKV_AWS_117:
        'It asks AWS and, for copies, the internet: a network of its own would hold nothing, and cost a gateway.',
      CKV_AWS_173: 'Its environment holds names of things, and no secrets.',
    });
    this.watch(props);
  }

  /** Objects as they are now, and whether they are there: without ListBucket S3 answers 403 for a missing key, not 404. */
  mayRead(bucket: Bucket, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allowObjects(bucket, ['s3:GetObject']);
    this.tell(variable, bucket.bucketName);
  }

  /** A conditional PutObject needs GetObject as well (Amazon S3 User Guide, "conditional writes"). */
  mayPublishTo(bucket: Bucket, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allowObjects(bucket, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']);
    this.tell(variable, bucket.bucketName);
  }

  /** A transaction needs the permissions of its parts; there is none for the transaction itself. */
  mayCommitTo(table: Table, variable: Variable): void {
    this.allow([...READ_ITEMS, 'dynamodb:PutItem', 'dynamodb:DeleteItem'], table.tableArn);
    this.tell(variable, table.tableName);
  }

  /** The same, and writes on condition that another item is as it was read. */
  mayCommitAndCheck(table: Table, variable: Variable): void {
    this.mayCommitTo(table, variable);
    this.allow(['dynamodb:ConditionCheckItem'], table.tableArn);
  }

  /** Reads everything; writes and deletes nothing but what is known of feeds. @param also further partitions */
  mayReadAndRegister(table: Table, variable: Variable, also: readonly string[] = []): void {
    this.allow(READ_ITEMS, table.tableArn);
    this.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
        resources: [table.tableArn],
        // Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".
        conditions: {
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': [FEEDS, UNLISTED, CUTS, SITEMAPS, HELD_FEEDS, ...also],
          },
        },
      }),
    );
    this.tell(variable, table.tableName);
  }

  /** Items of these partitions alone. @param partitions keys, with `*` for whatever they end in */
  mayUse(table: Table, actions: readonly string[], partitions: readonly string[], variable: Variable): void {
    this.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [table.tableArn],
        // Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
      }),
    );
    this.tell(variable, table.tableName);
  }

  /** Begins runs of it. */
  mayStart(machine: StateMachine, variable: Variable): void {
    this.allow(['states:StartExecution'], machine.stateMachineArn);
    this.tell(variable, machine.stateMachineArn);
  }

  /** Single items, for what follows the stream and reads one record as it is now. */
  mayGetItems(table: Table, variable: Variable): void {
    this.allow(['dynamodb:GetItem'], table.tableArn);
    this.tell(variable, table.tableName);
  }

  /** Reads whatever is asked for by its key; changes nothing. */
  mayLookUp(table: Table, variable: Variable): void {
    this.allow(READ_ITEMS, table.tableArn);
    this.tell(variable, table.tableName);
  }

  /** One object, whose key is no editor's. */
  mayPutObject(bucket: Bucket, key: string, variable: Variable): void {
    this.allow(['s3:PutObject'], bucket.arnForObjects(key));
    this.tell(variable, bucket.bucketName);
  }

  /** Objects of one kind as they are now, and whether they are there. @param kind what their keys look like, with `*` */
  mayReadObjects(bucket: Bucket, kind: string, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allow(['s3:GetObject'], bucket.arnForObjects(kind));
    acknowledge(this, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(bucket)}/${kind}]`]: 'All objects of this kind, and of no other.',
    });
    this.tell(variable, bucket.bucketName);
  }

  /** Unconditionally: neither reads nor lists. */
  mayPutInto(bucket: Bucket, variable: Variable): void {
    this.allowObjects(bucket, ['s3:PutObject']);
    this.tell(variable, bucket.bucketName);
  }

  /** Reads as `mayRead` does, and puts; deletes nothing. */
  mayKeepIn(bucket: Bucket, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allowObjects(bucket, ['s3:GetObject', 's3:PutObject']);
    this.tell(variable, bucket.bucketName);
  }

  /** Lists what is there and writes over it; reads nothing of it, and deletes nothing. */
  mayListAndPutInto(bucket: Bucket, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.mayPutInto(bucket, variable);
  }

  /** When messages of its own queue come again, which the queue's mapping lets it say. */
  mayTakeFrom(queue: Queue, variable: Variable): void {
    this.tell(variable, queue.queueUrl);
  }

  /** Messages to a queue of which it sees nothing. */
  maySendTo(queue: Queue, variable: Variable): void {
    this.allow(['sqs:SendMessage'], queue.queueArn);
    this.tell(variable, queue.queueUrl);
  }

  /** Of this one distribution, and nothing else of it. */
  mayInvalidate(distribution: Distribution, variable: Variable): void {
    this.allow(['cloudfront:CreateInvalidation'], distribution.distributionArn);
    this.tell(variable, distribution.distributionId);
  }

  /** What CloudFront measures of this distribution, and by itself no other: metrics have no resources to name. */
  mayReadErrorsOf(distribution: Distribution, variable: Variable): void {
    this.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['cloudwatch:GetMetricStatistics'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': EDGE_ERRORS.region } },
      }),
    );
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::*]':
        'Metrics, as traces, have no resources to name (Service Authorization Reference); it reads numbers, of one region.',
    });
    this.tell(variable, distribution.distributionId);
  }

  /** Tags alone, which are read to be kept; what is in the objects stays unseen. */
  mayTag(bucket: Bucket, variable: Variable): void {
    this.allow(['s3:ListBucket'], bucket.bucketArn);
    this.allowObjects(bucket, ['s3:GetObjectTagging', 's3:PutObjectTagging']);
    this.tell(variable, bucket.bucketName);
  }

  /** What lay in a bucket before, beside what it may read there. */
  mayReadVersions(bucket: Bucket): void {
    this.allow(['s3:ListBucketVersions'], bucket.bucketArn);
    this.allowObjects(bucket, ['s3:GetObjectVersion']);
  }

  /** Asks what has come of objects that come in parts, and gives them up; it puts them there as any other. */
  mayPutInParts(bucket: Bucket): void {
    this.allowObjects(bucket, ['s3:ListMultipartUploadParts', 's3:AbortMultipartUpload']);
  }

  /** What is no name of a resource of ours, or is one that needs no permission. */
  tell(variable: Variable, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }

  /** For what Lambda itself does in the function's name, such as reading a stream: the handler needs no name for it. */
  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  private allowObjects(bucket: Bucket, actions: readonly string[]): void {
    this.allow(actions, bucket.arnForObjects('*'));
    acknowledge(this, {
      [`AwsSolutions-IAM5[Resource::${arnInFinding(bucket)}/*]`]:
        'All objects of this one bucket: keys are the editors’ to choose.',
    });
  }

  private watch({ name, alarms }: FeedmillFunctionProps): void {
    const period = Duration.minutes(5);
    alarms.ring(this, `${name}-errors`, {
      metric: this.lambda.metricErrors({ period, statistic: 'Sum' }),
      // A queue brings what failed back after 18 minutes at the latest.
      periods: 6,
      enough: 2,
      says: `The ${name} function has failed twice within half an hour.`,
    });
    alarms.ring(this, `${name}-throttles`, {
      metric: this.lambda.metricThrottles({ period, statistic: 'Sum' }),
      periods: 3,
      says: `Lambda has turned away calls of the ${name} function for a quarter of an hour.`,
    });
  }
}

const APPLICATION_LOG_LEVEL: Readonly<Record<LogLevel, ApplicationLogLevel>> = {
  debug: ApplicationLogLevel.DEBUG,
  info: ApplicationLogLevel.INFO,
  warn: ApplicationLogLevel.WARN,
  error: ApplicationLogLevel.ERROR,
};
