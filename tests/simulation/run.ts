import './encodings.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { History } from './history.ts';
import { tryOver } from './play.ts';
import { firstFailure } from './sample.ts';
import { STORES, type StoreName } from './stores.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    // Of files that are named alone, unless it is said.
    count: { type: 'string' },
    over: { type: 'string', default: 'memory' },
    // Not shrunk.
    'as-found': { type: 'boolean', default: false },
  },
});
const [seed, from, count] = [values.seed, values.from, values.count ?? 1_000].map(Number) as [number, number, number];
if (!(values.over in STORES)) throw new Error(`--over must be one of ${Object.keys(STORES).join(', ')}`);
const stores = await STORES[values.over as StoreName]();
const attempt = tryOver(stores);
const failure =
  (await brokenByKept(positionals)) ??
  (positionals.length > 0 && values.count === undefined
    ? undefined
    : await firstFailure({ seed, from, count }, attempt, values['as-found'] ? 'as found' : 'shrunk'));
await stores.close();

/** @returns what the first of these files breaks that breaks anything */
async function brokenByKept(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const broken = await attempt(JSON.parse(readFileSync(file, 'utf8')) as History);
    if (broken.length > 0) return [basename(file), ...broken].join('\n');
  }
  return undefined;
}

process.stdout.write(`${failure ?? 'all that is promised held'}\n`);
process.exitCode = failure === undefined ? 0 : 1;
