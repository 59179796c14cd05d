import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const HOW_TO_GET_ONE = `AWS_ENDPOINT_URL is not set: the address of something that speaks S3, EventBridge, SQS, DynamoDB and its Streams.
moto does:

  python3 -m venv .venv
  .venv/bin/pip install 'moto[server]'
  .venv/bin/moto_server -p 5555 &
  AWS_ENDPOINT_URL=http://127.0.0.1:5555 npm run test:aws

With several, separated by blanks, as many files of tests run beside each other.
`;

if (!process.env.AWS_ENDPOINT_URL) {
  process.stderr.write(HOW_TO_GET_ONE);
  process.exitCode = 2;
} else {
  const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
  const words = ['run', '--config', join(import.meta.dirname, 'vitest.config.ts'), ...process.argv.slice(2)];
  // Vitest's own status: not 0 when a test fails, and when it finds none.
  process.exitCode = spawnSync(process.execPath, [vitest, ...words], { stdio: 'inherit' }).status ?? 1;
}
