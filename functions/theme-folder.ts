import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../shared/config/error.ts';
import type { Config } from '../shared/config/types.ts';

/** In every page, whose own style sheet has 8 kB. */
const MOST_BYTES = 16_000;

/**
 * The configuration with the style sheet of its theme's folder, where it names one.
 * @param file which it was read from: the folder is relative to it
 * @throws ConfigError where there is none, or one that cannot stand in a page.
 */
export function withThemeFolder(config: Config, file: string): Config {
  const { theme } = config;
  if (theme?.folder === undefined) return config;
  const path = join(dirname(file), theme.folder, 'style.css');
  const style = read(path, file);
  const fault = faultOf(style);
  if (fault !== undefined) throw new ConfigError(file, [{ path: 'theme.folder', message: `${path} ${fault}` }]);
  return { ...config, theme: { ...theme, style } };
}

function read(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    const message = `${path} cannot be read: ${(cause as Error).message}`;
    throw new ConfigError(file, [{ path: 'theme.folder', message }], { cause });
  }
}

function faultOf(style: string): string | undefined {
  if (Buffer.byteLength(style) > MOST_BYTES) return `is larger than ${MOST_BYTES} bytes, which would be in every page`;
  if (/<\/?style|<!--/i.test(style)) return 'holds HTML';
  // The policy of pages forbids both: nothing is asked of anybody on a reader's behalf.
  if (/@import|@font-face/i.test(style))
    return 'asks for other files, by "@import" or "@font-face", which pages do not load';
  return undefined;
}
