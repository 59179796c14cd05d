import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { markdownArticle } from './corpus.ts';
import { freePort } from './free-port.ts';
import { median, printTable, type Table } from './table.ts';

const ROUNDS = 7;
const SECONDS = '2s';
const CONNECTIONS = '32';
const ACCEPT = { 'br, gzip': 'br', identity: 'plain' } as const;

interface Server {
  readonly name: string;
  /** undefined where it is not installed. */
  start(folder: string, port: number): ChildProcess | undefined;
}

const node = (script: string, ...words: string[]) =>
  spawn(process.execPath, ['--input-type=module', '--eval', script, ...words], { stdio: 'inherit' });

const SERVERS: readonly Server[] = [
  {
    name: 'Feedmill',
    start: (folder, port) =>
      node(
        `const { startServer } = await import(${JSON.stringify(new URL('../functions/local/http/server.ts', import.meta.url))});
        await startServer({ publicFolder: ${JSON.stringify(folder)}, feedsUrl: 'http://127.0.0.1/', hubs: [], port: ${port} });`,
      ),
  },
  {
    name: 'sirv',
    start: (folder, port) =>
      node(
        `import { createServer } from 'node:http'; import sirv from 'sirv';
        const files = sirv(${JSON.stringify(folder)}, { etag: true, gzip: true, brotli: true });
        createServer((request, response) => files(request, response)).listen(${port}, '127.0.0.1');`,
      ),
  },
  { name: 'nginx, one worker', start: startNginx },
];

/** Answers a second for one feed document, asked for by as many readers at once as wrk keeps busy; each server in turn. */
export async function run(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  const running: { name: string; port: number; child: ChildProcess; rates: Record<string, number[]> }[] = [];
  try {
    // nginx started by root reads as another user.
    chmodSync(folder, 0o755);
    writeFeed(join(folder, 'public/all'));
    if (isInstalled('wrk', '--version')) {
      for (const { name, start } of SERVERS) {
        const port = await freePort();
        const child = start(join(folder, 'public'), port);
        if (child === undefined) continue;
        running.push({ name, port, child, rates: { br: [], plain: [] } });
        await answering(port);
      }
    } else console.error('wrk is not installed: nothing is served');
    for (let round = 0; round < ROUNDS; round++) {
      for (const { port, rates } of running) {
        for (const [accept, name] of Object.entries(ACCEPT)) rates[name]?.push(answersASecond(port, accept));
      }
    }
    const base = running.find(({ name }) => name === 'sirv')?.rates;
    return {
      heading: `Answers a second for rss.xml of 50 articles of 8 kB (wrk, ${CONNECTIONS} connections, median of ${ROUNDS})`,
      columns: [
        { name: 'server' },
        { name: 'br', digits: 0 },
        { name: 'over sirv', digits: 2, better: 'more' },
        { name: 'as it is', digits: 0 },
        { name: 'over sirv', digits: 2, better: 'more' },
      ],
      rows: running.map(({ name, rates: { br = [], plain = [] } }) => [
        name,
        median(br),
        median(br) / median(base?.br ?? []),
        median(plain),
        median(plain) / median(base?.plain ?? []),
      ]),
    };
  } finally {
    await Promise.all(running.map(({ child }) => ended(child)));
    rmSync(folder, { recursive: true });
  }
}

function writeFeed(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const feed = `<rss><channel>${Array.from({ length: 50 }, (_, at) => `<item>${markdownArticle(at)}</item>`).join('')}</channel></rss>`;
  writeFileSync(join(folder, 'rss.xml'), feed);
  writeFileSync(join(folder, 'rss.xml.gz'), gzipSync(feed));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  writeFileSync(join(folder, 'rss.xml.br'), brotliCompressSync(feed, quality));
}

function answersASecond(port: number, accept: string): number {
  const words = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}`, '-H', `Accept-Encoding: ${accept}`];
  const said = execFileSync('wrk', [...words, `http://127.0.0.1:${port}/all/rss.xml`], { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`not every request was answered:\n${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
}

/** With what nginx has in Debian: no Brotli, so that it sends gzip. */
function startNginx(folder: string, port: number): ChildProcess | undefined {
  if (!isInstalled('nginx', '-v')) return undefined;
  const own = join(folder, '../nginx');
  mkdirSync(own);
  const config = `worker_processes 1; daemon off; pid ${own}/pid; error_log stderr; events { worker_connections 1024; }
    http { access_log off; sendfile on; gzip_static on; open_file_cache max=1000;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; } }`;
  writeFileSync(join(own, 'nginx.conf'), config);
  return spawn('nginx', ['-c', join(own, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' });
}

function isInstalled(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).error === undefined;
}

function ended(child: ChildProcess): Promise<unknown> {
  child.kill();
  return new Promise((resolve) => child.once('exit', resolve));
}

async function answering(port: number): Promise<void> {
  for (let tries = 100; tries > 0; tries--) {
    const answer = await fetch(`http://127.0.0.1:${port}/all/rss.xml`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at port ${port}`);
}

if (import.meta.main) printTable(await run());
