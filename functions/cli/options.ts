import { existsSync } from 'node:fs';
import type { Instant } from '../../shared/article/types.ts';
import { LEVELS, type LogLevel } from '../../shared/log.ts';
import { isBucket } from '../local/bucket-address.ts';
import type { Folders } from '../local/folders.ts';
import { type Call, UsageError } from './command.ts';

/** Each public folder has its own state beside it, so that two of them never share one by accident. */
export function foldersOf({ values }: Call): Folders {
  const publicFolder = values.public ?? 'public';
  return {
    inbox: values.inbox ?? 'inbox',
    publicFolder,
    state: values.state ?? `${nameOf(publicFolder)}.feedmill/state.sqlite`,
  };
}

/** What lies in a bucket is remembered in this folder. */
function nameOf(publicFolder: string): string {
  const name = publicFolder.replace(/\/+$/, '');
  return isBucket(name) ? name.replace(/^s3:\/\//, '').replaceAll('/', '-') : name;
}

/** For whoever only reads it: `serve` makes one. @throws UsageError when there is none */
export function checkInbox({ inbox }: Folders): void {
  if (!isBucket(inbox) && !existsSync(inbox))
    throw new UsageError(`there is no inbox at ${inbox}; name it with --inbox`);
}

/** @throws UsageError when `--now` is not an instant. */
export async function nowOf({ values }: Call): Promise<Instant | undefined> {
  const { now } = values;
  if (now === undefined) return undefined;
  // With all languages' names of months, which no other start needs.
  const { parseInstant } = await import('../../shared/article/dates/instant.ts');
  const instant = parseInstant(now, 'UTC')?.instant;
  if (instant !== undefined) return instant;
  throw new UsageError(`--now must be an instant such as 2026-11-24T06:30:00Z, not "${now}"`);
}

/** @throws UsageError when it is not a port. */
export function portOf({ values }: Call, fallback: number, option: 'port' | 'receipts-port' = 'port'): number {
  const given = values[option];
  const port = given === undefined ? fallback : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--${option} must be a number from 0 to 65535, not "${given}"`);
}

/** What is worth a line. `--quiet` wins. @throws UsageError for a level that is none */
export function logLevelOf({ values, switches }: Call): LogLevel {
  if (switches.has('quiet')) return 'error';
  const level = values['log-level'] ?? 'info';
  if (isLogLevel(level)) return level;
  throw new UsageError(`--log-level must be one of ${LEVELS.join(', ')}, not "${level}"`);
}

function isLogLevel(level: string): level is LogLevel {
  return (LEVELS as readonly string[]).includes(level);
}
