import { existsSync, readFileSync } from 'node:fs';
import { parseInstant } from '../../shared/article/dates/instant.ts';
import type { Instant } from '../../shared/article/types.ts';
import { BUILT_IN_CONFIG } from '../../shared/config/built-in.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import type { Folders } from '../local/mill.ts';
import { type Call, UsageError } from './command.ts';

const DEFAULT_CONFIG_FILE = 'feedmill.config.json';

/** @throws ConfigError, UsageError */
export function configOf({ values }: Call, command: string): Config {
  const file = values.config ?? (existsSync(DEFAULT_CONFIG_FILE) ? DEFAULT_CONFIG_FILE : undefined);
  if (file === undefined) return BUILT_IN_CONFIG;
  return parseConfig(readBytes(file, command), file);
}

function readBytes(file: string, command: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`the configuration ${file} cannot be read: ${(error as Error).message}`, command);
  }
}

/** Each public folder has its own state beside it, so that two of them never share one by accident. */
export function foldersOf({ values }: Call): Folders {
  const publicFolder = values.public ?? 'public';
  return {
    inbox: values.inbox ?? 'inbox',
    publicFolder,
    state: values.state ?? `${publicFolder.replace(/\/+$/, '')}.feedmill/state.sqlite`,
  };
}

/** @throws UsageError when `--now` is not an instant. */
export function nowOf({ values }: Call, command: string): Instant | undefined {
  const { now } = values;
  if (now === undefined) return undefined;
  const instant = parseInstant(now, 'UTC')?.instant;
  if (instant !== undefined) return instant;
  throw new UsageError(`--now must be an instant such as 2026-11-24T06:30:00Z, not "${now}"`, command);
}

/** @throws UsageError when it is not a port. */
export function portOf({ values }: Call, fallback: number, command: string): number {
  const port = values.port === undefined ? fallback : Number(values.port);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}"`, command);
}
