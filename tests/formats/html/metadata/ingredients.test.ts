import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const STEPS = `<div><h2>Steps</h2>${'<p>Stir the oats into the water, and let them stand until the ferry sounds its horn once more.</p>'.repeat(12)}</div>`;
const WAIT = '<p>Stir it all into the water, and wait until the ferry sounds its horn once more.</p>'.repeat(12);
const OATS = ['90 g of oats', '2 apples & a pear', '1 <pinch> of salt'];
const stated = (...lists: (readonly string[])[]) =>
  lists
    .map(
      (recipeIngredient) =>
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Recipe', name: 'Oats', recipeIngredient }).replaceAll('<', '\\u003c')}</script>`,
    )
    .join('');
const htmlOf = (head: string, above: string) =>
  articleOf(
    readHtml(
      `<html><head><title>Quayside oats</title>${head}</head><body><div class="tabs"><h1>Quayside oats</h1>${above}</div><main><article>${STEPS}</article></main></body></html>`,
    ),
  ).html;
const items = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text);

it('the ingredients of a recipe that stand outside its steps are above them', () => {
  const html = htmlOf(stated(OATS), '<table><tr><td>90 g</td><td>of oats</td></tr></table>');
  expect(items(html)).toEqual(['90 g of oats', '2 apples &amp; a pear', '1 &lt;pinch&gt; of salt']);
  expect(html.indexOf('</ul>')).toBeLessThan(html.indexOf('Stir the oats'));
});

it('are those that readers see before those for programs', () => {
  const seen =
    '<ul><li itemprop="recipeIngredient">90 g of fine oats</li><li itemprop="recipeIngredient">2 ripe apples</li></ul>';
  expect(items(htmlOf(stated(OATS), seen))).toEqual(['90 g of fine oats', '2 ripe apples']);
});

it.each([
  ['the recipe has none', stated([])],
  ['the page has several recipes', stated(OATS, ['3 eggs', 'A jug of milk'])],
  ['they are no list', stated(['Oats'])],
  ['one of them is a text', stated([...OATS, 'Stir the oats into the water. '.repeat(9)])],
])('are none where %s', (_, head) => {
  expect(items(htmlOf(head, ''))).toEqual([]);
});

it('are not set twice where the article has them in other words or pieces', () => {
  const page = (list: string) =>
    `<html><head><title>Quayside oats</title>${stated(OATS.slice(0, 2))}</head><body><article><h1>Quayside oats</h1>${STEPS}${list}${STEPS}</article></body></html>`;
  for (const list of ['<p>Take oats, 90 g of them.</p>', '<p>Take <b>90&nbsp;g</b><br><i>of oats</i>, and stir.</p>'])
    expect(items(articleOf(readHtml(page(list))).html)).toEqual([]);
});

it('are not set above an article of something else', () => {
  const page = `<html><head><title>Five walks along the quay | Quay News</title>${stated(OATS)}</head><body><article><h1>Five walks along the quay</h1>${STEPS}</article></body></html>`;
  expect(items(articleOf(readHtml(page)).html)).toEqual([]);
});

it('are not set twice where short lines of the article list them in other words', () => {
  const page = (list: string) =>
    `<html><head><title>Quayside oats</title>${stated(OATS)}</head><body><article><h1>Quayside oats</h1>${list}${WAIT}</article></body></html>`;
  const listed = '<p>A cup of oats<br>Two ripe apples<br>Some salt</p>';
  expect(items(articleOf(readHtml(page(listed))).html)).toEqual([]);
  const steps = '<p>Put the oats in.</p><p>Cut the apples up.</p><p>Add the salt.</p>';
  expect(items(articleOf(readHtml(page(steps))).html)).toHaveLength(OATS.length);
});
