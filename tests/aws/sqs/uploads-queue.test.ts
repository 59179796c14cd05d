import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, it } from 'vitest';
import { decodeBatch } from '../../../functions/ingest/decode.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { postpone } from '../../../shared/aws/sqs/uploads-queue.ts';
import { revisionOf } from '../../../shared/pipeline/revision.ts';
import { sqsEvent } from '../../aws-protocol/events.ts';
import { type ScriptedEndpoint, scriptedEndpoint, settingsFor } from '../scripted-endpoint.ts';

const REFS = Array.from({ length: 23 }, (_, n) => ({
  key: `city/trám ${n}.md` as SubmissionKey,
  revision: revisionOf(`006AC86AD2${n + 10}`),
}));

let endpoint: ScriptedEndpoint | undefined;
afterEach(() => endpoint?.close());

/** @returns the messages that were sent, by request. */
async function sent(failed: readonly object[]): Promise<readonly { Id: string; MessageBody: string }[][]> {
  const body = JSON.stringify({ Successful: [], Failed: failed });
  endpoint = await scriptedEndpoint([{ status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body }]);
  const client = new SQSClient(settingsFor(endpoint));
  await postpone(REFS, { uploadsQueue: `${endpoint.url}/1/uploads`, contentBucket: 'content' }, client);
  return endpoint.requests.map((request) => JSON.parse(request).Entries);
}

it('sends what the ingest function reads as the same uploads, ten at a time', async () => {
  const requests = await sent([]);
  expect(requests.map((entries) => entries.length).sort()).toEqual([10, 10, 3]);
  const messages = requests.flat().map(({ MessageBody }, n) => ({ MessageId: `m${n}`, Body: MessageBody }));
  const { uploads, ignored, unreadable } = decodeBatch(
    sqsEvent('arn:aws:sqs:a:1:uploads', messages).Records,
    'content',
  );
  expect([ignored, unreadable]).toEqual([[], []]);
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(uploads.map(({ ref }) => ref).sort(byKey)).toEqual(REFS.toSorted(byKey));
});

it('fails when any is not taken in, so that the upload itself comes again', async () => {
  const failed = [{ Id: '3', Code: 'InternalError', Message: 'Try again.', SenderFault: false }];
  await expect(sent(failed)).rejects.toThrow('InternalError Try again.');
});
