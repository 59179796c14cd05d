import { expect, it } from 'vitest';
import { encodeArticle } from '../../shared/pipeline/codec.ts';
import { decodedArticle } from '../../shared/pipeline/decoded.ts';
import { article } from '../contract/fixtures.ts';

const stored = (name: string, title = 'The lock opens') => encodeArticle(article(name, { title }));

it('gives the same object for the same bytes, and another one for others', () => {
  const first = decodedArticle(stored('a'));
  expect(first).toEqual(article('a', { title: 'The lock opens' }));
  expect(decodedArticle(stored('a'))).toBe(first);
  expect(decodedArticle(stored('a', 'The lock is shut'))).toMatchObject({ title: 'The lock is shut' });
});

it('forgets what was not asked for among some hundred others, and keeps what was', () => {
  const [kept, left] = [decodedArticle(stored('kept')), decodedArticle(stored('left'))];
  for (let number = 0; number < 500; number++) {
    decodedArticle(stored(`other-${number}`));
    decodedArticle(stored('kept'));
  }
  expect(decodedArticle(stored('kept'))).toBe(kept);
  expect(decodedArticle(stored('left'))).not.toBe(left);
  expect(decodedArticle(stored('left'))).toEqual(left);
});

it('refuses what is no article', () => {
  expect(() => decodedArticle(Buffer.from('nothing'))).toThrow();
});
