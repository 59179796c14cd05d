import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inParallel } from '../../../shared/pipeline/parallel.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { mutated } from './mutated.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Most are found among the first hundred. */
const HISTORIES = Number(process.env.FEEDMILL_HISTORIES ?? 5_000);
const HISTORIES_KEPT = 'tests/simulation/histories';
const AT_ONCE = 2;

/** Plays the simulation over a copy of the product in which one promise is broken. @returns how it is found; undefined where it is not */
async function found(mutant: Mutant): Promise<string | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'feedmill-mutant-'));
  try {
    for (const folder of ['shared', 'tests/simulation', 'tests/fuzz', 'tests/support'])
      cpSync(join(ROOT, folder), join(home, folder), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
    const file = join(home, mutant.file);
    writeFileSync(file, mutated(readFileSync(file, 'utf8'), mutant));
    const kept = readdirSync(join(home, HISTORIES_KEPT)).map((name) => join(home, HISTORIES_KEPT, name));
    const { status, output } = await played(home, [...kept, '--count', String(HISTORIES), '--as-found']);
    return status === 1 ? output : undefined;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function played(
  home: string,
  args: readonly string[],
): Promise<{ readonly status: number | null; readonly output: string }> {
  const script = join(home, 'tests/simulation/run.ts');
  const child = spawn(process.execPath, [script, ...args], { cwd: home });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

/** Of those whose promise says one of these; of all where none is given. */
const only = process.argv.slice(2);
const mutants = MUTANTS.filter(({ promise }) => only.length === 0 || only.some((words) => promise.includes(words)));
const results = await inParallel(mutants, AT_ONCE, async (mutant) => {
  const how = await found(mutant);
  const [history = '', complaint = ''] = how?.split('\n') ?? [];
  const says = how === undefined ? 'NOT FOUND' : `${history.replace(/ of seed.*/, '')}: ${complaint.slice(0, 120)}`;
  process.stdout.write(`${mutant.promise}\n  ${says}\n`);
  return how !== undefined;
});
process.exitCode = results.every(Boolean) ? 0 : 1;
