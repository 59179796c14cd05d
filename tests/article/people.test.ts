import { describe, expect, it } from 'vitest';
import { sameName } from '../../shared/article/people.ts';
import { articleOf, composedOf, composeUpload, readUpload } from '../formats/uploads.ts';

/** Ways to write one name, each of which some rule once took for another person. */
const SPELLINGS = ['Áine O’Brien-Løw', "AINE O'BRIEN-LOW", 'Áine  O`Brien‐Løw', 'Aine O´Brien–Løw'];

describe('the same name', () => {
  it('is one in capitals, with other marks, spaces, quotes and dashes', () => {
    for (const one of SPELLINGS) for (const other of SPELLINGS) expect(sameName(one, other)).toBe(true);
    expect(sameName('王 芳', '王　芳')).toBe(true);
  });

  it('is not one that has other letters', () => {
    expect(sameName('Jane Doe', 'Jane Roe')).toBe(false);
    expect(sameName('Сергей Йодов', 'Сергей Иодов')).toBe(false);
  });

  const [curled = '', capitals = ''] = SPELLINGS;
  it.each([
    [
      'text',
      `Trams are late\n\nBy ${curled}\n\nThe trams will be late until spring, the town says.\n\nReporting by ${capitals}\n`,
    ],
    [
      'html',
      `<html><head><meta name="author" content="${curled}"><meta name="author" content="${capitals}"></head><body><article><h1>Trams are late</h1><p>The trams will be late until spring, the town says.</p></article></body></html>`,
    ],
    ['md', `---\ntitle: Trams are late\nauthors: ["${curled}", "${capitals}"]\n---\n\nThe trams will be late.\n`],
    ['json', JSON.stringify({ title: 'Trams are late', authors: [curled, capitals], text: 'The trams will be late.' })],
  ])('is named once, whatever reads it: %s', async (extension, text) => {
    const { articles } = composedOf(await composeUpload(`a.${extension}`, text));
    expect(articles[0].authors.map(({ name }) => name)).toEqual([curled]);
    // Formats that know people by their text, not by a field, tell them apart themselves.
    const read = articleOf(await readUpload(`a.${extension}`, text)).authors ?? [];
    if (extension === 'text' || extension === 'html') expect(read).toHaveLength(1);
  });

  it('takes a byline below the front matter for that of the same authors', async () => {
    const text = `---\ntitle: Trams are late\nauthor: "${curled}"\n---\n\nBy Aine O'Brien-Low\n\nThe trams will be late.\n`;
    expect(articleOf(await readUpload('a.md', text)).html).not.toContain('Brien');
  });
});

describe('an e-mail address', () => {
  it.each([
    ["Tom O'Neil & Sons <tom@x.example>", ["Tom O'Neil & Sons"]],
    ['Ann Lee, ann@x.example', ['Ann Lee']],
    ['ann@x.example', []],
    ['Ann Lee – mailto:ann@x.example', ['Ann Lee']],
    ['Ann Lee [ann@x.example]', ['Ann Lee']],
    ['@annlee', ['@annlee']],
  ])('is nobody’s name: %s', async (author, names) => {
    for (const text of [
      JSON.stringify({ title: 'Trams are late', authors: [{ name: author }], text: 'The trams will be late.' }),
      JSON.stringify({ title: 'Trams are late', author, text: 'The trams will be late.' }),
    ]) {
      const { articles } = composedOf(await composeUpload('a.json', text));
      expect(articles[0].authors.map(({ name }) => name)).toEqual(names);
    }
  });
});
