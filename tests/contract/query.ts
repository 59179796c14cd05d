import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { ArticleState, StoredArticle } from '../../shared/article/types.ts';
import { articlePlace } from '../../shared/pipeline/plan.ts';
import type { Cursor } from '../../shared/pipeline/query/cursor.ts';
import type { ArticleFileRow } from '../../shared/pipeline/query/lists.ts';
import { createQuery, MOST_COUNTED, type Page, type PageOf, type Query } from '../../shared/pipeline/query/query.ts';
import type { UploadRecord } from '../../shared/pipeline/types.ts';
import type { ReceiptArticle, ReceiptStatus } from '../../shared/receipt/types.ts';
import { AWKWARD_KEYS } from './awkward.ts';
import type { OpenStore } from './both-stores.ts';
import { article, articleId, commitOf, feed, key, mediaFile, minute, tombstone, upload } from './fixtures.ts';

/** What a query must find over every store: one block for each sentence of the port. */
export function queryContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of a query`, () => {
    let opened: Awaited<ReturnType<OpenStore>>;
    let query: Query;
    beforeEach(async () => {
      opened = await open();
      query = createQuery(opened.store);
    });
    afterEach(() => opened.close());

    const uploaded = (at: string, minutes: number, status: ReceiptStatus = 'published', section?: string) => {
      const { receipt } = upload(at);
      const articles = section === undefined ? [] : [{ section } as ReceiptArticle];
      return upload(at, { receipt: { ...receipt, status, uploadedAt: minute(minutes), articles } });
    };

    /** As the pipeline does: told of what was read. */
    async function put(record: UploadRecord, value?: StoredArticle): Promise<void> {
      const { store } = opened;
      const known = await store.upload(record.key);
      const prior = value && (await store.article(value.id));
      const versions = { uploadVersion: known?.version ?? 0, version: prior?.version ?? 0 };
      const told = known === undefined ? {} : { uploadBefore: known.value };
      const place = prior === undefined ? {} : { placeBefore: articlePlace(prior.value) };
      const commit =
        value === undefined
          ? { upload: { value: record, version: versions.uploadVersion } }
          : commitOf(value, { ...versions, ...place, upload: record });
      expect(await store.commit({ ...commit, ...told })).toBe('committed');
    }

    async function walk<T>(page: (of: PageOf) => Promise<Page<T>>, limit: number, between?: () => Promise<void>) {
      const found: T[] = [];
      let after: Cursor | undefined;
      do {
        const { items, next } = await page({ limit, after });
        expect(items.length).toBeLessThanOrEqual(limit);
        found.push(...items);
        after = next;
        await between?.();
      } while (after !== undefined);
      return found;
    }

    const keysOf = async (filter: Parameters<Query['uploads']>[0], limit = 50) =>
      (await walk((page) => query.uploads(filter, page), limit)).map((record) => String(record.key));

    describe('lists in the order of names', () => {
      it('has each upload once, whatever its key, from behind any of them', async () => {
        const keys = [...AWKWARD_KEYS.map(([, at]) => at), '\u{1f68b}.md', '\uff21.md', '\ud7ff.md', 'a#b.md', 'a.md'];
        for (const at of keys) await put(uploaded(at, 1));
        const sorted = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        for (const limit of [1, 3, 50]) {
          const found: string[] = [];
          for (let part = await opened.store.uploadsAfter('', limit); part.length > 0; ) {
            found.push(...part.map((record) => record.key));
            part = part.length < limit ? [] : await opened.store.uploadsAfter(part.at(-1)?.key ?? '', limit);
          }
          expect(found).toEqual(sorted);
        }
        expect((await opened.store.uploadsAfter(key('a#'), 1)).map((record) => record.key)).toEqual(['a#b.md']);
      });

      const filesIn = async (limit: number) => {
        const found: ArticleFileRow[] = [];
        let [after, isEnd]: [PublicPath | '', boolean] = ['', false];
        while (!isEnd) {
          const part = await opened.store.filesAfter(after, limit);
          expect(part.files.length).toBeLessThanOrEqual(limit);
          found.push(...part.files);
          [after, isEnd] = [part.files.at(-1)?.path ?? after, part.isEnd];
        }
        return found;
      };

      it('has each public file of articles once: pages and media, shown or no longer, and those of no others', async () => {
        const picture = { ...mediaFile('a.png'), url: '' };
        const path = picture.path;
        await put(upload('city/a.md'), article('a', { media: [picture] }));
        await put(upload('city/b.md'), article('b', { media: [picture] }));
        await put(
          upload('city/c.md'),
          article('c', { state: 'scheduled', media: [{ ...mediaFile('c.png'), url: '' }] }),
        );
        await put(upload('city/d.md'), article('d', { url: 'https://elsewhere.example/d' }));
        await put(upload('city/a.md'), tombstone('a'));
        for (const limit of [1, 2, 50]) {
          const files = await filesIn(limit);
          expect(files.map((file) => file.path)).toEqual(['/articles/a/index.html', '/articles/b/index.html', path]);
          expect(files[1]?.article).toBe(articleId('b'));
        }
        expect((await opened.store.showing('/articles/b/index.html'))?.id).toBe(articleId('b'));
        expect(await opened.store.showing('/articles/a/index.html')).toBeUndefined();
      });
    });

    describe('uploads', () => {
      it('are there newest first, whatever became of them', async () => {
        expect(await query.uploads({}, { limit: 9 })).toEqual({ items: [] });
        await put(uploaded('b.md', 1, 'rejected'));
        await put(uploaded('a.md', 3));
        await put(uploaded('c.md', 2, 'stored'));
        expect(await keysOf({})).toEqual(['a.md', 'c.md', 'b.md']);
        expect((await query.uploads({}, { limit: 9 })).items[0]).toEqual(uploaded('a.md', 3));
      });

      it('are found by their status, their section, and both', async () => {
        await put(uploaded('city/a.md', 1, 'rejected'));
        await put(uploaded('city/b.md', 2));
        await put(uploaded('sport/c.md', 3));
        await put(uploaded('sport/d.md', 4, 'published', 'Ｃｉｔｙ'));
        await put(uploaded('e.md', 5, 'held'));
        await put(uploaded('https://pictures.example/f.png', 6, 'stored'));
        expect(await keysOf({ status: 'published' })).toEqual(['sport/d.md', 'sport/c.md', 'city/b.md']);
        expect(await keysOf({ section: 'City' })).toEqual(['sport/d.md', 'city/b.md', 'city/a.md']);
        expect(await keysOf({ section: 'sport' })).toEqual(['sport/c.md']);
        expect(await keysOf({ section: 'city', status: 'rejected' })).toEqual(['city/a.md']);
        expect(await keysOf({ section: '' })).toEqual(['https://pictures.example/f.png', 'e.md']);
        expect(await keysOf({ status: 'withdrawn' })).toEqual([]);
        expect(await keysOf({ section: 'cit' })).toEqual([]);
      });

      it('stand where they belong now, and nowhere else', async () => {
        await put(uploaded('city/a.md', 1, 'scheduled'));
        await put(uploaded('city/b.md', 2));
        await put(uploaded('city/a.md', 1, 'published'));
        expect(await keysOf({ status: 'scheduled' })).toEqual([]);
        expect(await keysOf({ section: 'city' })).toEqual(['city/b.md', 'city/a.md']);
        await put(uploaded('city/a.md', 3, 'published', 'Harbour'));
        expect(await keysOf({})).toEqual(['city/a.md', 'city/b.md']);
        expect(await keysOf({ section: 'city' })).toEqual(['city/b.md']);
        expect(await keysOf({ section: 'harbour' })).toEqual(['city/a.md']);
        const lists = await Promise.all(
          (['published', 'scheduled'] as const).map((status) => opened.store.uploadList({ status }, { limit: 9 })),
        );
        expect(lists.map((rows) => rows.map((row) => row.key))).toEqual([['city/a.md', 'city/b.md'], []]);
      });

      it('do not move with a commit that loses', async () => {
        await put(uploaded('a.md', 1));
        const lost = { upload: { value: uploaded('a.md', 2, 'rejected'), version: 0 } };
        expect(await opened.store.commit(lost)).toBe('conflict');
        expect(await keysOf({ status: 'rejected' })).toEqual([]);
        expect(await keysOf({})).toEqual(['a.md']);
      });

      it('are passed over where they stood before, also when the store was not told', async () => {
        await put(uploaded('a.md', 1, 'scheduled'));
        const now = { upload: { value: uploaded('a.md', 2), version: 1 } };
        expect(await opened.store.commit(now)).toBe('committed');
        expect(await keysOf({ status: 'scheduled' })).toEqual([]);
        expect(await keysOf({ status: 'published' })).toEqual(['a.md']);
        expect(await keysOf({})).toEqual(['a.md']);
      });

      it('of one instant come each once, page by page, whatever their keys and statuses', async () => {
        const keys = [...AWKWARD_KEYS.map(([, at]) => at), '\u{1f68b}.md', '\uff21.md', '\ud7ff.md', 'a#b.md', 'a.md'];
        const statuses = ['published', 'rejected', 'stored'] as const;
        for (const [index, at] of keys.entries()) await put(uploaded(at, 1, statuses[index % 3]));
        for (const limit of [1, 2, 50]) expect((await keysOf({}, limit)).sort()).toEqual([...keys].sort());
      });

      it('that nobody writes between two pages are in exactly one of them', async () => {
        for (let index = 0; index < 12; index++) await put(uploaded(`n${index}.md`, index));
        let newest = 20;
        const found = await walk(
          (page) => query.uploads({ status: 'published' }, page),
          3,
          async () => {
            await put(uploaded(`late${newest}.md`, newest++));
            // The first page's last one, where its cursor stands.
            await put(uploaded('n9.md', 9, 'withdrawn'));
          },
        );
        const names = found.map((record) => record.key).filter((at) => at !== 'n9.md' && !at.startsWith('late'));
        expect(names).toEqual([11, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((index) => `n${index}.md`));
      });
    });

    describe('articles', () => {
      const idsOf = async (state?: ArticleState, limit = 50) =>
        (await walk((page) => query.articles(state === undefined ? {} : { state }, page), limit)).map(({ id }) => id);
      const store = (name: string, minutes: number, state: ArticleState = 'published') => {
        const published = minute(minutes);
        const value =
          state === 'withdrawn' ? tombstone(name, { published }) : article(name, { state, published, feeds: [] });
        return put(upload(value.key), value);
      };

      it('are there newest first, by their state and all', async () => {
        expect(await query.articles({}, { limit: 9 })).toEqual({ items: [] });
        await store('a', 1);
        await store('b', 4, 'scheduled');
        await store('c', 3);
        await store('d', 2, 'withdrawn');
        const ids = (...names: string[]) => names.map(articleId);
        expect(await idsOf('published')).toEqual(ids('c', 'a'));
        expect(await idsOf('expired')).toEqual([]);
        for (const limit of [1, 2, 3, 4, 5]) expect(await idsOf(undefined, limit)).toEqual(ids('b', 'c', 'd', 'a'));
        await store('b', 4);
        await store('c', 0);
        expect(await idsOf('scheduled')).toEqual([]);
        expect(await idsOf('published')).toEqual(ids('b', 'a', 'c'));
        expect((await query.articles({ state: 'published' }, { limit: 1 })).items).toEqual([
          article('b', { published: minute(4), feeds: [] }),
        ]);
      });

      it('stay where they are when only their content changes', async () => {
        await store('a', 1);
        const value = article('a', { published: minute(1), feeds: [], title: 'Anew' });
        await put(upload(value.key), value);
        expect(await idsOf()).toEqual([value.id]);
        expect((await query.articles({}, { limit: 1 })).items[0]).toEqual(value);
      });

      it('are many pages where they are many', async () => {
        for (let index = 0; index < 40; index++) {
          const state = index % 2 === 0 ? 'published' : 'expired';
          await opened.store.commit(commitOf(article(`n${index}`, { state, published: minute(index), feeds: [] })));
        }
        const all = Array.from({ length: 40 }, (_, index) => articleId(`n${39 - index}`));
        expect(await idsOf(undefined, 12)).toEqual(all);
        expect(await idsOf('expired', 7)).toEqual(all.filter((_, index) => index % 2 === 0));
      });
    });

    describe('feeds', () => {
      it('are there in the order of their ids, with how many articles each holds', async () => {
        expect(await query.feeds({ limit: 9 })).toEqual({ items: [] });
        for (const name of ['a', 'b', 'c']) {
          const feeds = [feed('all'), ...(name === 'a' ? [feed('tag/工业')] : [])];
          await put(upload(`city/${name}.md`), article(name, { feeds }));
        }
        await opened.store.putFeed({ value: { id: feed('section/none'), isPublic: true, title: 'None' }, version: 0 });
        const expected = [
          { id: 'all', isPublic: false, articles: 3, hasMore: false },
          { id: 'section/none', isPublic: true, title: 'None', articles: 0, hasMore: false },
          { id: 'tag/工业', isPublic: false, articles: 1, hasMore: false },
        ];
        for (const limit of [1, 2, 3, 9]) expect(await walk(query.feeds, limit)).toEqual(expected);
      });

      it('are counted as far as somebody reads', async () => {
        const counted: number[] = [];
        const store = { ...opened.store, countOf: async (_: unknown, most: number) => counted.push(most) && most };
        await put(upload('city/a.md'), article('a'));
        expect((await createQuery(store).feeds({ limit: 1 })).items).toMatchObject([
          { articles: MOST_COUNTED, hasMore: true },
        ]);
        expect(counted).toEqual([MOST_COUNTED + 1]);
        await put(upload('city/b.md'), article('b'));
        expect(await opened.store.countOf(feed('all'), 1)).toBe(1);
      });
    });

    it('takes no cursor of another list, nor anything that is none', async () => {
      for (let index = 0; index < 2; index++) await put(upload(`city/${index}.md`), article(String(index)));
      const { next } = await query.articles({}, { limit: 1 });
      expect(next).toBeDefined();
      await expect(query.uploads({}, { limit: 1, after: next })).rejects.toThrow(RangeError);
      await expect(query.articles({}, { limit: 1, after: 'tag:a.example,2026:1' as Cursor })).rejects.toThrow(
        RangeError,
      );
    });
  });
}
