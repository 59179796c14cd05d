import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { likelihood, type Tree, treesIn } from '../../../shared/formats/html/strays/trees.ts';
import { TREES } from '../../../shared/formats/html/strays/weights.ts';
import { articleOf } from '../uploads.ts';
import { LINK, PARAGRAPHS } from './mill-page.ts';

const TEXT = PARAGRAPHS.join('');
const page = (body: string, link = LINK) =>
  readHtml(
    `<html><head><title>The mill turns</title>${link}</head><body><nav><a href="/">Home</a></nav><main><h1>The mill turns</h1><div class="article-body">${body}</div></main></body></html>`,
  );
const STRAY =
  '<div class="article-meta-bottom"><div class="credit-line">Photo: Getty Images / dpa | 24.11.2026</div></div>';

describe('lines of a page that are none of its article', () => {
  it('go where they look like those of other pages', () => {
    const { html } = articleOf(page(`${TEXT}${STRAY}`));
    expect(html).not.toContain('Getty');
    for (const paragraph of PARAGRAPHS) expect(html).toContain(paragraph);
  });

  it('are told as left out', () => {
    const read = page(`${TEXT}${STRAY}`);
    expect(read.kind === 'reading' && read.dropped.map(({ kind }) => kind)).toContain('around-article');
  });

  it.each([
    ['a page that does not say where it stands', page(`${TEXT}${STRAY}`, '')],
    ['a fragment', readHtml(`<h1>The mill turns</h1>${TEXT}${STRAY}`)],
    [
      'an article of short lines',
      page(`${PARAGRAPHS.slice(0, 3).join('')}${'<p>Flour, ten pounds</p>'.repeat(30)}${STRAY}`),
    ],
  ])('stay on %s', (_, read) => {
    expect(articleOf(read).html).toContain('Getty');
  });

  it.each([
    '<figure><img src="https://mill.example/a.jpg" alt=""><figcaption>Photo: Getty Images</figcaption></figure>',
    '<blockquote><p>Photo: Getty Images</p></blockquote>',
    '<table><tr><td>Photo: Getty Images</td><td>24.11.2026</td></tr></table>',
  ])('stay in what is whole: %s', (whole) => {
    expect(articleOf(page(`${TEXT}<div class="credit-line">${whole}</div>`)).html).toContain('Getty');
  });

  it('stay where there are many, as the parts of what it lists', () => {
    const { html } = articleOf(page(PARAGRAPHS.concat(PARAGRAPHS).join(STRAY)));
    expect(html.match(/Getty/g)).toHaveLength(PARAGRAPHS.length * 2 - 1);
  });
});

describe('trees', () => {
  const tree: Tree = {
    traits: [0, 1, 1, 0, 0, 0, 0],
    bounds: [5, 1, 1, 0, 0, 9, 9],
    answers: [-4, -3, -2, -1, 1, 2, 3, 4],
  };

  it.each([
    [[0, 0], -4],
    [[5, 2], -1],
    [[6, 1], 1],
    [[10, 2], 4],
  ])('answer %j by %d', (traits, odds) => {
    expect(likelihood([tree], traits, 0)).toBeCloseTo(1 / (1 + Math.exp(-odds)));
  });

  it('are kept in a small text', () => {
    const trees = treesIn(TREES);
    expect(TREES.length).toBeLessThan(15_000);
    expect(trees.length).toBeGreaterThan(0);
    for (const { traits, bounds, answers } of trees) {
      expect([traits.length, bounds.length, answers.length]).toEqual([7, 7, 8]);
      expect([...traits, ...bounds, ...answers].every(Number.isFinite)).toBe(true);
    }
  });
});
