import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeInbox } from './corpus.ts';
import { printTable, type Table } from './table.ts';

/** `node bench/bulk.ts 100000` measures as many. */
const COUNT = 10_000;
/** What a small machine has to spare, whatever an inbox holds. */
const MOST_MB = 400;
/** `all` and the language: what is measured is the articles, not how many feeds a configuration asks for. */
const FEEDS = 2;
const CONFIG = JSON.stringify({
  site: { title: 'Bench', url: 'https://bench.example/', tagAuthority: 'bench.example,2026' },
  feeds: [{ each: 'language' }],
});

/** A bulk `feedmill publish` as a user runs it: a process of its own, from its start to its end. */
export async function run(count = COUNT): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  try {
    writeInbox(join(folder, 'inbox'), count);
    const first = await publish(folder);
    const again = await publish(folder);
    return {
      heading: `feedmill publish, ${count} Markdown articles of 8 kB, ${FEEDS} feeds with their archives (wanted: ${MOST_MB} MB at the most)`,
      columns: [
        { name: 'pass' },
        { name: 'seconds', digits: 1 },
        { name: 'articles a second', digits: 0 },
        { name: 'peak MB', digits: 0 },
      ],
      rows: [
        ['first', first.seconds, count / first.seconds, first.peakMb],
        ['nothing changed', again.seconds, count / again.seconds, again.peakMb],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function publish(folder: string): Promise<{ seconds: number; peakMb: number }> {
  const config = join(folder, 'config.json');
  writeFileSync(config, CONFIG);
  const words = ['publish', '--inbox', join(folder, 'inbox'), '--public', join(folder, 'public'), '--config', config];
  const started = performance.now();
  const child = spawn(process.execPath, [resolve('functions/cli/feedmill.mjs'), ...words], { stdio: 'inherit' });
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, residentOf(child.pid));
  }, 50);
  return new Promise((done, fail) => {
    child.on('exit', (status) => {
      clearInterval(timer);
      if (status !== 0) fail(new Error(`publish ended with ${status}`));
      else done({ seconds: (performance.now() - started) / 1_000, peakMb });
    });
  });
}

/**
 * What the process and those that it started have in memory now, in megabytes; what they share, which is most of Node
 * itself, is counted once (proc_pid_smaps(5), Pss).
 */
function residentOf(pid: number | undefined): number {
  try {
    const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1_000;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentOf(Number(child)), own);
  } catch {
    return 0;
  }
}

const [asked] = process.argv.slice(2);
if (import.meta.main) printTable(await run(asked === undefined ? undefined : Number(asked)));
