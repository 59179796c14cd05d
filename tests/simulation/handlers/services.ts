import { createHash } from 'node:crypto';
import { CloudFrontClient, type CreateInvalidationCommandInput } from '@aws-sdk/client-cloudfront';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { stated } from '../../../shared/article/stated.ts';
import { EDGE_ERRORS } from '../../../shared/aws/names.ts';
import type { Clients } from '../../../shared/aws/roll-call/clients.ts';
import { UNSIGNED } from '../../contract/dynoxide.ts';
import { neededFor } from '../../infra/links/described.ts';

/** A request of a function, as policies see it. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** The partition that is written to, of a table; a condition of a policy may be about it. */
  readonly partition?: string;
  /** That is asked, where it is not the stack's own. */
  readonly region?: string;
}

/** What lies in the table's stream: keys alone, as the stack has it. */
export interface Change {
  readonly sequence: number;
  readonly at: number;
  readonly isRemoval: boolean;
  readonly keys: { readonly pk: string; readonly sk: string };
}

interface Stored {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly metadata: Record<string, string>;
  readonly tags: readonly object[];
}

type Input = Readonly<Record<string, unknown>>;

/** Buckets, queues and a table, for whoever is allowed to ask. Each answers as the service does. */
export interface Services {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly cloudFront: CloudFrontClient;
  /** Of CloudFront's region. */
  readonly cloudWatch: CloudWatchClient;
  readonly states: SFNClient;
  /** Of the roll call, which changes nothing: it is told how parts hang together. */
  readonly calling: Clients;
  /** By bucket and key. */
  readonly objects: ReadonlyMap<string, Stored>;
  /** What the edge was asked to forget, and when; in milliseconds since 1970. */
  readonly forgotten: readonly { readonly path: string; readonly at: number }[];
  /** Puts or takes away past all policies, as whoever is not of the stack. @param bytes none: it is deleted */
  change(bucket: string, key: string, bytes?: Uint8Array): void;
  /** The same, of which nobody hears. */
  slip(bucket: string, key: string, bytes?: Uint8Array): void;
  /** Called with each change of an object. */
  onObject: (bucket: string, key: string, isThere: boolean) => void;
  /** Called with each change of an item, and each message. */
  onItem: (keys: Change['keys'], isRemoval: boolean) => void;
  onMessage: (queue: string, body: string, delay: number) => void;
  /** Called when a message that is being tried is to come again. @param delay in milliseconds */
  onAgain: (queue: string, id: string, delay: number) => void;
  /** What is answered to the roll call. */
  described: (operation: string, input: object) => object;
  /** Asked before each request is answered: whether a policy lets it through. */
  isAllowed: (request: Request) => boolean;
  /** Called before each request has any effect, also one of the web, and what it gives when that is done: what either throws is the answer. */
  onRequest: () => () => void;
  /** A request to somebody else. @param answer what they do, and say */
  web<T>(answer: () => Promise<T>): Promise<T>;
  /** Of objects: items are the table's. */
  empty(): void;
  close(): void;
}

interface Message {
  readonly MessageBody?: string;
  readonly DelaySeconds?: number;
  readonly ReceiptHandle?: string;
  readonly VisibilityTimeout?: number;
}

/** By operation, where the two are not called alike (Service Authorization Reference). */
const ACTIONS: Readonly<Record<string, string>> = {
  HeadObject: 'GetObject',
  CreateMultipartUpload: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  ListParts: 'ListMultipartUploadParts',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  SendMessageBatch: 'SendMessage',
};

/**
 * @param endpoint of a DynamoDB
 * @param arnOf the ARN of a table, a queue or a distribution by its name
 */
export function openServices(
  endpoint: string,
  arnOf: (kind: 'table' | 'queue' | 'distribution', name: string) => string,
  now: () => number,
): Services {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const settings = { region: 'eu-west-1', credentials, maxAttempts: 1 };
  const dynamo = new DynamoDBClient({ ...settings, endpoint, ...UNSIGNED });
  const s3 = new S3Client(settings);
  const sqs = new SQSClient(settings);
  const cloudFront = new CloudFrontClient(settings);
  const cloudWatch = new CloudWatchClient({ ...settings, region: EDGE_ERRORS.region });
  const states = new SFNClient(settings);
  const objects = new Map<string, Stored>();
  /** All that has lain at a key, the latest last; undefined: it was taken away. */
  const versions = new Map<string, (Stored | undefined)[]>();
  /** Of uploads that come in parts: how many bytes, by the name of the upload. */
  const parts = new Map<string, Uint8Array>();
  const forgotten: { path: string; at: number }[] = [];
  const lay = (name: string, stored: Stored | undefined) => {
    if (stored === undefined) objects.delete(name);
    else objects.set(name, stored);
    versions.set(name, [...(versions.get(name) ?? []), stored]);
  };
  const services: Services = {
    dynamo,
    s3,
    sqs,
    cloudFront,
    cloudWatch,
    states,
    calling: {
      sqs: new SQSClient(settings),
      lambda: new LambdaClient(settings),
      events: new EventBridgeClient(settings),
      s3: new S3Client(settings),
      iam: new IAMClient(settings),
    },
    objects,
    forgotten,
    change(bucket, key, bytes) {
      services.slip(bucket, key, bytes);
      services.onObject(bucket, key, bytes !== undefined);
    },
    slip(bucket, key, bytes) {
      lay(`${bucket}/${key}`, bytes === undefined ? undefined : { bytes, at: now(), metadata: {}, tags: [] });
    },
    onObject: () => undefined,
    onItem: () => undefined,
    onMessage: () => undefined,
    onAgain: () => undefined,
    described: () => ({}),
    isAllowed: () => true,
    onRequest: () => () => undefined,
    web: around,
    empty() {
      for (const map of [objects, versions, parts]) map.clear();
      forgotten.length = 0;
    },
    close() {
      for (const client of [dynamo, s3, sqs, cloudFront, cloudWatch, states, ...Object.values(services.calling)])
        client.destroy();
    },
  };
  async function around<T>(answer: () => Promise<T>): Promise<T> {
    const onAnswer = services.onRequest();
    try {
      return await answer();
    } finally {
      onAnswer();
    }
  }
  const demand = (action: string, resource: string, also: Pick<Request, 'partition' | 'region'> = {}) => {
    if (!services.isAllowed({ action, resource, ...also })) throw denied(`${action} on ${resource}`);
  };

  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Input;
      for (const { action, table, partition } of itemActions(operationOf(context), input))
        demand(`dynamodb:${action}`, arnOf('table', table), stated({ partition }));
      const result = await next(args);
      for (const { keys, isRemoval } of changesIn(operationOf(context), input)) services.onItem(keys, isRemoval);
      return result;
    },
    { step: 'initialize' },
  );

  sqs.middlewareStack.add(
    (_, context) => async (args) => {
      const { QueueUrl, Entries, ...single } = args.input as Message & {
        readonly QueueUrl: string;
        readonly Entries?: readonly Message[];
      };
      const operation = operationOf(context);
      demand(`sqs:${ACTIONS[operation] ?? operation}`, arnOf('queue', QueueUrl));
      for (const { MessageBody = '', DelaySeconds = 0, ReceiptHandle = '', VisibilityTimeout = 0 } of Entries ?? [
        single,
      ])
        if (operation.startsWith('SendMessage')) services.onMessage(QueueUrl, MessageBody, 1_000 * DelaySeconds);
        else services.onAgain(QueueUrl, ReceiptHandle, 1_000 * VisibilityTimeout);
      return { output: { $metadata: {}, Successful: [], Failed: [] }, response: {} } as never;
    },
    { step: 'initialize' },
  );

  cloudFront.middlewareStack.add(
    (_, context) => async (args) => {
      const { DistributionId, InvalidationBatch } = args.input as CreateInvalidationCommandInput;
      demand(`cloudfront:${operationOf(context)}`, arnOf('distribution', DistributionId ?? ''));
      for (const path of InvalidationBatch?.Paths?.Items ?? []) forgotten.push({ path, at: now() });
      return { output: { $metadata: {} }, response: {} } as never;
    },
    { step: 'initialize' },
  );

  cloudWatch.middlewareStack.add(
    (_, context) => async (args) => {
      demand(`cloudwatch:${operationOf(context)}`, '*', { region: await cloudWatch.config.region() });
      // Nobody was answered with an error.
      const { StartTime } = args.input as { readonly StartTime: Date };
      return { output: { $metadata: {}, Datapoints: [{ Timestamp: StartTime, Average: 0 }] }, response: {} } as never;
    },
    { step: 'initialize' },
  );

  states.middlewareStack.add(
    (_, context) => async (args) => {
      demand(`states:${operationOf(context)}`, (args.input as { readonly stateMachineArn: string }).stateMachineArn);
      return { output: { $metadata: {}, executionArn: 'begun' }, response: {} } as never;
    },
    { step: 'initialize' },
  );

  for (const client of Object.values(services.calling) as readonly Pick<S3Client, 'middlewareStack'>[])
    client.middlewareStack.add(
      (_, context) => async (args) => {
        const operation = operationOf(context);
        const input: object = args.input;
        const { action, resource } = neededFor(operation, input);
        demand(action, resource);
        return { output: { $metadata: {}, ...services.described(operation, input) }, response: {} } as never;
      },
      { step: 'initialize' },
    );

  s3.middlewareStack.add(
    (_, context) => async (args) => {
      const input = args.input as { readonly Bucket: string; readonly Key: string } & Input;
      const operation = operationOf(context);
      const action = `s3:${ACTIONS[operation] ?? operation}${input.VersionId === undefined ? '' : 'Version'}`;
      if (operation.startsWith('ListObject')) {
        demand(action, `arn:aws:s3:::${input.Bucket}`);
        const found = operation === 'ListObjectsV2' ? listed(input) : versioned(input);
        return { output: { $metadata: {}, ...found }, response: {} } as never;
      }
      demand(action, `arn:aws:s3:::${input.Bucket}/${input.Key}`);
      // Who may not list is not told what is missing (Amazon S3 API Reference, GetObject, "Permissions").
      const isMissing = !objects.has(`${input.Bucket}/${input.Key}`) && /^(?:Get|Head)/.test(operation);
      if (isMissing) demand('s3:ListBucket', `arn:aws:s3:::${input.Bucket}`);
      return { output: { $metadata: {}, ...answer(operation, input) }, response: {} } as never;
    },
    { step: 'initialize' },
  );

  for (const client of [dynamo, s3, sqs, cloudFront, cloudWatch, states] as readonly Pick<
    S3Client,
    'middlewareStack'
  >[])
    client.middlewareStack.add((next) => (args) => around(() => next(args)), { step: 'initialize', priority: 'high' });

  function listed({
    Bucket,
    StartAfter = '',
    MaxKeys = 1_000,
    Prefix = '',
  }: { readonly Bucket: string } & Input): object {
    const named = [...objects].flatMap(([name, one]) =>
      name.startsWith(`${Bucket}/`) ? [[name.slice(Bucket.length + 1), one] as const] : [],
    );
    const found = named
      .filter(([key]) => key > String(StartAfter) && key.startsWith(String(Prefix)))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const page = found.slice(0, Number(MaxKeys));
    const Contents = page.map(([Key, { bytes, at }]) => ({
      ...{ Key, Size: bytes.length, ETag: etag(bytes), LastModified: new Date(at) },
    }));
    return { Contents, KeyCount: page.length, IsTruncated: page.length < found.length };
  }

  function versioned({ Bucket, Prefix }: { readonly Bucket: string } & Input): object {
    const all = versions.get(`${Bucket}/${Prefix}`) ?? [];
    const each = all.map((stored, index) => ({
      stored,
      ...{ Key: Prefix, VersionId: String(index), IsLatest: index === all.length - 1 },
      LastModified: new Date(stored?.at ?? now()),
    }));
    return {
      Versions: each.filter(({ stored }) => stored !== undefined).toReversed(),
      DeleteMarkers: each.filter(({ stored }) => stored === undefined).toReversed(),
    };
  }

  function answer(operation: string, input: { readonly Bucket: string; readonly Key: string } & Input): object {
    const { Bucket, Key, VersionId } = input;
    const name = `${Bucket}/${Key}`;
    const found = VersionId === undefined ? objects.get(name) : versions.get(name)?.[Number(VersionId)];
    const part = parts.get(String(input.UploadId));
    switch (operation) {
      case 'HeadObject':
      case 'GetObject':
        if (found === undefined) throw new NoSuchKey({ $metadata: { httpStatusCode: 404 }, message: name });
        return {
          ETag: etag(found.bytes),
          ContentLength: found.bytes.length,
          LastModified: new Date(found.at),
          Metadata: found.metadata,
          Body: {
            transformToByteArray: async () => found.bytes,
            transformToString: async () => Buffer.from(found.bytes).toString(),
          },
        };
      case 'PutObject': {
        const { IfMatch, IfNoneMatch, Metadata = {}, Body } = input;
        const isOther = IfMatch !== undefined && (found === undefined || etag(found.bytes) !== IfMatch);
        if (isOther || (IfNoneMatch !== undefined && found !== undefined)) throw failed('PreconditionFailed', 412);
        const bytes = Buffer.from(Body as Uint8Array);
        lay(name, { bytes, at: now(), metadata: Metadata as Record<string, string>, tags: [] });
        services.onObject(Bucket, Key, true);
        return { ETag: etag(bytes) };
      }
      case 'DeleteObject':
        lay(name, undefined);
        services.onObject(Bucket, Key, false);
        return {};
      // What a browser puts there by itself is there as soon as it is begun.
      case 'CreateMultipartUpload': {
        const UploadId = `${Key} ${parts.size}`;
        parts.set(UploadId, Buffer.from(ALL_OF_IT));
        return { UploadId };
      }
      case 'ListParts':
        return { Parts: part && [{ PartNumber: 1, Size: part.length, ETag: etag(part) }] };
      case 'AbortMultipartUpload':
        return {};
      case 'CompleteMultipartUpload':
        services.change(Bucket, Key, part);
        return {};
      case 'GetObjectTagging':
        if (found === undefined) throw new NoSuchKey({ $metadata: { httpStatusCode: 404 }, message: name });
        return { TagSet: found.tags };
      case 'PutObjectTagging':
        if (found === undefined) throw new NoSuchKey({ $metadata: { httpStatusCode: 404 }, message: name });
        objects.set(name, { ...found, tags: (input.Tagging as { readonly TagSet: readonly object[] }).TagSet });
        return {};
      default:
        throw new Error(`what S3 answers to ${operation} is not known here`);
    }
  }
  return services;
}

/** What comes in parts. */
export const ALL_OF_IT = 'It came in parts, all of it.\n';

function operationOf(context: object): string {
  return String((context as { readonly commandName?: string }).commandName).replace(/Command$/, '');
}

function etag(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function denied(what: string): Error {
  return failed('AccessDenied', 403, what);
}

/** As the SDK says it. */
export function failed(name: string, httpStatusCode: number, message = name): Error {
  return new S3ServiceException({ name, $fault: 'client', message, $metadata: { httpStatusCode } });
}

const OF_A_TRANSACTION = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

interface ItemAction {
  readonly action: string;
  readonly table: string;
  readonly partition?: string;
}

/** Service Authorization Reference, "Actions defined by Amazon DynamoDB": a transaction needs what its parts need. */
function itemActions(operation: string, input: Input): readonly ItemAction[] {
  if (operation === 'TransactWriteItems')
    return partsOf(input).flatMap(([kind, part]) => itemActions(OF_A_TRANSACTION[kind], part));
  if (operation === 'BatchGetItem')
    return Object.keys(input.RequestItems as object).map((table) => ({ action: operation, table }));
  return [{ action: operation, table: String(input.TableName), ...stated({ partition: partitionOf(input) }) }];
}

/** Of what is written: whoever reads may read everything. */
function partitionOf({ Item, Key }: Input): string | undefined {
  return ((Item ?? Key) as { readonly pk: { readonly S: string } } | undefined)?.pk.S;
}

type Part = readonly [kind: keyof typeof OF_A_TRANSACTION, part: Input];

function partsOf(input: Input): readonly Part[] {
  return (input.TransactItems as readonly object[]).flatMap((item) => Object.entries(item) as unknown as Part[]);
}

function changesIn(operation: string, input: Input): readonly Pick<Change, 'keys' | 'isRemoval'>[] {
  if (operation === 'TransactWriteItems')
    return partsOf(input).flatMap(([kind, part]) => changesIn(OF_A_TRANSACTION[kind], part));
  if (!/^(?:Put|Update|Delete)Item$/.test(operation)) return [];
  const item = (input.Item ?? input.Key) as Readonly<Record<'pk' | 'sk', { readonly S: string }>>;
  return [{ keys: { pk: item.pk.S, sk: item.sk.S }, isRemoval: operation === 'DeleteItem' }];
}
