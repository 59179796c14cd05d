import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { History } from '../history.ts';
import { firstFailure } from '../sample.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { simulationOver } from './product.ts';

const HISTORIES = join(import.meta.dirname, '..', 'histories');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // How many random histories are tried where no kept one finds it. What finds it is shrunk, and printed to be kept.
  options: { search: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

type Attempt = (history: History) => Promise<readonly string[]>;

/** @returns the first thing that a kept history breaks; undefined where it breaks nothing */
async function brokenBy(file: string, attempt: Attempt): Promise<string | undefined> {
  const [first] = await attempt(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as History);
  return first === undefined ? undefined : `${file}: ${first.slice(0, 120)}`;
}

async function searched(attempt: Attempt, count: number): Promise<string | undefined> {
  for (const file of readdirSync(HISTORIES)) {
    const broken = await brokenBy(file, attempt);
    if (broken !== undefined) return broken;
  }
  return firstFailure({ seed: Number(values.seed), from: 0, count }, attempt);
}

/** @returns how it is found; undefined where it is not. @throws where the product has not the text that it changes */
async function found(mutant: Mutant): Promise<string | undefined> {
  const { tryInMemory } = await simulationOver(mutant);
  const attempt: Attempt = async (history) => {
    try {
      return await tryInMemory(history);
    } catch (error) {
      return [String(error)];
    }
  };
  const known = await brokenBy(mutant.history, attempt);
  return known ?? (values.search === undefined ? undefined : searched(attempt, Number(values.search)));
}

/** Of those whose promise says one of these; of all where none is given. */
const mutants = MUTANTS.filter(
  ({ promise }) => positionals.length === 0 || positionals.some((words) => promise.includes(words)),
);
for (const mutant of mutants) {
  let how: string | undefined;
  try {
    how = await found(mutant);
  } catch (error) {
    process.stderr.write(`${error}\n`);
  }
  if (how === undefined) process.exitCode = 1;
  process.stdout.write(`${mutant.promise}\n  ${how ?? `NOT FOUND by ${mutant.history}`}\n`);
}
