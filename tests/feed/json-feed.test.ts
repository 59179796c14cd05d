import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultInJsonFeed } from './json-feed.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const documents = readdirSync(GOLDEN).filter((name) => name.endsWith('.feed.json'));

describe('JSON Feed 1.1', () => {
  it.each(documents)('has nothing against %s', (name) => {
    expect(faultInJsonFeed(readFileSync(join(GOLDEN, name), 'utf8'))).toBeUndefined();
  });

  it.each([
    [{ version: 'https://jsonfeed.org/version/1' }, '.version is not that of 1.1'],
    [{ title: undefined }, 'has no "title"'],
    [{ feed_url: '/all/feed.json' }, '.feed_url is no address'],
    [{ next_url: 'https://a.example/feed.json', feed_url: 'https://a.example/feed.json' }, 'leads to itself'],
    [{ rights: 'All' }, 'has "rights", which JSON Feed 1.1 does not know'],
    [{ '_feed.mill': {} }, 'has "_feed.mill", which JSON Feed 1.1 does not know'],
    [{ _feedmill: {} }, undefined],
    [{ hubs: [{ type: 'WebSub' }] }, '.hubs[0] has no "url"'],
    [{ authors: [{ _a: {} }] }, '.authors[0] names nobody'],
    [{ items: [{ id: 1, content_text: '' }] }, '.items[0].id is no text'],
    [{ items: [{ id: '1' }] }, '.items[0] has no content'],
    [
      { items: [{ id: '1', content_html: '', date_published: '2026-06-01' }] },
      '.items[0].date_published is no date of RFC 3339',
    ],
    [
      { items: [{ id: '1', content_html: '', attachments: [{ url: 'https://a.example/' }] }] },
      '.items[0].attachments[0] has no "mime_type"',
    ],
    [{ items: [1, 1].map(() => ({ id: '1', content_text: '' })) }, 'has two items of one id'],
  ])('has against %j that it %s', (members, fault) => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'All', items: [], ...members };
    expect(faultInJsonFeed(JSON.stringify(feed))).toBe(fault);
  });
});
