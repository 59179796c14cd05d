import { existsSync, readFileSync } from 'node:fs';
import { withThemeFolder } from '../functions/theme-folder.ts';
import { ConfigError } from '../shared/config/error.ts';
import { parseConfig } from '../shared/config/parse.ts';
import type { Config } from '../shared/config/types.ts';

/** The newsroom's own, then the one to try it out with; relative to the top of the project, where the CDK command runs. */
const USUAL_PLACES = ['feedmill.config.json', 'examples/newsroom/feedmill.config.json'] as const;

/**
 * @param file as given on the command line
 * @throws ConfigError with everything that is wrong in it, or what the file system says when it cannot be read.
 */
export function readConfiguration(file: string | undefined): Config {
  const path = file ?? USUAL_PLACES.find((place) => existsSync(place)) ?? USUAL_PLACES[0];
  const config = parseConfig(readFileSync(path), path);
  // Where a function runs, what only it can reach is not a network of the newsroom's.
  if (config.hub?.subscribers === 'anywhere')
    throw new ConfigError(path, [{ path: 'hub.subscribers', message: 'must be "public" on AWS' }]);
  return withThemeFolder(config, path);
}
