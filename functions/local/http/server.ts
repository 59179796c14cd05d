import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Log, SILENT } from '../../../shared/log.ts';
import { type Answer, answer, type SiteFolder } from './answer.ts';
import { createETags } from './etags.ts';
import { answerHealth, asksForHealth, type HealthReport } from './health.ts';
import { createHot } from './hot.ts';

export interface ServerOptions {
  /** Made when it is missing. */
  readonly publicFolder: string;
  /** Where readers find the public folder, as documents state it; ends in `/`. */
  readonly feedsUrl: string;
  /** WebSub hubs. */
  readonly hubs: readonly string[];
  /** 0 takes a free one. */
  readonly port: number;
  /** @default 127.0.0.1: whoever wants more says so */
  readonly host?: string;
  readonly log?: Log;
  /** Milliseconds in which a request's head must have come. @default 10,000 */
  readonly headersTimeout?: number;
  /** What `/healthz` answers. @default there is no such path */
  readonly health?: (() => Promise<HealthReport>) | undefined;
}

export interface RunningServer {
  /** Ends in `/`. */
  readonly url: string;
  readonly port: number;
  /** Answers what was asked, takes nothing new, and ends within two seconds. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A reader sends a few hundred bytes; a path of 1,024 bytes has three times as many when it is percent-encoded. */
const LARGEST_HEAD = 8_192;
/** Milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 20_000;
/** How often those two are looked at: Node's own 30 s would let half a request live three times as long. */
const CHECKING_INTERVAL = 1_000;
/** Of a reader who takes nothing more of its answer. */
const STALLED_TIMEOUT = 30_000;
const GRACE = 2_000;
/** Above, connections wait in the system's queue or are refused: each may hold a request's head and an answer. */
const MOST_CONNECTIONS = 5_000;

/**
 * Serves the public folder as CloudFront serves the public bucket.
 * @throws the operating system's error when the address cannot be listened on (`EADDRINUSE`, `EACCES`).
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { publicFolder, port, host = LOOPBACK, log = SILENT, health, headersTimeout = HEADERS_TIMEOUT } = options;
  mkdirSync(publicFolder, { recursive: true });
  const site: SiteFolder = {
    root: publicFolder,
    // Headers are ASCII: names in punycode, paths percent-encoded.
    feedsUrl: new URL(options.feedsUrl).href,
    hubs: options.hubs.map((hub) => new URL(hub).href),
    etags: createETags(),
    hot: createHot<Answer>(publicFolder),
  };
  const limits = {
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout,
    requestTimeout: REQUEST_TIMEOUT,
    connectionsCheckingInterval: CHECKING_INTERVAL,
  };
  const server = createServer(limits, (request, response) => void serve({ site, health, log }, request, response));
  server.timeout = STALLED_TIMEOUT;
  server.maxConnections = MOST_CONNECTIONS;
  await listening(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${taken}/`, port: taken, close: () => closed(server) };
}

async function serve(
  { site, health, log }: { readonly site: SiteFolder; readonly health: ServerOptions['health']; readonly log: Log },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (hasTwoHosts(request)) return refuse(response);
    if (health !== undefined && asksForHealth(request.url)) answerHealth(await health(), request, response);
    else await answer(site, request, response);
  } catch (error) {
    // The reader went away in the middle, which is nobody's fault.
    if (response.destroyed || request.destroyed) return;
    log.error('request failed', { url: request.url, error });
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Internal error\n');
  }
}

/** Node joins or drops what comes twice; a proxy in front may have gone by the other (RFC 9112, section 3.2). */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1;
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { 'Content-Length': 0, Connection: 'close' }).end();
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
