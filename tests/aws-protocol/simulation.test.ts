import '../simulation/encodings.ts';
import { afterAll, expect, it, vi } from 'vitest';
import { dynoxideIsInstalled } from '../contract/dynoxide.ts';
import { tryOver } from '../simulation/play.ts';
import { firstFailure } from '../simulation/sample.ts';
import { STORES } from '../simulation/stores.ts';
import { REGION } from './clients.ts';

afterAll(() => {
  vi.unstubAllEnvs();
});

/** More of them: `npm run simulate -- --over aws --count 100`. */
const COUNT = 12;

// Elsewhere the simulation is played without a bucket.
it.runIf(dynoxideIsInstalled)(
  `what is promised holds over DynamoDB and S3, which answer in part, in ${COUNT} random histories`,
  async () => {
    const environment = { AWS_REGION: REGION, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
    for (const [name, value] of Object.entries({ ...environment, AWS_ENDPOINT_URL_S3: process.env.AWS_ENDPOINT_URL }))
      vi.stubEnv(name, value);
    const stores = await STORES.aws();
    try {
      expect(await firstFailure({ seed: 3, from: 0, count: COUNT }, tryOver(stores))).toBeUndefined();
    } finally {
      await stores.close();
    }
  },
);
