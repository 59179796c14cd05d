import type { DynamoDBRecord } from 'aws-lambda';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../../shared/article/types.ts';
import type { ReadStream, StreamRecord } from '../../../shared/aws/dynamo/stream-records.ts';
import type { Letter } from '../../../shared/aws/sqs/letters.ts';
import { askedIn } from '../../confirm/decode.ts';
import { decodeCopies } from '../../copies/decode.ts';
import { errandIn } from '../../deliver/decode.ts';
import { decodeBatch } from '../../ingest/decode.ts';
import { decodeRemovals } from '../../invalidate/removals.ts';
import { decodeChanges } from '../../publish/decode.ts';
import { noticeIn } from '../../push/decode.ts';
import { decodeUploads } from '../../receipts/decode.ts';
import { decodeRenditions } from '../../renditions/decode.ts';
import type { Line } from './lines.ts';
import { pointerIn } from './pointer.ts';

/** What a message is about. */
export type Matter =
  | { readonly kind: 'upload'; readonly key: SubmissionKey }
  | { readonly kind: 'copy'; readonly url: string }
  | { readonly kind: 'notice'; readonly hub: string; readonly feed: FeedId }
  /** Hosts alone: who knows the address could tell the subscriber anything. */
  | { readonly kind: 'subscription'; readonly topic: string; readonly host: string }
  | { readonly kind: 'delivery'; readonly topic: string; readonly host: string }
  | { readonly kind: 'pictures'; readonly article: ArticleId }
  | { readonly kind: 'removal'; readonly paths: readonly string[] }
  | { readonly kind: 'change'; readonly feeds: readonly FeedId[]; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'receipt'; readonly keys: readonly SubmissionKey[] }
  /** A change that the stream knows no more. */
  | { readonly kind: 'forgotten' }
  /** Nobody can act on it. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** One message that a function gave up. */
export interface SetAside {
  readonly line: Line;
  readonly letter: Letter;
  readonly matter: Matter;
  readonly since: Instant;
  readonly tries: number | undefined;
  /** Why, where the message itself tells. */
  readonly why: string | undefined;
}

interface Around {
  readonly contentBucket: string;
  /** How often the queue has a message tried. */
  readonly tries: number | undefined;
  readonly read: ReadStream;
}

/** Understands a message as the function would that gave it up. */
export async function setAside(line: Line, letter: Letter, around: Around): Promise<SetAside> {
  if (line.queue === undefined) return pointedTo(line, letter, around.read);
  const { ERROR_CODE, ERROR_MESSAGE, RETRY_ATTEMPTS } = letter.attributes;
  // Amazon EventBridge User Guide, "Using dead-letter queues": it never came to the function.
  const isUndelivered = ERROR_CODE !== undefined;
  return {
    line,
    letter,
    matter: matterOf(line, letter, around),
    since: letter.sentAt,
    tries: isUndelivered ? Number(RETRY_ATTEMPTS ?? 0) : around.tries,
    why: isUndelivered ? `EventBridge could not hand it on: ${ERROR_MESSAGE ?? ERROR_CODE}` : undefined,
  };
}

function matterOf({ name }: Line, { id, body }: Letter, { contentBucket }: Around): Matter {
  const records = [{ messageId: id, body }];
  if (name === 'copies') {
    const [url] = decodeCopies(records).asked.keys();
    return url === undefined ? unreadable('it names no address') : { kind: 'copy', url };
  }
  if (name === 'renditions') {
    const [article] = decodeRenditions(records).asked.keys();
    return article === undefined ? unreadable('it names no article') : { kind: 'pictures', article };
  }
  if (name === 'invalidate') {
    const { paths, unreadable: lost } = decodeRemovals(records);
    return lost.length > 0 ? unreadable('it names no files') : { kind: 'removal', paths };
  }
  if (name === 'push') {
    const notice = noticeIn(body);
    return notice === undefined
      ? unreadable('it names no hub')
      : { kind: 'notice', hub: notice.hub, feed: notice.feed };
  }
  if (name === 'confirm' || name === 'deliver') {
    const found = name === 'confirm' ? askedIn(body) : errandIn(body);
    if (found === undefined) return unreadable('it names no subscriber');
    const kind = name === 'confirm' ? 'subscription' : 'delivery';
    return { kind, topic: found.topic, host: new URL(found.callback).host };
  }
  const { uploads, ignored, unreadable: lost } = decodeBatch(records, contentBucket);
  const [upload] = uploads;
  if (upload !== undefined) return { kind: 'upload', key: upload.ref.key };
  return unreadable([...ignored, ...lost][0]?.why ?? 'it says nothing');
}

async function pointedTo(line: Line, letter: Letter, read: ReadStream): Promise<SetAside> {
  const pointer = pointerIn(letter.body);
  if (pointer === undefined) {
    const matter = unreadable('it is nothing that Lambda leaves');
    return { line, letter, matter, since: letter.sentAt, tries: undefined, why: undefined };
  }
  const { since, tries, isTooOld } = pointer;
  const records = await read(pointer.stretch);
  const why = isTooOld ? 'it was too old when its turn came' : undefined;
  return { line, letter, matter: changed(line, records), since, tries, why };
}

function changed({ name }: Line, records: readonly StreamRecord[] | undefined): Matter {
  // Lambda and the stream's own reader tell keys in the same words.
  const told = (records ?? []) as readonly unknown[] as readonly DynamoDBRecord[];
  if (name === 'receipts') {
    const keys = decodeUploads(told).map(({ key }) => key);
    return keys.length === 0 ? { kind: 'forgotten' } : { kind: 'receipt', keys };
  }
  const { feeds, articles } = decodeChanges(told);
  return feeds.length + articles.length === 0 ? { kind: 'forgotten' } : { kind: 'change', feeds, articles };
}

function unreadable(why: string): Matter {
  return { kind: 'unreadable', why };
}

/** What its matter is called: keys, addresses, paths and ids. */
export function namesOf(matter: Matter): readonly string[] {
  switch (matter.kind) {
    case 'upload':
      return [matter.key];
    case 'copy':
      return [matter.url];
    case 'notice':
      return [matter.hub, matter.feed];
    case 'subscription':
    case 'delivery':
      return [matter.topic];
    case 'pictures':
      return [matter.article];
    case 'removal':
      return matter.paths;
    case 'change':
      return [...matter.feeds, ...matter.articles];
    case 'receipt':
      return matter.keys;
    case 'forgotten':
    case 'unreadable':
      return [];
  }
}
