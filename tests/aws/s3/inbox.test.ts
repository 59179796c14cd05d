import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { createS3Inbox } from '../../../shared/aws/s3/inbox.ts';
import { DEFAULT_LIMITS } from '../../../shared/config/types.ts';
import { inWords } from '../../support/in-words.ts';
import { type ScriptedEndpoint, type ScriptedReply, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
afterEach(() => endpoint.close());

async function inboxThatAnswers(reply: ScriptedReply) {
  endpoint = await scriptedEndpoint([reply]);
  const client = new S3Client({ ...settingsFor(endpoint), forcePathStyle: true });
  return createS3Inbox(client, 'content', { ...DEFAULT_LIMITS, uploadBytes: 10, mediaBytes: 20 });
}

const read = async (reply: ScriptedReply, key: string) => (await inboxThatAnswers(reply)).read(key as SubmissionKey);
const LAST_MODIFIED = { 'last-modified': 'Tue, 24 Nov 2026 07:02:24 GMT' };

function object(length: number, contentType = 'text/markdown'): ScriptedReply {
  return {
    status: 200,
    headers: { ...LAST_MODIFIED, 'content-type': contentType, 'content-length': String(length) },
    body: 'x'.repeat(length),
  };
}

describe('an upload in a bucket', () => {
  it('comes with its instant and what its uploader declared', async () => {
    expect(await read(object(4), 'a.md')).toEqual({
      key: 'a.md',
      uploadedAt: '2026-11-24T07:02:24Z',
      contentType: 'text/markdown',
      bytes: new Uint8Array(Buffer.from('xxxx')),
    });
  });

  it.each(['binary/octet-stream', 'application/octet-stream'])('declares nothing as %s', async (contentType) => {
    expect(await read(object(4, contentType), 'a.md')).not.toHaveProperty('contentType');
  });

  it.each([
    ['a.md', 10, 11],
    ['a.png', 20, 21],
  ])('named %s may have %i bytes, not %i', async (key, most, more) => {
    expect(await read(object(most), key)).toHaveProperty('bytes');
    endpoint.close();
    expect(inWords(await read(object(more), key))).toMatchObject({
      key,
      uploadedAt: '2026-11-24T07:02:24Z',
      refused: {
        code: 'too-large',
        message: `The file has ${more.toLocaleString('en')} bytes; at most ${most.toLocaleString('en')} are taken.`,
      },
    });
  });

  it('is gone beneath a delete marker', async () => {
    const body = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>Gone.</Message></Error>';
    expect(await read({ status: 404, headers: { 'x-amz-delete-marker': 'true' }, body }, 'a.md')).toBeUndefined();
  });

  it.each([
    [403, 'AccessDenied'],
    [404, 'NoSuchBucket'],
    [500, 'InternalError'],
  ])('is not taken for gone at %i %s', async (status, code) => {
    const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
    await expect(read({ status, body }, 'a.md')).rejects.toThrow('No.');
  });
});
