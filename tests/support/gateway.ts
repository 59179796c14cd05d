import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { deskRequest } from '../../functions/edge/desk-request.ts';

/** What a function is called with, and gives (Amazon API Gateway Developer Guide, "payload format version", 2.0). */
export type Invoke = (event: unknown) => Promise<unknown>;

interface Result {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** CloudFront and an HTTP API before a function, as far as they change what goes through. */
export async function openGateway(invoke: Invoke, tls?: { readonly key: string; readonly cert: string }) {
  const answer: Parameters<typeof createServer>[1] = async (request, response) => {
    const [uri = '/', ...query] = (request.url ?? '/').split('?');
    const body: Buffer[] = [];
    for await (const part of request) body.push(part);
    const headers = Object.fromEntries(
      Object.entries(request.headers)
        .filter(([name]) => name !== 'cookie' && name !== 'host')
        .map(([name, value]) => [name, { value: String(value) }]),
    );
    const method = request.method ?? 'GET';
    const asked = deskRequest({ request: { method, uri, headers, querystring: {} } });
    const event = {
      version: '2.0',
      rawPath: decodeURIComponent(asked.uri),
      rawQueryString: query.join('?'),
      headers: Object.fromEntries(Object.entries(asked.headers).map(([name, { value }]) => [name, value])),
      ...(request.headers.cookie && { cookies: request.headers.cookie.split('; ') }),
      requestContext: { http: { method } },
      body: Buffer.concat(body).toString('base64'),
      isBase64Encoded: true,
    };
    try {
      const result = (await invoke(event)) as Result;
      const { statusCode, cookies = [], body = '', isBase64Encoded } = result;
      response
        .writeHead(statusCode, { ...result.headers, ...(cookies.length > 0 && { 'Set-Cookie': [...cookies] }) })
        .end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
    } catch {
      response.writeHead(500).end('{"message":"Internal Server Error"}');
    }
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
