import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundling.ts';
import { bundleCommand } from './bundle.ts';
import { COMMAND_FOLDER, isPacked, packedManifest } from './manifest.ts';
import { noticesOf } from './notices.ts';

// npm takes package.json into a package as it lies there and has no other place for a package's own. So it is exchanged before
// npm packs (`prepack`), and put back after (`postpack`).
const MANIFEST = join(ROOT, 'package.json');
const CHECKOUT = join(ROOT, 'dist', 'package.checkout.json');

const read = () => JSON.parse(readFileSync(MANIFEST, 'utf8'));

async function before(): Promise<void> {
  // Of a run that was broken off.
  if (isPacked(read())) after();
  const directory = join(ROOT, COMMAND_FOLDER);
  const inputs = await bundleCommand(directory);
  writeFileSync(join(directory, 'THIRD-PARTY-NOTICES.txt'), noticesOf(ROOT, inputs));
  copyFileSync(MANIFEST, CHECKOUT);
  writeFileSync(MANIFEST, `${JSON.stringify(packedManifest(read()), undefined, 2)}\n`);
}

function after(): void {
  if (!existsSync(CHECKOUT)) return;
  copyFileSync(CHECKOUT, MANIFEST);
  rmSync(CHECKOUT);
}

if (process.argv[2] === 'after') after();
else await before();
