import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf } from '../uploads.ts';

const STORY = `<article><p>${'The tram is late again, and nobody knows why. '.repeat(30)}</p></article>`;

function datesOf(head: string, beside = '') {
  const page = `<html><head><title>T</title>${head}</head><body><header>${beside}</header>${STORY}</body></html>`;
  const { published, updated } = articleOf(readHtml(page));
  return { published, updated };
}

describe('the date of a page', () => {
  it.each([
    [
      'a <time> beside the article',
      '<time class="entry-date published" datetime="2026-01-27T12:13:17+01:00">27. Januar</time>',
      '2026-01-27T12:13:17+01:00',
    ],
    [
      'a text that a class marks',
      '<span class="meta_date">erstellt: <b>1. April 2025, 15:25</b></span>',
      '1. April 2025, 15:25',
    ],
    ['no date of an update', '<span class="updated-date">1. April 2025</span>', undefined],
    ['no date beside a comment', '<div class="comments"><time datetime="2026-01-27">x</time></div>', undefined],
    ['no text without a day', '<span class="date">Trams and dates</span>', undefined],
  ])('is %s', (_, beside, published) => {
    expect(datesOf('', beside).published).toBe(published);
  });

  it('is the day in its address where nothing else says one', () => {
    expect(datesOf('<link rel="canonical" href="https://c.example/2026/4/01/trams/">').published).toBe('2026-04-01');
  });

  it('has the zone that another statement of the same time has', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-08-05 20:59:59.0","dateModified":"2026-08-05T21:00"}</script>' +
      '<meta name="date" content="2026-08-05T20:59:59+02:00"><meta name="last-modified" content="2026-08-05T22:00:00+02:00">';
    expect(datesOf(head)).toEqual({ published: '2026-08-05T20:59:59+02:00', updated: '2026-08-05T21:00' });
  });
});
