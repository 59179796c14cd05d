import type { IncomingHttpHeaders } from 'node:http';
import type { FetchFault } from '../../shared/article/notes.ts';
import { bodyOf, publicRequest, type ReachRules, Refusal, reachable } from './public-request.ts';

/** A file that was found on the web, before its bytes are read. */
export interface FoundFile {
  /** Where it is, behind all redirects. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export type FetchedFile =
  | ({ readonly kind: 'fetched'; readonly bytes: Uint8Array } & FoundFile)
  /** It is not to be had, or must not be: there is no use in trying again. */
  | { readonly kind: 'refused'; readonly why: FetchFault }
  /** Another time it may work. */
  | { readonly kind: 'failed'; readonly why: FetchFault };

export interface FileRules extends ReachRules {
  /** Media types that are asked for (RFC 9110, section 12.5.1). */
  readonly accept: string;
  /** Bytes that such a file may have. */
  readonly mostOf: (found: FoundFile) => number;
  /** For everything from the first look-up to the last byte. @default 10,000 */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Too early, too many, or the other side's own trouble. */
const PASSING = new Set([408, 425, 429]);

/**
 * Fetches a file without letting whoever names its address reach what this machine can reach and they cannot, for each redirect
 * anew.
 */
export async function fetchFile(url: string, rules: FileRules): Promise<FetchedFile> {
  const timeout = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  const signal = rules.signal === undefined ? timeout : AbortSignal.any([timeout, rules.signal]);
  const headers = { Accept: rules.accept, 'Accept-Encoding': 'identity' };
  try {
    let next = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await publicRequest(reachable(next, rules), rules, { headers, signal });
      const status = response.statusCode ?? 0;
      if (status === 200) {
        const found = { url: next, headers: response.headers };
        return { kind: 'fetched', ...found, bytes: await bodyOf(response, rules.mostOf(found)) };
      }
      response.destroy();
      const { location } = response.headers;
      if (REDIRECTS.has(status) && location !== undefined) next = new URL(location, next).href;
      else return { kind: PASSING.has(status) || status >= 500 ? 'failed' : 'refused', why: { status } };
    }
    return { kind: 'refused', why: { redirects: MOST_REDIRECTS } };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.fault };
    if (timeout.aborted) return { kind: 'failed', why: 'too-slow' };
    return { kind: 'failed', why: { said: error instanceof Error ? error.message : String(error) } };
  }
}
