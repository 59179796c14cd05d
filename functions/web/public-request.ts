import { lookup as resolveHost } from 'node:dns/promises';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchFault } from '../../shared/article/notes.ts';
import { isPublicAddress } from './public-address.ts';

/** What may be reached. */
export interface ReachRules {
  /** @default an address of the public internet */
  readonly mayConnect?: (address: string) => boolean;
  /** @default the ports of http and https */
  readonly mayUsePort?: (port: string) => boolean;
  /** @default the operating system's resolver */
  readonly resolve?: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

/** Why a request is not made; nothing that happens on the network. */
export class Refusal extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault) {
    super('refused');
    this.fault = fault;
  }
}

/** @throws Refusal when it is no address of the web, or one that must not be reached whatever a resolver says. */
export function reachable(address: string, { mayConnect = isPublicAddress, mayUsePort = isDefault }: ReachRules): URL {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('not-on-the-web');
  if (url.username !== '' || url.password !== '') throw new Refusal('address-with-password');
  if (!mayUsePort(url.port)) throw new Refusal({ port: url.port });
  // Nothing is looked up for these. The URL parser has made plain ones of decimal, octal and hexadecimal numbers.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayConnect(host)) throw new Refusal({ host });
  return url;
}

/** Whether it may be reached, as far as the address says by itself. */
export function isReachable(address: string, rules: ReachRules): boolean {
  try {
    reachable(address, rules);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The URL parser leaves the port of the scheme out. */
function isDefault(port: string): boolean {
  return port === '';
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

export interface PublicRequest {
  /** @default GET */
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Asks without letting whoever names the address reach what this machine can reach and they cannot: the address that a name
 * resolves to is checked, and it is that very address which is connected to. No redirect is followed, and nothing but the headers
 * that are given is said: no cookies, no credentials, no proxy.
 * @param url as `reachable` has let it pass
 * @throws Refusal where the name leads elsewhere; whatever the network says
 */
export function publicRequest(url: URL, rules: ReachRules, asked: PublicRequest): Promise<IncomingMessage> {
  const { method = 'GET', headers, body, signal } = asked;
  const isSecure = url.protocol === 'https:';
  const options = {
    // One of its own: connections that others opened were not checked, and the global one may know a proxy.
    agent: isSecure ? new HttpsAgent() : new HttpAgent(),
    lookup: checkedLookup(rules),
    method,
    signal,
    headers: { 'User-Agent': 'Feedmill', ...headers, ...(body && { 'Content-Length': String(body.length) }) },
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(url, options, resolve).on('error', reject);
    request.end(body);
  });
}

/** What is checked is what is connected to: a name that resolves to something else a moment later changes nothing. */
function checkedLookup({ mayConnect = isPublicAddress, resolve = resolveAll }: ReachRules): LookupFunction {
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

/** The whole body. @throws Refusal when it is, or says that it is, larger than that */
export async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
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
