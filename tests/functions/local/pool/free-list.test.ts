import { describe, expect, it } from 'vitest';
import { createFreeList } from '../../../../functions/local/pool/free-list.ts';

const LONG = 30_000;

describe('a list of what is free', () => {
  it('gives what is free at once, and what is given back to who has waited longest', async () => {
    const free = createFreeList<string>();
    free.give('first');
    expect(await free.take(LONG)).toBe('first');
    const [earlier, later] = [free.take(LONG), free.take(LONG)];
    free.give('second');
    free.give('third');
    expect([await earlier, await later]).toEqual(['second', 'third']);
  });

  it('gives nothing to who has waited in vain, nor to whom waits no more', async () => {
    const free = createFreeList<string>();
    expect(await free.take(0)).toBeUndefined();
    expect(await free.take(1)).toBeUndefined();
    free.give('late');
    expect(await free.take(LONG)).toBe('late');
  });

  it('is emptied of all but some', async () => {
    const free = createFreeList<number>();
    for (const one of [1, 2, 3]) free.give(one);
    expect(free.takeAllBut(1)).toEqual([2, 3]);
    expect(await free.take(0)).toBe(1);
  });
});
