import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ReachRules } from '../../../functions/web/public-request.ts';

/** What came to a subscriber. */
export interface Heard {
  readonly method: string | undefined;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Somebody else's server, which a hub asks and tells. */
export interface TestSubscriber {
  readonly heard: Heard[];
  /** What it says when it is asked, and when it is told. */
  confirms: RequestListener;
  takes: RequestListener;
  /** It may have any name. */
  callbackAt(host?: string, path?: string): string;
  sent(): readonly Heard[];
  close(): void;
}

/** As outside of tests, but that the subscriber of the test counts as public. */
export const RULES: ReachRules = {
  mayConnect: (address) => address === '127.0.0.1',
  mayUsePort: () => true,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
};

export const echo: RequestListener = (request, response) =>
  response.end(new URL(request.url ?? '', 'http://subscriber').searchParams.get('hub.challenge'));

export async function openSubscriber(): Promise<TestSubscriber> {
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    subscriber.heard.push({ method: request.method, url, headers: request.headers, body: await buffer(request) });
    (request.method === 'GET' ? subscriber.confirms : subscriber.takes)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const subscriber: TestSubscriber = {
    heard: [],
    confirms: echo,
    takes: (_, response) => response.writeHead(204).end(),
    callbackAt: (host = 'reader.example', path = '/hook?id=1') => `http://${host}:${port}${path}`,
    sent: () => subscriber.heard.filter(({ method }) => method === 'POST'),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return subscriber;
}
