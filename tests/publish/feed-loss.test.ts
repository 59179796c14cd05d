import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcileDeps } from '../../functions/local/reconcile.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { release } from '../../shared/pipeline/release.ts';
import { archiveFiles } from '../../shared/publish/archives/spans.ts';
import { acceptLosses } from '../../shared/publish/feed-loss.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, reconcile } from '../../shared/reconcile/reconcile.ts';
import { feed } from '../contract/fixtures.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ feeds: [{ each: 'section' }], limits: { feedItems: 11 } });
  quay.at('2026-06-01T12:00:00Z');
});
afterEach(() => quay.close());

const keys = (count: number, folder = 'city') =>
  Array.from({ length: count }, (_, index) => `${folder}/story-${index}.md`);
// With an address of its own it has no page, which would be most of the work.
const story = (key: string, more = '') =>
  `---\ntitle: Of ${key}\ntags: [harbour]\nurl: https://quay.example/${key}\n${more}---\n\nThe ferry was late at ${key}.\n`;

async function put(all: readonly string[], more = ''): Promise<void> {
  for (const key of all) {
    quay.upload(key, story(key, more));
    await quay.deliver(key);
  }
  await quay.publish();
}

/** As on AWS: each is an event of its own, and what it changes may be published before the next. */
async function take(all: readonly string[], publishes: 'each' | 'together' = 'each'): Promise<void> {
  for (const key of all) {
    quay.remove(key);
    await quay.deliver(key);
    if (publishes === 'each') await quay.publish();
  }
  await quay.publish();
}

const shown = (id: string) => (JSON.parse(quay.read(`/${id}/feed.json`) ?? '') as { items: unknown[] }).items.length;
const held = async () => (await quay.mill.store.heldFeeds()).map(({ feed, lost, of }) => [feed, lost, of]);

describe('a feed that would lose more than a third of its articles', () => {
  it('is left as it is, however much time goes by, and others go on', async () => {
    await put([...keys(10), ...keys(11, 'sport')]);
    const before = quay.read('/section/city/rss.xml');
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(4), 'together');
    expect(await held()).toEqual([['section/city', 4, 10]]);
    quay.at('2026-06-03T12:00:00Z');
    await put(['city/new.md', 'sport/new.md']);
    expect(await held()).toEqual([['section/city', 4, 10]]);
    expect(quay.read('/section/city/rss.xml')).toBe(before);
    expect(quay.read('/section/sport/rss.xml')).toContain('Of sport/new.md');
    // Also where they are back but for a few: what it shows then is what there is.
    await put(keys(3));
    expect(await held()).toEqual([]);
    expect(shown('section/city')).toBe(10);
  });

  it('is left as it is where they go one by one, each published before the next', async () => {
    await put(keys(11));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5), 'each');
    expect(shown('section/city')).toBe(7);
    expect(await held()).toContainEqual(['section/city', 4, 10]);
  });

  it('is left as it is where they came in several batches within minutes, and nothing since', async () => {
    await put(keys(2));
    quay.at('2026-06-01T12:01:00Z');
    await put(keys(9, 'city/more'));
    quay.at('2026-06-01T15:00:00Z');
    await take(keys(5, 'city/more'), 'together');
    expect(await held()).toContainEqual(['section/city', 5, 11]);
  });

  it('loses them when somebody says that it is meant, of this feed alone', async () => {
    await put(keys(10));
    await take(keys(4), 'together');
    await acceptLosses(quay.mill.store, quay.mill.clock, feed('section/city'));
    await quay.mill.store.publishAgain(feed('section/city'), quay.mill.clock.now());
    await quay.publish();
    expect(await held()).toEqual([['all', 4, 10]]);
    expect([shown('section/city'), shown('all')]).toEqual([6, 10]);
    // What is left is measured anew.
    quay.at('2026-06-01T18:00:00Z');
    await put(keys(4));
    await take(keys(4), 'together');
    expect(await held()).toContainEqual(['section/city', 4, 10]);
  });

  it('loses what has expired or is a draft, and what goes little by little', async () => {
    await put(keys(5), 'expires: 2026-06-01T14:00:00Z\n');
    await put(keys(6, 'city/more'));
    quay.at('2026-06-01T14:00:01Z');
    await release(quay.mill, quay.mill.clock.now());
    await quay.publish();
    expect(shown('section/city')).toBe(6);
    quay.at('2026-06-01T15:00:00Z');
    await put(keys(4));
    quay.at('2026-06-01T16:00:00Z');
    await put(keys(4), 'draft: true\n');
    expect(shown('section/city')).toBe(6);
    quay.at('2026-06-01T17:00:00Z');
    await put(keys(4));
    for (const [index, key] of keys(6, 'city/more').entries()) {
      quay.at(`2026-06-0${index + 2}T12:00:00Z`);
      await take([key]);
    }
    expect(await held()).toEqual([]);
  });

  it('shows nothing in its archive, once that is meant, of what went while it was held', async () => {
    await quay.close();
    quay = await openTestMill({ feeds: [{ each: 'section' }], limits: { feedItems: 10, archiveItems: 10 } });
    await put(keys(40));
    quay.at('2026-06-01T15:00:00Z');
    const [taken = '', ...others] = keys(40).slice(0, 30);
    await put(others, 'section: sport\n');
    await take([taken]);
    expect(await held()).toContainEqual(['section/city', expect.any(Number), 10]);
    await acceptLosses(quay.mill.store, quay.mill.clock, feed('section/city'));
    await quay.mill.store.publishAgain(feed('section/city'), quay.mill.clock.now());
    await quay.publish();
    expect(await held()).toEqual([]);
    const archived = (await quay.mill.store.feed(feed('section/city')))?.value.archived;
    const files = archived && (await Array.fromAsync(archiveFiles(quay.mill.store, feed('section/city'))));
    const json = (files ?? []).filter((path) => path.endsWith('.json')).map((path) => quay.read(path));
    expect(json.length).toBeGreaterThan(1);
    for (const key of [taken, ...others]) expect(json.join()).not.toContain(`Of ${key}"`);
  });

  it('loses what has become too old for its receiver, and keeps asking of what has not', async () => {
    await quay.close();
    quay = await openTestMill({ feeds: [{ id: 'bridge', title: 'Bridge', profile: 'fediverse' }] });
    quay.at('2026-06-01T12:00:00Z');
    await put(keys(10));
    expect(shown('bridge')).toBe(10);
    // Fourteen days.
    quay.at('2026-06-15T12:00:00Z');
    await release(quay.mill, quay.mill.clock.now());
    await quay.publish();
    expect([await held(), shown('bridge')]).toEqual([[], 0]);
    quay.at('2026-06-15T13:00:00Z');
    await put(keys(10, 'city/new'));
    quay.at('2026-06-16T12:00:00Z');
    await take(keys(4, 'city/new'), 'together');
    expect(await held()).toContainEqual(['bridge', 4, 10]);
  });

  it('is none when they are in its archive, however many come at once', async () => {
    await put(keys(10));
    quay.at('2026-06-02T12:00:00Z');
    await put(keys(16, 'city/new'));
    expect(await held()).toEqual([]);
    expect(quay.read('/all/feed.json')).toContain('city/new/story-');
  });

  it('is none where an import brings others, older and newer, before there is an archive', async () => {
    const dated = async (count: number, hour: number) => {
      for (const [index, key] of keys(count, `city/${hour}`).entries()) {
        quay.upload(key, story(key, `date: 2026-05-${10 + (index % 20)}T${hour}:00:00Z\n`));
        await quay.deliver(key);
      }
      await quay.publish();
    };
    for (const [round, count] of [14, 30, 60].entries()) await dated(count, 10 + round);
    expect(await held()).toEqual([]);
    expect(shown('all')).toBe(11);
  });

  it('asks under a mistyped configuration too, and loses them with a reconcile that accepts it', async () => {
    await quay.close();
    const where = (tag: string) => ({ feeds: [{ id: 'quays', title: 'Quays', where: { tag: [tag] } }] });
    quay = await openTestMill(where('harbour'));
    await put(keys(10));
    const config = parseConfig(JSON.stringify({ ...where('habour'), site: quay.mill.config.site }), 'test');
    const findings: Finding[] = [];
    const mill = { ...quay.mill, config, generation: 'another' };
    const heal = async (mode: 'heal' | 'tell', options = {}) => {
      const deps = reconcileDeps(mill, { mode, found: (finding) => findings.push(finding) });
      await reconcile(deps, await beginning(deps, options));
    };
    await heal('heal');
    expect(findings).toContainEqual({ kind: 'feed-held', feed: 'quays', lost: 10, of: 10 });
    expect(shown('quays')).toBe(10);
    await heal('tell', { acceptsRemovals: true });
    expect(shown('quays')).toBe(10);
    await heal('heal', { acceptsRemovals: true });
    expect([await held(), shown('quays')]).toEqual([[], 0]);
  });
});

describe('a feed that the configuration knows no more', () => {
  const without = () => parseConfig(JSON.stringify({ site: quay.mill.config.site, feeds: [] }), 'test');
  const compared = async (config = without(), options = {}) => {
    const findings: Finding[] = [];
    const mill = { ...quay.mill, config, generation: 'another' };
    const deps = reconcileDeps(mill, { mode: 'heal', found: (finding) => findings.push(finding) });
    await reconcile(deps, await beginning(deps, options));
    return findings.filter(({ kind }) => kind === 'feed-held');
  };

  it('of ten articles is left as it is, archive and all, until somebody says that it is meant', async () => {
    await put(keys(25));
    const before = quay.read('/section/city/rss.xml');
    const archived = (await quay.mill.store.feed(feed('section/city')))?.value.archived;
    const archive = archived && (await Array.fromAsync(archiveFiles(quay.mill.store, feed('section/city'))));
    const archiveThere = () => (archive ?? []).filter((path) => quay.read(path) !== undefined);
    const whole = archiveThere();
    expect(whole.length).toBeGreaterThan(0);
    const asking = [{ kind: 'feed-held', feed: 'section/city', lost: 11, of: 11 }];
    expect(await compared()).toEqual(asking);
    // Said once a night, and nothing of it is touched.
    expect(await compared()).toEqual(asking);
    expect(await held()).toEqual([['section/city', 11, 11]]);
    expect(quay.read('/section/city/rss.xml')).toBe(before);
    expect(archiveThere()).toEqual(whole);
    await acceptLosses(quay.mill.store, quay.mill.clock, feed('section/city'));
    expect(await compared()).toEqual([]);
    expect(await held()).toEqual([]);
    expect(quay.read('/section/city/rss.xml')).toBeUndefined();
    expect(archiveThere()).toEqual([]);
  });

  it('is let go where the configuration knows it again', async () => {
    await put(keys(10));
    await compared();
    expect(await held()).toEqual([['section/city', 10, 10]]);
    expect(await compared(quay.mill.config)).toEqual([]);
    expect(await held()).toEqual([]);
    expect(shown('section/city')).toBe(10);
  });

  it('of fewer articles goes at once', async () => {
    await put(keys(9));
    expect(await compared()).toEqual([]);
    expect(quay.read('/section/city/rss.xml')).toBeUndefined();
  });
});
