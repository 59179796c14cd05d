import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deskUploadKey, TIME_TO_LIVE } from '../names.ts';
import { keyItem, text } from './items.ts';

/** An upload that comes in parts to the content bucket. */
export interface BegunUpload {
  readonly key: string;
  /** By what S3 knows it. */
  readonly uploadId: string;
  readonly bytes: number;
  /** @default - nobody has said who it is */
  readonly by?: string;
}

/** Uploads that somebody has begun at the desk, an item each, which DynamoDB takes out within days after they are over. */
export interface DeskUploads {
  /** @returns undefined of one that is over too: S3 may have taken its parts away */
  get(id: string): Promise<BegunUpload | undefined>;
  put(id: string, upload: BegunUpload): Promise<void>;
  remove(id: string): Promise<void>;
}

/** S3 takes away what is not whole after as long (`privateBucket`). */
const HOLDS_MS = 7 * 86_400_000;

/** @param now milliseconds since 1970 */
export function createDeskUploads(client: DynamoDBClient, TableName: string, now: () => number): DeskUploads {
  const at = (id: string) => ({ TableName, Key: keyItem(deskUploadKey(id)) });
  return {
    async get(id) {
      const { Item } = await client.send(new GetItemCommand({ ...at(id), ConsistentRead: true }));
      if (Item === undefined || Number(Item[TIME_TO_LIVE]?.N) * 1_000 <= now()) return undefined;
      return JSON.parse(text(Item, 'upload'));
    },
    async put(id, upload) {
      const Item = {
        ...keyItem(deskUploadKey(id)),
        upload: { S: JSON.stringify(upload) },
        [TIME_TO_LIVE]: { N: String(Math.ceil((now() + HOLDS_MS) / 1_000)) },
      };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async remove(id) {
      await client.send(new DeleteItemCommand(at(id)));
    },
  };
}
