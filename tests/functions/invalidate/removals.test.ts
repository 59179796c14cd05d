import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { decodeRemovals, invalidationPaths } from '../../../functions/invalidate/removals.ts';

const message = (messageId: string, body: unknown) =>
  ({ messageId, body: typeof body === 'string' ? body : JSON.stringify(body) }) as SQSRecord;
const removal = (...keys: string[]) => ({
  Records: keys.map((key) => ({ eventName: 'ObjectRemoved:Delete', s3: { object: { key } } })),
});

describe('the messages of a batch', () => {
  it('name each removed file once, as it was called', () => {
    const batch = [
      message('m1', removal('media/a.jpg', 'articles/%E6%96%B0+1-x/index.html')),
      message('m2', removal('media/a.jpg')),
    ];
    expect(decodeRemovals(batch)).toMatchObject({
      keys: ['media/a.jpg', 'articles/新 1-x/index.html'],
      unreadable: [],
    });
  });

  it('may be a test of the notification, or nothing that anybody can read', () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'public' };
    const bad = ['{', 'null', '{}', removal('%E6')].map((body, index) => message(`b${index}`, body));
    expect(decodeRemovals([message('t', test), ...bad])).toMatchObject({
      keys: [],
      unreadable: ['b0', 'b1', 'b2', 'b3'],
    });
  });

  it('have the same reference when they are delivered again, in whatever order', () => {
    const [one, two, other] = ['m1', 'm2', 'm3'].map((id) => message(id, removal(`media/${id}.jpg`)));
    const referenceOf = (...records: (SQSRecord | undefined)[]) =>
      decodeRemovals(records.filter((record) => record !== undefined)).reference;
    expect(referenceOf(one, two)).toBe(referenceOf(two, one));
    expect(referenceOf(one, two)).not.toBe(referenceOf(one, other));
  });
});

describe('the paths of an invalidation', () => {
  it('are those that readers ask for: a page has two addresses and one path', () => {
    expect(invalidationPaths(['media/a.jpg', 'articles/bridge-1a/index.html', 'articles/新港-2b/index.html'])).toEqual([
      '/media/a.jpg',
      '/articles/bridge-1a/*',
      '/articles/%E6%96%B0%E6%B8%AF-2b/*',
    ]);
  });

  it('are whole folders where there are many', () => {
    const pages = (count: number) => Array.from({ length: count }, (_, index) => `articles/a-${index}/index.html`);
    expect(invalidationPaths(pages(10))).toHaveLength(10);
    expect(invalidationPaths([...pages(500), 'media/a.jpg'])).toEqual(['/articles/*', '/media/*']);
  });

  it('are none of nothing', () => {
    expect(invalidationPaths([])).toEqual([]);
  });
});
