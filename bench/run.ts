/** `npm run bench`, or some of it: `npm run bench -- bulk cold-start`. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  regeneration: () => import('./regeneration.ts'),
  bulk: () => import('./bulk.ts'),
  formats: () => import('./formats.ts'),
  'cold-start': () => import('./cold-start.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await (await load()).run();
}
