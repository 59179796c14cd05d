import './encodings.ts';
import { readFileSync } from 'node:fs';
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
    count: { type: 'string', default: '1000' },
    over: { type: 'string', default: 'memory' },
    // Not shrunk.
    'as-found': { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const [seed, from, count] = [values.seed, values.from, values.count].map(Number) as [number, number, number];
if (!(values.over in STORES)) throw new Error(`--over must be one of ${Object.keys(STORES).join(', ')}`);
const stores = await STORES[values.over as StoreName]();
const attempt = tryOver(stores);
const failure =
  file === undefined
    ? await firstFailure({ seed, from, count }, attempt, values['as-found'] ? 'as found' : 'shrunk')
    : (await attempt(JSON.parse(readFileSync(file, 'utf8')) as History)).join('\n') || undefined;
await stores.close();
process.stdout.write(`${failure ?? 'all that is promised held'}\n`);
process.exitCode = failure === undefined ? 0 : 1;
