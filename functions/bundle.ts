import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { CONFIG_FILE } from '../shared/aws/names.ts';
import type { Config } from '../shared/config/types.ts';
import { BUNDLING, ROOT } from './bundling.ts';
import { bundleDesk } from './desk-bundle.ts';
import { leanBundle } from './lean-bundle.ts';

/** Those of a hub of one's own, which are there where the configuration has one. */
export const HUB_FUNCTIONS = ['subscribe', 'confirm', 'deliver'] as const;

export const FUNCTION_NAMES = [
  'ingest',
  'publish',
  'release',
  'receipts',
  'copies',
  'renditions',
  'invalidate',
  'push',
  ...HUB_FUNCTIONS,
  'reconcile',
  'canary',
  'roll-call',
] as const;
/** The desk's, which is there where a deployment chooses one. */
export const DESK_FUNCTION = 'desk-api';
export type FunctionName = (typeof FUNCTION_NAMES)[number] | typeof DESK_FUNCTION;

/** One function's asset: a folder with `handler.mjs`, its chunks and the configuration. */
export interface FunctionBundle {
  readonly name: FunctionName;
  readonly directory: string;
  /** Bytes that are loaded at the start: the entry and what it imports statically. */
  readonly startBytes: number;
  /** Bytes of all code, with what is loaded when it is needed. */
  readonly totalBytes: number;
}

/**
 * Bundles functions, each into a folder of its own below `outDir`.
 * @param config as validated; it goes into each asset.
 * @param names @default those that a deployment with this configuration has
 * @throws when esbuild reports an error.
 */
export async function bundleFunctions(
  outDir: string,
  config: Config,
  names: readonly FunctionName[] = functionsFor(config),
): Promise<readonly FunctionBundle[]> {
  return Promise.all(names.map((name) => bundleFunction(name, join(outDir, name), config)));
}

/** @returns the functions that a deployment with this configuration has. @param hasDesk whether it chooses one */
export function functionsFor({ hub }: Pick<Config, 'hub'>, hasDesk = false): readonly FunctionName[] {
  const without: readonly FunctionName[] = hub === undefined ? HUB_FUNCTIONS : [];
  const pipeline = FUNCTION_NAMES.filter((name) => !without.includes(name));
  return hasDesk ? [...pipeline, DESK_FUNCTION] : pipeline;
}

async function bundleFunction(name: FunctionName, directory: string, config: Config): Promise<FunctionBundle> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const { metafile } = await build({
    ...BUNDLING,
    plugins: [leanBundle('on Lambda', name === DESK_FUNCTION)],
    entryPoints: entriesOf(name),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    target: 'node24',
  });
  await writeFile(join(directory, CONFIG_FILE), JSON.stringify(config));
  if (name === 'renditions') await putBeside(directory);
  if (name === DESK_FUNCTION) await bundleDesk(join(directory, 'desk'));
  return { name, directory, ...sizesOf(metafile, relative(ROOT, join(directory, 'handler.mjs'))) };
}

/**
 * What makes pictures smaller is not bundled: it reads its WebAssembly, which runs on any processor, from a file beside its own. Of its
 * native builds, those for the machine that this is would be no use there.
 */
const BESIDE = ['sharp', '@img/colour', 'detect-libc', 'semver', '@img/sharp-wasm32'];

async function putBeside(directory: string): Promise<void> {
  for (const name of BESIDE) {
    const from = join(ROOT, 'node_modules', name);
    // Sources and types are for developers.
    const filter = (file: string) => !/\/(?:src|install)(?:\/|$)|\.d\.[cm]?ts$|\.map$/.test(file.slice(from.length));
    await cp(from, join(directory, 'node_modules', name), { recursive: true, dereference: true, filter });
  }
}

/** The handler, and the process that it starts, where it does. */
function entriesOf(name: FunctionName): Readonly<Record<string, string>> {
  const entries = ['handler', 'reader', 'rendering'].map(
    (entry) => [entry, join('functions', name, `${entry}.ts`)] as const,
  );
  return Object.fromEntries(entries.filter(([, file]) => existsSync(join(ROOT, file))));
}

function sizesOf({ outputs }: Metafile, entry: string): Pick<FunctionBundle, 'startBytes' | 'totalBytes'> {
  const atStart = new Set([entry]);
  for (const path of atStart) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) atStart.add(imported);
  }
  const bytes = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  return { startBytes: bytes(atStart), totalBytes: bytes(Object.keys(outputs)) };
}

if (import.meta.main) {
  const { builtInConfig } = await import('../shared/config/built-in.ts');
  const bundles = await bundleFunctions(join(ROOT, 'dist', 'functions'), builtInConfig());
  for (const { name, startBytes, totalBytes } of bundles)
    process.stdout.write(`${name.padEnd(10)} ${kilobytes(startBytes)} at start ${kilobytes(totalBytes)} in all\n`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`.padStart(9);
}
