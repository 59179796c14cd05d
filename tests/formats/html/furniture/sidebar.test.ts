import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TEXT =
  '<p>The roof of the hall leaks in nine places, the keeper said on Monday, and will be mended in spring.</p>';
const page = (beside: string) =>
  articleOf(
    readHtml(
      `<html><head><title>The roof leaks</title></head><body><div class="post"><h2>The roof leaks</h2>${TEXT}${TEXT}${TEXT}</div>${beside}</body></html>`,
    ),
  ).html;

it.each(['<div id="sidebar">', '<div class="left-sidebar">', '<section class="widget-area">'])(
  'what stands in %s is no part of a page’s article',
  (tag) => {
    expect(page(`${tag}<h2>Coal is dear</h2><p>Coal rose in the last week of the month.</p></div>`)).not.toContain(
      'Coal',
    );
  },
);

it('what holds the article is not one, whatever it is called', () => {
  expect(page('').match(/leaks/g)).toHaveLength(3);
  const all = `<html><head><title>The roof leaks</title></head><body><div class="content-sidebar"><h2>The roof leaks</h2>${TEXT.repeat(3)}</div></body></html>`;
  expect(articleOf(readHtml(all)).html.match(/leaks/g)).toHaveLength(3);
});
