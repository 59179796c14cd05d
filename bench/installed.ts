import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the package as users do, bundled, below a folder. @returns the command's module */
export function installed(folder: string): string {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [archive = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  const words = ['install', '--global', '--silent', '--offline', '--prefix', folder, join(folder, archive)];
  execFileSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'lib/node_modules/feedmill/dist/command/feedmill.mjs');
}
