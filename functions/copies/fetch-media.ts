import { lookup as resolveHost } from 'node:dns/promises';
import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { get as getHttps, Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchFault } from '../../shared/article/notes.ts';
import type { Fetched } from '../../shared/pipeline/copy.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchRules {
  readonly maxBytes: number;
  /** For everything from the first look-up to the last byte. @default 10,000 */
  readonly timeoutMs?: number;
  /** @default an address of the public internet */
  readonly mayConnect?: (address: string) => boolean;
  /** @default the ports of http and https */
  readonly mayUsePort?: (port: string) => boolean;
  /** @default the operating system's resolver */
  readonly resolve?: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Too early, too many, or the other side's own trouble. */
const PASSING = new Set([408, 425, 429]);

/** Why a request is not made; nothing that happens on the network. */
class Refusal extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault) {
    super('refused');
    this.fault = fault;
  }
}

/**
 * Fetches a remote file without letting an article's author reach what this machine can reach and they cannot: the address
 * that a name resolves to is checked, and it is that very address which is connected to, for each redirect anew. No cookies,
 * no credentials, no proxy.
 */
export async function fetchMedia(url: string, rules: FetchRules): Promise<Fetched> {
  const timeout = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  const signal = rules.signal === undefined ? timeout : AbortSignal.any([timeout, rules.signal]);
  try {
    let next = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await request(checked(next, rules), rules, signal);
      const status = response.statusCode ?? 0;
      if (status === 200) return { kind: 'fetched', bytes: await read(response, rules.maxBytes) };
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

function checked(address: string, { mayConnect = isPublicAddress, mayUsePort = isDefault }: FetchRules): URL {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('not-on-the-web');
  if (url.username !== '' || url.password !== '') throw new Refusal('address-with-password');
  if (!mayUsePort(url.port)) throw new Refusal({ port: url.port });
  // Nothing is looked up for these. The URL parser has made plain ones of decimal, octal and hexadecimal numbers.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayConnect(host)) throw new Refusal({ host });
  return url;
}

/** The URL parser leaves the port of the scheme out. */
function isDefault(port: string): boolean {
  return port === '';
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/** What is checked is what is connected to: a name that resolves to something else a moment later changes nothing. */
function checkedLookup({ mayConnect = isPublicAddress, resolve = resolveAll }: FetchRules): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        const wrong = found.find(({ address }) => !mayConnect(address));
        if (first === undefined) callback(new Error(`${host} has no address`), '', 0);
        else if (wrong !== undefined) callback(new Refusal({ host, address: wrong.address }), '', 0);
        else if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

function resolveAll(host: string): Promise<readonly { readonly address: string; readonly family: number }[]> {
  return resolveHost(host, { all: true });
}

function request(url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const options = {
    // One of its own: connections that others opened were not checked, and the global one may know a proxy.
    agent: isSecure ? new HttpsAgent() : new HttpAgent(),
    lookup: checkedLookup(rules),
    signal,
    headers: { 'User-Agent': 'Feedmill', Accept: 'image/*, audio/*, video/*', 'Accept-Encoding': 'identity' },
  };
  return new Promise((resolve, reject) => {
    (isSecure ? getHttps : getHttp)(url, options, resolve).on('error', reject);
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal({ bytes: maxBytes });
  const stated = Number(response.headers['content-length'] ?? 0);
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    if (stated > maxBytes) throw tooLarge();
    for await (const part of response as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > maxBytes) throw tooLarge();
      parts.push(part);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(parts, bytes);
}
