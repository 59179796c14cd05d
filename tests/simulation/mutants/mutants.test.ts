import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants.ts';
import { mutated } from './mutated.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

it.each(MUTANTS)('can still break: $promise', (mutant) => {
  const source = readFileSync(join(ROOT, mutant.file), 'utf8');
  expect(mutated(source, mutant)).not.toBe(source);
});
