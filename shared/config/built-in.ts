import { parseConfig } from './parse.ts';
import type { Config } from './types.ts';

/** To try Feedmill out without a file: every facet has its feeds, addresses are those of `feedmill serve`. */
export const BUILT_IN_CONFIG: Config = parseConfig(
  JSON.stringify({
    site: { title: 'Feedmill', url: 'http://127.0.0.1:8080/', tagAuthority: 'feedmill.invalid,2026' },
  }),
  'the built-in configuration',
);
