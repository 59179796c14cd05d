import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleCommand } from '../../functions/package/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command as it is packed; undefined where tests call that of the checkout. */
    readonly command?: string;
  }
}

/**
 * Bundles the command once for the tests of a project, as `npm pack` does: it starts in half of the time of the checkout's, of which
 * Node looks for and strips each file.
 * @returns what Vitest calls at the end.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  if (process.env.FEEDMILL_COMMAND !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-package-'));
  // What is no part of the package and is used where it is there: sharp.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  symlinkSync(resolve('package.json'), join(folder, 'package.json'));
  symlinkSync(resolve('docs'), join(folder, 'docs'));
  const command = join(folder, 'dist', 'command');
  await bundleCommand(command);
  provide('command', join(command, 'feedmill.mjs'));
  return () => rmSync(folder, { recursive: true });
}
