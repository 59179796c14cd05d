import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/languages/all.ts';
import { patternOf, wordsOf } from '../../shared/languages/together.ts';

it('has each pack of the folder in the table, by its tag', () => {
  const files = readdirSync('shared/languages').map((file) => file.replace(/\.ts$/, ''));
  const packs = files.filter((file) => /^[a-z]{2}$/.test(file));
  expect(LANGUAGES.map(({ tag }) => tag).sort()).toEqual(packs.sort());
});

describe.each(LANGUAGES.map((pack) => [pack.tag, pack] as const))('the pack of %s', (tag, pack) => {
  it('is of a language whose dates Intl knows', () => {
    const tags = pack.locales ?? [tag];
    expect(Intl.DateTimeFormat.supportedLocalesOf(tags)).toEqual(tags);
  });

  it.each(textsIn(pack))('has no word twice or empty, and no bad pattern, in %s', (_, text) => {
    const words = partsOf(text);
    expect(words).not.toContain('');
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    // Within a group the same word may stand in another.
    expect(text.includes('(') ? [] : twice).toEqual([]);
    expect(() => new RegExp(text, 'iu')).not.toThrow();
    // In a class a space would be taken for any white space, as everywhere.
    expect(text).not.toMatch(/\[[^\]]* /);
  });
});

/** What stands between bars, but for those in brackets; else between commas, else between spaces. */
function partsOf(text: string): readonly string[] {
  if (!text.includes('|')) return text.split(text.includes(', ') ? ', ' : ' ');
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** The texts of a pack, with the names of their fields. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path === '' ? name : `${path}.${name}`));
}

it('has no label of two kinds', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { labels = {} } of LANGUAGES)
    for (const [kind, phrases] of Object.entries(labels))
      for (const phrase of phrases.split(', ')) kinds.set(phrase, (kinds.get(phrase) ?? new Set()).add(kind));
  expect([...kinds].filter(([, of]) => of.size > 1)).toEqual([]);
});

describe('what all languages write', () => {
  it('is every pack’s words', () => {
    const tags = wordsOf(({ tag }) => tag);
    expect(tags).toEqual(LANGUAGES.map(({ tag }) => tag));
    expect(new RegExp(`^${patternOf(({ tag }) => tag)}$`).test('pl')).toBe(true);
  });

  it('matches nothing where no pack writes anything', () => {
    expect(new RegExp(patternOf(() => undefined)).test('')).toBe(false);
  });
});
