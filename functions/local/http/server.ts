import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFolder } from '../../../shared/local/make-folder.ts';
import { type Log, SILENT } from '../../../shared/log.ts';
import { asksForDesk } from '../desk/asks-for-desk.ts';
import { asksForHub } from '../hub/asks-for-hub.ts';
import { ALWAYS } from './always.ts';
import { type Answer, answer, type SiteFolder } from './answer.ts';
import { createETags } from './etags.ts';
import { isGone } from './gone.ts';
import { answerHealth, asksForHealth, type HealthReport } from './health.ts';
import { createHot } from './hot.ts';
import { LingeringResponse } from './lingering.ts';
import { answerMetrics, asksForMetrics } from './metrics.ts';
import { comesFromHere } from './private.ts';
import { refuseUnreadable } from './unreadable.ts';

/** What a server answers with. */
export interface Served {
  /** Made when it is missing. Undefined where what is published lies elsewhere: who asks for it is told where. */
  readonly publicFolder: string | undefined;
  /** Where readers find the public folder, as documents state it; ends in `/`. */
  readonly feedsUrl: string;
  /** WebSub hubs. */
  readonly hubs: readonly string[];
  readonly log?: Log;
  /** What `/healthz` answers. @default there is no such path */
  readonly health?: (() => Promise<HealthReport>) | undefined;
  /** What `/metrics` answers to this machine itself. @default there is no such path */
  readonly metrics?: (() => Promise<string>) | undefined;
  /** Who answers at `/desk/`. @default there is no such path */
  readonly desk?: Answering | undefined;
  /** Who answers where readers subscribe. @default there is no such path */
  readonly hub?: Answering | undefined;
}

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** @default 127.0.0.1: whoever wants more says so */
  readonly host?: string;
  /** Milliseconds in which a request's head must have come. @default 10,000 */
  readonly headersTimeout?: number;
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface RunningServer {
  /** Where this machine reaches it; ends in `/`. */
  readonly url: string;
  readonly port: number;
  /** Answers with this from now on; until the first, everything is answered with 503. */
  answerWith(served: Served): void;
  /** Hands over every request from now on. @param answering undefined: with 503 again */
  answerBy(answering: Answering | undefined): void;
  /** Answers what was asked, takes nothing new, and ends within two seconds. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A reader sends a few hundred bytes; a path of 1,024 bytes has three times as many when it is percent-encoded. */
const LARGEST_HEAD = 8_192;
/** Milliseconds. */
const HEADERS_TIMEOUT = 10_000;
/** A film of 200 MB over a slow line; who sends nothing is ended by the one below. */
const REQUEST_TIMEOUT = 600_000;
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
export async function startServer(options: Served & ListenOptions): Promise<RunningServer> {
  const server = await listen(options);
  server.answerWith(options);
  return server;
}

/** Takes an address, before it is known what it is to serve. @throws as `startServer` does. */
export async function listen({
  port,
  host = LOOPBACK,
  headersTimeout = HEADERS_TIMEOUT,
}: ListenOptions): Promise<RunningServer> {
  const limits = {
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout,
    requestTimeout: REQUEST_TIMEOUT,
    connectionsCheckingInterval: CHECKING_INTERVAL,
    ServerResponse: LingeringResponse,
  };
  let answering: Answering = notYet;
  const server = createServer(limits, (request, response) => answering(request, response));
  server.on('clientError', refuseUnreadable);
  server.timeout = STALLED_TIMEOUT;
  server.maxConnections = MOST_CONNECTIONS;
  await listening(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(host)}:${taken}/`,
    port: taken,
    answerWith(served) {
      answering = answersWith(served);
    },
    answerBy(other = notYet) {
      answering = other;
    },
    close: () => closed(server),
  };
}

/** An address that stands for all of this machine's is none that anybody can go to. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '') return LOOPBACK;
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function notYet(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { ...ALWAYS, 'Content-Length': 0, 'Retry-After': 1 }).end();
}

function answersWith({ publicFolder, feedsUrl, hubs, health, metrics, desk, hub, log = SILENT }: Served): Answering {
  if (publicFolder !== undefined) makeFolder(publicFolder);
  const site: SiteFolder | undefined =
    publicFolder === undefined
      ? undefined
      : {
          root: publicFolder,
          // Headers are ASCII: names in punycode, paths percent-encoded.
          feedsUrl: new URL(feedsUrl).href,
          hubs: hubs.map((hub) => new URL(hub).href),
          etags: createETags(),
          hot: createHot<Answer>(publicFolder),
        };
  const elsewhere = new URL(feedsUrl).href;
  return (request, response) => void serve({ site, elsewhere, health, metrics, desk, hub, log }, request, response);
}

async function serve(
  {
    site,
    elsewhere,
    health,
    metrics,
    desk,
    hub,
    log,
  }: Pick<Served, 'health' | 'metrics' | 'desk' | 'hub'> & {
    readonly site: SiteFolder | undefined;
    readonly elsewhere: string;
    readonly log: Log;
  },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!namesOneHost(request)) return refuse(response);
    if (health !== undefined && asksForHealth(request.url)) answerHealth(await health(), request, response);
    else if (metrics !== undefined && asksForMetrics(request.url) && comesFromHere(request))
      answerMetrics(await metrics(), request, response);
    else if (desk !== undefined && asksForDesk(request.url)) desk(request, response);
    else if (hub !== undefined && asksForHub(request.url)) hub(request, response);
    else if (site === undefined) leadTo(elsewhere, request, response);
    else await answer(site, request, response);
  } catch (error) {
    // The reader went away in the middle, which is nobody's fault.
    if (isGone(request, response)) return;
    log.error('request failed', { url: request.url, error });
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Internal error\n');
  }
}

/** Only from the front page, which an editor asks for: no address that somebody else made up is built on. */
function leadTo(elsewhere: string, { url }: IncomingMessage, response: ServerResponse): void {
  const says = { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' };
  if (url === '/') response.writeHead(302, { ...says, Location: elsewhere });
  else response.writeHead(404, says);
  response.end(`What is published lies at ${elsewhere}\n`);
}

/** A name, an IPv4 address or one in brackets, and a port (RFC 3986, section 3.2.2); empty where the target has no authority. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.~%!$&'()*+;=-]*)(?::\d*)?$/i;

/**
 * Node joins or drops what comes twice; a proxy in front may have gone by the other, or by another part of what is no host
 * (RFC 9112, section 3.2). Older HTTP may name none.
 */
function namesOneHost({ rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host');
  return hosts.length <= 1 && hosts.every((host) => HOST.test(host));
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
