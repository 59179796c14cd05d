#!/usr/bin/env node
// The command in a checkout: TypeScript that Node runs as it is. npm's scripts and npx find Node 24 in node_modules/.bin;
// called any other way, an older one may be running this file, and hands over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hideExperimentalWarnings } from '../experimental-warnings.mjs';

const own = fileURLToPath(import.meta.url);
const bundledNode = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const HANDED_OVER_BY = 'FEEDMILL_HANDED_OVER_BY';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (process.features.typescript) {
  hideExperimentalWarnings();
  endWithParent();
  // Stripped and compiled once, a start takes half as long: 120 ms instead of 250.
  (await import('node:module')).enableCompileCache();
  const { main: run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
} else if (existsSync(bundledNode)) {
  handOver(bundledNode, []);
} else if (major > 22 || (major === 22 && minor >= 13)) {
  // Installed with --omit=dev, which leaves Node 24 out: before Node 22.18, types are stripped only where that is asked for.
  handOver(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']);
} else {
  console.error(
    `feedmill: this is Node ${process.versions.node}. Run "npm ci" in the project's folder, which brings a newer one.`,
  );
  process.exitCode = 2;
}

/** Killed, the older one hands nothing on: what it started would keep the port and go on for nobody. */
function endWithParent() {
  const parent = process.env[HANDED_OVER_BY];
  delete process.env[HANDED_OVER_BY];
  if (parent === undefined) return;
  // A first signal ends it in order, and the next one at once.
  setInterval(() => process.ppid === Number(parent) || process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}

function handOver(node, options) {
  const env = { ...process.env, [HANDED_OVER_BY]: String(process.pid) };
  const child = spawn(node, [...options, own, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, forward);
  // Ctrl-C reaches both by itself, and a second one is another order.
  process.on('SIGINT', process.stdin.isTTY ? () => undefined : forward);
  child.on('error', ({ message }) => {
    console.error(`feedmill: ${node} cannot be run (${message}). Run "npm ci" in the project's folder.`);
    process.exitCode = 2;
  });
  child.on('exit', (status, signal) => {
    for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(name);
    if (signal === null) process.exitCode = status ?? 2;
    else process.kill(process.pid, signal);
  });
}
