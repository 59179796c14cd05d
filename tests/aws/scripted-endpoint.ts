import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface ScriptedReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface ScriptedEndpoint {
  readonly url: string;
  /** Bodies of the requests so far. */
  readonly requests: readonly string[];
  close(): void;
}

/** For replies that an emulator cannot be brought to give: throttling, races between writers, missing grants. */
export async function scriptedEndpoint(replies: readonly ScriptedReply[]): Promise<ScriptedEndpoint> {
  const requests: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming);
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? { status: 500 };
    requests.push(body.toString());
    outgoing.writeHead(reply.status, reply.headers).end(incoming.method === 'HEAD' ? undefined : reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Of a client that does not retry, so that a script is a reply for each call. */
export const settingsFor = (endpoint: ScriptedEndpoint) => ({
  endpoint: endpoint.url,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
});
