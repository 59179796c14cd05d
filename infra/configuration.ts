import { existsSync, readFileSync } from 'node:fs';
import { withThemeFolder } from '../functions/theme-folder.ts';
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
  // A hub of one's own is of one machine: here nothing may name it.
  const { hub: _, ...config } = parseConfig(readFileSync(path), path);
  return withThemeFolder(config, path);
}
