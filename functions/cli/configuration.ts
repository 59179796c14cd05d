import { existsSync, readFileSync } from 'node:fs';
import { builtInConfig } from '../../shared/config/built-in.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import { isCode } from '../../shared/local/error-code.ts';
import { withKnownPath } from '../../shared/local/known-path.ts';
import { withThemeFolder } from '../theme-folder.ts';
import { type Call, UsageError } from './command.ts';
import { told } from './fault.ts';

export const DEFAULT_CONFIG_FILE = 'feedmill.config.json';

/**
 * The configuration that a call names, or the one that lies in the current folder, or else the built-in one.
 * @param servedAt as of `parseConfig`
 * @throws ConfigError, UsageError
 */
export function configOf(call: Call, servedAt?: string): Config {
  const file = configFile(call);
  return file === undefined
    ? builtInConfig(servedAt)
    : withThemeFolder(parseConfig(readBytes(file), file, servedAt), file);
}

/** What somebody who goes on without a configuration will regret, to be said at each start; undefined where there is one. */
export function withoutConfig(call: Call, { site }: Config): string | undefined {
  if (configFile(call) !== undefined) return undefined;
  return (
    `there is no configuration. Articles get ids under ${site.tagAuthority} and addresses at ${site.feedsUrl}; with one ` +
    'of your own both change, and every reader shows every article again. "feedmill init" writes one.'
  );
}

function configFile({ values }: Call): string | undefined {
  return values.config ?? (existsSync(DEFAULT_CONFIG_FILE) ? DEFAULT_CONFIG_FILE : undefined);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR'))
      throw new UsageError(`no configuration at ${file}; "feedmill init" writes one`);
    throw new UsageError(
      `the configuration cannot be read: ${told(withKnownPath(error, file))?.sentence ?? String(error)}`,
    );
  }
}
