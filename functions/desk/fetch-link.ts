import { fetchFile } from '../web/fetch-file.ts';
import type { ReachRules } from '../web/public-request.ts';
import type { DeskPlace } from './place.ts';

/** Milliseconds. An editor waits for it, and API Gateway no longer than 30 seconds for all. */
const TIMEOUT_MS = 15_000;

/** What lies at an address that an editor names, by the rules of pictures that articles show from elsewhere. */
export function fetchLink(reach: ReachRules = {}): DeskPlace['fetch'] {
  return (url, mostOf, signal) => fetchFile(url, { ...reach, accept: '*/*', mostOf, signal, timeoutMs: TIMEOUT_MS });
}
