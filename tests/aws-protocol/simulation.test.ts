import '../simulation/encodings.ts';
import { expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../contract/dynoxide.ts';
import { tryOver } from '../simulation/play.ts';
import { firstFailure } from '../simulation/sample.ts';
import { STORES } from '../simulation/stores.ts';

// Elsewhere the simulation is played without a bucket.
it.runIf(dynoxideIsInstalled)('what is promised holds over S3 too, which lists in parts', async () => {
  process.env.AWS_ENDPOINT_URL_S3 ??= process.env.AWS_ENDPOINT_URL;
  const stores = await STORES.aws();
  try {
    expect(await firstFailure({ seed: 3, from: 0, count: 6 }, tryOver(stores))).toBeUndefined();
  } finally {
    await stores.close();
  }
});
