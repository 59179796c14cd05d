import { SQSClient } from '@aws-sdk/client-sqs';
import { ATTEMPTS, briefRequests } from '../clients.ts';
import { sayingRefusals } from '../refusals.ts';

/** A client for queues. Made once in a process, with the first message: most calls of a function send none. */
export function sqsClient(): SQSClient {
  return sayingRefusals(
    new SQSClient({
      maxAttempts: ATTEMPTS,
      retryMode: 'standard',
      requestHandler: briefRequests(),
    }),
  );
}
