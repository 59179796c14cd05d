import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts } from '../../../functions/desk-api/in-parts.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { type Multipart, PART_BYTES, type Part } from '../../../shared/aws/s3/multipart.ts';

const KEY = 'city/film.mp4' as SubmissionKey;

/** S3, with one upload, of which these parts have come. */
function room(parts: readonly Part[], there: string | undefined = undefined) {
  const completed: unknown[] = [];
  const multipart: Multipart = {
    begin: async () => 'one',
    parts: async (key, id) => (key === KEY && id === 'one' ? parts : undefined),
    address: async (_, __, { number, bytes }) => ({ url: `${number} ${bytes}`, headers: {} }),
    complete: async (...how) => completed.push(how) > 0,
    abort: async () => undefined,
  };
  const inPieces = inParts({
    multipart,
    isThere: async () => there !== undefined,
    conditionOf: async (_, before) => {
      if (before === undefined) return { IfNoneMatch: '*' };
      return before === there ? { IfMatch: '"stamp"' } : undefined;
    },
    by: 'rosa',
  });
  return { inPieces, completed };
}

const partOf = (number: number, bytes: number): Part => ({ number, bytes, etag: `"${number}"` });
/** All parts of an upload. */
function all(bytes: number): readonly Part[] {
  const count = Math.ceil(bytes / PART_BYTES);
  return Array.from({ length: count }, (_, index) =>
    partOf(index + 1, index < count - 1 ? PART_BYTES : bytes - (count - 1) * PART_BYTES),
  );
}

describe('an upload in parts of S3', () => {
  it('goes on behind the parts that are there without a gap, and its addresses are of all that is left', async () => {
    const uploads = fc
      .integer({ min: 1, max: 30 * PART_BYTES })
      .chain((bytes) => fc.record({ bytes: fc.constant(bytes), there: fc.subarray([...all(bytes)]) }));
    await fc.assert(
      fc.asyncProperty(uploads, async ({ bytes, there }) => {
        const { inPieces } = room(there);
        const id = await inPieces.begin(KEY, bytes);
        const underWay = await inPieces.find(KEY, id);
        const gap = all(bytes).findIndex(({ number }) => !there.some((part) => part.number === number));
        const behind = gap < 0 ? there : there.slice(0, gap);
        const offset = behind.reduce((sum, part) => sum + part.bytes, 0);
        expect(underWay).toEqual({ bytes, offset });
        const left = await inPieces.addresses?.(KEY, id, { bytes, offset });
        const expected = all(bytes).slice(behind.length);
        expect(left?.map(({ url }) => url)).toEqual(expected.map((part) => `${part.number} ${part.bytes}`));
      }),
    );
  });

  it('is no more than it said it would be, and no less', async () => {
    const bytes = 2 * PART_BYTES + 9;
    const id = `${bytes}.one`;
    for (const parts of [
      all(bytes).slice(0, 2),
      all(bytes).slice(1),
      [...all(bytes), partOf(4, 1)],
      [partOf(1, PART_BYTES), partOf(2, PART_BYTES), partOf(3, 10)],
    ]) {
      const { inPieces, completed } = room(parts);
      await expect(inPieces.finish(KEY, id, undefined)).rejects.toMatchObject({ code: 'not-under-way' });
      expect(completed).toEqual([]);
    }
    const { inPieces, completed } = room(all(bytes));
    expect(await inPieces.finish(KEY, id, undefined)).toBe(true);
    expect(completed).toEqual([[KEY, 'one', all(bytes), { IfNoneMatch: '*' }]]);
  });

  it('replaces what its writer saw, by the condition that S3 looks at', async () => {
    const id = '9.one';
    const there = room([partOf(1, 9)], 'digest');
    expect(await there.inPieces.finish(KEY, id, undefined)).toBe(false);
    expect(await there.inPieces.finish(KEY, id, 'another')).toBe(false);
    expect(there.completed).toEqual([]);
    expect(await there.inPieces.finish(KEY, id, 'digest')).toBe(true);
    expect(there.completed).toMatchObject([[KEY, 'one', [{ bytes: 9 }], { IfMatch: '"stamp"' }]]);
  });

  it.each(['', 'one', '.one', '0.one', '-9.one', '9.', '9.two', '9.one/../two', '9.one two', `9.${'x'.repeat(401)}`])(
    'has no such id as "%s"',
    async (id) => {
      const { inPieces } = room([partOf(1, 9)]);
      expect(await inPieces.find(KEY, id)).toBeUndefined();
      await expect(inPieces.finish(KEY, id, undefined)).rejects.toMatchObject({ code: 'not-under-way' });
    },
  );

  it('gives no more addresses at once than an answer has room for', async () => {
    const { inPieces } = room([]);
    const left = await inPieces.addresses?.(KEY, 'x.one', { bytes: 1_000 * PART_BYTES, offset: 0 });
    expect(left?.length).toBe(40);
  });
});
