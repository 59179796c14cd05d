import zlib from 'node:zlib';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { Instant } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import { type FeedDocument, renderFeed } from '../../shared/feed/documents.ts';
import { itemStarts } from '../../shared/feed/item-starts.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { encode } from '../../shared/publish/encodings.ts';
import { splicedGzip } from '../../shared/publish/spliced-gzip.ts';
import { article, feed } from '../contract/fixtures.ts';

const LEVEL = 5;

/** Parts of up to 40 kB, of few words, so that all of them have something to refer to. */
const parts = fc.array(
  fc
    .tuple(fc.array(fc.constantFrom('lock ', 'harbour ', 'über ', '水门 ', '<item>'), { maxLength: 40 }), fc.nat(200))
    .map(([words, times]) => Buffer.from(words.join('').repeat(times))),
  { minLength: 1, maxLength: 8 },
);

function laidOut(pieces: readonly Uint8Array[]): { readonly bytes: Uint8Array; readonly starts: readonly number[] } {
  let at = 0;
  const ends = pieces.map(({ length }) => {
    at += length;
    return at;
  });
  return { bytes: Buffer.concat(pieces), starts: [...new Set(ends.slice(0, -1))].filter((start) => start > 0) };
}

/** By a module that keeps nothing yet. */
async function afresh(bytes: Uint8Array, starts: readonly number[]): Promise<Uint8Array> {
  vi.resetModules();
  const { splicedGzip: anew } = await import('../../shared/publish/spliced-gzip.ts');
  return anew(bytes, starts, LEVEL);
}

it('unpacks to the document, and is the same whatever was made before', async () => {
  await fc.assert(
    fc.asyncProperty(parts, parts, async (some, others) => {
      // The same parts behind others, before others and alone.
      for (const pieces of [some, [...others, ...some], [...some, ...others], some.toReversed()]) {
        const { bytes, starts } = laidOut(pieces);
        const made = await splicedGzip(bytes, starts, LEVEL);
        expect(Buffer.compare(zlib.gunzipSync(made), bytes)).toBe(0);
        expect(Buffer.compare(made, await afresh(bytes, starts))).toBe(0);
      }
    }),
    { numRuns: 20 },
  );
});

const config = parseConfig(
  JSON.stringify({
    site: { title: 'The Lantern', url: 'https://example.org/', tagAuthority: 'example.org,2026' },
    limits: { feedItems: 40 },
  }),
  'test configuration',
);

/** A text of its own for each, of 6 kB. */
function story(number: number) {
  const day = `2026-11-${String(1 + (number % 28)).padStart(2, '0')}`;
  const at = `${day}T${String(Math.floor(number / 28)).padStart(2, '0')}:00:00Z` as Instant;
  const words = Array.from({ length: 900 }, (_, index) => `w${(number * 7919 + index * index) % 5_000}`);
  return article(`s${number}`, { published: at, updated: at, html: `<p>${words.join(' ')}</p>` });
}

function documentsOf(count: number) {
  return renderFeed(
    windowOf(
      feed('all'),
      config,
      Array.from({ length: count }, (_, index) => story(index)),
    ),
    config,
  );
}

it('finds every item of a document that is large, in each format', () => {
  for (const { path, bytes } of documentsOf(12)) {
    const starts = itemStarts(path, bytes);
    // What stands before the first is small, and goes with it.
    expect([path, starts.length]).toEqual([path, 11]);
    expect(itemStarts('/articles/a/index.html', bytes)).toEqual([]);
  }
});

it.each([['/all/'], ['/all/archive/newest/']])(
  'compresses with one article more that one and the few behind it alone, below %s',
  async (folder) => {
    const inFolder = (document: FeedDocument) => ({
      ...document,
      path: document.path.replace('/all/', folder) as PublicPath,
    });
    for (const document of documentsOf(30)) await encode(inFolder(document), 'gzip');
    const asked = [vi.spyOn(zlib, 'deflateRawSync'), vi.spyOn(zlib, 'deflateRaw'), vi.spyOn(zlib, 'gzip')];
    try {
      const next = documentsOf(31);
      for (const document of next) {
        const made = await encode(inFolder(document), 'gzip');
        expect(Buffer.compare(zlib.gunzipSync(made), document.bytes)).toBe(0);
        // Nearly as small as in one piece.
        expect(made.length).toBeLessThan(1.05 * zlib.gzipSync(document.bytes).length);
      }
      const calls = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(3 * 8);
    } finally {
      for (const spy of asked) spy.mockRestore();
    }
  },
);

it('leaves a document of an archive that does not change with each article in one piece', async () => {
  const [rss] = documentsOf(10);
  const bytes = rss?.bytes ?? Buffer.from('');
  const closed = await encode({ path: '/all/archive/before-2026-11/rss.xml', bytes }, 'gzip');
  expect(Buffer.compare(closed, zlib.gzipSync(bytes, { level: 4 }))).toBe(0);
});
