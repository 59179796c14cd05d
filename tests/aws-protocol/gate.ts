import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request as it was answered. */
export interface Passage {
  readonly method: string;
  /** Of DynamoDB and its Streams: `TransactWriteItems`. */
  readonly operation?: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly status: number;
}

/** Stands before the endpoint, lets one request through at a time, and remembers them. */
export interface Gate {
  readonly url: string;
  readonly passages: Passage[];
  /** Called after a request has taken effect and before its reply goes back; the reply waits for it, other requests do not. */
  afterEach: ((passage: Passage) => void | Promise<void>) | undefined;
  close(): void;
}

/**
 * One at a time, since the services answer each request as a whole, whereas an emulator's threads may run two
 * conditional writes into each other; what its callers do between two requests still interleaves.
 */
export async function openGate(endpoint: string): Promise<Gate> {
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(async (incoming, outgoing) => {
    try {
      const turn = last.then(() => forward(endpoint, incoming));
      last = turn.catch(() => {});
      const { passage, headers, bytes } = await turn;
      gate.passages.push(passage);
      await gate.afterEach?.(passage);
      outgoing.writeHead(passage.status, headers).end(bytes);
    } catch {
      // As a connection that breaks: the client tries again.
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passages: [],
    afterEach: undefined,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return gate;
}

async function forward(endpoint: string, incoming: IncomingMessage) {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await buffer(incoming);
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(url, endpoint), { method, headers }, resolve).on('error', reject).end(body);
  });
  const target = headers['x-amz-target'];
  const passage: Passage = {
    method,
    path: decodeURIComponent(url.split('?')[0] ?? ''),
    status: reply.statusCode ?? 502,
    ...(typeof target === 'string' ? { operation: target.slice(target.indexOf('.') + 1) } : {}),
  };
  return { passage, headers: reply.headers, bytes: await buffer(reply) };
}
