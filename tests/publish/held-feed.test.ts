import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { reconcileDeps } from '../../functions/local/reconcile.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { AMENDERS } from '../../shared/feed/amended/amenders.ts';
import { elementsOf } from '../../shared/feed/amended/elements.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { release } from '../../shared/pipeline/release.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { acceptLosses } from '../../shared/publish/feed-loss.ts';
import { beginning, reconcile } from '../../shared/reconcile/reconcile.ts';
import { feed } from '../contract/fixtures.ts';
import { elements } from '../feed/xml-tree.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
afterEach(() => quay.close());

/** `FEEDMILL_SEEDS=20` tries more. */
const SEEDS = Array.from({ length: Number(process.env.FEEDMILL_SEEDS ?? 1) }, (_, index) => index + 1);

const CITY = feed('section/city');
const keys = (count: number) => Array.from({ length: count }, (_, index) => `city/story-${index}.md`);
/** A word that stands in its title, its summary and its text, and nowhere else. */
const wordOf = (key: string) => `w${key.replace(/\D/g, '')}w`;
const story = (key: string, more = '', text = '') =>
  `---\ntitle: Of ${wordOf(key)}\ntags: [harbour]\n${more}---\n\nThe ferry was late at ${wordOf(key)}. ${text}\n`;

async function open(config: object = {}): Promise<void> {
  quay = await openTestMill({ feeds: [{ each: 'section' }], limits: { feedItems: 12, archiveItems: 10 }, ...config });
  quay.at('2026-06-01T12:00:00Z');
}

/** A minute apart, the first the oldest. */
async function put(all: readonly string[], more = '', text = ''): Promise<void> {
  for (const key of all) {
    const minute = String(Number(key.replace(/\D/g, '')) % 60).padStart(2, '0');
    quay.upload(key, story(key, `date: 2026-06-01T10:${minute}:00Z\n${more}`, text));
    await quay.deliver(key);
  }
  await quay.publish();
}

async function take(all: readonly string[]): Promise<void> {
  for (const key of all) {
    quay.remove(key);
    await quay.deliver(key);
  }
  await quay.publish();
}

/** All that is public, decompressed. */
function everything(): ReadonlyMap<string, string> {
  const root = join(quay.folder, 'public');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      const decoded = /\.br$/.test(name) ? brotliDecompressSync(bytes) : /\.gz$/.test(name) ? gunzipSync(bytes) : bytes;
      return [path.slice(root.length), decoded.toString()];
    }),
  );
}

const wherever = (word: string) => [...everything()].filter(([, text]) => text.includes(word)).map(([path]) => path);
const shownIn = (path: string) => {
  const { items } = JSON.parse(quay.read(path) ?? '{"items":[]}') as { items: { title: string }[] };
  return items.map(({ title }) => title.slice('Of '.length));
};
const inEach = (id: string) =>
  DOCUMENT_KINDS.map(({ kind, file }) => AMENDERS[kind].told(quay.read(`/${id}/${file}`) ?? '').items.length);
const heldFeeds = async () => (await quay.mill.store.heldFeeds()).map((held) => held.feed);

/** By name, each in its own way. */
const WAYS: Readonly<Record<string, (key: string) => Promise<void>>> = {
  'is a draft': (key) => put([key], 'draft: true\n'),
  'is under an embargo': (key) => put([key], 'embargo: 2026-06-05T12:00:00Z\n'),
  'has expired': (key) => put([key], 'expires: 2026-06-01T15:00:00Z\n'),
  'is withdrawn': async (key) => {
    const beside = `${key}.feedmill.yaml`;
    quay.upload(beside, 'status: withdrawn\nreason: It was another pier\n');
    await quay.deliver(beside);
    await quay.publish();
  },
};

describe('a feed that is held for what it would lose', () => {
  it.each(Object.entries(WAYS))(
    'shows nothing of an article of it that %s meanwhile, and keeps what it lost',
    async (_, way) => {
      await open();
      await put(keys(12));
      quay.at('2026-06-01T15:00:00Z');
      await take(keys(5));
      expect(await heldFeeds()).toEqual(['all', 'section/city']);
      const before = quay.read('/section/city/atom.xml') ?? '';
      const word = wordOf('city/story-8.md');
      expect(wherever(word)).toContain('/section/city/rss.xml');
      await way('city/story-8.md');
      expect(await heldFeeds()).toEqual(['all', 'section/city']);
      expect(wherever(word)).toEqual([]);
      for (const id of ['all', 'section/city']) expect(inEach(id)).toEqual([11, 11, 11]);
      // What it lost stands as it stood, byte for byte.
      const after = quay.read('/section/city/atom.xml') ?? '';
      const entries = elementsOf(before, 'entry');
      expect(entries).toHaveLength(12);
      expect(entries.filter((entry) => !after.includes(entry))).toEqual([expect.stringContaining(word)]);
      expect(elements(after, 'at:deleted-entry')).toHaveLength(1);
      expect(JSON.parse(quay.read('/section/city/feed.json') ?? '')._feedmill.deleted).toHaveLength(1);
      expect(updatedIn(after) > updatedIn(before)).toBe(true);
      // Done again, it is done.
      const files = everything();
      await quay.mill.store.publishAgain(CITY, quay.mill.clock.now());
      await quay.publish();
      expect(everything()).toEqual(files);
    },
  );

  it('shows a correction, in its documents and on its page', async () => {
    await open();
    await put(keys(12));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5));
    quay.at('2026-06-01T15:02:00Z');
    await put(['city/story-8.md'], '', 'It was not late at all.');
    for (const { file } of DOCUMENT_KINDS) expect(quay.read(`/section/city/${file}`)).toContain('not late at all');
    expect(inEach('section/city')).toEqual([12, 12, 12]);
    expect(await heldFeeds()).toContain('section/city');
  });

  it('shows nothing in its archive either of what is withdrawn by name', async () => {
    await open();
    await put(keys(40));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(40).slice(-6));
    expect(await heldFeeds()).toEqual(['all', 'section/city']);
    const word = wordOf('city/story-9.md');
    const kept = wordOf('city/story-10.md');
    const where = wherever(word);
    expect(where.filter((path) => path.includes('/archive/')).length).toBeGreaterThan(8);
    await WAYS['is a draft']?.('city/story-9.md');
    expect(wherever(word)).toEqual([]);
    const documents = wherever(kept).filter((path) => path.includes('/archive/') && /\.(xml|json)$/.test(path));
    expect(documents).toHaveLength(6);
    expect(await heldFeeds()).toEqual(['all', 'section/city']);
    // Nor where its documents are gone, and all that is left of them is their page.
    for (const path of documents) rmSync(join(quay.folder, 'public', path));
    await WAYS['is a draft']?.('city/story-10.md');
    expect(wherever(kept)).toEqual([]);
  });

  it('shows nothing of what is withdrawn by name after it went to another section, or the configuration forgot the feed', async () => {
    await open();
    await put(keys(12));
    quay.at('2026-06-01T15:00:00Z');
    await put(keys(12), 'section: sport\n');
    expect(await heldFeeds()).toEqual(['section/city']);
    expect(shownIn('/section/city/feed.json')).toHaveLength(12);
    await WAYS['is withdrawn']?.('city/story-8.md');
    expect(wherever(wordOf('city/story-8.md'))).toEqual([]);
    expect(shownIn('/section/city/feed.json')).toHaveLength(11);

    const config = parseConfig(JSON.stringify({ site: quay.mill.config.site, feeds: [] }), 'test');
    const mill = { ...quay.mill, config, generation: 'another' };
    const deps = reconcileDeps(mill, { mode: 'heal', found: () => undefined });
    await reconcile(deps, await beginning(deps));
    expect(await heldFeeds()).toEqual(['section/city', 'section/sport']);
    await WAYS['is a draft']?.('city/story-9.md');
    expect(wherever(wordOf('city/story-9.md'))).toEqual([]);
    expect(shownIn('/section/city/feed.json')).toHaveLength(10);
  });

  it('loses a file that goes later, and keeps many', async () => {
    await open();
    await put(keys(12));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5));
    await take(['city/story-5.md']);
    expect(shownIn('/section/city/feed.json')).toHaveLength(12);
    quay.at('2026-06-01T15:20:00Z');
    await take(['city/story-6.md']);
    expect(wherever(wordOf('city/story-6.md'))).toEqual([]);
    expect(shownIn('/section/city/feed.json')).toHaveLength(11);
    await take(keys(12).slice(7));
    expect(shownIn('/section/city/feed.json').length).toBeGreaterThan(7);
  });

  it.each(SEEDS)(
    'shows no version of an article that is not to be read any more, whatever is done to it (%i)',
    async (seed) => {
      await open();
      const random = randomOf(seed);
      const all = keys(24);
      const versions = new Map(all.map((key) => [key, 0]));
      const wordNow = (key: string) => `${wordOf(key)}v${versions.get(key)}v`;
      /** Of each article the version that may be read: one that is gone with its file stays where it is held. */
      const mayBeRead = new Map<string, string>();
      const isThere = new Set<string>();
      const write = async (key: string, more = '') => {
        versions.set(key, (versions.get(key) ?? 0) + 1);
        await put([key], more, `It is ${wordNow(key)}.`);
        isThere.add(key);
      };
      const acts: Readonly<Record<string, (key: string) => Promise<void>>> = {
        async correct(key) {
          await write(key);
          mayBeRead.set(key, wordNow(key));
        },
        async draft(key) {
          await write(key, 'draft: true\n');
          mayBeRead.delete(key);
        },
        async embargo(key) {
          await write(key, 'embargo: 2026-06-30T12:00:00Z\n');
          mayBeRead.delete(key);
        },
        async expire(key) {
          await write(key, 'expires: 2026-06-01T11:00:00Z\n');
          mayBeRead.delete(key);
        },
        async move(key) {
          await write(key, 'section: sport\n');
          mayBeRead.set(key, wordNow(key));
          // Of one that its index has no more a comparison of everything tells.
          await publishFeed(quay.mill, CITY, 'all');
        },
        async remove(key) {
          if (isThere.delete(key)) await take([key]);
        },
      };
      for (const key of all) await acts.correct?.(key);
      const names = Object.keys(acts);
      for (let step = 0; step < 26; step++) {
        if (step === 0) {
          quay.at('2026-06-01T15:00:00Z');
          for (const key of all.slice(-6)) await acts.remove?.(key);
          expect(await heldFeeds()).toContain('all');
        }
        if (step > 8) quay.at(`2026-06-01T15:${step + 2}:00Z`);
        const key = all[random(all.length)] ?? '';
        const act = names[random(names.length)] ?? '';
        await acts[act]?.(key);
        const readable = new Set(mayBeRead.values());
        const texts = [...everything()];
        for (const [path, text] of texts)
          for (const [word] of text.matchAll(/w\d+wv\d+v/g))
            if (!readable.has(word)) throw new Error(`${word} is in ${path} after step ${step}, ${act} ${key}`);
        for (const one of isThere) {
          const word = mayBeRead.get(one);
          if (word !== undefined && !texts.some(([, text]) => text.includes(word)))
            throw new Error(`${word} is nowhere after step ${step}, ${act} ${key}`);
        }
      }
    },
  );

  it('shows nothing of it where a document is none any more, and on no page that a publisher left behind', async () => {
    await open();
    await put(keys(12));
    const page = join(quay.folder, 'public/section/city/index.html');
    const before = readFileSync(page);
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5));
    writeFileSync(join(quay.folder, 'public/section/city/rss.xml'), '');
    await WAYS['is a draft']?.('city/story-8.md');
    expect(wherever(wordOf('city/story-8.md'))).toEqual([]);
    writeFileSync(page, before);
    await publishFeed(quay.mill, CITY);
    expect(wherever(wordOf('city/story-8.md'))).toEqual([]);
  });

  it('is as it would be without, once it is let go', async () => {
    await open();
    await put(keys(12));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5));
    await WAYS['is a draft']?.('city/story-8.md');
    await release(quay.mill, quay.mill.clock.now());
    await acceptLosses(quay.mill.store, quay.mill.clock, CITY);
    await quay.mill.store.publishAgain(CITY, quay.mill.clock.now());
    await quay.publish();
    expect(inEach('section/city')).toEqual([6, 6, 6]);
    expect(elements(quay.read('/section/city/atom.xml') ?? '', 'at:deleted-entry')).toHaveLength(6);
    expect(await heldFeeds()).toEqual(['all']);
  });
});

const updatedIn = (atom: string) => /<updated>([^<]*)</.exec(atom)?.[1] ?? '';

/** Numbers below another, the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
