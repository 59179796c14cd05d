import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { stated } from '../../shared/article/stated.ts';
import { openMeter, type Units } from './capacity.ts';
import { askForMetrics } from './metrics.ts';

/** One request as it was answered. */
export interface Passage {
  readonly service: 's3' | 'sqs' | 'dynamodb' | 'streams' | 'events' | 'cloudfront' | 'cloudwatch';
  readonly method: string;
  /** Of DynamoDB and its Streams: `TransactWriteItems`. */
  readonly operation?: string;
  /** Paths of an invalidation. */
  readonly invalidated?: number;
  /** Of DynamoDB: what it is charged for. */
  readonly units?: Units;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: string;
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
 * @param tables where another engine keeps them
 */
export async function openGate(endpoint: string, tables = endpoint): Promise<Gate> {
  let last: Promise<unknown> = Promise.resolve();
  const meter = openMeter();
  const server = createServer(async (incoming, outgoing) => {
    try {
      const isOfTable = String(incoming.headers['x-amz-target']).startsWith('DynamoDB');
      const turn = last.then(() => forward(isOfTable ? tables : endpoint, incoming));
      last = turn.catch(() => {});
      const { passed, body, headers, bytes } = await turn;
      const isDone = isOfTable && passed.status === 200;
      const units = isDone ? meter.units(passed.operation ?? '', parsed(body), parsed(bytes)) : undefined;
      const passage = { ...passed, ...(units && { units }) };
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
  const target = headers['x-amz-target'];
  const service = serviceOf(String(target), url);
  const operation = typeof target === 'string' ? target.slice(target.indexOf('.') + 1) : undefined;
  const reply = await (service === 'cloudwatch'
    ? askForMetrics(endpoint, operation ?? '', headers.authorization ?? '', body)
    : answered(endpoint, incoming, body));
  const passed: Passage = {
    service,
    method,
    path: decodeURIComponent(url.split('?')[0] ?? ''),
    query: url.split('?')[1] ?? '',
    status: reply.status,
    ...stated({ operation }),
    ...(service === 'cloudfront' ? { invalidated: Number(/<Quantity>(\d+)</.exec(body.toString())?.[1] ?? 0) } : {}),
  };
  return { passed, body, headers: reply.headers, bytes: reply.bytes };
}

async function answered(endpoint: string, { method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer) {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(url, endpoint), { method, headers }, resolve).on('error', reject).end(body);
  });
  return { status: reply.statusCode ?? 502, headers: reply.headers, bytes: await buffer(reply) };
}

const TARGETS = {
  DynamoDBStreams: 'streams',
  DynamoDB: 'dynamodb',
  AmazonSQS: 'sqs',
  AWSEvents: 'events',
  GraniteServiceVersion20100801: 'cloudwatch',
} as const;

function serviceOf(target: string, url: string): Passage['service'] {
  const found = Object.entries(TARGETS).find(([prefix]) => target.startsWith(prefix));
  return found?.[1] ?? (url.startsWith('/2020-05-31/') ? 'cloudfront' : 's3');
}

function parsed(json: Buffer) {
  return JSON.parse(json.toString() || '{}');
}
