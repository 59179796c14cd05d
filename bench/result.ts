import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { cells, type Table } from './table.ts';

const FOLDER = 'bench/results';

/** Processes that want a core, for each core: with more than these, others are measured too. */
const QUIET = 0.3;

const INTRODUCTION = `One section a run, from the JSON beside this page, which has the numbers as they were measured. Between machines compare
ratios, not times: a change to a large archive against one to a small one, a format against another.`;

/** Where and of what something was measured. */
export interface Circumstances {
  /** When it began, in UTC. */
  readonly date: string;
  /** Its first seven digits, with a `+` where the work tree held something else. */
  readonly commit: string;
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** Processes that wanted a core in the minute before (`uptime`): 0 on a quiet machine. */
  readonly loadBefore: number;
}

/** A run of benches as it is kept, for programs and for people. */
export interface Result extends Circumstances {
  /** By the name of the bench. */
  readonly tables: Readonly<Record<string, Table>>;
}

/** To be asked before anything is measured, for measuring is load too. */
export function circumstances(): Circumstances {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '.', `:!${FOLDER}`) !== '';
  return {
    date: `${new Date().toISOString().slice(0, 19)}Z`,
    commit: `${git('rev-parse', '--short=7', 'HEAD')}${changed ? '+' : ''}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    loadBefore: loadavg()[0] ?? 0,
  };
}

/** Keeps a result under its day and commit, and writes the page that shows all of them. @returns the file's path. */
export function save(result: Result): string {
  const file = join(FOLDER, `${result.date.slice(0, 10)}-${result.commit}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(FOLDER, 'README.md'), page(savedResults()));
  return file;
}

export function savedResults(): Result[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Result);
}

/** All results as a page, the newest first. */
export function page(results: readonly Result[]): string {
  const newestFirst = results.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return `${['# Results of `npm run bench -- --save`', INTRODUCTION, ...newestFirst.map(section)].join('\n\n')}\n`;
}

function section({ date, commit, cpu, cores, node, loadBefore, tables }: Result): string {
  const facts = `${cpu}, ${cores} cores, Node ${node.slice(1)}, load before the start ${loadBefore.toFixed(2)}.`;
  const busy = loadBefore > cores * QUIET ? ' **Others used the machine: times by the clock are too long.**' : '';
  const shown = Object.values(tables).map((table) => `${table.heading}:\n\n${markdown(table)}`);
  return [`## ${date.slice(0, 10)}, ${commit}`, `${facts}${busy}`, ...shown].join('\n\n');
}

function markdown(table: Table): string {
  const [head = [], ...rows] = cells(table);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
