import type { SQSRecord } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRemovals, invalidationPaths } from '../../../functions/invalidate/removals.ts';
import { createInvalidationQueue } from '../../../shared/aws/sqs/invalidation-queue.ts';

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
      paths: ['/media/a.jpg', '/articles/新 1-x/*'],
      unreadable: [],
    });
  });

  it('name the feeds that an article has left, beside its files', async () => {
    const sent: string[] = [];
    const client = { send: async ({ input }: { input: { MessageBody: string } }) => sent.push(input.MessageBody) };
    const left = Array.from({ length: 1_200 }, (_, index) => `/tag/海-${index}/*`);
    await createInvalidationQueue('queue', () => client as never)(left);
    expect(sent.length).toBeGreaterThan(1);
    for (const body of sent) expect(Buffer.byteLength(body)).toBeLessThan(256_000);
    const batch = [message('m1', removal('media/a.jpg')), ...sent.map((body, index) => message(`m${index + 2}`, body))];
    expect(decodeRemovals(batch)).toMatchObject({ paths: ['/media/a.jpg', ...left], unreadable: [] });
  });

  it('may be a test of the notification, or nothing that anybody can read', () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'public' };
    const bad = ['{', 'null', '{}', removal('%E6')].map((body, index) => message(`b${index}`, body));
    expect(decodeRemovals([message('t', test), ...bad])).toMatchObject({
      paths: [],
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
  it('are those that readers ask for', () => {
    expect(invalidationPaths(['/media/a.jpg', '/articles/bridge-1a/*', '/articles/新港-2b/*'])).toEqual([
      '/media/a.jpg',
      '/articles/bridge-1a/*',
      '/articles/%E6%96%B0%E6%B8%AF-2b/*',
    ]);
  });

  it('are whole folders where there are many, and everything where these are', () => {
    const pages = Array.from({ length: 500 }, (_, index) => `/articles/a-${index}/*`);
    const pictures = Array.from({ length: 11 }, (_, index) => `/media/${index}.jpg`);
    expect(invalidationPaths(pictures.slice(1))).toEqual(pictures.slice(1));
    expect(invalidationPaths([...pages, ...pictures])).toEqual(['/articles/*', '/media/*']);
    const left = ['all', 'section/city', 'tag/trams', 'author/mira'].map((feed) => `/${feed}/*`);
    expect(invalidationPaths([...left, '/media/a.jpg'])).toEqual(['/*']);
  });

  it('have never more stars than fit under way with those of the batches of a minute', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.webPath().map((path) => `/x${path}/*`),
          { maxLength: 40 },
        ),
        (paths) => {
          const chosen = invalidationPaths(paths);
          expect(chosen.filter((path) => path.endsWith('*')).length).toBeLessThanOrEqual(3);
          const covered = (path: string) => chosen.some((one) => encodeURI(path).startsWith(one.replace(/\*$/, '')));
          expect(paths.filter((path) => !covered(path))).toEqual([]);
        },
      ),
    );
  });

  it('are none of nothing', () => {
    expect(invalidationPaths([])).toEqual([]);
  });
});
