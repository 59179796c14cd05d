/** Orders texts as UTF-8, as S3, DynamoDB and SQLite do: JavaScript compares halves of characters, and would pass some over. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
