import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { openBucket } from '../../../functions/local/public/bucket.ts';

type Condition = 'if-none-match' | 'if-match';

let close: () => void = () => undefined;
afterEach(() => {
  close();
  vi.unstubAllEnvs();
});

/** A store of one object that is conditional on these headers alone. @returns whether that object lies there. */
async function storeHeeding(...heeded: readonly Condition[]): Promise<() => boolean> {
  let etag: string | undefined;
  let writes = 0;
  const holds = ({ headers }: IncomingMessage) =>
    (headers['if-none-match'] === undefined || !heeded.includes('if-none-match') || etag === undefined) &&
    (headers['if-match'] === undefined || !heeded.includes('if-match') || headers['if-match'] === etag);
  const server = createServer(async (incoming, outgoing) => {
    await buffer(incoming);
    if (incoming.method === 'DELETE') {
      etag = undefined;
      outgoing.writeHead(204).end();
    } else if (!holds(incoming)) {
      outgoing.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>');
    } else {
      etag = `"${++writes}"`;
      outgoing.writeHead(200, { ETag: etag }).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  return () => etag !== undefined;
}

it.each<[string, readonly Condition[]]>([
  ['that none is there', ['if-match']],
  ['that it is the one that was read', ['if-none-match']],
  ['of any kind', []],
])('a store that takes no notice of a condition %s is refused by name, and nothing stays in it', async (_, heeded) => {
  const isLeft = await storeHeeding(...heeded);
  await expect(openBucket('s3://careless/news', true)).rejects.toThrow(
    's3://careless/news lies in a store that takes no notice of conditions on a write (If-None-Match, If-Match)',
  );
  expect(isLeft()).toBe(false);
});

it('one that heeds both is written to', async () => {
  const isLeft = await storeHeeding('if-none-match', 'if-match');
  const place = await openBucket('s3://careful/news', true);
  expect(isLeft()).toBe(false);
  await place.close();
});
