import { describe, expect, it } from 'vitest';
import { cutAtWord } from '../../../shared/article/limits/cut.ts';
import { composedOf, composeUpload, reasonsOf } from '../../formats/uploads.ts';
import { body } from '../body.ts';

const times = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join('');
const json = (article: object) => composeUpload('a.json', JSON.stringify({ title: 'Title', ...article }));

describe('a body', () => {
  it('shows as many pictures as an article can have', () => {
    const made = body(
      `<p>x</p>${times(600, (n) => `<img src="https://h.example/${n}.jpg">`)}<video src="https://h.example/a.mp4"></video>`,
    );
    expect(made.shown).toHaveLength(500);
    expect(made.html.match(/<(?:img|video) /g)).toHaveLength(500);
    expect(made.dropped).toEqual([{ kind: 'beyond-first', detail: { of: 'medium', most: 500 }, count: 101 }]);
  });

  it('waits for as many files as one record can hold, and says so once', async () => {
    const { awaits, warnings } = composedOf(
      await json({ html: `<p>x</p>${times(1_500, (n) => `<img src="${n}.jpg">`)}` }),
    );
    expect(awaits).toHaveLength(1_000);
    expect(warnings.filter(({ code }) => code !== 'media-missing')).toMatchObject([{ code: 'too-many-media' }]);
  });

  it('waits for fewer where their names are long', async () => {
    const { awaits } = composedOf(
      await json({ html: `<p>x</p>${times(500, (n) => `<img src="${'a'.repeat(900)}/${n}.jpg">`)}` }),
    );
    expect(JSON.stringify(awaits).length).toBeLessThan(110_000);
  });

  it('passes no language on to its blocks that is longer than one', () => {
    const made = body(`<div lang="${'a'.repeat(50_000)}" dir="rtl">${'<p>x</p>'.repeat(1_000)}</div>`);
    expect(made.html.length).toBeLessThan(100_000);
    expect(made.html).toContain('<p dir="rtl">x</p>');
    expect(made.dropped).toEqual([{ kind: 'long-attribute', detail: 'lang', count: 1 }]);
  });

  it('keeps no address that is longer than one', () => {
    const long = `https://h.example/${'a'.repeat(3_000)}`;
    const made = body(`<p><a href="${long}">x</a> <q cite="${long}">y</q> <img src="${long}.jpg"></p>`);
    expect(made.html).toBe('<p>x <q>y</q></p>');
  });

  it('says of a figure with many pictures once for each what is no longer than a caption', () => {
    const caption = 'word '.repeat(2_000).trim();
    const made = body(
      `<figure>${'<img src="https://h.example/a.jpg">'.repeat(50)}<figcaption>${caption}</figcaption></figure>`,
    );
    expect(made.html).toContain(caption);
    expect(made.shown).toHaveLength(50);
    for (const { caption: said = '' } of made.shown) expect(said.length).toBeLessThanOrEqual(2_000);
  });

  it('of links that are short only as they are written is refused before it fills the memory', async () => {
    const article = {
      url: `https://h.example/${'a'.repeat(2_000)}/`,
      html: `<p>x</p>${'<a href="x">a</a> '.repeat(60_000)}`,
    };
    expect(reasonsOf(await json(article))).toEqual(['article-too-long']);
  });
});

it('a file of many articles waits for as many files as one record can hold', async () => {
  const items = Array.from({ length: 100 }, (_, item) => ({
    id: String(item),
    title: 'T',
    date_published: '2026-05-01',
    content_html: `<p>x</p>${times(300, (n) => `<img src="${item}/${n}.jpg">`)}`,
  }));
  const result = composedOf(await composeUpload('a.json', JSON.stringify({ version: 'x', title: 'F', items })));
  expect(result.awaits).toHaveLength(20_000);
  expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'too-many-media' }));
});

describe('a text that is cut', () => {
  it.each([
    ['at a word', 'one two, three', 10, 'one two…'],
    ['nowhere where it fits', 'one two', 7, 'one two'],
    ['within a word that is longer', 'onetwothree', 6, 'onetw…'],
    ['not far back, where spaces are no parts of words', '一 二三四五六七八九', 8, '一 二三四五六…'],
    ['never within a character', '😀😀😀', 4, '😀…'],
  ])('is cut %s', (_, text, most, expected) => {
    expect(cutAtWord(text, most)).toBe(expected);
  });
});
