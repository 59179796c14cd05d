import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'vitest';

/** What `npm pack` needs of the project. */
const SOURCES = ['package.json', 'functions', 'shared', 'docs', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md'];

/** Runs what is installed: an older one where the environment names it, as the gate does. */
export const NODE = process.env.FEEDMILL_NODE ?? process.execPath;

/**
 * Packs the project and installs it into an empty folder, offline.
 * @param folder of the test's own; packing writes into the folder that it packs, so that a copy of the project lies there
 */
export function installed(folder: string): {
  readonly checkout: string;
  readonly prefix: string;
  readonly command: string;
} {
  const [checkout, prefix] = [join(folder, 'checkout'), join(folder, 'installed')];
  for (const source of SOURCES) cpSync(source, join(checkout, source), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  npm(checkout, 'pack');
  const [file = ''] = readdirSync(checkout).filter((name) => name.endsWith('.tgz'));
  npm(folder, 'install', '--global', '--offline', '--prefix', prefix, join(checkout, file));
  return { checkout, prefix, command: join(prefix, 'bin', 'feedmill') };
}

function npm(cwd: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd, encoding: 'utf8' });
  expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
}

/** Runs the installed command as a shell would: by its first line, which looks for `node` on the path. */
export function runInstalled(
  command: string,
  words: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
) {
  const PATH = `${dirname(NODE)}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment, PATH },
  });
  return { status, out: stdout, err: stderr };
}
