import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundling.ts';

/**
 * Bundles the desk's page for browsers, in two files and a catalogue for each language, where `functions/local/desk/assets.ts` looks for them.
 * @returns the files that went into it, relative to the project's folder
 */
export async function bundleDesk(directory: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['functions/desk/page/app.ts', 'functions/desk/page/style.css'],
    outdir: directory,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  // Of the catalogues a browser gets the one that it speaks.
  await cp(join(ROOT, 'functions/desk/page/words'), join(directory, 'words'), { recursive: true });
  return Object.keys(metafile.inputs);
}
