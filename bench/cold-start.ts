import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions, FUNCTION_NAMES } from '../functions/bundle.ts';
import { ENVIRONMENT } from '../shared/aws/names.ts';
import { BUILT_IN_CONFIG } from '../tests/support/built-in-config.ts';
import { median, printTable, type Table } from './table.ts';

const ROUNDS = 15;

/** Enough for a handler to be made; nothing is called. */
export const LAMBDA_ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  ...Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, 'test'])),
  [ENVIRONMENT.feedsUrl]: 'https://feeds.example/',
};

/**
 * How much longer than bare Node a process takes that loads a function's bundle: what Lambda calls init.
 * Bare and bundled starts take turns, so that a busy machine is busy for all of them; medians and least times of 15.
 */
export async function run(): Promise<Table> {
  const directory = mkdtempSync(join(tmpdir(), 'feedmill-cold-start-'));
  try {
    const bundles = await bundleFunctions(directory, BUILT_IN_CONFIG);
    const starts = new Map<string, number[]>(['bare', ...FUNCTION_NAMES].map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      starts.get('bare')?.push(startTime(''));
      for (const { name, directory } of bundles) {
        const entry = pathToFileURL(join(directory, 'handler.mjs')).href;
        starts.get(name)?.push(startTime(`await import(${JSON.stringify(entry)});`));
      }
    }
    const bare = starts.get('bare') ?? [];
    return {
      heading: `Starts of the functions' bundles, ${ROUNDS} of each`,
      columns: [
        { name: 'function' },
        { name: 'at start kB', digits: 0 },
        { name: 'in all kB', digits: 0 },
        { name: 'median ms', digits: 0 },
        { name: 'least ms', digits: 0 },
        { name: 'median above bare ms', digits: 0 },
        { name: 'least above bare ms', digits: 0 },
      ],
      rows: [
        ['bare node', null, null, median(bare), Math.min(...bare), null, null],
        ...bundles.map(({ name, startBytes, totalBytes }) => {
          const times = starts.get(name) ?? [];
          const [middle, least] = [median(times), Math.min(...times)];
          const above = [middle - median(bare), least - Math.min(...bare)];
          return [name, startBytes / 1_000, totalBytes / 1_000, middle, least, ...above];
        }),
      ],
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** @returns milliseconds from spawning a process that runs `code` to its end. */
function startTime(code: string): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: LAMBDA_ENVIRONMENT,
  });
  if (status !== 0) throw new Error(`the function does not start:\n${stderr}`);
  return performance.now() - begin;
}

if (import.meta.main) printTable(await run());
