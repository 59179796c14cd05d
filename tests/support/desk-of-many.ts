import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Removals, Site } from '../../functions/desk/page/answers.ts';
import { deskFile } from '../../functions/local/desk/assets.ts';

/** A desk whose API knows very many uploads, without a store of them: what the page makes of them is looked at. */
export interface DeskOfMany {
  readonly url: string;
  /** Tells the page of something that happened to an upload, as the server does. */
  tell(): void;
  close(): void;
}

const STATUSES = ['published', 'scheduled', 'held', 'rejected', 'withdrawn'] as const;

export async function deskOfMany(count: number): Promise<DeskOfMany> {
  const rows = Array.from({ length: count }, (_, index) => ({
    key: `city/story-${index}.md`,
    status: STATUSES[index % STATUSES.length],
    headline: 'published',
    title: `Story ${index} of the harbour and its ferries`,
    section: 'city',
    published: '2026-11-29T12:00:00Z',
    uploadedAt: '2026-11-29T12:00:00Z',
    ...(index % STATUSES.length === 3 ? { why: 'The quotation mark " that opens here is never closed.' } : {}),
  }));
  const listeners = new Set<ServerResponse>();
  const pageOf = (asked: URLSearchParams) => {
    const words = (asked.get('query') ?? '').split(' ');
    const status = asked.get('status');
    const found = rows.filter(
      (row) => (status === null || row.status === status) && words.every((word) => row.title.includes(word)),
    );
    const [from, limit] = [Number(asked.get('after') ?? 0), Number(asked.get('limit') ?? 50)];
    const next = from + limit;
    return { items: found.slice(from, next), ...(next < found.length ? { next: String(next) } : {}) };
  };
  const answers: Readonly<Record<string, (asked: URLSearchParams) => object>> = {
    site: (): Site => ({
      title: 'Daily Quay',
      timeZone: 'Europe/Lisbon',
      language: 'en',
      feedsUrl: 'https://quay.example/',
      bodyBytes: 1_000_000,
      pieceBytes: 1_000_000,
      who: { role: 'chief', sections: [] },
    }),
    receipts: pageOf,
    counts: () => Object.fromEntries(STATUSES.map((status) => [status, { count: 1_000, hasMore: true }])),
    removals: (): Removals => ({ held: [], count: 0 }),
    'held-feeds': () => ({ items: [] }),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const name = pathname.replace('/desk/', '');
    if (name === 'api/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('retry: 2000\n\n');
      listeners.add(response);
      return;
    }
    if (name.startsWith('api/')) {
      const answer = answers[name.slice(4)]?.(searchParams) ?? {};
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
      return;
    }
    void deskFile(name).then((file) =>
      file === undefined
        ? response.writeHead(404).end()
        : response.writeHead(file.status, { ...file.headers }).end(file.body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/`,
    tell() {
      for (const listener of listeners) listener.write('event: receipt\ndata: {"key":"city/story-1.md"}\n\n');
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
