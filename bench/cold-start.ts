import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions, FUNCTION_NAMES } from '../functions/bundle.ts';
import { ENVIRONMENT } from '../shared/aws/names.ts';
import { BUILT_IN_CONFIG } from '../shared/config.ts';

const ROUNDS = 15;

/** Enough for a handler to be made; nothing is called. */
const LAMBDA_ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  ...Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, 'test'])),
};

/**
 * How much longer than bare Node a process takes that loads a function's bundle: what Lambda calls init.
 * Bare and bundled starts take turns, so that a busy machine is busy for all of them; medians and least times of 15.
 */
export async function run(): Promise<void> {
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
    print('function', 'at start kB', 'in all kB', 'median ms', 'least ms', 'above bare ms');
    const bare = starts.get('bare') ?? [];
    print('bare node', '', '', median(bare).toFixed(0), Math.min(...bare).toFixed(0), '');
    for (const { name, startBytes, totalBytes } of bundles) {
      const times = starts.get(name) ?? [];
      const above = [median(times) - median(bare), Math.min(...times) - Math.min(...bare)];
      print(
        name,
        (startBytes / 1_000).toFixed(0),
        (totalBytes / 1_000).toFixed(0),
        median(times).toFixed(0),
        Math.min(...times).toFixed(0),
        above.map((value) => value.toFixed(0)).join(' / '),
      );
    }
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(first: string, ...cells: readonly string[]): void {
  process.stdout.write(`${first.padEnd(10)}${cells.map((cell) => cell.padStart(15)).join('')}\n`);
}

if (import.meta.main) await run();
