import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { spanBelow } from '../../shared/feed/archives/span.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { spanFiles } from '../../shared/publish/archives/span-files.ts';
import { archiveFiles } from '../../shared/publish/archives/spans.ts';
import { filesStep } from '../../shared/reconcile/files.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, type Position, reconcile } from '../../shared/reconcile/reconcile.ts';
import { openSqlite, overBothStores } from '../contract/both-stores.ts';
import { feed } from '../contract/fixtures.ts';
import { openWorld, type World } from './world.ts';

/** Each with a document of its own. */
const STORIES = 460;
const A_STEP = 200;
/** The configuration knows it no more. */
const GONE = feed('tag/gone');

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

overBothStores('the files of a long archive', (open) => {
  it.each([460, 4_600])(
    'are compared with a few questions for its cuts in each step: of %i documents',
    async (documents) => {
      const { store, close } = await open();
      const world = openWorld(store);
      try {
        world.configure({ feeds: [{ each: 'section' }] });
        for (const id of [ALL, GONE])
          await store.putFeed({
            value: { id, isPublic: true, archived: { below: '2030', room: 'for as many' } },
            version: 0,
          });
        const cuts = cutsOf(documents);
        // As many at once as the client has sockets.
        for (let start = 0; start < cuts.length; start += 50)
          await Promise.all(cuts.slice(start, start + 50).map((cut) => store.cut(ALL, cut)));
        for (const cut of cuts.slice(0, 20)) await store.cut(GONE, cut);

        const meant: readonly PublicPath[] = await Array.fromAsync(archiveFiles(store, ALL));
        const strange: readonly PublicPath[] = [
          // As files lie there, of a cut that is none.
          ...['before-0001-01', 'before-2020-05', 'before-2020-01-09t000000z-00000000', 'before-9999-12'].flatMap(
            (name) => spanFiles(ALL, { name }),
          ),
          '/all/archive/all/rss.xml',
          '/all/archive/newest/index.html.br',
          ...(await Array.fromAsync(archiveFiles(store, GONE))),
        ];
        // What is missing is made where feeds are looked at.
        const there = new Set([...meant.filter((_, index) => index % 7 !== 3), ...strange]);
        const removed: PublicPath[] = [];
        const steps: { questions: number; cuts: number }[] = [];
        let after: PublicPath | '' | undefined = '';
        while (after !== undefined) {
          const step = { questions: 0, cuts: 0 };
          const counted =
            (name: 'cutsUpTo' | 'cutsAfter'): typeof store.cutsAfter =>
            async (...words) => {
              const found = await store[name](...words);
              step.questions++;
              step.cuts += found.length;
              return found;
            };
          const deps = world.deps({
            store: { ...store, cutsUpTo: counted('cutsUpTo'), cutsAfter: counted('cutsAfter') },
            publicListing: {
              listed: async (behind, limit) => {
                const paths = [...there].filter((path) => path > behind).sort();
                return paths.slice(0, limit).map((path) => ({ path }));
              },
            },
            publicStore: {
              ...world.deps().publicStore,
              head: async (path) => (there.has(path) ? { etag: 'one', digest: 'one' } : undefined),
              async remove(path) {
                there.delete(path);
                removed.push(path);
              },
            },
          });
          // Twice, as where a process was ended.
          const from: PublicPath | '' = after;
          after = await filesStep(deps, from);
          steps.push({ ...step });
          await filesStep(deps, from);
          // Somebody cuts it meanwhile, and puts the documents of the new cut behind the place that was reached, and before it.
          if (after === undefined) continue;
          for (const day of ['05', '25']) {
            const cut = `2020-01-${day}T00:00:01Z#${steps.length}`;
            await store.cut(ALL, cut);
            for (const path of spanFiles(ALL, spanBelow(cut, ''))) there.add(path);
          }
        }
        expect(removed.toSorted()).toEqual(strange.toSorted());
        expect(steps.length).toBeGreaterThan(documents / 120);
        expect(Math.max(...steps.map(({ questions }) => questions))).toBeLessThan(10);
        expect(Math.max(...steps.map((step) => step.cuts))).toBeLessThan(10 * A_STEP);
      } finally {
        world.close();
        await close();
      }
    },
    120_000,
  );
});

/** Several of them at one instant, as after an import. */
function cutsOf(documents: number): readonly string[] {
  return Array.from({ length: documents }, (_, index) => {
    const instant = new Date(Date.UTC(2020, 0, 1, Math.floor(index / 3))).toISOString().replace('.000', '');
    return index % 300 === 299 ? instant.slice(0, 'YYYY-MM'.length) : `${instant}#tag:quay.example,2026:${index}`;
  });
}
