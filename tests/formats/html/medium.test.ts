import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const post = (
  summary: string,
  head: string,
  text: string,
) => `<!DOCTYPE html><html><head><title>Oats, again</title></head><body>
<article class="h-entry"><header><h1 class="p-name">Oats, again</h1></header>
<section data-field="subtitle" class="p-summary">${summary}</section>
<section data-field="body" class="e-content"><section class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div>
<div class="section-content">${head}${text}</div></section>
<section class="section section--body"><div class="section-divider"><hr class="section-divider"></div><p class="graf graf--p">It rained all day.</p></section></section>
<footer><p>By <a href="https://medium.com/@osk" class="p-author h-card">Osk Brandt</a> on <a href="https://medium.com/p/0a1b"><time class="dt-published" datetime="2023-05-02T07:08:09.010Z">May 2, 2023</time></a>.</p>
<p><a href="https://medium.com/@osk/oats-0a1b" class="p-canonical">Canonical link</a></p><p>Exported from <a href="https://medium.com">Medium</a> on June 1, 2024.</p></footer></article></body></html>`;
const HEAD =
  '<h4 class="graf graf--h4 graf--kicker">Milling</h4><h3 class="graf graf--h3 graf--title">Oats, again</h3><h4 class="graf graf--h4 graf--subtitle">A mill writes</h4>';
const TEXT = '<p class="graf graf--p">The wheel turned on Friday for the first time in nine years.</p>';

describe('a post that Medium exported', () => {
  it.each([1, 20])(
    'is its text, %i paragraphs long, with title and subtitle beside it and no footer',
    async (count) => {
      const article = articleOf(await readUpload('oats.html', post('A mill writes', HEAD, TEXT.repeat(count))));
      expect(article).toMatchObject({
        title: 'Oats, again',
        dek: 'A mill writes',
        authors: [{ name: 'Osk Brandt' }],
        published: '2023-05-02T07:08:09.010Z',
      });
      expect(article.html).not.toMatch(/Oats, again|A mill writes|Milling|Exported|Canonical|Osk/);
      expect(article.html.match(/<p\b/g)).toHaveLength(count + 1);
      expect(article.html.match(/<hr\b/g)).toHaveLength(1);
    },
  );

  it('has no subtitle where its summary is how it begins', async () => {
    const article = articleOf(await readUpload('oats.html', post('The wheel turned on…', '', TEXT)));
    expect(article.dek).toBeUndefined();
  });
});
