import { UPLOADS_AT_ONCE } from '../../shared/aws/dynamo/store.ts';
import { articleStoreContract } from './article-store.ts';
import { overDynamo } from './both-stores.ts';
import { dynoxideIsInstalled } from './dynoxide.ts';
import { queryContract } from './query.ts';

if (!dynoxideIsInstalled)
  process.stderr.write(
    'DynamoDB tests are left out: @dynoxide/linux-x64 is not installed. `npm run test:aws` runs them.\n',
  );

overDynamo('DynamoDB', (open) => {
  articleStoreContract('DynamoDB on dynoxide', open, { uploadsAtOnce: UPLOADS_AT_ONCE });
  queryContract('DynamoDB on dynoxide', open);
});
