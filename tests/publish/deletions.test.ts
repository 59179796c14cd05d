import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPass } from '../../functions/local/pass/pass.ts';
import { reconcileDeps } from '../../functions/local/reconcile.ts';
import type { FeedId, Instant } from '../../shared/article/types.ts';
import { answeredIn } from '../../shared/feed/answered.ts';
import { release } from '../../shared/pipeline/release.ts';
import { EVERY_FEED } from '../../shared/pipeline/types.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { acceptLosses } from '../../shared/publish/feed-loss.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { elements } from '../feed/xml-tree.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill({ feeds: [{ each: 'section' }] });
});
afterEach(() => quay.close());

const KEY = 'city/bridge.md';
const article = (more = '') => `---\ntitle: The bridge opens\n${more}---\n\nThe bridge opened on Friday.\n`;

async function put(key: string, content: string): Promise<void> {
  quay.upload(key, content);
  await quay.deliver(key);
  await quay.publish();
}

async function take(key: string): Promise<void> {
  quay.remove(key);
  await quay.deliver(key);
  await quay.publish();
}

const idIn = (feed: string): string => JSON.parse(quay.read(`/${feed}/feed.json`) ?? '').items[0]?.id;
const inAtom = (feed: string) =>
  elements(quay.read(`/${feed}/atom.xml`) ?? '', 'at:deleted-entry').map(({ attribs }) => attribs);
const inJson = (feed: string) => JSON.parse(quay.read(`/${feed}/feed.json`) ?? '')._feedmill?.deleted;

describe('an article that is taken back', () => {
  it('is told of by every feed that showed it, in Atom and JSON, and is gone from RSS', async () => {
    await put(KEY, article());
    const id = idIn('all');
    quay.at('2026-06-02T08:30:00Z');
    await take(KEY);
    for (const feed of ['all', 'section/city']) {
      expect(inAtom(feed)).toEqual([{ ref: id, when: '2026-06-02T08:30:00Z' }]);
      expect(inJson(feed)).toEqual([{ id, when: '2026-06-02T08:30:00Z' }]);
      expect(quay.read(`/${feed}/rss.xml`)).not.toContain(id);
    }
  });

  it('is told of as taken back later than it was updated, whatever the clock says', async () => {
    quay.at('2026-06-05T08:00:00Z');
    await put(KEY, article());
    quay.at('2026-06-02T08:00:00Z');
    await take(KEY);
    expect(inAtom('all').map(({ when }) => when)).toEqual(['2026-06-05T08:00:01Z']);
  });

  it('is told of no more when it is back, or when its time is over', async () => {
    await put(KEY, article());
    quay.at('2026-06-02T08:00:00Z');
    await take(KEY);
    quay.at('2026-06-03T08:00:00Z');
    await put(KEY, article());
    expect([inAtom('all'), inJson('all')]).toEqual([[], undefined]);
    await take(KEY);
    expect(inAtom('all')).toHaveLength(1);
    quay.at('2026-09-01T07:59:59Z');
    await publishFeed(quay.mill, 'all' as FeedId);
    expect(inAtom('all')).toHaveLength(1);
    quay.at('2026-09-01T08:00:01Z');
    await publishFeed(quay.mill, 'all' as FeedId);
    expect([inAtom('all'), inJson('all')]).toEqual([[], undefined]);
  });

  it('is told of when it is held, and when it expires', async () => {
    await put(KEY, article());
    await put(KEY, article('draft: true\n'));
    expect(inAtom('all')).toHaveLength(1);
    await put('city/fair.md', article('expires: 2026-06-10\n'));
    expect(inAtom('all')).toHaveLength(1);
    quay.at('2026-06-11T08:00:00Z');
    await release(quay.mill, quay.mill.clock.now());
    await quay.publish();
    expect(inAtom('all')).toHaveLength(2);
  });

  it('is told of when it is under an embargo, and not until when', async () => {
    await put(KEY, article());
    quay.at('2026-06-02T08:00:00Z');
    await put(KEY, article('embargo: 2026-07-01T06:00:00Z\n'));
    expect(inAtom('all').map(({ when }) => when)).toEqual(['2026-06-02T08:00:00Z']);
    expect(quay.read('/all/feed.json')).not.toContain('2026-07-01');
  });

  it('is told of by no word where the configuration wants none', async () => {
    await quay.close();
    quay = await openTestMill({ limits: { deletionDays: 0 } });
    await put(KEY, article());
    await take(KEY);
    expect([inAtom('all'), inJson('all')]).toEqual([[], undefined]);
  });

  it('is told of with the reason that is given, corrected or taken back later, in every feed that tells of it', async () => {
    await put(KEY, article());
    const beside = `${KEY}.feedmill.yaml`;
    quay.at('2026-06-02T08:00:00Z');
    await put(beside, 'status: withdrawn\n');
    const when = '2026-06-02T08:00:00Z';
    const reasonsIn = (feed: string) => [
      elements(quay.read(`/${feed}/atom.xml`) ?? '', 'at:comment').length,
      inJson(feed)?.map(({ reason }: { reason?: string }) => reason),
    ];
    expect(reasonsIn('all')).toEqual([0, [undefined]]);
    for (const [day, reason] of ['It was another pier', 'It was another quay', undefined].entries()) {
      quay.at(`2026-06-0${day + 3}T08:00:00Z`);
      await put(beside, `status: withdrawn\n${reason === undefined ? '' : `reason: ${reason}\n`}`);
      for (const feed of ['all', 'section/city']) {
        expect(reasonsIn(feed)).toEqual([reason === undefined ? 0 : 1, [reason]]);
        if (reason !== undefined) expect(quay.read(`/${feed}/atom.xml`)).toContain(reason);
        // It is gone since then, whatever is said of it later.
        expect(inAtom(feed).map((one) => one.when)).toEqual([when]);
      }
    }
  });

  it('is told of with a reason that is given when it had expired, or was a draft, before', async () => {
    await put(KEY, article('expires: 2026-06-01T13:00:00Z\n'));
    quay.at('2026-06-01T13:00:01Z');
    await release(quay.mill, quay.mill.clock.now());
    await quay.publish();
    await put('city/fair.md', article());
    await put('city/fair.md', article('draft: true\n'));
    quay.at('2026-06-02T08:00:00Z');
    for (const key of [KEY, 'city/fair.md'])
      await put(`${key}.feedmill.yaml`, 'status: withdrawn\nreason: It was another pier\n');
    expect(inJson('section/city')).toEqual([
      expect.objectContaining({ reason: 'It was another pier' }),
      expect.objectContaining({ reason: 'It was another pier' }),
    ]);
  });

  it('leaves a feed that it does not belong to any more without a word', async () => {
    await put(KEY, article('section: Sport\n'));
    await put(KEY, article('section: City\n'));
    expect(inAtom('section/sport')).toEqual([]);
  });

  it('is told of once, however many there are', async () => {
    for (let index = 0; index < 130; index++) {
      quay.upload(`city/${index}.md`, article());
      await quay.deliver(`city/${index}.md`);
    }
    await quay.publish();
    for (let index = 0; index < 130; index++) {
      quay.at(new Date(Date.UTC(2026, 5, 2, 0, index)).toISOString().replace('.000', ''));
      quay.remove(`city/${index}.md`);
      await quay.deliver(`city/${index}.md`);
    }
    await acceptLosses(quay.mill.store, quay.mill.clock, EVERY_FEED);
    await quay.publish();
    const refs = inAtom('all').map(({ ref }) => ref);
    expect([refs.length, new Set(refs).size]).toEqual([100, 100]);
    expect(inAtom('all')[0]?.when).toBe('2026-06-02T02:09:00Z');
  });
});

describe('the page of an article that is taken back', () => {
  const page = () => {
    const [path = ''] = readdirSync(join(quay.folder, 'public/articles'));
    return quay.read(`/articles/${path}/index.html`) ?? '';
  };

  it('says so, and is a page again when the article is back', async () => {
    await put(KEY, article());
    const before = page();
    await take(KEY);
    expect(answeredIn(page())).toEqual({ status: 410 });
    expect(page()).not.toMatch(/bridge|opened/i);
    await put(KEY, article());
    expect(page()).toBe(before);
  });

  it('says so for ever, and of one that has expired', async () => {
    await put(KEY, article('expires: 2026-06-02T00:00:00Z\n'));
    quay.at('2029-06-02T00:00:00Z');
    await release(quay.mill, '2029-06-02T00:00:00Z' as Instant);
    await quay.publish();
    expect(answeredIn(page())).toEqual({ status: 410 });
    await take(KEY);
    expect(answeredIn(page())).toEqual({ status: 410 });
  });

  it('is nowhere where it never was public', async () => {
    await put(KEY, article('date: 2026-07-01T00:00:00Z\n'));
    await take(KEY);
    await put('city/other.md', article('url: https://elsewhere.example/bridge\n'));
    await take('city/other.md');
    expect(existsSync(join(quay.folder, 'public/articles'))).toBe(false);
  });

  it('leads to the address that the article has elsewhere, until it is taken back there', async () => {
    await put(KEY, article());
    await put(KEY, article('url: https://elsewhere.example/bridge\n'));
    expect(answeredIn(page())).toEqual({ status: 301, location: 'https://elsewhere.example/bridge' });
    await take(KEY);
    expect(answeredIn(page())).toEqual({ status: 410 });
  });

  it.each(['', '?from=feed', 'index.html', '#top'])('never leads to itself, as by the address with %j', async (end) => {
    await put(KEY, article());
    const own: string = JSON.parse(quay.read('/all/feed.json') ?? '').items[0].url;
    for (const address of [own, own.slice(0, -1)]) {
      if (end === 'index.html' && address !== own) continue;
      await put(KEY, article(`url: ${address}${end}\n`));
      expect(answeredIn(page())).toBeUndefined();
    }
  });

  it('leads by itself to an address that is too long for a header', async () => {
    await put(KEY, article());
    const address = `https://elsewhere.example/${'a'.repeat(1_950)}`;
    await put(KEY, article(`url: ${address}\n`));
    expect(answeredIn(page())).toBeUndefined();
    expect(page()).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
  });
});

describe('the feed of a name that no article has any more', () => {
  const AUTHOR = 'author/ines-caldeira' as FeedId;
  const FILES = ['rss.xml', 'atom.xml', 'feed.json', 'index.html'];
  const answers = () => FILES.map((file) => answeredIn(quay.read(`/${AUTHOR}/${file}`) ?? '')?.status);
  const GONE = FILES.map(() => 410);
  const OUT = FILES.map(() => undefined);

  beforeEach(async () => {
    await quay.close();
    quay = await openTestMill({ feeds: [{ each: 'section' }, { each: 'author' }] });
    await put(KEY, article('author: Inês Caldeira\n'));
  });

  it.each([
    ['its article was taken back', () => take(KEY)],
    ['its article names another', () => put(KEY, article('author: Rui Prado\n'))],
  ])('goes when %s, as long after it as deletions are told, and is listed nowhere', async (_, change) => {
    quay.at('2026-06-02T08:00:00Z');
    await change();
    quay.at('2026-08-31T07:59:59Z');
    expect(await publishFeed(quay.mill, AUTHOR)).toBe('unchanged');
    expect(answers()).toEqual(OUT);
    quay.at('2026-08-31T08:00:01Z');
    for (const expected of ['updated', 'unchanged', 'unchanged'])
      expect(await publishFeed(quay.mill, AUTHOR)).toBe(expected);
    expect(answers()).toEqual(GONE);
    for (const file of FILES) expect(quay.read(`/${AUTHOR}/${file}`)).not.toMatch(/caldeira/i);
    await publishFeed(quay.mill, 'section/city' as FeedId);
    expect(quay.read('/section/city/rss.xml')).toContain('<rss');
    expect(quay.read('/feeds.opml')).not.toMatch(/caldeira/i);
  });

  it('is there again with its next article', async () => {
    quay.at('2026-06-02T08:00:00Z');
    await take(KEY);
    quay.at('2026-12-01T08:00:00Z');
    await publishFeed(quay.mill, AUTHOR);
    expect(answers()).toEqual(GONE);
    await put(KEY, article('author: Inês Caldeira\n'));
    expect(answers()).toEqual(OUT);
    expect(quay.read(`/${AUTHOR}/rss.xml`)).toContain('The bridge opens');
    expect(quay.read('/feeds.opml')).toMatch(/Caldeira/);
  });

  it('is a feed again, without an article, where the configuration names it since', async () => {
    quay.at('2026-06-02T08:00:00Z');
    await take(KEY);
    quay.at('2026-12-01T08:00:00Z');
    await publishFeed(quay.mill, AUTHOR);
    expect(answers()).toEqual(GONE);
    const named = await openTestMill({ feeds: [{ each: 'author' }, { id: AUTHOR, title: 'Inês Caldeira' }] });
    const { config } = named.mill;
    await named.close();
    expect(await publishFeed({ ...quay.mill, config }, AUTHOR)).toBe('updated');
    expect(answers()).toEqual(OUT);
    expect(quay.read(`/${AUTHOR}/rss.xml`)).toContain('<title>Inês Caldeira');
  });

  it('goes by the passes of a server, and stays gone when all is compared', async () => {
    quay.at('2026-06-02T08:00:00Z');
    await take(KEY);
    quay.at('2026-12-01T08:00:00Z');
    expect(await runPass(quay.mill, { extent: 'changes' })).toMatchObject({ restored: 0, faults: [] });
    expect(answers()).toEqual(GONE);
    const found: Finding[] = [];
    const deps = reconcileDeps(quay.mill, { mode: 'heal', found: (finding) => found.push(finding) });
    await reconcile(deps, { stage: 'feeds', after: '', there: 0, gone: 0 });
    expect(found.filter((finding) => 'path' in finding)).toEqual([]);
    expect(answers()).toEqual(GONE);
  });
});
