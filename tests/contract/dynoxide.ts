import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, type DynamoDBClientConfig, ListTablesCommand } from '@aws-sdk/client-dynamodb';

const BINARY = join(import.meta.dirname, '..', '..', 'node_modules', '@dynoxide', 'linux-x64', 'dynoxide');

/** An optional dependency: npm installs it on Linux with x64 alone. */
export const dynoxideIsInstalled = existsSync(BINARY);

const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=test/20260601/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** For a client of it: the engine wants to see a signature and checks none, of which each takes a tenth of its request to make. */
export const UNSIGNED: Pick<DynamoDBClientConfig, 'signer'> = {
  signer: {
    async sign(request) {
      return {
        ...request,
        headers: { ...request.headers, 'x-amz-date': '20260601T120000Z', authorization: SIGNATURE },
      };
    },
  },
};

/** A DynamoDB engine on a loopback port, with its data in memory. */
export async function startDynoxide(): Promise<{
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  stop(): Promise<void>;
}> {
  const port = await freePort();
  const server = spawn(BINARY, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...UNSIGNED,
  });
  await untilItAnswers(client, server);
  return {
    client,
    endpoint,
    async stop() {
      client.destroy();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    },
  };
}

async function untilItAnswers(client: DynamoDBClient, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (cause) {
      if (attempt === 100 || server.exitCode !== null) throw new Error('dynoxide does not answer', { cause });
      await sleep(50);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
