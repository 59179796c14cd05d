import { describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/article/types.ts';
import { contentOf } from '../../shared/feed/content.ts';
import { articleWith } from './newsroom.ts';

const page = 'https://feeds.gazette.example/articles/the-bridge-is-open-1/';

describe('contentOf', () => {
  it('leads links within the article to the article', () => {
    const html =
      '<p>a<sup><a title="x > y" href="#fn1" id="ref1">1</a></sup></p><p id="fn1">b <a href="#ref1">↩</a></p>';
    expect(contentOf(articleWith({ html }))).toBe(
      `<p>a<sup><a title="x > y" href="${page}#fn1" id="ref1">1</a></sup></p><p id="fn1">b <a href="${page}#ref1">↩</a></p>`,
    );
  });

  it('takes the address as it is, but for its own fragment', () => {
    const article = articleWith({ html: '<a href="#a">1</a>', url: 'https://gazette.example/?a=$&b=$1#top' });
    expect(contentOf(article)).toBe('<a href="https://gazette.example/?a=$&amp;b=$1#a">1</a>');
  });

  it('leaves all other links, and what only looks like one', () => {
    const html =
      '<p><a href="https://a.example/#b">a</a> <code>&lt;a href="#x"&gt;</code> <abbr title="x">y</abbr></p>';
    expect(contentOf(articleWith({ html }))).toBe(html);
  });

  it('says at its end what was corrected, where it does not say so itself', () => {
    const corrections = [
      { text: 'It opened in 1994, not < 1990.', date: '2026-05-03T00:00:00Z' as Instant },
      { text: 'The bridge is blue.' },
    ];
    const html = '<p>The bridge\nis <b>blue.</b></p>';
    expect(contentOf(articleWith({ html, corrections }))).toBe(
      `${html}<p><em>It opened in 1994, not &lt; 1990. (2026-05-03)</em></p>`,
    );
    expect(contentOf(articleWith({ html: '', corrections }))).toBe('');
  });
});

it('is not written a thousand times its length for links into itself', () => {
  const html = '<p><a href="#a">a</a></p>'.repeat(20_000);
  const url = `https://gazette.example/${'a'.repeat(2_000)}`;
  expect(contentOf({ html, url })).toBe(html);
  expect(contentOf({ html: html.slice(0, 2_500), url })).toContain(`href="${url}#a"`);
});
