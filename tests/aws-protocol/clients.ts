import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { EDGE_ERRORS } from '../../shared/aws/names.ts';

export const REGION = 'eu-central-1';

/** Clients of everything that the stack is made of. */
export function clientsOf(endpoint: string) {
  const settings = { endpoint, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  return {
    cloudFront: new CloudFrontClient(settings),
    /** Of the region that CloudFront has its metrics in. */
    edgeMetrics: new CloudWatchClient({ ...settings, region: EDGE_ERRORS.region }),
    dynamo: new DynamoDBClient(settings),
    streams: new DynamoDBStreamsClient(settings),
    events: new EventBridgeClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    sqs: new SQSClient(settings),
  };
}

export type Clients = ReturnType<typeof clientsOf>;
