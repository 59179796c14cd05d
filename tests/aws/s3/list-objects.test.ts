import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { listObjects } from '../../../shared/aws/s3/list-objects.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

function page(keys: readonly string[], rest: string): ScriptedReply {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  return { status: 200, headers: {}, body: `<ListBucketResult>${contents}${rest}</ListBucketResult>` };
}

const asked: object[] = [];

async function listed(...pages: readonly ScriptedReply[]): Promise<readonly string[]> {
  endpoint = await scriptedEndpoint(pages);
  const client = new S3Client({ ...settingsFor(endpoint), forcePathStyle: true });
  client.middlewareStack.add(
    (next) => (args) => {
      asked.push(args.input);
      return next(args);
    },
    { step: 'initialize' },
  );
  const objects = await Array.fromAsync(listObjects(client, 'inbox', { after: 'a' }));
  return objects.map(({ key }) => key);
}

it('goes on behind a page that is empty and not the last', async () => {
  const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>further on</NextContinuationToken>';
  const pages = [page(['b'], more), page([], more), page(['c'], '<IsTruncated>false</IsTruncated>')];
  expect(await listed(...pages)).toEqual(['b', 'c']);
  expect(asked).toEqual([
    { Bucket: 'inbox', StartAfter: 'a' },
    { Bucket: 'inbox', StartAfter: 'b' },
    { Bucket: 'inbox', ContinuationToken: 'further on' },
  ]);
});

it('says so where it cannot go on, instead of taking what is behind for gone', async () => {
  await expect(listed(page([], '<IsTruncated>true</IsTruncated>'))).rejects.toThrow('does not tell of them');
});
