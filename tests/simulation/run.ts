import './encodings.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { History } from './history.ts';
import { tryInMemory } from './in-memory.ts';
import { firstFailure } from './sample.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1000' },
    // Not shrunk.
    'as-found': { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const [seed, from, count] = [values.seed, values.from, values.count].map(Number) as [number, number, number];
const failure =
  file === undefined
    ? await firstFailure({ seed, from, count }, tryInMemory, values['as-found'] ? 'as found' : 'shrunk')
    : (await tryInMemory(JSON.parse(readFileSync(file, 'utf8')) as History)).join('\n') || undefined;
process.stdout.write(`${failure ?? 'all that is promised held'}\n`);
process.exitCode = failure === undefined ? 0 : 1;
