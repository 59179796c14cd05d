#!/usr/bin/env node
// The command as npm installs it, bundled: the first file that runs.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Before anything is loaded that an older Node cannot read.
if (major > 22 || (major === 22 && minor >= 13)) {
  const [{ enableCompileCache }, { hideExperimentalWarnings }] = await Promise.all([
    import('node:module'),
    import('../experimental-warnings.mjs'),
  ]);
  hideExperimentalWarnings();
  enableCompileCache();
  const { main } = await import('../cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error(`feedmill needs Node 22.13 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
}
