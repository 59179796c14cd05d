import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts } from '../../../functions/desk-api/in-parts.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { BegunUpload } from '../../../shared/aws/dynamo/desk-uploads.ts';
import { type Multipart, PART_BYTES, type Part } from '../../../shared/aws/s3/multipart.ts';

const KEY = 'city/film.mp4' as SubmissionKey;

/** S3, with one upload, of which these parts have come. */
function room(parts: readonly Part[], there: string | undefined = undefined) {
  const completed: unknown[] = [];
  const begun = new Map<string, BegunUpload>();
  const multipart: Multipart = {
    begin: async () => 'one',
    parts: async (key, id) => (key === KEY && id === 'one' ? parts : undefined),
    address: async (_, __, { number, bytes }) => ({ url: `${number} ${bytes}`, headers: {} }),
    complete: async (...how) => completed.push(how) > 0,
    abort: async () => undefined,
  };
  const as = (by: string | undefined) =>
    inParts({
      multipart,
      uploads: {
        get: async (id) => begun.get(id),
        put: async (id, upload) => void begun.set(id, upload),
        remove: async (id) => void begun.delete(id),
      },
      isThere: async () => there !== undefined,
      conditionOf: async (_, before) => {
        if (before === undefined) return { IfNoneMatch: '*' };
        return before === there ? { IfMatch: '"stamp"' } : undefined;
      },
      by,
    });
  return { as, inPieces: as('rosa'), completed, begun };
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
    for (const parts of [
      all(bytes).slice(0, 2),
      all(bytes).slice(1),
      [...all(bytes), partOf(4, 1)],
      [partOf(1, PART_BYTES), partOf(2, PART_BYTES), partOf(3, 10)],
    ]) {
      const { inPieces, completed } = room(parts);
      const id = await inPieces.begin(KEY, bytes);
      await expect(inPieces.finish(KEY, id, undefined)).rejects.toMatchObject({ code: 'not-under-way' });
      expect(completed).toEqual([]);
    }
    const { inPieces, completed, begun } = room(all(bytes));
    const id = await inPieces.begin(KEY, bytes);
    expect(await inPieces.finish(KEY, id, undefined)).toBe(true);
    expect(completed).toEqual([[KEY, 'one', all(bytes), { IfNoneMatch: '*' }]]);
    expect(begun.size).toBe(0);
  });

  it('replaces what its writer saw, by the condition that S3 looks at', async () => {
    const there = room([partOf(1, 9)], 'digest');
    const id = await there.inPieces.begin(KEY, 9);
    expect(await there.inPieces.finish(KEY, id, undefined)).toBe(false);
    expect(await there.inPieces.finish(KEY, id, 'another')).toBe(false);
    expect(there.completed).toEqual([]);
    expect(await there.inPieces.finish(KEY, id, 'digest')).toBe(true);
    expect(there.completed).toMatchObject([[KEY, 'one', [{ bytes: 9 }], { IfMatch: '"stamp"' }]]);
  });

  it('is of who began it, of its key and its id, and of nobody else', async () => {
    const { as, inPieces, begun } = room([partOf(1, 9)]);
    const id = await inPieces.begin(KEY, 9);
    for (const [who, key, name] of [
      ['joe', KEY, id],
      [undefined, KEY, id],
      ['rosa', 'city/other.mp4', id],
      ['rosa', KEY, 'one'],
      ['rosa', KEY, ''],
      ['rosa', KEY, `${id}0`],
      ['rosa', KEY, 'f'.repeat(32)],
    ] as [string | undefined, SubmissionKey, string][]) {
      const other = as(who);
      expect(await other.find(key, name)).toBeUndefined();
      expect(await other.addresses?.(key, name, { bytes: 9, offset: 0 })).toEqual([]);
      await expect(other.finish(key, name, undefined)).rejects.toMatchObject({ code: 'not-under-way' });
      await other.drop(key, name);
    }
    expect(await inPieces.find(KEY, id)).toEqual({ bytes: 9, offset: 9 });
    await inPieces.drop(KEY, id);
    expect(begun.size).toBe(0);
  });

  it('gives no more addresses at once than an answer has room for', async () => {
    const { inPieces } = room([]);
    const id = await inPieces.begin(KEY, 1_000 * PART_BYTES);
    const left = await inPieces.addresses?.(KEY, id, { bytes: 1_000 * PART_BYTES, offset: 0 });
    expect(left?.length).toBe(40);
  });
});
