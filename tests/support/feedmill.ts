import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, inject } from 'vitest';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Of the checkout, or as it is packed for the tests that start it most (vitest.config.ts); the gate runs those of the checkout again
 * with the installed package on the oldest Node that it is for.
 */
const COMMAND = process.env.FEEDMILL_COMMAND ?? inject('command') ?? resolve('functions/cli/feedmill.mjs');
const NODE = process.env.FEEDMILL_NODE ?? process.execPath;

/** Where each `serve` says that it runs: `status` is to find those of the same test file, and no other of this machine. */
const TEMPORARY = mkdtempSync(join(tmpdir(), 'feedmill-tests-'));
afterAll(() => rmSync(TEMPORARY, { recursive: true, force: true }));

interface Surroundings {
  readonly cwd?: string | undefined;
  /** Words for node itself. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real command in a process of its own. */
export function startFeedmill(
  words: readonly string[],
  { cwd = process.cwd(), node = [], env = {} }: Surroundings = {},
): { process: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(NODE, [...node, COMMAND, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', TMPDIR: TEMPORARY, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }));
  });
  return { process: child, ended };
}

export function feedmill(words: readonly string[], cwd?: string): Promise<Ended> {
  return startFeedmill(words, { cwd }).ended;
}

/** Writes a configuration where the command looks for one: without, it would say what that means, at each start. */
export function configure(folder: string): void {
  const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
  writeFileSync(join(folder, 'feedmill.config.json'), JSON.stringify({ site }));
}

/** A folder of the test's own, removed after it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'feedmill-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
