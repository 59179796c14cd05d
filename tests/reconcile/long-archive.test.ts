import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { ALL } from '../../shared/feed/membership.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, type Position, reconcile } from '../../shared/reconcile/reconcile.ts';
import { openSqlite } from '../contract/both-stores.ts';
import { openWorld, type World } from './world.ts';

/** Each with a document of its own. */
const STORIES = 460;
const A_STEP = 200;

let world: World;
let store: Awaited<ReturnType<typeof openSqlite>>;
beforeAll(async () => {
  store = await openSqlite();
  world = openWorld(store.store);
  world.configure({ limits: { feedItems: 10, archiveItems: 10 } });
  for (let number = 0; number < STORIES; number++) {
    const date = new Date(Date.UTC(2020, 0, 1, number)).toISOString().replace('.000', '');
    world.write(`${number}.md`, `---\ntitle: Story ${number}\ndate: ${date}\n---\n\nIt was late.\n`);
    await world.hear(`${number}.md`);
    if (number > 0 && number < STORIES - 20) await store.store.cut(ALL, date);
  }
  await world.publish();
}, 120_000);
afterAll(async () => {
  world.close();
  await store.close();
});

const isOfArchive = (path: string) => /^all\/archive\/[^/]*\/atom\.xml$/.test(path);
const documents = () => [...world.contents().keys()].filter(isOfArchive);

/** @returns what is found, and of each step the number of documents of the archive that it looks at */
async function stepByStep(): Promise<{ readonly found: readonly Finding[]; readonly looked: readonly number[] }> {
  const found: Finding[] = [];
  const looked: number[] = [];
  let position: Position | undefined = await beginning(world.deps());
  while (position !== undefined) {
    const seen = new Set<PublicPath>();
    const { publicStore } = world.deps();
    const head: typeof publicStore.head = (path) => {
      if (isOfArchive(path.slice(1))) seen.add(path);
      return publicStore.head(path);
    };
    const deps = world.deps({ publicStore: { ...publicStore, head }, found: (finding) => found.push(finding) });
    const { stage }: Position = position;
    position = await reconcile(deps, JSON.parse(JSON.stringify(position)), () => true);
    if (stage === 'feeds') looked.push(seen.size);
  }
  return { found, looked };
}

it('is gone through in parts, of which none is long, and what is missing in any of them is found', async () => {
  const all = documents();
  expect(all.length).toBeGreaterThan(2 * A_STEP);
  const before = world.contents();
  const lost = [0, 0.3, 0.6, 0.9].map((part) => all[Math.floor(part * all.length)] ?? '');
  for (const path of lost) rmSync(world.publicPath(path));
  const { found, looked } = await stepByStep();
  const missing = found.flatMap((finding) => (finding.kind === 'missing' ? finding.path : []));
  expect(missing.filter((path) => isOfArchive(path.slice(1))).toSorted()).toEqual(
    lost.map((path) => `/${path}`).toSorted(),
  );
  expect(looked.length).toBeGreaterThan(2);
  // Those beside a part's last ones are asked for their addresses.
  expect(Math.max(...looked)).toBeLessThan(A_STEP + 10);
  expect(looked.reduce((sum, number) => sum + number, 0)).toBeGreaterThanOrEqual(all.length);
  expect(world.contents()).toEqual(before);
});

it('is left as it is where nothing differs', async () => {
  expect((await stepByStep()).found).toEqual([]);
});
