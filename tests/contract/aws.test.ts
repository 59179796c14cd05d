import { UPLOADS_AT_ONCE } from '../../shared/aws/dynamo/store.ts';
import { createDynamoSubscribers } from '../../shared/aws/dynamo/subscribers.ts';
import { articleStoreContract } from './article-store.ts';
import { overDynamo } from './both-stores.ts';
import { dynoxideIsInstalled } from './dynoxide.ts';
import { createPartialAnswers } from './partial-answers.ts';
import { queryContract } from './query.ts';
import { subscribersContract } from './subscribers.ts';

if (!dynoxideIsInstalled)
  process.stderr.write(
    'DynamoDB tests are left out: @dynoxide/linux-x64 is not installed. `npm run test:aws` runs them.\n',
  );

overDynamo('DynamoDB', (open, openTable) => {
  articleStoreContract('DynamoDB on dynoxide', open, { uploadsAtOnce: UPLOADS_AT_ONCE });
  queryContract('DynamoDB on dynoxide', open);
  subscribersContract('DynamoDB on dynoxide', async () => {
    const { client, table, close } = await openTable();
    return { subscribers: createDynamoSubscribers(client, table), close };
  });
});

overDynamo(
  'DynamoDB, of which each answer may be a part',
  (open) => {
    articleStoreContract('DynamoDB in parts', open, { uploadsAtOnce: UPLOADS_AT_ONCE });
    queryContract('DynamoDB in parts', open);
  },
  createPartialAnswers().ofDynamo,
);
