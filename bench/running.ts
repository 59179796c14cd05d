import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { markdownArticle, writeInbox } from './corpus.ts';
import { freePort } from './free-port.ts';
import { median, printTable, type Table } from './table.ts';

const SIZES = [1_000, 10_000];
const CHANGES = 7;
/** A whole look through such an inbox comes once in it, every two minutes. */
const IDLE_SECONDS = 150;
const TICKS_A_SECOND = 100;
const CONFIG = JSON.stringify({
  site: { title: 'Bench', url: 'https://bench.example/', tagAuthority: 'bench.example,2026' },
  feeds: [],
});

/**
 * `feedmill serve` as it is left running: how long a reader waits at most while an inbox is taken up, what it costs when
 * nothing happens, and what one article more takes from its file to the feed.
 */
export async function run(): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const size of SIZES) rows.push(await measured(size));
  return {
    heading: `feedmill serve with Markdown articles of 8 kB, 1 feed (a change: median of ${CHANGES})`,
    columns: [
      { name: 'articles' },
      { name: 'longest wait ms', digits: 0 },
      { name: 'idle CPU %', digits: 2 },
      { name: 'a change ms', digits: 0 },
      { name: 'its CPU ms', digits: 0 },
    ],
    rows,
  };
}

async function measured(size: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  const inbox = join(folder, 'inbox');
  const port = await freePort();
  mkdirSync(inbox);
  const child = serve(folder, port);
  try {
    const feed = reader(`http://127.0.0.1:${port}/all/rss.xml`);
    await until(async () => (await feed()) !== undefined);
    writeInbox(join(folder, 'arriving'), size);
    renameSync(join(folder, 'arriving'), join(inbox, 'archive'));
    let longest = 0;
    await until(async () => {
      const asked = performance.now();
      const text = await feed();
      longest = Math.max(longest, performance.now() - asked);
      return text?.includes(`Article ${size - 1}:`) ?? false;
    });
    await settled(child);
    const before = cpuSeconds(child.pid);
    await pause(IDLE_SECONDS * 1_000);
    const idle = ((cpuSeconds(child.pid) - before) / IDLE_SECONDS) * 100;
    const changes: number[] = [];
    const costs: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const spent = cpuSeconds(child.pid);
      const started = performance.now();
      const text = markdownArticle(size + change).replace(/^date: .*$/m, `date: ${new Date().toISOString()}`);
      writeFileSync(join(inbox, `change-${change}.md`), text);
      await until(async () => (await feed())?.includes(`Article ${size + change}:`) ?? false);
      changes.push(performance.now() - started);
      await settled(child);
      costs.push((cpuSeconds(child.pid) - spent) * 1_000);
    }
    return [size, longest, idle, median(changes), median(costs)];
  } finally {
    const ended = new Promise((end) => child.once('exit', end));
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

function serve(folder: string, port: number): ChildProcess {
  const config = join(folder, 'config.json');
  writeFileSync(config, CONFIG);
  const places = ['--inbox', join(folder, 'inbox'), '--public', join(folder, 'public'), '--config', config];
  const words = ['serve', ...places, '--port', String(port), '--quiet'];
  return spawn(process.execPath, [resolve('functions/cli/feedmill.mjs'), ...words], { stdio: 'ignore' });
}

/** @returns what asks for a document as feed readers do, which costs the server little: its text, undefined where it is as before. */
function reader(address: string): () => Promise<string | undefined> {
  let etag = '';
  return async () => {
    const answer = await fetch(address, { headers: { 'if-none-match': etag } }).catch(() => undefined);
    const text = await answer?.text();
    if (!answer?.ok) return undefined;
    etag = answer.headers.get('etag') ?? '';
    return text;
  };
}

/** Until the server and its workers have had nothing to do for a second. */
async function settled({ pid }: ChildProcess): Promise<void> {
  let before: number;
  do {
    before = cpuSeconds(pid);
    await pause(1_000);
  } while (cpuSeconds(pid) - before > 0.02);
}

/** What a process, those that it started and those of them that have ended have computed, in seconds (proc_pid_stat(5)). */
function cpuSeconds(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, ...fields] = stat.slice(stat.lastIndexOf(')')).split(' ');
    const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + cpuSeconds(Number(child)), own);
  } catch {
    return 0;
  }
}

const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}

if (import.meta.main) printTable(await run());
