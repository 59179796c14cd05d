import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS_PER_ARTICLE } from '../../shared/feed/membership.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import { untilSettled } from '../../shared/pipeline/retry.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { type Due, EVERY_FEED, type UploadRecord } from '../../shared/pipeline/types.ts';
import { receiptJson } from '../../shared/receipt/json.ts';
import { receiptPage } from '../../shared/receipt/page.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import { AWKWARD_KEYS, EVERY_CHARACTER } from './awkward.ts';
import {
  article,
  articleId,
  commitOf,
  entry,
  feed,
  instant,
  key,
  mediaFile,
  minute,
  tombstone,
  upload,
} from './fixtures.ts';

/**
 * What every article store must do: one block for each sentence of the port.
 * @param uploadsAtOnce how many records of uploads the store reads at once: there are more of them than that
 * @param tooSlow why what takes a hundred commits is left out, where another engine of the same protocol shows it
 */
export function articleStoreContract(
  name: string,
  open: () => Promise<{ readonly store: ArticleStore; close(): Promise<void> }>,
  { uploadsAtOnce, tooSlow }: { readonly uploadsAtOnce: number; readonly tooSlow?: string },
): void {
  describe(`${name} keeps the contract of an article store`, () => {
    let store: ArticleStore;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ store, close } = await open());
    });
    afterEach(() => close());

    const windowIds = async (id: string, limit = 10) =>
      (await store.window(feed(id), limit)).map(({ article: { id } }) => id);
    const dueAt = async (now: string, limit = 10) =>
      (await store.due(instant(now), limit)).map(({ article: id }) => id);

    describe('reads', () => {
      it('knows nothing of what was never committed', async () => {
        expect(await store.upload(key('none'))).toBeUndefined();
        expect(await store.article(articleId('none'))).toBeUndefined();
        expect(await store.articleVersion(articleId('none'))).toBe(0);
        expect(await store.articlesOf(key('none'))).toEqual([]);
        expect(await store.uploadsOf(articleId('none'))).toEqual([]);
        expect(await store.media([key('none')])).toEqual(new Map());
        expect(await store.media([])).toEqual(new Map());
        expect(await store.awaiting(key('none'))).toEqual([]);
        expect(await store.window(feed('none'), 10)).toEqual([]);
        expect(await store.due(minute(9), 10)).toEqual([]);
        expect(await store.feeds()).toEqual([]);
        expect(await store.feed(feed('none'))).toBeUndefined();
        expect(await store.unlisted()).toEqual([]);
        expect(await Array.fromAsync(store.uploads())).toEqual([]);
      });

      it('gives back what was committed, equal in every property', async () => {
        const value = article('a', {
          dek: 'A line beneath the title',
          authors: [
            { name: 'Mira Okafor', role: 'Editor', email: 'mira@example.org', url: 'https://example.org/mira' },
            { name: '记者' },
          ],
          source: { name: 'The Lantern', url: 'https://example.org/' },
          section: 'City',
          media: [
            {
              url: 'https://feeds.example.org/media/x.png',
              type: 'image/png',
              bytes: 9,
              width: 3,
              key: key('x.png'),
              path: '/x.png',
            },
          ],
          corrections: [{ text: 'The tram is green.', date: minute(3) }],
          embargoed: minute(1),
          expires: minute(2),
        });
        const record = upload(value.key, {
          awaits: [key('city/x.png')],
          receipt: {
            ...upload(value.key).receipt,
            status: 'rejected',
            reasons: [{ code: 'no-title', detail: 'article', line: 3, column: 7 }],
            warnings: [{ code: 'url-unusable', detail: { url: 'a' }, about: ['a.md'], isLeftOut: true, line: 2 }],
          },
        });
        await store.commit(commitOf(value, { upload: record }));
        expect(await store.article(value.id)).toEqual({ value, version: 1 });
        expect(await store.upload(value.key)).toEqual({ value: record, version: 1 });
      });

      it('knows uploads again by their likeness, those which were accepted last first', async () => {
        const likeness = (name: string) => ({ likeness: { name, sketch: ['0a'] } });
        const put = async (at: string, more: Partial<UploadRecord>) => {
          const known = await store.upload(key(at));
          const told = known === undefined ? {} : { uploadBefore: known.value };
          const value = upload(at, more);
          expect(await store.commit({ upload: { value, version: known?.version ?? 0 }, ...told })).toBe('committed');
        };
        for (const [at, name] of [
          ['b.md', 'tram'],
          ['a.md', 'tram'],
          ['c.md', 'ferry'],
          ['d.md', 'tram'],
        ].entries()) {
          await put(String(name[0]), { ...likeness(String(name[1])), since: minute(at) });
        }
        await put('e.md', {});
        expect(await store.alike('tram', 9)).toEqual(['d.md', 'a.md', 'b.md']);
        expect(await store.alike('tram', 2)).toEqual(['d.md', 'a.md']);
        await put('d.md', { ...likeness('ferry'), since: minute(3) });
        await put('a.md', { ...likeness('tram'), since: minute(3), goneAt: minute(5) });
        expect(await store.alike('tram', 9)).toEqual(['a.md', 'b.md']);
        expect(await store.alike('ferry', 9)).toEqual(['d.md', 'c.md']);
        expect(await store.alike('bus', 9)).toEqual([]);
      });

      it('tells of receipts that were stored in words what they say', async () => {
        // As versions before 0.2.0 wrote it.
        const said = {
          reasons: [{ code: 'no-title', message: 'There is no title.', line: 3, column: 7 }],
          warnings: [{ code: 'gone-code', message: '"a.jpg" is far too blue.' }],
          dropped: [{ what: 'masthead line "The Lantern"', count: 2, line: 1 }],
        };
        const receipt = { ...upload('old.md').receipt, ...said } as unknown as Receipt;
        await store.commit({ upload: { value: upload('old.md', { receipt }), version: 0 } });
        const stored = (await store.upload(key('old.md')))?.value.receipt;
        expect(stored && receiptJson(stored)).toMatchObject(said);
        const page = stored && receiptPage(stored);
        expect(page).toContain('There is no title. (line 3, column 7)');
        expect(page).toContain('&quot;a.jpg&quot; is far too blue.');
        expect(page).toContain('masthead line &quot;The Lantern&quot;, 2 times (line 1)');
      });

      it.each(EVERY_CHARACTER)('keeps a body of %s', async (_, body) => {
        const value = article('a', { title: body, html: `<p>${body}</p>` });
        await store.commit(commitOf(value));
        expect((await store.article(value.id))?.value).toEqual(value);
        expect((await store.window(feed('all'), 1))[0]?.article).toEqual(value);
      });

      it.each(AWKWARD_KEYS)('keeps an upload whose key is %s', async (_, at) => {
        const value = article('a', { key: key(at) });
        await store.commit(commitOf(value, { upload: upload(at, { awaits: [key(at)] }) }));
        expect((await store.upload(key(at)))?.value.key).toBe(at);
        expect(await store.articlesOf(key(at))).toEqual([value.id]);
        expect(await store.uploadsOf(value.id)).toEqual([at]);
        expect(await store.awaiting(key(at))).toEqual([at]);
        expect(await store.upload(key(`${at}.`))).toBeUndefined();
      });

      it('sees a commit at once, by every read', async () => {
        for (let round = 0; round < 20; round++) {
          const value = article('a', { title: `Round ${round}`, published: minute(round) });
          const before = article('a', { published: minute(round - 1) });
          const outcome = await store.commit(
            commitOf(value, {
              uploadVersion: round,
              version: round,
              remove: round === 0 ? [] : [entry('all', before)],
              due: { at: minute(round), article: value.id },
              ...(round === 0 ? {} : { noLongerDue: { at: minute(round - 1), article: value.id } }),
            }),
          );
          const [article_, window, due, record] = await Promise.all([
            store.article(value.id),
            store.window(feed('all'), 5),
            store.due(minute(99), 5),
            store.upload(value.key),
          ]);
          expect(outcome).toBe('committed');
          expect(article_).toEqual({ value, version: round + 1 });
          expect(window).toEqual([{ entry: entry('all', value), article: value }]);
          expect(due).toEqual([{ at: minute(round), article: value.id }]);
          expect(record?.version).toBe(round + 1);
        }
      });
    });

    describe('commit', () => {
      it('adds 1 to a version with each write', async () => {
        await store.commit(commitOf(article('a')));
        await store.commit(commitOf(article('a', { title: 'Second' }), { uploadVersion: 1, version: 1 }));
        expect(await store.article(articleId('a'))).toMatchObject({ version: 2, value: { title: 'Second' } });
        expect(await store.articleVersion(articleId('a'))).toBe(2);
        expect((await store.upload(key('city/a.md')))?.version).toBe(2);
      });

      it('writes an upload alone, without an article', async () => {
        const record = upload('bad.bin', { revision: revisionOf('0A') });
        expect(await store.commit({ upload: { value: record, version: 0 } })).toBe('committed');
        expect(await store.upload(key('bad.bin'))).toEqual({ value: record, version: 1 });
        expect(await store.articlesOf(key('bad.bin'))).toEqual([]);
      });

      const losing = [
        ['the upload was not there', { uploadVersion: 7, version: 1 }],
        ['the upload was read before another wrote it', { uploadVersion: 0, version: 1 }],
        ['the article was read before another wrote it', { uploadVersion: 1, version: 0 }],
        ['the article is older than what was read', { uploadVersion: 1, version: 2 }],
      ] as const;

      it.each(losing)('conflicts when %s, and then writes nothing', async (_, versions) => {
        const winner = article('a', { expires: minute(5) });
        const due = { at: minute(5), article: winner.id };
        await store.commit(commitOf(winner, { due }));
        const loser = article('a', {
          title: 'Loser',
          published: minute(1),
          feeds: [feed('all'), feed('section/late')],
        });
        const outcome = await store.commit(
          commitOf(loser, {
            ...versions,
            upload: upload(winner.key, { revision: revisionOf('02'), awaits: [key('late.png')] }),
            remove: [entry('all', winner)],
            due: { at: minute(1), article: loser.id },
            noLongerDue: due,
          }),
        );
        expect(outcome).toBe('conflict');
        expect(await store.article(winner.id)).toEqual({ value: winner, version: 1 });
        expect(await store.upload(winner.key)).toEqual({ value: upload(winner.key), version: 1 });
        expect(await store.window(feed('all'), 10)).toEqual([{ entry: entry('all', winner), article: winner }]);
        expect(await store.window(feed('section/late'), 10)).toEqual([]);
        expect(await store.due(minute(99), 10)).toEqual([due]);
        expect(await store.awaiting(key('late.png'))).toEqual([]);
      });

      it('conflicts over the upload alone without touching its article, and leaves no claim', async () => {
        await store.commit({ upload: { value: upload('b.md'), version: 0 } });
        expect(await store.commit(commitOf(article('b', { key: key('b.md') })))).toBe('conflict');
        expect(await store.article(articleId('b'))).toBeUndefined();
        expect(await store.articlesOf(key('b.md'))).toEqual([]);
        expect(await store.uploadsOf(articleId('b'))).toEqual([]);
        expect(await windowIds('all')).toEqual([]);
      });

      it('conflicts over the article alone without touching the upload, and leaves no claim', async () => {
        await store.commit(commitOf(article('a')));
        const second = commitOf(article('a', { key: key('copy.md') }), { upload: upload('copy.md') });
        expect(await store.commit(second)).toBe('conflict');
        expect(await store.upload(key('copy.md'))).toBeUndefined();
        expect(await store.articlesOf(key('copy.md'))).toEqual([]);
        expect(await store.uploadsOf(articleId('a'))).toEqual(['city/a.md']);
      });

      it('lets exactly one of several writers win that read the same', async () => {
        await store.commit(commitOf(article('a')));
        const writers = Array.from({ length: 6 }, (_, index) =>
          article('a', { title: `Writer ${index}`, feeds: [feed(`tag/${index}`)] }),
        );
        const outcomes = await Promise.all(
          writers.map((value) => store.commit(commitOf(value, { uploadVersion: 1, version: 1 }))),
        );
        expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(5);
        const winner = outcomes.indexOf('committed');
        expect(await store.article(articleId('a'))).toEqual({ value: writers[winner], version: 2 });
        const found = await Promise.all(writers.map((_, index) => windowIds(`tag/${index}`)));
        expect(found.map((ids) => ids.length)).toEqual(writers.map((_, index) => (index === winner ? 1 : 0)));
      });

      it('lets writers of different uploads and articles all win at once', async () => {
        const values = Array.from({ length: 12 }, (_, index) => article(`n${index}`, { published: minute(index) }));
        const outcomes = await Promise.all(values.map((value) => store.commit(commitOf(value))));
        expect(outcomes).toEqual(values.map(() => 'committed'));
        expect(await windowIds('all', 99)).toEqual(values.map(({ id }) => id).reverse());
      });
    });

    describe('claims', () => {
      it('knows every article that an upload ever carried, and every upload of an article', async () => {
        const [a, b] = [article('a', { key: key('two.xml') }), article('b', { key: key('two.xml') })];
        await store.commit(commitOf(a, { upload: upload('two.xml') }));
        await store.commit(commitOf(b, { upload: upload('two.xml'), uploadVersion: 1 }));
        const elsewhere = article('a', { key: key('moved.md') });
        await store.commit(commitOf(elsewhere, { upload: upload('moved.md'), version: 1 }));
        await store.commit({ upload: { value: upload('two.xml'), version: 2 } });
        expect([...(await store.articlesOf(key('two.xml')))].sort()).toEqual([a.id, b.id]);
        expect([...(await store.uploadsOf(a.id))].sort()).toEqual(['moved.md', 'two.xml']);
        expect(await store.uploadsOf(b.id)).toEqual(['two.xml']);
      });

      it('names each once, however often it is committed', async () => {
        await store.commit(commitOf(article('a')));
        await store.commit(commitOf(article('a'), { uploadVersion: 1, version: 1 }));
        expect(await store.articlesOf(key('city/a.md'))).toEqual([articleId('a')]);
        expect(await store.uploadsOf(articleId('a'))).toEqual(['city/a.md']);
      });

      it('gives more than one answer of the engine holds', async ({ skip }) => {
        skip(tooSlow !== undefined, tooSlow);
        for (let index = 0; index < 120; index++) {
          const value = article(`n${index}`, { key: key('export.xml'), feeds: [] });
          await store.commit(commitOf(value, { upload: upload('export.xml'), uploadVersion: index }));
        }
        expect(new Set(await store.articlesOf(key('export.xml'))).size).toBe(120);
      });
    });

    describe('media', () => {
      it('gives the records of those keys which are stored media, and why others are none', async () => {
        const picture = mediaFile('city/tram map.png');
        await store.commit({ upload: { value: upload(picture.key, { media: picture }), version: 0 } });
        await store.commit(commitOf(article('a')));
        const { receipt } = upload('b.heic');
        const rejected: Receipt = {
          ...receipt,
          status: 'rejected',
          reasons: [{ code: 'too-large', detail: { bytes: 2, most: 1 } }],
        };
        await store.commit({ upload: { value: upload('b.heic', { receipt: rejected }), version: 0 } });
        const found = await store.media([key('city/a.md'), picture.key, key('none.png'), key('b.heic')]);
        expect(Object.fromEntries(found)).toEqual({
          'city/a.md': { key: 'city/a.md', refused: { code: 'is-article' } },
          'city/tram map.png': picture,
          'b.heic': { key: 'b.heic', refused: rejected.reasons[0] },
        });
      });

      it('takes more keys than one request of the engine does', async ({ skip }) => {
        skip(tooSlow !== undefined, tooSlow);
        const pictures = Array.from({ length: 130 }, (_, index) => mediaFile(`p${index}.png`));
        await Promise.all(
          pictures.map((media) => store.commit({ upload: { value: upload(media.key, { media }), version: 0 } })),
        );
        const found = await store.media([...pictures, ...pictures].map((media) => media.key));
        expect(found.size).toBe(130);
        expect(found.get(key('p129.png'))).toEqual(pictures[129]);
      });

      it('forgets media whose upload no longer is', async () => {
        const picture = mediaFile('a.png');
        await store.commit({ upload: { value: upload('a.png', { media: picture }), version: 0 } });
        const { receipt } = upload('a.png');
        const gone = upload('a.png', { receipt: { ...receipt, status: 'withdrawn' } });
        await store.commit({ upload: { value: gone, version: 1 } });
        expect(await store.media([key('a.png')])).toEqual(new Map());
      });
    });

    describe('awaiting', () => {
      const waits = (at: string, ...media: string[]): UploadRecord => upload(at, { awaits: media.map(key) });

      it('names every upload that refers to a media key, and no other', async () => {
        await store.commit({ upload: { value: waits('one.md', 'a.png', 'b.png'), version: 0 } });
        await store.commit({ upload: { value: waits('two.md', 'b.png', 'b.png'), version: 0 } });
        expect(await store.awaiting(key('a.png'))).toEqual(['one.md']);
        expect([...(await store.awaiting(key('b.png')))].sort()).toEqual(['one.md', 'two.md']);
        expect(await store.awaiting(key('a.pn'))).toEqual([]);
      });

      it('follows what the upload says last', async () => {
        await store.commit({ upload: { value: waits('one.md', 'a.png', 'b.png'), version: 0 } });
        await store.commit({ upload: { value: waits('one.md', 'b.png', 'c.png'), version: 1 } });
        expect(await store.awaiting(key('a.png'))).toEqual([]);
        expect(await store.awaiting(key('b.png'))).toEqual(['one.md']);
        expect(await store.awaiting(key('c.png'))).toEqual(['one.md']);
        await store.commit({ upload: { value: waits('one.md'), version: 2 } });
        expect(await store.awaiting(key('c.png'))).toEqual([]);
      });
    });

    describe('a stretch of a feed’s index', () => {
      const [from, below] = [`${minute(1)}#${articleId('n1')}`, `${minute(3)}#${articleId('n3')}`];

      beforeEach(async () => {
        for (const count of [3, 1, 4, 0, 2])
          await store.commit(
            commitOf(article(`n${count}`, { published: minute(count), feeds: [feed('all'), feed('al')] })),
          );
      });

      it.each<[string, { from?: string; below?: string }, readonly number[]]>([
        ['ends before its end and begins with its beginning', { from, below }, [2, 1]],
        ['goes on to the newest', { from }, [4, 3, 2, 1]],
        ['goes on to the oldest', { below }, [2, 1, 0]],
        ['goes on to the oldest from nothing', { from: '', below }, [2, 1, 0]],
        ['is all without bounds', {}, [4, 3, 2, 1, 0]],
        ['may be empty', { from, below: from }, []],
        ['begins at a month', { from: '2026-11', below: '2026-12' }, [4, 3, 2, 1, 0]],
        ['ends at a month', { from: '2026-10', below: '2026-11' }, []],
      ])('%s', async (_, within, expected) => {
        const articles = await store.stretch(feed('all'), 99, within);
        expect(articles.map((one) => one.article.id)).toEqual(expected.map((count) => articleId(`n${count}`)));
        const entries = await store.entriesWithin(feed('all'), 99, within);
        expect(entries).toEqual(articles.map((one) => one.entry).reverse());
      });

      it('is as long as asked for: articles from the newest, entries from the oldest on', async () => {
        expect((await store.stretch(feed('all'), 1, { from, below })).map((one) => one.article.id)).toEqual([
          articleId('n2'),
        ]);
        expect((await store.stretch(feed('all'), 2, { from, below })).map((one) => one.article.id)).toEqual(
          ['n2', 'n1'].map(articleId),
        );
        expect((await store.entriesWithin(feed('all'), 1, { from, below })).map((one) => one.article)).toEqual([
          articleId('n1'),
        ]);
        expect((await store.entriesWithin(feed('all'), 3, { below })).map((one) => one.article)).toEqual(
          ['n0', 'n1', 'n2'].map(articleId),
        );
      });
    });

    describe('deletions', () => {
      const deletion = (name: string, at: number, inFeed = 'all') => ({
        feed: feed(inFeed),
        article: articleId(name),
        at: minute(at),
      });

      async function takeBack(name: string, at: number): Promise<void> {
        await store.commit(commitOf(article(name)));
        const remove = [entry('all', article(name))];
        const deletions = [deletion(name, at), deletion(name, at, 'al')];
        const commit = commitOf(tombstone(name), { uploadVersion: 1, version: 1, put: [], remove, deletions });
        expect(await store.commit(commit)).toBe('committed');
      }

      it('are those of one feed since then, the latest first and no more than asked for', async () => {
        for (const [name, at] of [
          ['b', 2],
          ['d', 4],
          ['a', 1],
          ['c', 3],
        ] as const)
          await takeBack(name, at);
        expect(await store.deletions(feed('all'), minute(2), 9)).toEqual([
          deletion('d', 4),
          deletion('c', 3),
          deletion('b', 2),
        ]);
        expect(await store.deletions(feed('all'), minute(0), 2)).toEqual([deletion('d', 4), deletion('c', 3)]);
        expect(await store.deletions(feed('al'), minute(4), 9)).toEqual([deletion('d', 4, 'al')]);
        expect(await store.deletions(feed('a'), minute(0), 9)).toEqual([]);
      });

      it('are none of what has come back, and one of what was taken back twice', async () => {
        await takeBack('a', 1);
        await store.commit(commitOf(article('a'), { uploadVersion: 2, version: 2 }));
        expect(await store.deletions(feed('all'), minute(0), 9)).toEqual([]);
        const again = {
          uploadVersion: 3,
          version: 3,
          put: [],
          remove: [entry('all', article('a'))],
          deletions: [deletion('a', 5)],
        };
        await store.commit(commitOf(tombstone('a'), again));
        expect(await store.deletions(feed('all'), minute(0), 9)).toEqual([deletion('a', 5)]);
      });

      it('say why where somebody has', async () => {
        await store.commit(commitOf(article('a')));
        const told = { ...deletion('a', 5), reason: 'It was another pier' };
        const remove = [entry('all', article('a'))];
        const commit = { uploadVersion: 1, version: 1, put: [], remove, deletions: [told] };
        await store.commit(commitOf(tombstone('a'), commit));
        expect(await store.deletions(feed('all'), minute(0), 9)).toEqual([told]);
        // Another one later, and none.
        for (const [count, again] of [{ ...told, reason: 'It was another quay' }, deletion('a', 5)].entries()) {
          const anew = { uploadVersion: 2 + count, version: 2 + count, put: [], remove: [], deletions: [again] };
          await store.commit(commitOf(tombstone('a'), anew));
          expect(await store.deletions(feed('all'), minute(0), 9)).toEqual([again]);
        }
      });
    });

    describe('the cuts of an archive', () => {
      const at = (count: number) => `${minute(count)}#${articleId('x')}`;

      it('are found from either side, each once, and those of its own feed alone', async () => {
        for (const cut of [at(3), '2026-11', at(1), at(3)]) await store.cut(feed('all'), cut);
        await store.cut(feed('al'), at(2));
        await store.cut(feed('all/x'), at(2));
        const all = feed('all');
        expect(await store.cutsUpTo(all, at(2), 9)).toEqual([at(1), '2026-11']);
        expect(await store.cutsUpTo(all, at(1), 1)).toEqual([at(1)]);
        expect(await store.cutsUpTo(all, '2026-11', 9)).toEqual(['2026-11']);
        expect(await store.cutsUpTo(all, '2026-10', 9)).toEqual([]);
        expect(await store.cutsUpTo(all, '', 9)).toEqual([]);
        expect(await store.cutsAfter(all, at(1), 9)).toEqual([at(3)]);
        expect(await store.cutsAfter(all, '2026-11', 1)).toEqual([at(1)]);
        expect(await store.cutsAfter(all, '', 9)).toEqual(['2026-11', at(1), at(3)]);
        expect(await store.cutsAfter(all, at(3), 9)).toEqual([]);
      });

      it('are kept with how far the archive goes', async () => {
        const archived = { below: at(9), room: '50 1500000', whole: at(3), cutting: [at(1)] };
        await store.putFeed({ value: { id: feed('all'), isPublic: true, archived }, version: 0 });
        expect((await store.feed(feed('all')))?.value.archived).toEqual(archived);
        expect((await store.feeds()).map((one) => one.archived)).toEqual([archived]);
      });
    });

    describe('what is kept of sitemaps', () => {
      const sitemap = (name: string, minutes = 0) => ({
        path: `/sitemap-${name}.xml` as const,
        shown: { content: `digest of ${name}`, updated: minute(minutes) },
      });

      it('is what was put last, and listed from the last one back', async () => {
        const names = ['before-2025-11', 'newest', 'before-2026-02', 'before-2026-01'];
        for (const name of names) await store.putSitemap(sitemap(name));
        await store.putSitemap(sitemap('before-2026-01', 5));
        expect(await store.sitemap('/sitemap-before-2026-01.xml')).toEqual(sitemap('before-2026-01', 5));
        expect(await store.sitemap('/sitemap-before-2024-01.xml')).toBeUndefined();
        const listed = async (...range: Parameters<typeof store.sitemaps>) =>
          (await store.sitemaps(...range)).map(({ path }) => path.slice('/sitemap-'.length, -'.xml'.length));
        expect(await listed({}, 9)).toEqual(['newest', 'before-2026-02', 'before-2026-01', 'before-2025-11']);
        expect(await listed({ below: '/sitemap-newest.xml' }, 2)).toEqual(['before-2026-02', 'before-2026-01']);
        expect(await listed({ from: '/sitemap-before-2026', below: '/sitemap-before-2026-02.xml' }, 9)).toEqual([
          'before-2026-01',
        ]);
      });

      it('and when a feed is to be published again, is with its record, and having it published changes no index', async () => {
        await store.commit(commitOf(article('a')));
        const known = await store.feed(feed('all'));
        const value = { id: feed('all'), isPublic: true, again: minute(3) };
        await store.putFeed({ value, version: known?.version ?? 0 }, 'quiet');
        expect((await store.feed(feed('all')))?.value.again).toBe(minute(3));
        await store.publishAgain(feed('all'), minute(3));
        expect(await windowIds('all')).toEqual([articleId('a')]);
        expect(await store.entries(feed('all'), 9)).toHaveLength(1);
      });
    });

    describe('window', () => {
      it('gives the newest entries first, and no more than asked for', async () => {
        for (const count of [3, 1, 4, 0, 2])
          await store.commit(commitOf(article(`n${count}`, { published: minute(count) })));
        expect(await windowIds('all', 3)).toEqual([4, 3, 2].map((count) => articleId(`n${count}`)));
        expect(await windowIds('all', 99)).toEqual([4, 3, 2, 1, 0].map((count) => articleId(`n${count}`)));
      });

      it('orders articles of one instant by their ids, backwards', async () => {
        for (const name of ['b', 'c', 'a']) await store.commit(commitOf(article(name)));
        expect(await windowIds('all')).toEqual(['c', 'b', 'a'].map(articleId));
      });

      it('keeps feeds apart, also where one id begins with another', async () => {
        await store.commit(commitOf(article('a', { feeds: [feed('tag/tram')] })));
        await store.commit(
          commitOf(article('b', { feeds: [feed('tag/trams'), feed('tag/tram')], published: minute(1) })),
        );
        expect(await windowIds('tag/tram')).toEqual([articleId('b'), articleId('a')]);
        expect(await windowIds('tag/trams')).toEqual([articleId('b')]);
        expect(await windowIds('tag')).toEqual([]);
      });

      it('moves an entry when its article is dated anew', async () => {
        const [old, other] = [article('a', { published: minute(0) }), article('b', { published: minute(1) })];
        await store.commit(commitOf(old));
        await store.commit(commitOf(other));
        const moved = article('a', { published: minute(2) });
        await store.commit(commitOf(moved, { uploadVersion: 1, version: 1, remove: [entry('all', old)] }));
        expect(await store.window(feed('all'), 10)).toEqual([
          { entry: entry('all', moved), article: moved },
          { entry: entry('all', other), article: other },
        ]);
      });

      it('replaces an entry of the same sort, and a removal of what is put does not undo it', async () => {
        const value = article('a');
        await store.commit(commitOf(value));
        const changed = article('a', { digest: 'changed' });
        await store.commit(commitOf(changed, { uploadVersion: 1, version: 1, remove: [entry('all', value)] }));
        expect(await store.window(feed('all'), 10)).toEqual([{ entry: entry('all', changed), article: changed }]);
      });

      it('takes an article out when its entries are removed, and only from those feeds', async () => {
        const value = article('a', { feeds: [feed('all'), feed('tag/trams')] });
        await store.commit(commitOf(value));
        const left = article('a', { feeds: [feed('all')] });
        await store.commit(
          commitOf(left, { uploadVersion: 1, version: 1, put: [], remove: [entry('tag/trams', value)] }),
        );
        expect(await windowIds('all')).toEqual([value.id]);
        expect(await windowIds('tag/trams')).toEqual([]);
      });

      it('removes an entry that is not there without complaint', async () => {
        const value = article('a');
        expect(await store.commit(commitOf(value, { put: [], remove: [entry('all', value)] }))).toBe('committed');
        expect(await windowIds('all')).toEqual([]);
      });

      it('leaves out articles that are gone, without others in their place', async () => {
        const [kept, older] = [article('a', { published: minute(1) }), article('c')];
        const ghost = article('ghost', { published: minute(2) });
        await store.commit(commitOf(older));
        await store.commit(commitOf(kept, { put: [entry('all', kept), entry('all', ghost)] }));
        expect(await windowIds('all', 2)).toEqual([kept.id]);
        expect(await store.entries(feed('all'), 2)).toEqual([entry('all', ghost), entry('all', kept)]);
        expect(await store.entries(feed('none'), 2)).toEqual([]);
      });

      it('leaves out a tombstone, whatever its entry says', async () => {
        const kept = article('a');
        await store.commit(commitOf(kept));
        const gone = tombstone('b', { published: minute(1) });
        await store.commit(commitOf(gone, { put: [entry('all', gone)] }));
        expect((await store.article(gone.id))?.value).toEqual(gone);
        expect(await windowIds('all')).toEqual([kept.id]);
      });

      it('holds more entries than one request of the engine gives', async ({ skip }) => {
        skip(tooSlow !== undefined, tooSlow);
        const body = 'tram '.repeat(4_000);
        const values = Array.from({ length: 110 }, (_, index) =>
          article(`n${index}`, { published: minute(index), html: `${index} ${body}` }),
        );
        for (const value of values) await store.commit(commitOf(value));
        const window = await store.window(feed('all'), 105);
        expect(window.map(({ article: { html } }) => html.split(' ')[0])).toEqual(
          Array.from({ length: 105 }, (_, index) => String(109 - index)),
        );
      });
    });

    describe('due', () => {
      const schedule = async (name: string, at: string) => {
        const value = article(name, { state: 'scheduled', published: instant(at), feeds: [] });
        await store.commit(commitOf(value, { due: { at: instant(at), article: value.id } }));
      };

      it('gives what is due at or before now, earliest first, and no more than asked for', async () => {
        await schedule('c', '2026-11-24T09:00:00Z');
        await schedule('a', '2026-11-23T23:59:59Z');
        await schedule('b', '2026-11-24T08:00:00Z');
        expect(await dueAt('2026-11-24T08:00:00Z')).toEqual([articleId('a'), articleId('b')]);
        expect(await dueAt('2026-11-24T07:59:59Z')).toEqual([articleId('a')]);
        expect(await dueAt('2030-01-01T00:00:00Z', 2)).toEqual([articleId('a'), articleId('b')]);
        expect(await dueAt('2026-11-23T23:59:58Z')).toEqual([]);
      });

      it('goes on behind any that it gave, also when that is not due any more', async () => {
        for (const name of ['d', 'b', 'a']) await schedule(name, minute(1));
        await schedule('c', minute(2));
        const walk: string[] = [];
        let last: Due | undefined;
        do {
          const page: readonly Due[] = await store.due(minute(9), 1, last);
          last = page.at(-1);
          walk.push(...page.map(({ article: id }) => id));
          if (last?.article === articleId('b')) {
            const out = article('b', { published: minute(1) });
            await store.commit(commitOf(out, { uploadVersion: 1, version: 1, put: [], noLongerDue: last }));
          }
        } while (last !== undefined);
        expect(walk).toEqual(['a', 'b', 'd', 'c'].map(articleId));
        expect(await store.due(minute(1), 9, { at: minute(1), article: articleId('a') })).toEqual([
          { at: minute(1), article: articleId('d') },
        ]);
      });

      it('forgets what is no longer due and moves what is due anew', async () => {
        await schedule('a', minute(1));
        await schedule('b', minute(1));
        const moved = article('a', { state: 'scheduled', feeds: [] });
        await store.commit(
          commitOf(moved, {
            uploadVersion: 1,
            version: 1,
            noLongerDue: { at: minute(1), article: moved.id },
            due: { at: minute(5), article: moved.id },
          }),
        );
        expect(await dueAt(minute(4))).toEqual([articleId('b')]);
        expect(await dueAt(minute(5))).toEqual([articleId('b'), articleId('a')]);
      });

      it('stays due when one commit says both of the same instant', async () => {
        await schedule('a', minute(1));
        const due = { at: minute(1), article: articleId('a') };
        await store.commit(commitOf(article('a'), { uploadVersion: 1, version: 1, put: [], due, noLongerDue: due }));
        expect(await store.due(minute(1), 10)).toEqual([due]);
      });
    });

    describe('what shows a file', () => {
      const path = '/media/0123456789abcdef0123456789abcdef.png' as const;
      const media = [{ url: `https://feeds.example.org${path}`, type: 'image/png', key: key('x.png'), path }];

      it('is a published article, by its media or their variants', async () => {
        await store.commit(commitOf(article('a')));
        expect(await store.showing(path)).toBeUndefined();
        await store.commit(commitOf(article('b', { variants: media })));
        expect((await store.showing(path))?.id).toBe(articleId('b'));
        expect(await store.showing('/media/other.png')).toBeUndefined();
      });

      it('is none that is scheduled, or shows it no more', async () => {
        await store.commit(commitOf(article('a', { media, state: 'scheduled' }), { put: [] }));
        expect(await store.showing(path)).toBeUndefined();
        await store.commit(commitOf(article('a', { media }), { uploadVersion: 1, version: 1 }));
        expect((await store.showing(path))?.id).toBe(articleId('a'));
        await store.commit(commitOf(article('a'), { uploadVersion: 2, version: 2 }));
        expect(await store.showing(path)).toBeUndefined();
      });

      it('is found behind many that do not any more', async () => {
        for (let index = 0; index < 25; index++) {
          const name = String(index).padStart(2, '0');
          await store.commit(commitOf(article(name, { media })));
          if (index < 24) await store.commit(commitOf(article(name), { uploadVersion: 1, version: 1 }));
        }
        expect((await store.showing(path))?.id).toBe(articleId('24'));
      });
    });

    describe('feeds', () => {
      const news = async () => (await store.unlisted()).flatMap(({ feeds }) => feeds).sort();
      const ids = async () => (await store.feeds()).map(({ id }) => id).sort();

      it('are registered by the commit that puts their first entry, once, and there is news of it', async () => {
        const first = article('a', { feeds: [feed('all'), feed('section/stadt & land')] });
        await store.commit(commitOf(first));
        expect(await store.feed(feed('all'))).toEqual({ value: { id: 'all', isPublic: false }, version: 1 });
        await store.commit(commitOf(article('b', { feeds: [feed('all'), feed('tag/工业')] })));
        const registered = ['all', 'section/stadt & land', 'tag/工业'];
        expect(await ids()).toEqual(registered);
        expect(await news()).toEqual(registered);
        expect(new Set((await store.unlisted()).map(({ mark }) => mark)).size).toBe((await store.unlisted()).length);
      });

      it('are not registered by a commit that loses, nor by one without entries', async () => {
        await store.commit(commitOf(article('a', { state: 'scheduled' }), { put: [] }));
        expect(await store.commit(commitOf(article('a', { feeds: [feed('tag/lost')] })))).toBe('conflict');
        expect(await ids()).toEqual([]);
        expect(await news()).toEqual([]);
      });

      it('are registered once by commits of one moment, which lose at the worst', async () => {
        const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
        await Promise.all(names.map((name) => untilSettled(name, () => store.commit(commitOf(article(name))))));
        expect(await ids()).toEqual(['all']);
        expect(await news()).toEqual(['all']);
        expect(await windowIds('all', 99)).toHaveLength(12);
      });

      it('are registered as many as an article can be in, all of them new, whatever it was in before', async () => {
        const feeds = (letter: string) =>
          Array.from({ length: FEEDS_PER_ARTICLE }, (_, n) => feed(`tag/${letter}${n}`));
        const before = article('a', { feeds: feeds('x') });
        await store.commit(commitOf(before));
        const after = article('a', { feeds: feeds('y') });
        const remove = before.feeds.map((id) => entry(id, before));
        const due = { due: { at: minute(9), article: after.id }, noLongerDue: { at: minute(8), article: after.id } };
        expect(await store.commit(commitOf(after, { uploadVersion: 1, version: 1, remove, ...due }))).toBe('committed');
        expect(await ids()).toHaveLength(2 * FEEDS_PER_ARTICLE);
        expect(await news()).toEqual(await ids());
        expect(await windowIds('tag/x0')).toEqual([]);
        expect(await windowIds('tag/y39')).toEqual([after.id]);
      });

      it('stay registered when their last article leaves', async () => {
        const value = article('a');
        await store.commit(commitOf(value));
        await store.commit(commitOf(value, { uploadVersion: 1, version: 1, put: [], remove: [entry('all', value)] }));
        expect(await ids()).toEqual(['all']);
      });

      it('keep what is put of them, unless another put came between', async () => {
        const known = { id: feed('tag/工业'), isPublic: true, title: '工业 – “The Lantern”' };
        expect(await store.putFeed({ value: known, version: 0 })).toBe('committed');
        expect(await store.feed(known.id)).toEqual({ value: known, version: 1 });
        expect(await store.putFeed({ value: { ...known, title: 'late' }, version: 0 })).toBe('conflict');
        const renamed = { ...known, title: 'Industry' };
        expect(await store.putFeed({ value: renamed, version: 1 })).toBe('committed');
        expect(await store.putFeed({ value: known, version: 1 })).toBe('conflict');
        expect(await store.feeds()).toEqual([renamed]);
        expect(await news()).toEqual([known.id, known.id]);
      });

      it('keep what they have shown, of which the index page hears nothing', async () => {
        const known = { id: feed('all'), isPublic: true, title: 'All', isEmpty: true, emptied: minute(2) } as const;
        const shown = { content: 'c0ffee', updated: minute(3) };
        await store.putFeed({ value: known, version: 0 });
        const now = { ...known, shown, told: 'c0ffee' };
        expect(await store.putFeed({ value: now, version: 1 }, 'quiet')).toBe('committed');
        expect(await store.putFeed({ value: known, version: 1 }, 'quiet')).toBe('conflict');
        expect(await store.feed(known.id)).toEqual({ value: now, version: 2 });
        expect(await store.feeds()).toEqual([now]);
        expect(await store.feedList('', 9)).toEqual([now]);
        expect(await news()).toEqual(['all']);
      });

      it('keep what they held, which of them are held, and until when their losses are meant', async () => {
        const had = { marks: 'abcdefgh', at: minute(1), lost: 1, isHeld: true } as const;
        const known = { id: feed('all'), isPublic: true, had };
        await store.putFeed({ value: known, version: 0 });
        expect((await store.feed(known.id))?.value).toEqual(known);
        const held = { feed: feed('tag/工业'), since: minute(2), lost: 5, of: 12 };
        for (const one of [held, { ...held, feed: feed('all') }, { ...held, lost: 6 }]) await store.holdFeed(one);
        expect(await store.heldFeeds()).toEqual([
          { ...held, feed: feed('all') },
          { ...held, lost: 6 },
        ]);
        for (let times = 0; times < 2; times++) await store.letGoFeed(feed('all'));
        expect(await store.heldFeeds()).toEqual([{ ...held, lost: 6 }]);
        expect(await store.acceptedUntil(held.feed)).toBeUndefined();
        await store.acceptLosses(held.feed, minute(5));
        expect([await store.acceptedUntil(held.feed), await store.acceptedUntil(feed('all'))]).toEqual([
          minute(5),
          undefined,
        ]);
        await store.acceptLosses(EVERY_FEED, minute(4));
        expect([await store.acceptedUntil(held.feed), await store.acceptedUntil(feed('all'))]).toEqual([
          minute(5),
          minute(4),
        ]);
      });

      it('that are public stay so when a commit puts entries of them', async () => {
        const known = { id: feed('all'), isPublic: true, title: 'All' };
        await store.putFeed({ value: known, version: 0 });
        await store.commit(commitOf(article('a')));
        expect(await store.feed(known.id)).toEqual({ value: known, version: 1 });
      });

      it('are no news any more when they are listed, but for what was written since it was read', async () => {
        await store.commit(commitOf(article('a', { feeds: [feed('all'), feed('tag/a')] })));
        const read = await store.unlisted();
        await store.putFeed({ value: { id: feed('all'), isPublic: true, title: 'All' }, version: 1 });
        await store.listed(read);
        expect(await news()).toEqual(['all']);
        await store.listed(read);
        await store.listed([]);
        expect(await news()).toEqual(['all']);
        await store.listed(await store.unlisted());
        expect(await store.unlisted()).toEqual([]);
      });

      it('are told of beside what is written, and what is told again takes the place of what was', async () => {
        await store.commit(commitOf(article('a', { feeds: [feed('all')] })));
        const since = instant('2026-06-01T12:00:00Z');
        const [one, other] = [
          { mark: 'x#1', feeds: [feed('tag/a b'), feed('tag/工业')], since },
          { mark: 'x#2', feeds: [], since },
        ];
        for (const told of [one, other]) await store.tell(told);
        const told = async () => (await store.unlisted()).filter(({ mark }) => mark.startsWith('x#'));
        const sorted = async () => (await told()).map((each) => ({ ...each, feeds: each.feeds.toSorted() }));
        expect(await sorted()).toEqual([one, other]);
        await store.tell({ mark: 'x#1', feeds: [] });
        expect(await sorted()).toEqual([{ mark: 'x#1', feeds: [] }, other]);
        await store.listed([other]);
        expect(await sorted()).toEqual([{ mark: 'x#1', feeds: [] }]);
        expect(await news()).toEqual(['all']);
        await store.listed(await store.unlisted());
        expect(await store.unlisted()).toEqual([]);
      });
    });

    describe('uploads', () => {
      it('gives the record of every upload once, in the order of their keys', async () => {
        const keys = [
          'b/2.md',
          'a.md',
          'b/10.md',
          'B.md',
          'ä.md',
          'b.md',
          '记者.md',
          ...Array.from({ length: uploadsAtOnce }, (_, n) => `z${n}`),
        ];
        await Promise.all(keys.map((at) => store.commit({ upload: { value: upload(at), version: 0 } })));
        await store.commit({ upload: { value: upload('a.md', { revision: revisionOf('02') }), version: 1 } });
        const found = await Array.fromAsync(store.uploads());
        expect(found.map((record) => record.key)).toEqual(keys.sort());
        expect(found.find((record) => record.key === 'a.md')?.revision).toBe(revisionOf('02'));
      });
    });
  });
}
