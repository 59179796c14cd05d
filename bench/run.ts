import { parseArgs } from 'node:util';
import { fallen } from './fallen.ts';
import { circumstances, type Result, save, savedResults } from './result.ts';
import { printTable, type Table } from './table.ts';

/**
 * `npm run bench`, or some of it: `npm run bench -- bulk cold-start`; with `--save` it is kept in bench/results; with `--check` it is
 * held against what was kept, and ends with 1 where a ratio has fallen by more than a fifth.
 */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<Table> }>>> = {
  regeneration: () => import('./regeneration.ts'),
  bulk: () => import('./bulk.ts'),
  formats: () => import('./formats.ts'),
  'cold-start': () => import('./cold-start.ts'),
  serving: () => import('./serving.ts'),
  poison: () => import('./poison.ts'),
  running: () => import('./running.ts'),
  'one-more': () => import('./one-more.ts'),
};

const { values, positionals: asked } = parseArgs({
  options: { save: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const before = circumstances();
const tables: Record<string, Table> = {};
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const table = await (await load()).run();
  printTable(table);
  tables[name] = table;
}
const result: Result = { ...before, tables };
const kept = savedResults();
if (values.save) console.log(`\nkept in ${save(result)}`);
const worse = values.check ? fallen(result, kept) : [];
for (const sentence of worse) console.error(`worse: ${sentence}`);
process.exitCode = worse.length === 0 ? 0 : 1;
