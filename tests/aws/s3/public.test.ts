import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublicPath } from '../../../shared/article/public-path.ts';
import { createS3PublicStore } from '../../../shared/aws/s3/public.ts';
import type { PublicFile } from '../../../shared/pipeline/ports.ts';
import { type ScriptedEndpoint, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

async function storeThatAnswers(status: number, code = '', headers: Readonly<Record<string, string>> = {}) {
  const body = code && `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
  endpoint = await scriptedEndpoint([{ status, headers, body }]);
  return createS3PublicStore(new S3Client({ ...settingsFor(endpoint), forcePathStyle: true }), 'public');
}

const FILE: PublicFile = {
  path: '/all/rss.xml',
  bytes: Buffer.from('<rss/>'),
  contentType: 'application/rss+xml; charset=utf-8',
  cacheControl: 'public, max-age=60',
  digest: 'abc',
};

describe('a conditional put', () => {
  it.each([
    [412, 'PreconditionFailed'],
    [409, 'ConditionalRequestConflict'],
    [404, 'NoSuchKey'],
  ])('that S3 answers with %i %s is a conflict', async (status, code) => {
    const store = await storeThatAnswers(status, code);
    expect(await store.put(FILE, '"etag"')).toBe('conflict');
  });

  it.each([
    [404, 'NoSuchBucket'],
    [403, 'AccessDenied'],
    [503, 'SlowDown'],
  ])('that S3 answers with %i %s is a fault', async (status, code) => {
    const store = await storeThatAnswers(status, code);
    await expect(store.put(FILE, '"etag"')).rejects.toThrow('No.');
  });
});

describe('what is published', () => {
  it('has a digest of its own when somebody else put it there', async () => {
    const store = await storeThatAnswers(200, '', { etag: '"other"' });
    expect(await store.head('/all/rss.xml')).toEqual({ etag: '"other"', digest: '' });
  });

  it('is not taken for absent when the bucket may not be listed', async () => {
    const store = await storeThatAnswers(403);
    await expect(store.head('/all/rss.xml')).rejects.toThrow();
  });

  it('lies at a path that begins with a slash', async () => {
    const store = await storeThatAnswers(200, '', { etag: '"any"' });
    await expect(store.head('all/rss.xml' as PublicPath)).rejects.toThrow(RangeError);
    expect(endpoint.requests).toEqual([]);
  });
});
