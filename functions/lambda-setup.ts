import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_FILE, ENVIRONMENT } from '../shared/aws/names.ts';
import { writeStamped } from '../shared/aws/stamped.ts';
import { readBaseAddress } from '../shared/config/addresses.ts';
import { isLoopback } from '../shared/config/loopback.ts';
import type { Config } from '../shared/config/types.ts';
import { createLog, type Log, type LogLevel } from '../shared/log.ts';

type Environment = Readonly<Record<string, string | undefined>>;
export type Resource =
  | 'table'
  | 'contentBucket'
  | 'publicBucket'
  | 'receiptsBucket'
  | 'copiesBucket'
  | 'copiesQueue'
  | 'renditionsQueue'
  | 'uploadsQueue'
  | 'invalidationQueue'
  | 'noticesQueue'
  | 'askedQueue'
  | 'deliveriesQueue'
  | 'deskUrl'
  | 'deskIssuer'
  | 'deskClient'
  | 'deskGroups'
  | 'reconcile'
  | 'distribution';

/** What a function finds around it. */
export interface LambdaSetup<Needed extends Resource> {
  readonly config: Config;
  readonly log: Log;
  readonly names: Readonly<Record<Needed, string>>;
}

/**
 * Reads the environment and the asset once, when the function starts.
 * @param assetRoot the folder of the bundle, with the validated configuration in it
 * @param needed the resources whose names the function must have been given
 * @throws Error that names every missing variable, or what is wrong with the address of the feeds; the function does not start.
 */
export function lambdaSetup<Needed extends Resource>(
  assetRoot: string,
  environment: Environment,
  needed: readonly Needed[],
): LambdaSetup<Needed> {
  const missing = needed.map((name) => ENVIRONMENT[name]).filter((variable) => !environment[variable]);
  if (missing.length > 0) throw new Error(`not set in the environment: ${missing.join(', ')}`);
  const names = Object.fromEntries(needed.map((name) => [name, environment[ENVIRONMENT[name]]]));
  return {
    config: withFeedsUrl(readConfig(assetRoot), environment[ENVIRONMENT.feedsUrl]),
    log: createLog(writeStamped, logLevel(environment[ENVIRONMENT.logLevel])),
    names: names as Record<Needed, string>,
  };
}

/** Validated when the asset was made: zod has no place in a bundle that must start fast. */
function readConfig(assetRoot: string): Config {
  return JSON.parse(readFileSync(join(assetRoot, CONFIG_FILE), 'utf8')) as Config;
}

/**
 * The distribution's own address is known only when the stack is deployed, too late for the file. A home page on one's own machine, of a
 * configuration that was made for trying out, is nobody else's: readers are led to where the feeds are.
 */
function withFeedsUrl(config: Config, feedsUrl: string | undefined): Config {
  if (!feedsUrl) return config;
  const read = readBaseAddress(feedsUrl);
  if ('faults' in read) throw new Error(`${ENVIRONMENT.feedsUrl} ${read.faults.join('; ')}`);
  const url = isLoopback(config.site.url) ? read.value : config.site.url;
  return { ...config, site: { ...config.site, url, feedsUrl: read.value } };
}

function logLevel(text: string | undefined): LogLevel {
  const level = text?.toLowerCase();
  return level === 'debug' || level === 'warn' || level === 'error' ? level : 'info';
}
