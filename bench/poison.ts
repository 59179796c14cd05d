import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeInbox } from './corpus.ts';
import { median, printTable, type Table } from './table.ts';

const GOOD = 1_000;
const ROUNDS = 5;
const CONFIG = JSON.stringify({
  site: { title: 'Bench', url: 'https://bench.example/', tagAuthority: 'bench.example,2026' },
  feeds: [],
});
/** Makes the reading of a text that holds the word endless. */
const POISON = ['--import', resolve('tests/support/poison.mjs')];

/** How long a thousand articles take to come out beside an upload whose reading never ends, and without it; in turns. */
export async function run(): Promise<Table> {
  const without: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    without.push(await secondsOf(false));
    beside.push(await secondsOf(true));
  }
  return {
    heading: `${GOOD} articles of 8 kB to their pages, beside an upload whose reading never ends (median of ${ROUNDS})`,
    columns: [{ name: 'inbox' }, { name: 'seconds', digits: 2 }, { name: 'ratio', digits: 2, better: 'less' }],
    rows: [
      ['without it', median(without), 1],
      ['with it', median(beside), median(beside) / median(without)],
    ],
  };
}

async function secondsOf(isPoisoned: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  const inbox = join(folder, 'inbox');
  const pages = join(folder, 'public/articles');
  try {
    writeInbox(inbox, GOOD);
    if (isPoisoned)
      writeFileSync(join(inbox, 'endless.json'), '{"title":"A tram","text":"It is late.","note":"ENDLESS"}');
    const words = [
      'publish',
      '--inbox',
      inbox,
      '--public',
      join(folder, 'public'),
      '--state',
      join(folder, 'state.sqlite'),
    ];
    const config = join(folder, 'config.json');
    writeFileSync(config, CONFIG);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [...POISON, resolve('functions/cli/feedmill.mjs'), ...words, '--config', config],
      {
        stdio: 'ignore',
        env: { ...process.env, POISONED: folder },
      },
    );
    const ended = new Promise((end) => child.once('exit', end));
    while (countOf(pages) < GOOD) await new Promise((next) => setTimeout(next, 20));
    const seconds = (performance.now() - started) / 1_000;
    await ended;
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countOf(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

if (import.meta.main) printTable(await run());
