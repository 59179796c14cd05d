import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHealth, type Health } from '../../../../functions/local/http/health.ts';
import { type RunningServer, startServer } from '../../../../functions/local/http/server.ts';
import type { Stale } from '../../../../functions/local/staleness.ts';
import { type Log, SILENT } from '../../../../shared/log.ts';
import { instant } from '../../../contract/fixtures.ts';
import { temporaryFolders } from '../../../local/temporary.ts';

const folder = temporaryFolders();
const clock = { now: () => instant('2026-11-24T08:00:00Z') };
const notStale = async () => undefined;
let server: RunningServer | undefined;
afterEach(() => server?.close());

const nothingHeld = async () => ({ removals: 0, feeds: 0 });

async function serve(health: Health): Promise<string> {
  server = await startServer({
    publicFolder: folder(),
    feedsUrl: 'http://x/',
    hubs: [],
    port: 0,
    health: health.report,
  });
  return `${server.url}healthz`;
}

describe('/healthz', () => {
  it('answers 200, and 503 while the last pass failed', async () => {
    const health = createHealth(SILENT, clock, nothingHeld, notStale);
    const url = await serve(health);
    const answer = async () => {
      const response = await fetch(url);
      return [response.status, await response.json()];
    };
    expect(await answer()).toEqual([200, { status: 'starting', heldRemovals: 0 }]);
    health.well();
    expect(await answer()).toEqual([200, { status: 'ok', heldRemovals: 0 }]);
    health.failed(new Error('full'));
    health.failed(new Error('full'));
    const failing = { status: 'failing', failures: 2, since: '2026-11-24T08:00:00Z', heldRemovals: 0 };
    expect(await answer()).toEqual([503, failing]);
    health.well();
    expect(await answer()).toEqual([200, { status: 'ok', heldRemovals: 0 }]);
  });

  it('answers 503 and says why where nothing has failed, and readers do not have what they should', async () => {
    let stale: Stale | undefined = { why: 'missing', seconds: 420 };
    const health = createHealth(SILENT, clock, nothingHeld, async () => stale);
    const url = await serve(health);
    expect(await (await fetch(url)).json()).toEqual({ status: 'starting', heldRemovals: 0 });
    health.well();
    const response = await fetch(url);
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'stale', why: 'missing', seconds: 420, heldRemovals: 0 },
    ]);
    health.failed(new Error('full'));
    expect(await (await fetch(url)).json()).toMatchObject({ status: 'failing' });
    health.well();
    stale = undefined;
    expect((await fetch(url)).status).toBe(200);
  });

  it('reports removals that are held', async () => {
    const health = createHealth(SILENT, clock, async () => ({ removals: 12, feeds: 2 }), notStale);
    health.well();
    expect(await (await fetch(await serve(health))).json()).toEqual({ status: 'ok', heldRemovals: 12, heldFeeds: 2 });
  });

  it('tells nobody where files lie or why it failed', async () => {
    const health = createHealth(SILENT, clock, nothingHeld, notStale);
    const url = await serve(health);
    health.failed(new Error("EACCES: permission denied, open '/srv/site/all'"));
    expect(await (await fetch(url)).text()).not.toMatch(/srv|EACCES/);
  });

  it('is asked for as clients and proxies do, and kept by no cache', async () => {
    const health = createHealth(SILENT, clock, nothingHeld, notStale);
    const url = await serve(health);
    const head = await fetch(`${url}?probe=1`, { method: 'HEAD' });
    expect([head.status, head.headers.get('cache-control'), await head.text()]).toEqual([200, 'no-store', '']);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${url}/more`)).status).toBe(404);
    const socket = connect(server?.port ?? 0, '127.0.0.1');
    socket.write('GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(Buffer.concat(await Array.fromAsync(socket)).toString()).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('what is said of passes', () => {
  it('is the fault, and when it is over, after how many', () => {
    const said: [string, object | undefined][] = [];
    const say = (event: string, fields?: object) => said.push([event, fields]);
    const health = createHealth({ info: say, warn: say, error: say } as Log, clock, nothingHeld, notStale);
    health.well();
    health.failed(new Error('full'));
    health.failed(new Error('full'));
    health.well();
    health.well();
    expect(said).toEqual([
      ['pass failed', { error: new Error('full') }],
      ['pass failed', { error: new Error('full') }],
      ['pass works again', { failures: 2 }],
    ]);
  });
});
