import { parseConfig } from './parse.ts';
import type { Config } from './types.ts';

/**
 * To try Feedmill out without a file: every facet has its feeds.
 * @param servedAt as of `parseConfig`
 */
export function builtInConfig(servedAt?: string): Config {
  const site = { title: 'Feedmill', url: 'http://127.0.0.1:8080/', tagAuthority: 'feedmill.invalid,2026' };
  return parseConfig(JSON.stringify({ site }), 'the built-in configuration', servedAt);
}
