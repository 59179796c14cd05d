import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The last package folder of a path below node_modules: packages bring packages of their own. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The licences of the packages that are in a bundle, since nearly all ask that their texts go with copies.
 * @param inputs files that went into the bundle, relative to `root`
 */
export function noticesOf(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((file) => PACKAGE_FOLDER.exec(file)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => noticeOf(join(root, folder)));
  return `The command contains the following packages.\n\n${notices.join('\n\n')}\n`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${typeof license === 'string' ? license : 'see its text'})`;
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  return [
    title,
    '-'.repeat(title.length),
    ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
  ].join('\n');
}
