import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isLoopback } from '../../shared/config/loopback.ts';
import type { Config } from '../../shared/config/types.ts';
import { SetupError } from '../../shared/pipeline/errors.ts';
import { isBucket } from './bucket-address.ts';

/** Where a mill's things lie; each is made when it is missing. */
export interface Folders {
  /** A folder, or `s3://BUCKET/PREFIX`. */
  readonly inbox: string;
  /** A folder, or `s3://BUCKET/PREFIX`. */
  readonly publicFolder: string;
  readonly state: string;
}

/** Two of a mill's places lie in each other: it would take its own output for uploads, or publish what is not for the public. */
export class OverlapError extends SetupError {}

/** Folders that bear the state's name with an ending. */
const BESIDE_STATE = { '.copies': 'copies', '.uploads': 'half uploads' };

/** @throws OverlapError when inbox, public folder and state file do not lie apart, whatever links lead there. */
export function checkApart({ inbox, publicFolder, state }: Folders): void {
  const [uploads, site, memory] = [inbox, publicFolder, state].map(placeOf) as [string, string, string];
  if (isWithin(uploads, site) || isWithin(site, uploads)) {
    throw new OverlapError(
      `the inbox ${inbox} and the public folder ${publicFolder} lie in each other: what is published would be taken for ` +
        'uploads, or uploads would be public; name two that lie apart with --inbox and --public',
    );
  }
  for (const [name, folder, place] of [
    ['inbox', inbox, uploads],
    ['public folder', publicFolder, site],
  ] as const) {
    if (isWithin(memory, place)) {
      throw new OverlapError(`the state ${state} lies in the ${name} ${folder}; name another place with --state`);
    }
    for (const [ending, what] of Object.entries(BESIDE_STATE))
      if (isWithin(place, memory + ending))
        throw new OverlapError(
          `the ${name} ${folder} lies among the ${what} of the state ${state}; name another with --state`,
        );
  }
}

/** @throws SetupError when readers are to look for what is in a bucket on this machine. */
export function checkReachable({ publicFolder }: Folders, { site }: Pick<Config, 'site'>): void {
  if (isBucket(publicFolder) && isLoopback(site.feedsUrl))
    throw new SetupError(
      `where readers find what lies in ${publicFolder} is to be said by "feedsUrl" of the configuration's "site"`,
    );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Where it lies without links and in the letters that the file system keeps; what is missing yet, below what is there. */
function placeOf(path: string): string {
  if (isBucket(path)) return path.replace(/\/+$/, '');
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(placeOf(dirname(whole)), basename(whole));
  }
}
