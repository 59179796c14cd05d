import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { HUB_PATH } from './hub-path.ts';

type Named = Pick<Config, 'hub' | 'hubs'> & { readonly site: Pick<Config['site'], 'feedsUrl'> };

/** @returns the address of our own hub; undefined where there is none. */
export function ownHub({ hub, site }: Pick<Named, 'hub' | 'site'>): string | undefined {
  return hub === undefined ? undefined : site.feedsUrl + HUB_PATH.slice(1);
}

/** The hubs that documents name, our own first. */
export function hubsOf(config: Named): readonly string[] {
  const own = ownHub(config);
  return [...(own === undefined ? [] : [own]), ...config.hubs].map(uri);
}
