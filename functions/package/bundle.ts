import { globSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLING, ROOT } from '../bundling.ts';
import { bundleDesk } from '../desk-bundle.ts';
import { leanBundle } from '../lean-bundle.ts';
import { joinPieces } from './join-pieces.ts';

/** The file of the command, and the oldest Node that runs it: the first with node:sqlite and without a flag for it. */
export const COMMAND_FILE = 'feedmill.mjs';
export const OLDEST_NODE = '22.13';

/**
 * Bundles the command into a folder that runs by itself: what is needed for every call, and pieces that are loaded when they
 * are needed: each command, each format, each kind of media. All files lie side by side, since a piece that starts a
 * process finds that one's file beside itself.
 * @returns the files that went into it, relative to the project's folder
 * @throws when esbuild reports an error.
 */
export async function bundleCommand(directory: string): Promise<readonly string[]> {
  await rm(directory, { recursive: true, force: true });
  const { metafile } = await build({
    ...BUNDLING,
    // Operators have their credentials in files, from a login, or from the machine.
    plugins: [leanBundle('anywhere')],
    entryPoints: { feedmill: join(ROOT, 'functions/package/start.mjs'), ...processes() },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    target: `node${OLDEST_NODE}`,
  });
  await joinPieces(directory, metafile, STARTS);
  await chmod(join(directory, COMMAND_FILE), 0o755);
  return [...Object.keys(metafile.inputs), ...(await bundleDesk(join(directory, 'desk')))];
}

/** What is started cold, again and again: the command, a pass, and the process that reads its uploads. */
const STARTS = [
  ['functions/package/start.mjs', 'functions/cli/main.ts'],
  ['functions/cli/main.ts', 'functions/local/pool/ahead.ts', 'functions/cli/commands/publish.ts'],
  ['functions/local/pool/worker.mjs', 'functions/local/pool/worker.ts'],
  ['functions/local/pool/worker.ts', 'shared/pipeline/compose/compose.ts'],
];

/** The files that other processes begin with: what is no TypeScript there. */
function processes(): Readonly<Record<string, string>> {
  const files = globSync('functions/local/**/*.mjs', { cwd: ROOT });
  return Object.fromEntries(files.map((file) => [basename(file, '.mjs'), join(ROOT, file)]));
}
