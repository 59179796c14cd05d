import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { DESK_GRANTS, deskGrantKey, TIME_TO_LIVE } from '../names.ts';
import { keyItem, text } from './items.ts';

/** What tokens of the desk were given out for, a text each, by the digests of these; DynamoDB takes out what is over within days. */
export function createDeskGrants(client: DynamoDBClient, TableName: string) {
  const at = (digest: string) => ({ TableName, Key: keyItem(deskGrantKey(digest)) });
  return {
    async get(digest: string): Promise<string | undefined> {
      const { Item } = await client.send(new GetItemCommand({ ...at(digest), ConsistentRead: true }));
      return Item && text(Item, 'grant');
    },
    async list(): Promise<readonly string[]> {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :all',
          ExpressionAttributeValues: { ':all': { S: DESK_GRANTS } },
          ConsistentRead: true,
        },
      );
      const texts: string[] = [];
      for await (const { Items = [] } of pages) texts.push(...Items.map((item) => text(item, 'grant')));
      return texts;
    },
    /** @param ends milliseconds since 1970 */
    async put(digest: string, grant: string, ends?: number): Promise<void> {
      const over = ends === undefined ? {} : { [TIME_TO_LIVE]: { N: String(Math.ceil(ends / 1_000)) } };
      const Item = { ...keyItem(deskGrantKey(digest)), grant: { S: grant }, ...over };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async remove(digest: string): Promise<void> {
      await client.send(new DeleteItemCommand(at(digest)));
    },
  };
}
