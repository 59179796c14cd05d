import { get as getPlain, type IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { stated } from '../../shared/article/stated.ts';

/** What a reader got. */
export interface Looked {
  readonly body: string;
  /** When the certificate ends, in milliseconds since 1970; absent without one. */
  readonly certificateEnds?: number;
}

const TIMEOUT_MS = 10_000;

/**
 * Asks as a reader does, over a connection of its own: name, certificate and edge are all part of the answer.
 * @param status of the answer that is right. @default 200
 * @param ca who signs certificates, in PEM. @default whom Node trusts
 * @throws when there is none within ten seconds, or it has another status.
 */
export async function look(address: string, status = 200, ca?: string): Promise<Looked> {
  const headers = { 'user-agent': 'feedmill-canary' };
  const options = { agent: false, signal: AbortSignal.timeout(TIMEOUT_MS), headers, ...stated({ ca }) };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    (address.startsWith('https:') ? get : getPlain)(address, options, resolve).on('error', reject);
  });
  const { socket, statusCode } = response;
  const ends = socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : undefined;
  const body = await text(response);
  if (statusCode !== status) throw new Error(`${address} was answered with ${statusCode}`);
  return ends === undefined ? { body } : { body, certificateEnds: ends };
}
