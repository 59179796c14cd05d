import { describe, expect, it } from 'vitest';
import { receiptKey } from '../../../shared/aws/s3/receipts.ts';
import { tagsOf } from '../../../shared/aws/s3/upload-tags.ts';
import type { Receipt } from '../../../shared/receipt/types.ts';
import { article, instant, key, upload } from '../../contract/fixtures.ts';

const { receipt } = upload('city/bridge.md');
const tags = (changes: Partial<Receipt>) =>
  Object.fromEntries(tagsOf({ ...receipt, ...changes }).map(({ Key, Value }) => [Key, Value]));
const shown = (changes: object = {}) => {
  const { id, url, path, title, authors, language, published, updated, state, words, feeds } = article('bridge');
  const facts = { id, url, title, authors, language, tags: [], published, updated, state, words, media: 0, feeds };
  return [{ ...facts, ...(path === undefined ? {} : { path }), ...changes }];
};

describe('the tags of an upload', () => {
  it('say its status, what it changed and where its page is', () => {
    expect(tags({ change: 'updated', articles: shown() })).toEqual({
      'feedmill:status': 'published',
      'feedmill:change': 'updated',
      'feedmill:article': '/articles/bridge/',
    });
  });

  it('say until when it is scheduled', () => {
    const articles = shown({ published: instant('2027-03-01T08:00:00Z') });
    expect(tags({ status: 'scheduled', articles })).toMatchObject({
      'feedmill:status': 'scheduled',
      'feedmill:until': '2027-03-01T08:00:00Z',
    });
  });

  it.each([
    ['/articles/新港区-1a2b/', '/articles/新港区-1a2b/'],
    // S3 refuses what is no letter, digit, space or one of _ . : / = + - @.
    ['/articles/100%/', undefined],
    [`/articles/${'a'.repeat(300)}/`, undefined],
  ])('hold only what S3 takes: %s', (path, expected) => {
    expect(tags({ articles: shown({ path }) })['feedmill:article']).toBe(expected);
  });
});

describe('the key of a receipt', () => {
  it.each([
    ['city/bridge.md', 'receipts/city/bridge.md.json'],
    ['新闻/港口 +1.txt', 'receipts/新闻/港口 +1.txt.json'],
    ['a.json', 'receipts/a.json.json'],
    ['../secret', 'receipts/%2E%2E/secret.json'],
    ['./a', 'receipts/%2E/a.json'],
  ])('of %s is %s', (upload, expected) => {
    expect(receiptKey(key(upload), 'json')).toBe(expected);
  });

  it('is never longer than S3 takes', () => {
    expect(receiptKey(key('x'.repeat(1_010)), 'html')).toBe(`receipts/${'x'.repeat(1_010)}.html`);
    expect(receiptKey(key('x'.repeat(1_011)), 'html')).toMatch(/^receipts\/[0-9a-f]{64}\.html$/);
    expect(receiptKey(key('桥'.repeat(341)), 'json')).toMatch(/^receipts\/[0-9a-f]{64}\.json$/);
  });
});
