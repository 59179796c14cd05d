import { stated } from '../../shared/article/stated.ts';
import { dynamoClient, s3Client } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { ENVIRONMENT } from '../../shared/aws/names.ts';
import { createCanaryFiles } from '../../shared/aws/s3/canary.ts';
import { createFreshness } from '../../shared/publish/freshness.ts';
import { systemClock } from '../clock.ts';
import { lambdaSetup } from '../lambda-setup.ts';
import { look } from './look.ts';
import { watchLine } from './watch.ts';

const needed = ['table', 'contentBucket', 'publicBucket', 'receiptsBucket', 'distribution'] as const;
const { config, log, names } = lambdaSetup(import.meta.dirname, process.env, needed);
const files = createCanaryFiles(s3Client(process.env), names);
const store = createDynamoStore(dynamoClient(), names.table);
const deps: Parameters<typeof watchLine>[0] = {
  files,
  look,
  freshness: createFreshness({ store, read: files.document, config, clock: systemClock }),
  heldFeeds: async () => (await store.heldFeeds()).length,
  async edgeErrors(from) {
    // Loaded when somebody asks, once in five minutes: no start waits for it, and no connection lasts from one to the next.
    const { cloudWatchClient, edgeErrors } = await import('../../shared/aws/edge-errors.ts');
    const client = cloudWatchClient();
    try {
      return await edgeErrors(client, names.distribution, from);
    } finally {
      client.destroy();
    }
  },
  feedsUrl: config.site.feedsUrl,
  ...stated({ deskUrl: process.env[ENVIRONMENT.deskUrl] }),
  clock: systemClock,
  log,
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? '',
};

/** Each minute: how old what readers get is, as a line of the log that CloudWatch measures. */
export async function handler(): Promise<void> {
  await watchLine(deps);
}
