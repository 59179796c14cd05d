import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** How esbuild bundles what runs away from the sources: each Lambda function, and the command that npm installs; with `leanBundle`. */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  // Stack traces name functions; maps would be three times the code to load.
  keepNames: true,
  legalComments: 'none',
  mainFields: ['module', 'main'],
  // Native code, or WebAssembly in files of its own: it lies beside, where it is there at all.
  external: ['sharp'],
  metafile: true,
  logLevel: 'error',
} satisfies BuildOptions;
