import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../../shared/article/language/words.ts';

it.each([
  ['', 0],
  ['— … !', 0],
  ['Five stops and a depot.', 5],
  ["Chongqing’s state-of-the-art tram don't", 4],
  ['up 19.2% to 1,000', 4],
  ['one\n\ntwo\tthree', 3],
  ['well - known', 2],
  ['智能产业', 4],
  ['2018年，GDP 增长', 5],
  ['東京タワー', 5],
  ['한국어 뉴스', 2],
  ['हिन्दी समाचार', 2],
  ['e\u0301te\u0301', 1],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it('counts plain English as it counts any other text', () => {
  const ascii = fc.string({ unit: fc.constantFrom(...'aZ9 .,-\'"\n') });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(countWords(text)).toBe(countWords(`${text} —`));
    }),
  );
});
