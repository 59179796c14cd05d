import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { LanguageTag } from '../../shared/article/types.ts';
import type { ListedFile, PublicFile, PublicListing, PublicStore } from '../../shared/pipeline/ports.ts';
import { renderMoved, renderTakenBack } from '../../shared/site/left-behind.ts';
import { configWith } from '../feed/newsroom.ts';
import { sha256 } from './fixtures.ts';

/** A public file as the outside gets it. */
export type ServedFile = Omit<PublicFile, 'path' | 'digest'>;

export interface OpenPublicStore {
  readonly store: PublicStore;
  readonly listing: PublicListing;
  /** What lies at a path, read past the store. */
  served(path: string): Promise<ServedFile | undefined>;
  close(): Promise<void>;
}

/** Paths that are none. */
export const NO_PATHS = [
  '/../outside.xml',
  '/a/../../outside.xml',
  '/a/./b.xml',
  '/a//b.xml',
  '/',
  '/a/',
  '',
  'a.xml',
  '../outside.xml',
  '/a\\..\\b.xml',
  '/a\0.xml',
  '/.hidden',
  '/a/.htaccess',
];

const FRESH = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';

/** What every public store must do. */
export function publicStoreContract(name: string, open: () => Promise<OpenPublicStore>): void {
  describe(`${name} keeps the contract of a public store`, () => {
    let opened: OpenPublicStore;
    let store: PublicStore;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const content = async (path: string) => Buffer.from((await opened.served(path))?.bytes ?? '').toString();

    it('has nothing where nothing was put', async () => {
      expect(await store.head('/all/rss.xml')).toBeUndefined();
      expect(await opened.served('/all/rss.xml')).toBeUndefined();
    });

    it('tells the digest of what was put, and an ETag that a put is accepted with', async () => {
      expect(await store.put(document('one'), undefined)).toBe('written');
      const first = await store.head('/all/rss.xml');
      expect(first?.digest).toBe(sha256('one'));
      expect(await store.put(document('two'), first?.etag)).toBe('written');
      const second = await store.head('/all/rss.xml');
      expect(second?.digest).toBe(sha256('two'));
      expect(second?.etag).not.toBe(first?.etag);
      expect(await content('/all/rss.xml')).toBe('two');
    });

    it('reads what was put, with the ETag that a put is accepted with', async () => {
      expect(await store.read('/all/rss.xml')).toBeUndefined();
      await store.put(document('one – 一'), undefined);
      const read = await store.read('/all/rss.xml');
      expect(Buffer.from(read?.bytes ?? '').toString()).toBe('one – 一');
      expect(read?.etag).toBe((await store.head('/all/rss.xml'))?.etag);
    });

    it('creates only where there is nothing', async () => {
      await store.put(document('one'), undefined);
      expect(await store.put(document('two'), undefined)).toBe('conflict');
      expect(await content('/all/rss.xml')).toBe('one');
    });

    it('replaces only what the writer has seen', async () => {
      await store.put(document('one'), undefined);
      const seen = (await store.head('/all/rss.xml'))?.etag;
      await store.put(document('two'), seen);
      expect(await store.put(document('three'), seen)).toBe('conflict');
      expect(await content('/all/rss.xml')).toBe('two');
    });

    it('does not bring back what was removed', async () => {
      await store.put(document('one'), undefined);
      const seen = (await store.head('/all/rss.xml'))?.etag;
      await store.remove('/all/rss.xml');
      expect(await store.put(document('two'), seen)).toBe('conflict');
      expect(await store.head('/all/rss.xml')).toBeUndefined();
    });

    it('lets exactly one of several creators win', async () => {
      const texts = Array.from({ length: 8 }, (_, index) => `writer ${index}`);
      const outcomes = await Promise.all(texts.map((text) => store.put(document(text), undefined)));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await content('/all/rss.xml')).toBe(texts[outcomes.indexOf('written')]);
    });

    it('lets exactly one of several writers win that saw the same', async () => {
      await store.put(document('one'), undefined);
      const seen = (await store.head('/all/rss.xml'))?.etag;
      const texts = Array.from({ length: 8 }, (_, index) => `writer ${index}`);
      const outcomes = await Promise.all(texts.map((text) => store.put(document(text), seen)));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await content('/all/rss.xml')).toBe(texts[outcomes.indexOf('written')]);
    });

    const kinds: readonly (readonly [string, string, string])[] = [
      ['/all/rss.xml', 'application/rss+xml; charset=utf-8', FRESH],
      ['/all/atom.xml', 'application/atom+xml; charset=utf-8', FRESH],
      ['/section/city/feed.json', 'application/feed+json; charset=utf-8', FRESH],
      ['/articles/a-1/index.html', 'text/html; charset=utf-8', FRESH],
      [
        '/media/0123456789abcdef0123456789abcdef.png',
        'image/png',
        'public, max-age=31536000, s-maxage=3600, immutable',
      ],
      [
        '/media/0123456789abcdef0123456789abcdef.mp3',
        'audio/mpeg',
        'public, max-age=31536000, s-maxage=3600, immutable',
      ],
    ];

    it.each(kinds)('serves %s as %s with its cache rule', async (at, contentType, cacheControl) => {
      const path = at as PublicPath;
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      await store.put({ path, bytes, contentType, cacheControl, digest: sha256(bytes) }, undefined);
      const served = await opened.served(path);
      expect(served && { ...served, bytes: [...served.bytes] }).toEqual({
        bytes: [...bytes],
        contentType,
        cacheControl,
      });
      expect((await store.head(path))?.digest).toBe(sha256(bytes));
    });

    const encodings = [
      ['br', '.br', brotliCompressSync],
      ['gzip', '.gz', gzipSync],
    ] as const;

    it.each(encodings)(
      'keeps the %s sibling: its own bytes and ETag, the digest of the document',
      async (encoding, end, encode) => {
        const text = 'Trams, trams, trams. '.repeat(50);
        await store.put(document(text), undefined);
        const path = `/all/rss.xml${end}` as const;
        const bytes = new Uint8Array(encode(text));
        await store.put({ ...document(text), path, bytes, contentEncoding: encoding }, undefined);
        const served = await opened.served(path);
        expect(served && { ...served, bytes: [...served.bytes] }).toEqual({
          bytes: [...bytes],
          contentType: 'application/rss+xml; charset=utf-8',
          cacheControl: FRESH,
          contentEncoding: encoding,
        });
        const [plain, sibling] = [await store.head('/all/rss.xml'), await store.head(path)];
        expect(sibling?.digest).toBe(plain?.digest);
        expect(sibling?.etag).not.toBe(plain?.etag);
      },
    );

    it.each([
      renderTakenBack('/articles/a-1/index.html', configWith()),
      renderMoved('/articles/a-1/index.html', 'https://elsewhere.example/b?c=d', 'en' as LanguageTag, configWith()),
    ])('keeps how the address of $path is to be answered: $answered.status', async (page) => {
      await store.put({ ...page, cacheControl: FRESH }, undefined);
      expect((await opened.served(page.path))?.answered).toEqual(page.answered);
      await store.put({ ...document('back'), path: page.path }, (await store.head(page.path))?.etag);
      expect(await opened.served(page.path)).not.toHaveProperty('answered');
    });

    it.each(NO_PATHS)('refuses %j by every operation, for it is no path', async (text) => {
      const path = text as PublicPath;
      await expect(store.put({ ...document('here'), path }, undefined)).rejects.toThrow(RangeError);
      await expect(store.head(path)).rejects.toThrow(RangeError);
      await expect(store.remove(path)).rejects.toThrow(RangeError);
    });

    it.each(['/tag/工业/rss.xml', '/tag/a b+c%20d&e/rss.xml', `/tag/${'长'.repeat(60)}/rss.xml`])(
      'takes the path %s as it is',
      async (at) => {
        const path = at as PublicPath;
        await store.put({ ...document('here'), path }, undefined);
        expect(await content(path)).toBe('here');
        expect((await store.head(path))?.digest).toBe(sha256('here'));
        await store.remove(path);
        expect(await store.head(path)).toBeUndefined();
      },
    );

    it('keeps paths apart of which one begins with the other', async () => {
      await store.put({ ...document('feed'), path: '/section/rss.xml' }, undefined);
      await store.put({ ...document('deeper'), path: '/section/city/rss.xml' }, undefined);
      await store.remove('/section/city/rss.xml');
      expect(await content('/section/rss.xml')).toBe('feed');
      expect(await store.head('/section/city/rss.xml')).toBeUndefined();
    });

    it('keeps an empty file and one of 3 MB', async () => {
      const large = 'a line of a long feed\n'.repeat(140_000);
      await store.put({ ...document(''), path: '/empty.txt' }, undefined);
      await store.put({ ...document(large), path: '/large.txt' }, undefined);
      expect((await opened.served('/empty.txt'))?.bytes.length).toBe(0);
      expect((await store.head('/empty.txt'))?.digest).toBe(sha256(''));
      expect(await content('/large.txt')).toBe(large);
    });

    it('lists every file once, in the order of paths as UTF-8, from behind any of them', async () => {
      const paths = [
        '/all/rss.xml',
        '/all/rss.xml.br',
        '/all.xml',
        '/all/a/rss.xml',
        '/index.html',
        '/tag/\uff21/rss.xml',
        '/tag/\u{1f68b}/rss.xml',
        '/tag/a b/rss.xml',
        '/tag/a/rss.xml',
      ] as const;
      for (const path of paths) await store.put({ ...document(path), path }, undefined);
      const sorted = paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      for (const limit of [1, 2, 50]) {
        const found: ListedFile[] = [];
        for (let part = await opened.listing.listed('', limit); part.length > 0; ) {
          found.push(...part);
          part = part.length < limit ? [] : await opened.listing.listed(part.at(-1)?.path ?? '', limit);
        }
        expect(found.map(({ path }) => path)).toEqual(sorted);
        for (const { path, size, md5 } of found) {
          expect(size).toBe(Buffer.byteLength(path));
          if (md5 !== undefined) expect(md5).toBe(createHash('md5').update(path).digest('hex'));
        }
      }
      expect((await opened.listing.listed('/tag', 1)).map(({ path }) => path)).toEqual(['/tag/a b/rss.xml']);
    });

    it('removes again and again without complaint', async () => {
      await store.put(document('one'), undefined);
      await store.remove('/all/rss.xml');
      await store.remove('/all/rss.xml');
      await store.remove('/never/was.xml');
      expect(await opened.served('/all/rss.xml')).toBeUndefined();
      expect(await store.put(document('again'), undefined)).toBe('written');
    });
  });
}

function document(text: string): PublicFile {
  const contentType = 'application/rss+xml; charset=utf-8';
  return { path: '/all/rss.xml', bytes: Buffer.from(text), contentType, cacheControl: FRESH, digest: sha256(text) };
}
