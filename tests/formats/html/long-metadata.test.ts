import { describe, expect, it } from 'vitest';
import { peopleFrom } from '../../../shared/formats/fields/people.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf } from '../uploads.ts';

/** Patterns that try it from each of its characters take minutes. */
const LENGTH = 300_000;

describe('metadata with a run without end', () => {
  const page = (name: string, run: string) =>
    readHtml(
      `<html><head><title>T</title><meta name="${name}" content="A${run.repeat(LENGTH)}B"></head><body><p>Text</p></body></html>`,
    );

  it.each([' ', '\n'])('of %j is one space', (run) => {
    expect(articleOf(page('og:title', run)).title).toBe('A B');
    expect(articleOf(page('author', run)).authors).toEqual([{ name: 'A B' }]);
    expect(articleOf(page('keywords', run)).tags).toEqual(['A B']);
  });

  it.each(['—', '|'])('of %j stays in a name', (run) => {
    expect(articleOf(page('author', run)).authors).toEqual([{ name: `A${run.repeat(LENGTH)}B` }]);
  });

  it('of white space in a name that JSON-LD or front matter states is one space', () => {
    const name = `Jane${' '.repeat(LENGTH)}Doe`;
    for (const stated of [name, [name], { name }]) expect(peopleFrom(stated)).toEqual([{ name: 'Jane Doe' }]);
  });
});
