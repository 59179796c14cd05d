import { createHash } from 'node:crypto';
import type { S3Event, SQSRecord } from 'aws-lambda';

/** What a batch of the queue says was removed from the public bucket. */
export interface Removals {
  readonly keys: readonly string[];
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
  /** The same for a batch that is delivered again. */
  readonly reference: string;
}

/** @param records messages of the queue, each with notifications of S3 (Amazon S3 User Guide, "Event message structure") */
export function decodeRemovals(records: readonly SQSRecord[]): Removals {
  const keys = new Set<string>();
  const unreadable: string[] = [];
  for (const { messageId, body } of records) {
    const found = keysIn(body);
    if (found === undefined) unreadable.push(messageId);
    else for (const key of found) keys.add(key);
  }
  const ids = records.map(({ messageId }) => messageId).sort();
  return { keys: [...keys], unreadable, reference: createHash('sha256').update(ids.join()).digest('hex') };
}

/** With the notification's setup S3 sends a test, which has no records. */
function keysIn(body: string): readonly string[] | undefined {
  try {
    const message: Partial<S3Event> & { readonly Event?: string } = JSON.parse(body);
    if (message.Event === 's3:TestEvent') return [];
    // Encoded as in a form, where a plus sign is a space.
    return message.Records?.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll('+', ' ')));
  } catch {
    return undefined;
  }
}

/** A thousand paths a month are free, and only 15 with a `*` may be under way at once: whole folders go from here on. */
const MOST_PATHS = 10;

/**
 * @param keys of public files
 * @returns the paths to be invalidated. A page is held under the address that was asked for and under the file's; one path
 *   with a `*` is both.
 */
export function invalidationPaths(keys: readonly string[]): readonly string[] {
  const paths = new Set(keys.map((key) => `/${encodeURI(key).replace(/(?<=\/)index\.html$/, '*')}`));
  if (paths.size <= MOST_PATHS) return [...paths];
  return [...new Set([...paths].map((path) => path.replace(/^(\/[^/]*\/).*/, '$1*')))];
}
