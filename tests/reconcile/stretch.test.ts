import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Part, stretchOf } from '../../shared/reconcile/stretch.ts';

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const names = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }))
  .map((all) => all.toSorted(byBytes));

function partOf(all: readonly string[], after: string, size: number): Part<string> {
  const behind = all.filter((name) => after === '' || byBytes(name, after) > 0);
  return { items: behind.slice(0, size), nameOf: (name) => name, isEnd: behind.length <= size };
}

it('two lists that are read page by page come to what they are side by side, each name once', () => {
  fc.assert(
    fc.property(
      names,
      names,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (left, right, some, others) => {
        const found: (readonly [string, boolean, boolean])[] = [];
        let after: string | undefined = '';
        while (after !== undefined) {
          const { pairs, upTo }: ReturnType<typeof stretchOf<string, string>> = stretchOf(
            partOf(left, after, some),
            partOf(right, after, others),
          );
          for (const pair of pairs) found.push([pair.name, pair.left !== undefined, pair.right !== undefined]);
          after = upTo;
        }
        const all = [...new Set([...left, ...right])].sort(byBytes);
        expect(found).toEqual(all.map((name) => [name, left.includes(name), right.includes(name)]));
      },
    ),
  );
});

it('a list that goes on without items is a fault of whoever lists', () => {
  const none: Part<string> = { items: [], nameOf: (name) => name, isEnd: false };
  expect(() => stretchOf(none, partOf(['a'], '', 1))).toThrow(RangeError);
});
