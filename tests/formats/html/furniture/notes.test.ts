import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TITLE = 'The mill turns';
const TEXT = 'The mill, which had stood still for a year, turned again on Monday, and the town came to look. ';
const page = (mark: string, behind: string, count: number) =>
  `<html><head><title>${TITLE}</title></head><body class="comments-open"><article><h1>${TITLE}</h1><p>${TEXT}${mark}</p>${`<p>${TEXT.repeat(2)}</p>`.repeat(count)}</article>${behind}</body></html>`;
const MARK = '<sup><a href="#fn1">1</a></sup>';

describe('notes that stand outside the article', () => {
  it.each([
    ['a list', '<section class="footnotes"><ol><li id="fn1">As the miller wrote.</li></ol></section>'],
    ['paragraphs', '<div><p id="fn1">1. As the miller wrote.</p></div>'],
    ['boxes', '<aside id="fn1">As the miller wrote.</aside>'],
  ])('in %s are kept, on short pages and long ones', (_, notes) => {
    for (const count of [1, 20]) {
      const { html } = articleOf(readHtml(page(MARK, notes, count)));
      expect(html.split('As the miller wrote.')).toHaveLength(2);
      expect(html).toMatch(/<li id="fn1" class="footnote-item">/);
    }
  });

  it.each([
    ['what nothing leads to', '', '<ol><li id="fn1">As the miller wrote.</li></ol>'],
    ['comments', '<a href="#fn1">3</a>', '<ol class="commentlist"><li id="fn1">As the miller wrote.</li></ol>'],
    [
      'a part of the page',
      '<a href="#fn1">More below</a>',
      '<footer><div id="fn1">As the miller wrote.</div></footer>',
    ],
  ])('are not %s', (_, mark, behind) => {
    for (const count of [2, 20])
      expect(articleOf(readHtml(page(mark, behind, count))).html).not.toContain('miller wrote');
  });
});
