import { describe, expect, it } from 'vitest';
import { createLastAsked } from '../../shared/pipeline/last-asked.ts';

const namesIn = (kept: { has(name: string): boolean }) => [...'abcd'].filter((name) => kept.has(name));

describe('what was asked for last', () => {
  it('makes room for what comes, by what was asked for longest ago', () => {
    const kept = createLastAsked<number>({ bytes: 30 });
    for (const [index, name] of [...'abc'].entries()) kept.keep(name, index, 10);
    expect(kept.get('a')).toBe(0);
    kept.keep('d', 3, 10);
    expect(namesIn(kept)).toEqual(['a', 'c', 'd']);
  });

  it('is no more than so many, however small', () => {
    const kept = createLastAsked<number>({ bytes: 30, count: 2 });
    for (const [index, name] of [...'abc'].entries()) kept.keep(name, index, 1);
    expect(namesIn(kept)).toEqual(['b', 'c']);
  });

  it('takes its room once, when it is kept again, and none when it is dropped', () => {
    const kept = createLastAsked<number>({ bytes: 30 });
    for (let round = 0; round < 3; round++) kept.keep('a', round, 20);
    kept.keep('b', 1, 10);
    expect([namesIn(kept), kept.get('a')]).toEqual([['a', 'b'], 2]);
    kept.drop('a');
    kept.keep('c', 2, 20);
    expect(namesIn(kept)).toEqual(['b', 'c']);
  });

  it('is nothing that alone takes more than there is', () => {
    const kept = createLastAsked<number>({ bytes: 30 });
    kept.keep('a', 0, 31);
    expect(namesIn(kept)).toEqual([]);
  });
});
