import {
  type BatchGetItemCommandInput,
  type DynamoDBClient,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { ListObjectsV2CommandInput, S3Client } from '@aws-sdk/client-s3';
import { type Chance, chanceOf } from '../fuzz/seed.ts';

/** What AWS may answer to any request, and emulators do not: a part of what was asked for, nothing of it yet, or that there is no room. */
export interface PartialAnswers {
  /** From now on by this seed. */
  begin(seed: number): void;
  ofDynamo(client: DynamoDBClient): void;
  ofS3(client: S3Client): void;
}

/** One of so many requests. */
const PARTIAL = 3;
const EMPTY = 4;
/** Each costs a pause of the real machine. */
const THROTTLED = 400;
const CANCELLED = 60;

export function createPartialAnswers(): PartialAnswers {
  let chance = chanceOf(0, 0);
  let parts = 0;
  return {
    begin(seed) {
      chance = chanceOf(seed, 0);
    },
    ofDynamo(client) {
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const { input } = args;
            const ask = (other: object) => next({ ...args, input: other as typeof input });
            const answer = (output: object) => ({ response: {}, output: { $metadata: {}, ...output } }) as never;
            if (commandName === 'BatchGetItemCommand' && chance.upTo(PARTIAL) === 0)
              return batchInPart(input as BatchGetItemCommandInput, chance, ask, answer);
            if (commandName === 'QueryCommand' && chance.upTo(PARTIAL) === 0) {
              const { ExclusiveStartKey, Limit = Number.POSITIVE_INFINITY } = input as QueryCommandInput;
              if (ExclusiveStartKey !== undefined && chance.upTo(EMPTY) === 0)
                return answer({ Items: [], Count: 0, LastEvaluatedKey: ExclusiveStartKey });
              return ask({ ...input, Limit: Math.min(Limit, 1 + chance.upTo(3)) });
            }
            if (commandName === 'TransactWriteItemsCommand' && chance.upTo(CANCELLED) === 0)
              throw cancelled(input as TransactWriteItemsCommandInput, chance);
            return next(args);
          },
        { step: 'initialize', name: 'partialAnswers' },
      );
      client.middlewareStack.add(
        (next) => (args) => (isThrottled(chance) ? throttled('ThrottlingException') : next(args)),
        {
          step: 'finalizeRequest',
          priority: 'low',
          name: 'throttled',
        },
      );
    },
    ofS3(client) {
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName !== 'ListObjectsV2Command') return next(args);
            const { ContinuationToken, ...input } = args.input as ListObjectsV2CommandInput;
            // A token of its own, of a part in which nothing was.
            const StartAfter = ContinuationToken?.startsWith(OWN)
              ? ContinuationToken.slice(ContinuationToken.indexOf(':') + 1)
              : input.StartAfter;
            if (chance.upTo(EMPTY) === 0) {
              const output = {
                $metadata: {},
                Contents: [],
                IsTruncated: true,
                NextContinuationToken: `${OWN}${++parts}:${StartAfter ?? ''}`,
              };
              return { response: {}, output } as never;
            }
            const other = ContinuationToken?.startsWith(OWN) === false ? { ...input, ContinuationToken } : input;
            const MaxKeys = 1 + chance.upTo(20);
            return next({
              ...args,
              input: { ...other, ...(StartAfter && { StartAfter }), MaxKeys } as typeof args.input,
            });
          },
        { step: 'initialize', name: 'partialAnswers' },
      );
      client.middlewareStack.add((next) => (args) => (isThrottled(chance) ? throttled('SlowDown') : next(args)), {
        step: 'finalizeRequest',
        priority: 'low',
        name: 'throttled',
      });
    },
  };
}

const OWN = 'behind ';

/** Some of the keys, perhaps none, and what was not looked at. */
async function batchInPart(
  input: BatchGetItemCommandInput,
  chance: Chance,
  ask: (input: object) => Promise<{ output: object }>,
  answer: (output: object) => never,
) {
  const [[table, request] = []] = Object.entries(input.RequestItems ?? {});
  const keys = request?.Keys ?? [];
  if (table === undefined) return ask(input) as never;
  const looked = chance.upTo(keys.length + 1);
  const UnprocessedKeys = looked === keys.length ? {} : { [table]: { ...request, Keys: keys.slice(looked) } };
  if (looked === 0) return answer({ Responses: {}, UnprocessedKeys });
  const { output, ...rest } = await ask({
    ...input,
    RequestItems: { [table]: { ...request, Keys: keys.slice(0, looked) } },
  });
  return { ...rest, output: { ...output, UnprocessedKeys } } as never;
}

function cancelled({ TransactItems = [] }: TransactWriteItemsCommandInput, chance: Chance): Error {
  const full = chance.upTo(TransactItems.length);
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: TransactItems.map((_, index) => ({ Code: index === full ? 'ThrottlingError' : 'None' })),
  });
}

function isThrottled(chance: Chance): boolean {
  return chance.upTo(THROTTLED) === 0;
}

/** Beneath the client's own attempts. */
function throttled(name: string): Promise<never> {
  const $metadata = { httpStatusCode: name === 'SlowDown' ? 503 : 400 };
  return Promise.reject(
    Object.assign(new Error(name), { name, $fault: 'client', $metadata, $retryable: { throttling: true } }),
  );
}
