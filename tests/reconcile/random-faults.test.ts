import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { overBothStores } from '../contract/both-stores.ts';
import { numberedPng } from '../support/png.ts';
import { openWorld, type World } from './world.ts';

/** Each of these with each change; `FEEDMILL_SEEDS=2,3,4 npx vitest run tests/reconcile` looks longer. */
const SEEDS = process.env.FEEDMILL_SEEDS?.split(',').map(Number) ?? [1];
const HISTORY = '2026-06-01T12:00:00Z';
const TROUBLE = '2026-06-02T12:00:00Z';
const SECTIONS = ['city', 'sport', 'harbour'];

/** Mulberry32: the same choices from the same seed. */
function choicesOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (share: number) => next() < share,
    below: (count: number) => Math.floor(next() * count),
    of: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
    some: <T>(items: readonly T[], share: number) => items.filter(() => next() < share),
  };
}
type Choices = ReturnType<typeof choicesOf>;

/** Configurations of which one follows another: a feed added, renamed, removed, presented otherwise; a facet that has no feeds any more. */
const ferries = { title: 'Ferries', where: { tag: ['ferry'] } };
const BEFORE = { appleNews: true, feeds: [{ each: 'section' }, { each: 'tag' }, { id: 'ferries', ...ferries }] };
const AFTER: Readonly<Record<string, object>> = {
  'the same': BEFORE,
  'a feed added': { feeds: [...BEFORE.feeds, { id: 'late', title: 'Late edition', where: { section: ['city'] } }] },
  'a feed renamed': { feeds: [{ each: 'section' }, { each: 'tag' }, { id: 'boats', ...ferries }] },
  'a feed removed': { feeds: [{ each: 'section' }, { each: 'tag' }] },
  'a facet removed': { feeds: [{ each: 'section' }, { id: 'ferries', ...ferries }] },
  'a feed presented otherwise': {
    feeds: [{ each: 'section', items: 2 }, { each: 'tag' }, { id: 'ferries', ...ferries, title: 'Boats' }],
  },
  'articles read otherwise': { ...BEFORE, furniture: ['Printed on recycled paper since 1911'] },
};

/** One thing that editors do. */
type Deed = { readonly key: string } & ({ readonly content: string | Uint8Array } | { readonly isRemoved: true });

function story(index: number, version: number, instant: string, choices: Choices): string {
  const tags = choices.some(['ferry', 'tram', 'tide'], 0.5).join(', ');
  const shown = choices.chance(0.4) ? `\n\n![A picture](p${choices.below(3)}.png)` : '';
  return (
    `---\ntitle: Story ${index} in version ${version}\ndate: 2026-05-${String(10 + index)}\nupdated: ${instant}\ntags: [${tags}]\n---\n\n` +
    `The ferry was ${version} minutes late.\n\nPrinted on recycled paper since 1911${shown}\n`
  );
}

function deedsOf(choices: Choices, count: number, version: number, instant: string): readonly Deed[] {
  const pictures = SECTIONS.flatMap((section) =>
    [0, 1, 2].map((index): Deed => ({ key: `${section}/p${index}.png`, content: numberedPng(10 * version + index) })),
  );
  const stories = Array.from({ length: count }, (_, index): Deed => {
    const key = `${choices.of(SECTIONS)}/story-${index}.md`;
    return { key, content: story(index, version, instant, choices) };
  });
  return [...choices.some(pictures, 0.7), ...stories];
}

function does(world: World, deed: Deed): void {
  if ('content' in deed) world.write(deed.key, deed.content);
  else world.remove(deed.key);
}

/** What happens to public files behind our back: some go, some are written over, some come from nowhere. */
function damage(world: World, choices: Choices): void {
  for (const path of world.contents().keys()) {
    const fate = OWN.includes(path) ? undefined : choices.below(10);
    if (fate === 0) rmSync(world.publicPath(path));
    if (fate === 1) writeFileSync(world.publicPath(path), 'edited by hand');
  }
  const strangers: Readonly<Record<string, string>> = {
    'articles/an-old-story-7abcdefg/index.html': '<p>Taken back long ago.</p>',
    'media/0123456789abcdef0123456789abcdef.png': 'a picture that nobody shows',
    ...Object.fromEntries(
      ['rss.xml', 'atom.xml', 'feed.json', 'rss.xml.br'].map((file) => [`tag/forgotten/${file}`, 'a feed']),
    ),
  };
  for (const [path, content] of Object.entries(strangers)) {
    mkdirSync(dirname(world.publicPath(path)), { recursive: true });
    writeFileSync(world.publicPath(path), content);
  }
}

/** Files of others, which stay whatever happens. */
const OWN = ['robots.txt', 'about/rss.xml', 'articles/about.html'];
function putOwnFiles(world: World): void {
  for (const path of OWN) {
    mkdirSync(dirname(world.publicPath(path)), { recursive: true });
    writeFileSync(world.publicPath(path), `somebody's own ${path}`);
  }
}

overBothStores('one reconcile after random faults', (open) => {
  const opened: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  async function world(): Promise<World> {
    const store = await open();
    const made = openWorld(store.store);
    opened.push(made, store);
    made.configure(BEFORE);
    return made;
  }

  it.each(SEEDS.flatMap((seed) => Object.keys(AFTER).map((change) => [seed, change] as const)))(
    'with seed %d and %s, gives byte for byte what a clean run gives',
    async (seed, change) => {
      const [clean, faulty] = [await world(), await world()];
      const history = deedsOf(choicesOf(seed), 8, 1, HISTORY);
      for (const one of [clean, faulty]) {
        one.at(HISTORY);
        for (const deed of history) does(one, deed);
        for (const { key } of history) await one.hear(key);
        await one.publish();
        putOwnFiles(one);
      }
      expect(faulty.contents()).toEqual(clean.contents());

      const choices = choicesOf(1_000 * seed);
      const replaced = choices.some(history, 0.3).map(({ key }, index): Deed => {
        const content = key.endsWith('.png') ? numberedPng(90 + seed) : story(index, 2, TROUBLE, choices);
        return choices.chance(0.4) ? { key, isRemoved: true } : { key, content };
      });
      const added: Deed = { key: 'city/new.md', content: story(9, 1, TROUBLE, choices) };
      const deeds = [...replaced, added];
      for (const one of [clean, faulty]) {
        one.at(TROUBLE);
        for (const deed of deeds) does(one, deed);
      }
      // Either events are lost, and with them all that follows; or records of the stream, of which a feed may have had one.
      const isDeaf = choices.chance(0.5);
      for (const { key } of deeds) {
        await clean.hear(key);
        if (!isDeaf || choices.chance(0.5)) await faulty.hear(key);
      }
      const [articles, feeds] = [await faulty.articles(), await faulty.feeds()];
      const isSame = change === 'the same';
      await faulty.publish({
        articles: choices.some(articles, 0.5),
        feeds: isDeaf || !isSame ? [] : choices.some(feeds, 0.5),
      });
      damage(faulty, choices);

      clean.configure(AFTER[change] ?? {});
      faulty.configure(AFTER[change] ?? {});
      for (const key of clean.keys()) await clean.hear(key);
      await clean.publish();
      const told = await faulty.reconcile('tell');
      const found = await faulty.reconcile();
      expect(faulty.contents()).toEqual(clean.contents());
      expect(await faulty.reconcile('tell')).toEqual([]);
      expect(await faulty.reconcile()).toEqual([]);
      expect(told.length).toBeGreaterThan(0);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
