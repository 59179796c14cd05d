import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf, reasonsOf } from '../../uploads.ts';

const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';
const page = (head: string, attributes = '', after = '') =>
  `<!DOCTYPE html><html><head><title>Harbour</title>${head}</head><body><article ${attributes}><h1>Harbour</h1><p>${TEXT}</p></article>${after}</body></html>`;

describe('a page', () => {
  it.each([
    page('<meta name="status" content="draft">'),
    page('<meta property="article:status" content="In Review">'),
    page('<meta name="pubstatus" content="stat:withheld">'),
    page('<meta name="draft" content="true">'),
    page('<meta name="visibility" content="members">'),
    page('<meta name="audience" content="staff">'),
    page('<meta name="classification" content="Confidential">'),
    page('<meta name="tlp" content="TLP:AMBER">'),
    page(
      '<script type="application/ld+json">{"@type":"Article","headline":"Harbour","creativeWorkStatus":"Draft"}</script>',
    ),
    page('', 'class="post-3 post type-post status-draft hentry"'),
    page('', 'class="post-3 page type-page status-private"'),
    page('', 'class="post status-draft"'),
    page('', 'class="post-3 post type-post status-publish post-password-required hentry"'),
    page('', 'class="node node--type-article node--unpublished"'),
    page('', 'class="node node-article node-unpublished view-mode-full"'),
  ])('is not for the public: %s', (html) => {
    const result = readHtml(html);
    expect(result.kind).toBe('held');
    expect(reasonsOf(result)).toEqual(['not-public']);
  });

  it('of a status that nobody knows is held', () => {
    expect(reasonsOf(readHtml(page('<meta name="status" content="frobnicated">')))).toEqual(['status-unknown']);
    expect(reasonsOf(readHtml(page('<meta property="article:content_tier" content="locked">')))).toEqual([
      'not-public',
    ]);
  });

  it.each([
    page('<meta name="robots" content="noindex, nofollow"><meta name="status" content="Final">'),
    page(
      '<script type="application/ld+json">{"@type":"Article","headline":"Harbour","creativeWorkStatus":"AI-Generated"}</script>',
    ),
    page('', 'class="post-3 post type-post status-publish format-standard hentry"'),
    page('<meta name="audience" content="Erwachsene"><meta name="classification" content="News">'),
    page('', 'class="status-draft"'),
    page('', 'class="node node--type-article node--promoted"', '<div class="node node--unpublished">Another</div>'),
    page('<meta property="article:content_tier" content="metered">'),
    page('<meta property="article:content_tier" content="free">'),
  ])('is for the public: %s', (html) => {
    expect(articleOf(readHtml(html)).html).toContain('harbour');
  });
});

describe('a page that Medium exported', () => {
  const entry = (by: string) =>
    `<!DOCTYPE html><html><head><title>Harbour</title></head><body><article class="h-entry"><header><h1 class="p-name">Harbour</h1></header>
<section data-field="body" class="e-content"><p>${TEXT}</p><p>${TEXT}</p></section><footer><p>${by}</p>
<p>Exported from <a href="https://medium.com">Medium</a> on March 4, 2026.</p></footer></article></body></html>`;

  it('is a draft where no day of publication is given', () => {
    expect(reasonsOf(readHtml(entry('<a href="https://medium.com/p/0a">View original.</a>')))).toEqual(['not-public']);
  });

  it('is published where one is', () => {
    const by = 'By Ada Brandt on <time class="dt-published" datetime="2026-03-01T10:00:00Z">March 1, 2026</time>.';
    expect(articleOf(readHtml(entry(by))).title).toBe('Harbour');
  });
});
