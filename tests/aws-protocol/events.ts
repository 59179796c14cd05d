import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { Message } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { REGION } from './clients.ts';

export const ACCOUNT = '123456789012';

/** As S3's own: ten digits for the second, then what orders within it. */
export function sequencer(count: number): string {
  return `006AC86AD2${count.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** Amazon S3 User Guide, "EventBridge event message structure": a delete marker made by DeleteObject. */
export function objectDeleted(bucket: string, key: string, sequencer: string): object {
  return {
    version: '0',
    id: '2ee9cc15-d022-99ea-1fb8-1b1bac4850f9',
    'detail-type': 'Object Deleted',
    source: 'aws.s3',
    account: ACCOUNT,
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: {
        key,
        etag: 'd41d8cd98f00b204e9800998ecf8427e',
        'version-id': '1QW9g1Z99LUNbvaaYVpW9xDlOLU.qxgF',
        sequencer,
      },
      'request-id': '0BH729840619AG5K',
      requester: ACCOUNT,
      'source-ip-address': '1.2.3.4',
      reason: 'DeleteObject',
      'deletion-type': 'Delete Marker Created',
    },
  };
}

/** What Lambda makes of messages (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS"). */
export function sqsEvent(queueArn: string, messages: readonly Message[]): SQSEvent {
  return {
    Records: messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes = {} }) => ({
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: {
        ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
        SentTimestamp: Attributes.SentTimestamp ?? '',
        SenderId: Attributes.SenderId ?? '',
        ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '',
      },
      messageAttributes: {},
      md5OfBody: MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: REGION,
    })),
  };
}

/** What Lambda makes of stream records: bytes in base64, instants in seconds (AWS Lambda Developer Guide, "DynamoDB"). */
export function streamEvent(streamArn: string, records: readonly _Record[]): DynamoDBStreamEvent {
  const Records = records.map(({ dynamodb, eventName, eventID }) => ({
    eventID,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    eventSourceARN: streamArn,
    dynamodb: {
      ...dynamodb,
      ApproximateCreationDateTime: Math.floor((dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1_000),
    },
  }));
  const json = JSON.stringify(Records, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return { Records: JSON.parse(json) as DynamoDBRecord[] };
}
