import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { objectDeleted, sequencer } from './events.ts';
import type { Stage } from './stage.ts';

/** The editors: what they do to the content bucket, in the order in which S3 sees it. */
export interface Newsroom {
  /** @returns the sequencer that the upload's event bears. */
  upload(key: string, body: string | Uint8Array, contentType?: string): Promise<string>;
  /** @returns the sequencer that the deletion's event bears. */
  remove(key: string): Promise<string>;
  /** The sequencer of the upload that made a version, for the queue's pump. */
  sequencerOf(versionId: string): string | undefined;
}

export function openNewsroom(stage: Stage): Newsroom {
  const { clients, contentBucket: Bucket, queueUrl: QueueUrl } = stage;
  const sequencers = new Map<string, string>();
  let count = 0;
  return {
    async upload(Key, Body, ContentType) {
      const { VersionId = '' } = await clients.s3.send(
        new PutObjectCommand({ Bucket, Key, Body, ...(ContentType && { ContentType }) }),
      );
      const made = sequencer(++count);
      sequencers.set(VersionId, made);
      return made;
    },
    async remove(Key) {
      await clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
      const made = sequencer(++count);
      // moto 5 says nothing of delete markers, so that the event is sent in its place; twice would do no harm.
      const MessageBody = JSON.stringify(objectDeleted(Bucket, Key, made));
      await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      return made;
    },
    sequencerOf: (versionId) => sequencers.get(versionId),
  };
}
