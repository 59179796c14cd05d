import { isLoopback } from '../shared/config/loopback.ts';
import type { Config } from '../shared/config/types.ts';
import type { Domain } from './options.ts';

/**
 * Where the feeds of a deployment say that they are: as configured, unless that is an address on one's own machine, as in
 * the example newsroom, so that a configuration made for trying out can be deployed as it is.
 *
 * @returns undefined for the distribution's own address, which is known at deployment only.
 */
export function deployedFeedsUrl(config: Config, domain: Domain | undefined): string | undefined {
  if (!isLoopback(config.site.feedsUrl)) return config.site.feedsUrl;
  return domain === undefined ? undefined : `https://${domain.name}/`;
}
