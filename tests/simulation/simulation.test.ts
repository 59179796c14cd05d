import './encodings.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dynoxideIsInstalled } from '../contract/dynoxide.ts';
import type { History } from './history.ts';
import { tryInMemory, tryOver } from './play.ts';
import { randomHistory } from './random-history.ts';
import { firstFailure } from './sample.ts';
import { STORES } from './stores.ts';

/** Bounded by number: a minute and a half on a machine that does nothing else. `FEEDMILL_HISTORIES=20000` looks longer, `FEEDMILL_SEED=2` elsewhere. */
const count = Number(process.env.FEEDMILL_HISTORIES ?? 2_000);
const seed = Number(process.env.FEEDMILL_SEED ?? 1);
const HISTORY_MS = 1_000;

describe('what is promised holds', () => {
  it(`in ${count} random histories of seed ${seed}`, { timeout: count * HISTORY_MS }, async () => {
    expect(await firstFailure({ seed, from: 0, count }, tryInMemory)).toBeUndefined();
  });

  // The second are played with a bucket too (tests/aws-protocol/simulation.test.ts), where a history takes a second of a processor.
  it.each([
    ['sqlite', 100],
    ['aws', 4],
  ] as const)('over %s in %d', { timeout: 200 * HISTORY_MS }, async (name, count) => {
    if (name === 'aws' && !dynoxideIsInstalled) return console.warn('not played over dynoxide, which is not installed');
    const stores = await STORES[name]();
    try {
      expect(await firstFailure({ seed: 2, from: 0, count }, tryOver(stores))).toBeUndefined();
    } finally {
      await stores.close();
    }
  });

  const histories = join(import.meta.dirname, 'histories');
  it.each(readdirSync(histories))('in %s, which broke it, or would without what keeps it', async (file) => {
    const history = JSON.parse(readFileSync(join(histories, file), 'utf8')) as History;
    expect(await tryInMemory(history)).toEqual([]);
  });

  it('or breaks in the same way each time', async () => {
    const played = async () => {
      const seen: string[] = [];
      for (let number = 0; number < 10; number++) {
        await tryInMemory(randomHistory(7, number), (path, file) => seen.push(`${path} ${file?.digest}`));
      }
      return seen;
    };
    const first = await played();
    expect(first.length).toBeGreaterThan(100);
    expect(await played()).toEqual(first);
  });
});
