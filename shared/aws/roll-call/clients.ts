import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { ATTEMPTS, briefRequests } from '../clients.ts';

/**
 * What refuses an answer is a finding here, and no refusal to be told of apart.
 * @param environment a custom endpoint (`AWS_ENDPOINT_URL`) has buckets in its paths
 */
export function clientsOf(environment: NodeJS.ProcessEnv) {
  const settings = { maxAttempts: ATTEMPTS, requestHandler: briefRequests() };
  return {
    sqs: new SQSClient(settings),
    lambda: new LambdaClient(settings),
    events: new EventBridgeClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: environment.AWS_ENDPOINT_URL !== undefined }),
    // It answers in us-east-1, wherever it is asked (IAM User Guide, "Resilience in AWS Identity and Access Management").
    iam: new IAMClient({ ...settings, requestHandler: briefRequests('afar') }),
  };
}

export type Clients = ReturnType<typeof clientsOf>;
