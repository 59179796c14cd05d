import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TITLE = 'Bees move to the roof';
const LEAD = 'Ten hives stand above the market now, and the stallholders below sell what they bring home.';
const SENTENCE =
  'The beekeeper, who has kept hives for thirty years, says that the roofs are quieter than the fields. ';
const TEXT = `<p>${SENTENCE.repeat(2)}</p>`;

/** Whatever stands below the title, in an article of so many paragraphs. */
function read(below: string, count: number, header: 'header' | 'div' = 'header') {
  const body = `<article><${header}><h1>${TITLE}</h1>${below}</${header}><div class="text">${TEXT.repeat(count)}</div></article>`;
  return articleOf(readHtml(`<html lang="en"><head><title>${TITLE}</title></head><body>${body}</body></html>`));
}

describe('what stands between the title and the text', () => {
  const lengths = [2, 30];
  const leads = [
    `<p class="standfirst">${LEAD}</p>`,
    `<p>${LEAD}</p>`,
    `<div class="article__lead">${LEAD}</div>`,
    `<h2>${LEAD}</h2>`,
    `<p itemprop="description">${LEAD}</p>`,
    `<div class="sub-title"><span>${LEAD}</span></div>`,
    `<p>By Ann Miller</p><p class="chapo">${LEAD}</p>`,
  ];
  it.each(leads.flatMap((lead) => lengths.map((count) => [lead, count] as const)))(
    '%s is kept, before %i paragraphs',
    (lead, count) => {
      const { dek = '', html } = read(lead, count);
      expect(`${dek} ${html}`.split(LEAD)).toHaveLength(2);
    },
  );

  it.each([
    ['in a page named after its tags', `<p>${LEAD}</p>`, 'content tag-bees tag-hot category-town'],
    ['in a heading that is set like a caption', `<h2 class="caption-5 light">${LEAD}</h2>`, 'content'],
    ['at length', `<p>${LEAD} ${SENTENCE.repeat(15)}</p>`, 'content'],
  ])('is kept %s', (_, lead, names) => {
    const body = `<section class="${names}"><header><h1>${TITLE}</h1>${lead}</header><div class="text"><div>${TEXT.repeat(30)}</div></div></section>`;
    const page = `<html lang="en"><head><title>${TITLE}</title></head><body><nav><p>Town</p></nav>${body}</body></html>`;
    const { dek = '', html } = articleOf(readHtml(page));
    expect(`${dek} ${html}`).toContain(LEAD);
  });

  it('is the dek where it is called so, or is a heading', () => {
    expect(read(`<p class="standfirst">${LEAD}</p>`, 30).dek).toBe(LEAD);
    expect(read(`<h2>${LEAD}</h2>`, 30).dek).toBe(LEAD);
  });

  it('is a part of the text where metadata have another dek', () => {
    const head = `<title>${TITLE}</title><script type="application/ld+json">{"@type":"NewsArticle","alternativeHeadline":"Ten hives"}</script>`;
    const body = `<article><header><h1>${TITLE}</h1><p class="dek">${LEAD}</p></header>${TEXT.repeat(30)}</article>`;
    const { dek, html } = articleOf(readHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`));
    expect(dek).toBe('Ten hives');
    expect(html).toContain(LEAD);
  });

  it('is a part of the text where it is several paragraphs', () => {
    const { dek, html } = read(`<div class="intro"><p>${LEAD}</p><p>${SENTENCE}</p></div>`, 30);
    expect(dek).toBeUndefined();
    expect(html.indexOf(LEAD)).toBeLessThan(html.indexOf(SENTENCE.trim()));
  });

  it.each([
    '<p class="article-meta">Filed under markets, food and the town, by the desk for the weekend of the fair.</p>',
    '<p>Published Monday, November 18, 2024 8:22AM</p>',
    '<ul><li>Ten hives, which nobody had asked for, now stand on the roof of the market.</li></ul>',
    '<p class="share">Share this article with your friends, your colleagues and whoever else you may know.</p>',
    '<figure><figcaption>The beekeeper looks over the town from the roof of the market hall at noon.</figcaption></figure>',
    '<p><a href="/more">Read more of our articles about bees, the market and what is sold there today.</a></p>',
  ])('is not %s', (other) => {
    const { dek, html } = read(other, 30);
    expect(dek).toBeUndefined();
    expect(html).toMatch(/^(?:<div class="text">)?<p>The beekeeper, who has kept/);
  });
});
