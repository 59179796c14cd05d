import { join } from 'node:path';
import { startVitest } from 'vitest/node';

const HOW_TO_GET_ONE = `AWS_ENDPOINT_URL is not set: the address of something that speaks S3, EventBridge, SQS, DynamoDB and its Streams.
moto does:

  python3 -m venv .venv
  .venv/bin/pip install 'moto[server]'
  .venv/bin/moto_server -p 5555 &
  AWS_ENDPOINT_URL=http://127.0.0.1:5555 npm run test:aws
`;

if (!process.env.AWS_ENDPOINT_URL) {
  process.stderr.write(HOW_TO_GET_ONE);
  process.exitCode = 2;
} else {
  // Vitest sets the exit code when a test fails, and when it finds none.
  const vitest = await startVitest('test', [], { config: join(import.meta.dirname, 'vitest.config.ts'), watch: false });
  await vitest.close();
}
