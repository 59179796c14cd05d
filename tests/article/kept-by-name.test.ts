import { expect, it } from 'vitest';
import { keptByName } from '../../shared/article/kept-by-name.ts';

it('makes each once, keeps no more than it may, and nothing that could not be made', () => {
  const made: string[] = [];
  const kept = keptByName<string>(2);
  const ask = (name: string) => kept(name, () => `${name} ${made.push(name)}`);
  expect(['a', 'b', 'a', 'b'].map(ask)).toEqual(['a 1', 'b 2', 'a 1', 'b 2']);
  expect(['c', 'c', 'a'].map(ask)).toEqual(['c 3', 'c 3', 'a 4']);
  const fails = () =>
    kept('d', () => {
      throw new RangeError('there is none');
    });
  expect(fails).toThrow('there is none');
  expect(ask('d')).toBe('d 5');
});
