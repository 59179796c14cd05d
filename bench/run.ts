import { parseArgs } from 'node:util';
import { circumstances, save } from './result.ts';
import { printTable, type Table } from './table.ts';

/** `npm run bench`, or some of it: `npm run bench -- bulk cold-start`; with `--save` it is kept in bench/results. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<Table> }>>> = {
  regeneration: () => import('./regeneration.ts'),
  bulk: () => import('./bulk.ts'),
  formats: () => import('./formats.ts'),
  'cold-start': () => import('./cold-start.ts'),
  serving: () => import('./serving.ts'),
  poison: () => import('./poison.ts'),
  running: () => import('./running.ts'),
};

const { values, positionals: asked } = parseArgs({ options: { save: { type: 'boolean' } }, allowPositionals: true });
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const before = values.save ? circumstances() : undefined;
const tables: Record<string, Table> = {};
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const table = await (await load()).run();
  printTable(table);
  tables[name] = table;
}
if (before !== undefined) console.log(`\nkept in ${save({ ...before, tables })}`);
