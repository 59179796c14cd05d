import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import { createCopiesBucket, withCopies } from '../../../shared/aws/s3/copies.ts';
import { DEFAULT_LIMITS } from '../../../shared/config/types.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

const KEY = 'https://pictures.example/../a?b=1' as SubmissionKey;
const OBJECT = `/copies/${createHash('sha256').update(KEY).digest('hex')}`;

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

async function bucketThatAnswers(reply: ScriptedReply) {
  endpoint = await scriptedEndpoint([reply]);
  const client = new S3Client({ ...settingsFor(endpoint), forcePathStyle: true });
  const asked: string[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      const { method, path } = args.request as { method: string; path: string };
      asked.push(`${method} ${path}`);
      return next(args);
    },
    { step: 'finalizeRequest' },
  );
  const bucket = createCopiesBucket(client, 'copies', { ...DEFAULT_LIMITS, uploadBytes: 1, mediaBytes: 4 });
  return { bucket, asked };
}

const object = (body: string): ScriptedReply => ({
  status: 200,
  headers: {
    'last-modified': 'Tue, 24 Nov 2026 07:02:24 GMT',
    'content-type': 'binary/octet-stream',
    'content-length': String(body.length),
  },
  body,
});

it('keeps a copy under the hash of its address', async () => {
  const { bucket, asked } = await bucketThatAnswers({ status: 200 });
  await bucket.keep(KEY, Buffer.from('GIF8'));
  expect(asked).toEqual([`PUT ${OBJECT}`]);
});

it('reads it as a copy, as large as media may be', async () => {
  const { bucket, asked } = await bucketThatAnswers(object('GIF8'));
  expect(await bucket.read(KEY)).toEqual({
    key: KEY,
    bytes: new Uint8Array(Buffer.from('GIF8')),
    uploadedAt: '2026-11-24T07:02:24Z',
    isCopy: true,
  });
  expect(asked).toEqual([`GET ${OBJECT}`]);
});

it('knows nothing of what is not there', async () => {
  const body = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>None.</Message></Error>';
  const { bucket } = await bucketThatAnswers({ status: 404, body });
  expect(await bucket.read(KEY)).toBeUndefined();
});

it.each([
  [200, true],
  [404, false],
])('tells by its head alone whether it is there: %i', async (status, isThere) => {
  const { bucket, asked } = await bucketThatAnswers({ status });
  expect(await bucket.has(KEY)).toBe(isThere);
  expect(asked).toEqual([`HEAD ${OBJECT}`]);
});

it('takes a missing grant for no missing copy', async () => {
  const { bucket } = await bucketThatAnswers({ status: 403 });
  await expect(bucket.has(KEY)).rejects.toThrow();
});

it('stands beside the uploads in one inbox', async () => {
  const { bucket } = await bucketThatAnswers(object('GIF8'));
  const uploadedAt = '2026-01-01T00:00:00Z' as Instant;
  const upload = { key: 'a.gif' as SubmissionKey, bytes: Buffer.from('GIF9'), uploadedAt };
  const inbox = withCopies({ read: async () => upload }, bucket);
  expect(await inbox.read('a.gif' as SubmissionKey)).toBe(upload);
  expect(await inbox.read(KEY)).toMatchObject({ key: KEY, isCopy: true });
});
