import { isLoopback } from '../shared/config/loopback.ts';
import type { Config } from '../shared/config/types.ts';
import type { DeploymentOptions, Domain } from './options.ts';

/**
 * Where the feeds of a deployment say that they are: at an address at which it serves, or readers and aggregators would take another
 * page for the feed. An address on one's own machine, as in the example newsroom, stands for the deployment's own, so that a
 * configuration made for trying out can be deployed as it is.
 *
 * @returns undefined for the distribution's own address, which is known at deployment only.
 * @throws Error with the reason and the ways out when the configuration names an address at which this deployment does not serve.
 */
export function deployedFeedsUrl(
  { site: { url, feedsUrl } }: Config,
  { domain, address }: Pick<DeploymentOptions, 'domain' | 'address'>,
): string | undefined {
  const own = domain === undefined ? undefined : `https://${domain.name}/`;
  const isUnsaid = isLoopback(feedsUrl);
  if (address === 'cloudfront') return undefined;
  if (address === 'proxy') {
    if (!isUnsaid) return feedsUrl;
    throw new Error(`address=proxy: say in site.feedsUrl where readers find the feeds; it is ${feedsUrl}`);
  }
  if (isUnsaid || feedsUrl === own) return own;
  throw new Error(
    [
      `site.feedsUrl is ${feedsUrl}${feedsUrl === url ? ', the home page, as none is stated' : ''}: every feed and article page would`,
      `say that it is there, but this deployment serves them at ${own ?? "CloudFront's own address"} and nowhere else. One of these helps:`,
      ...waysOut(feedsUrl, domain),
    ].join('\n'),
  );
}

function waysOut(feedsUrl: string, domain: Domain | undefined): readonly string[] {
  const { protocol, host, hostname, pathname } = new URL(feedsUrl);
  const couldBeOwn = protocol === 'https:' && host === hostname && pathname === '/';
  return [
    ...(domain === undefined ? [] : [`  "feedsUrl": "https://${domain.name}/" in the configuration`]),
    ...(couldBeOwn ? [`  -c domainName=${hostname} -c certificateArn=…: it serves there`] : []),
    ...(domain === undefined ? ["  -c address=cloudfront: the feeds say CloudFront's own address"] : []),
    `  -c address=proxy: a server at ${feedsUrl} passes requests on to the distribution`,
  ];
}
