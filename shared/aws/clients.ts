import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { sayingRefusals } from './refusals.ts';

/** How long a connection may take to open, in milliseconds: within a region it takes about 1. */
const CONNECT = 1_000;
/** The same, to a service that has one region for all: from the other side of the earth it takes three times 0.25 s. */
const CONNECT_AFAR = 3_000;

/**
 * How a request that takes some 50 ms is sent, such as a transaction of 100 items: a reply that is not there after 5 s is lost.
 * @param from `afar`: of a service that has one region for all
 */
export function briefRequests(from: 'near' | 'afar' = 'near') {
  const connectionTimeout = from === 'near' ? CONNECT : CONNECT_AFAR;
  return { connectionTimeout, requestTimeout: 5_000, throwOnRequestTimeout: true };
}

/**
 * Attempts in all. With the SDK's exponential backoff five last about two seconds: longer trouble is for the queue's and
 * the stream's own retries, which do not bill a waiting function.
 */
export const ATTEMPTS = 5;

/** A client for the table; its connections are kept alive between invocations. Made once in a process. */
export function dynamoClient(): DynamoDBClient {
  return sayingRefusals(
    new DynamoDBClient({
      maxAttempts: ATTEMPTS,
      retryMode: 'standard',
      requestHandler: briefRequests(),
    }),
  );
}

/**
 * A client for both buckets. Made once in a process.
 * @param environment a custom endpoint (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`) is addressed by path, because bucket
 *   names are no host names there.
 */
export function s3Client(
  environment: Readonly<Record<string, string | undefined>>,
  settings: Pick<S3ClientConfig, 'requestChecksumCalculation'> = {},
): S3Client {
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  return sayingRefusals(
    new S3Client({
      ...settings,
      maxAttempts: ATTEMPTS,
      retryMode: 'standard',
      forcePathStyle: endpoint !== undefined && endpoint !== '',
      // Idle, not total: a film of 200 MB may take its time as long as bytes come.
      requestHandler: { connectionTimeout: CONNECT, socketTimeout: 10_000 },
    }),
  );
}
