import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import { archivePlace, NEWEST, spanBelow, timeInName, timeOfCut } from '../../shared/feed/archives/span.ts';
import { archiveFiles, archiveFilesAmong } from '../../shared/publish/archives/spans.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { articleId, feed, minute } from '../contract/fixtures.ts';
import { createMemoryStore } from '../simulation/memory/store.ts';

/** Few, so that several hundred cuts have one and the same. */
const TIMES = ['2026-09', '2026-10', '2026-11', '2026-12', ...[0, 1, 59, 60, 600].map(minute)];
const aCut = fc
  .tuple(fc.constantFrom(...TIMES), fc.nat(9_999))
  .map(([time, number]) => (time.length === 'YYYY-MM'.length ? time : `${time}#${articleId(`${number}`)}`));
// No cut has these names.
const NOT_MINTED = [
  'before-2026-13',
  'before-2026-11-24t000000z',
  'before-2026-11-24t000000z-00000000',
  'before-0001-x',
];

it('the name of a span tells the time of its cut', () => {
  fc.assert(
    fc.property(fc.oneof(aCut, fc.constantFrom(...TIMES)), (cut) => {
      expect(timeInName(spanBelow(cut, '').name)).toBe(timeOfCut(cut));
    }),
  );
  for (const name of [NEWEST, 'all', 'before-2026', 'before-2026-11-24t00:00:00z-0123abcd'])
    expect(timeInName(name)).toBeUndefined();
});

it.each(['all', 'section/city'])(
  'files of an archive are told by their names as by the list of all, in %s',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aCut, { maxLength: 1_200, size: 'max' }),
        fc.array(
          fc.oneof(
            aCut.map((cut) => spanBelow(cut, '').name),
            fc.constantFrom(...NOT_MINTED),
          ),
          { maxLength: 30 },
        ),
        fc.array(fc.nat(), { maxLength: 30 }),
        async (cuts, others, picked) => {
          const store = createMemoryStore();
          for (const cut of cuts) await store.cut(feed(id), cut);
          const all: readonly PublicPath[] = await Array.fromAsync(archiveFiles(store, feed(id)));
          const meant = new Set(all);
          const there = picked.map((number) => all[number % all.length] ?? expect.unreachable());
          const beside = others.flatMap((span) => Object.values(archivePlace(feed(id), { name: span }).paths));
          const named = [...there, ...beside].map((path) => ({ path, span: spanIn(path) }));
          const found = await archiveFilesAmong(store, feed(id), named);
          expect([...found].sort()).toEqual(
            [...new Set(named.flatMap(({ path }) => (meant.has(path) ? path : [])))].sort(),
          );
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  },
);

function spanIn(path: PublicPath): string {
  const kind = kindOf(path);
  return kind?.of === 'archive' ? kind.spanOf(path) : expect.unreachable(path);
}
