import { createHash } from 'node:crypto';
import type { S3Event, SQSRecord } from 'aws-lambda';
import type { StalePaths } from '../../shared/aws/sqs/invalidation-queue.ts';

/** What a batch of the queue says is no longer to be had. */
export interface Removals {
  /** Public paths, each once, a `*` at the end for all that begin so. */
  readonly paths: readonly string[];
  /** Ids of messages that nobody can read: they go the way of failures. */
  readonly unreadable: readonly string[];
  /** The same for a batch that is delivered again. */
  readonly reference: string;
}

/**
 * @param records messages of the queue, each with notifications of S3 (Amazon S3 User Guide, "Event message structure") or, from the
 *   publish function, with paths of feeds that an article has left
 */
export function decodeRemovals(records: readonly Pick<SQSRecord, 'messageId' | 'body'>[]): Removals {
  const paths = new Set<string>();
  const unreadable: string[] = [];
  for (const { messageId, body } of records) {
    const found = pathsIn(body);
    if (found === undefined) unreadable.push(messageId);
    else for (const path of found) paths.add(path);
  }
  const ids = records.map(({ messageId }) => messageId).sort();
  return { paths: [...paths], unreadable, reference: createHash('sha256').update(ids.join()).digest('hex') };
}

/** With the notification's setup S3 sends a test, which has no records. */
function pathsIn(body: string): readonly string[] | undefined {
  try {
    const message: Partial<S3Event & StalePaths> & { readonly Event?: string } = JSON.parse(body);
    if (message.Event === 's3:TestEvent') return [];
    if (message.paths !== undefined) return message.paths.map(String);
    // Encoded as in a form, where a plus sign is a space. A page is held under the address that was asked for and under the file's.
    return message.Records?.map(({ s3 }) => `/${decodeURIComponent(s3.object.key.replaceAll('+', ' '))}`).map((path) =>
      path.replace(/(?<=\/)index\.html$/, '*'),
    );
  } catch {
    return undefined;
  }
}

/** A thousand paths a month are free. */
const MOST_PATHS = 10;
/**
 * Only 15 with a `*` may be under way at once (Amazon CloudFront Developer Guide, "Quotas on invalidations"), batches come every five
 * seconds, and an invalidation takes up to a minute.
 */
const MOST_WITH_STAR = 3;

/**
 * @param removed public paths
 * @returns the paths to be invalidated: these or, where they are too many, the folders that they lie in, or everything. An article that
 *   leaves six feeds is everything: one path, which costs the edge what it asks the bucket for each minute anyway, and media once.
 */
export function invalidationPaths(removed: readonly string[]): readonly string[] {
  const paths = new Set(removed.map(encodeURI));
  if (isFew(paths)) return [...paths];
  const folders = new Set([...paths].map((path) => path.replace(/^(\/[^/]*\/).*/, '$1*')));
  return isFew(folders) ? [...folders] : ['/*'];
}

function isFew(paths: ReadonlySet<string>): boolean {
  return paths.size <= MOST_PATHS && [...paths].filter((path) => path.endsWith('*')).length <= MOST_WITH_STAR;
}
