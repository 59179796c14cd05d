import type { SQSRecord } from 'aws-lambda';
import { isCopyKey } from '../../shared/article/media/copies.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import { type Revision, revisionOf } from '../../shared/pipeline/revision.ts';
import type { SubmissionRef } from '../../shared/pipeline/types.ts';

/** What a batch of the queue asks for. */
export interface IngestBatch {
  readonly uploads: readonly UploadMessages[];
  /** Messages that ask for nothing, with why: they are done. */
  readonly ignored: readonly { readonly messageId: string; readonly why: string }[];
  /** Messages that nobody can read: they go the way of failures, to the dead-letter queue where a person looks at them. */
  readonly unreadable: readonly { readonly messageId: string; readonly why: string }[];
}

/** One key, at the newest revision that the batch speaks of, and every message that is done once it is ingested. */
export interface UploadMessages {
  readonly ref: SubmissionRef;
  readonly messageIds: readonly string[];
}

/** As much of one as is looked at. */
type Message = Pick<SQSRecord, 'messageId' | 'body'>;

type Decoded = { readonly ref: SubmissionRef } | { readonly ignored: string } | { readonly unreadable: string };

const CHANGES = new Set(['Object Created', 'Object Deleted']);

/**
 * @param records messages of the queue: Amazon S3 events as EventBridge delivers them (Amazon S3 User Guide,
 *   "EventBridge event message structure")
 * @param bucket the content bucket
 */
export function decodeBatch(records: readonly Message[], bucket: string): IngestBatch {
  const uploads = new Map<SubmissionKey, { ref: SubmissionRef; messageIds: string[] }>();
  const ignored: { messageId: string; why: string }[] = [];
  const unreadable: { messageId: string; why: string }[] = [];
  for (const { messageId, body } of records) {
    const decoded = decodeMessage(body, bucket);
    if ('ignored' in decoded) ignored.push({ messageId, why: decoded.ignored });
    else if ('unreadable' in decoded) unreadable.push({ messageId, why: decoded.unreadable });
    else {
      const { ref } = decoded;
      const known = uploads.get(ref.key);
      uploads.set(ref.key, {
        ref: known === undefined || known.ref.revision < ref.revision ? ref : known.ref,
        messageIds: [...(known?.messageIds ?? []), messageId],
      });
    }
  }
  return { uploads: [...uploads.values()], ignored, unreadable };
}

function decodeMessage(body: string, bucket: string): Decoded {
  let event: unknown;
  try {
    event = JSON.parse(body);
  } catch {
    return { unreadable: 'not JSON' };
  }
  if (!isObject(event)) return { unreadable: 'not an event' };
  const kind = event['detail-type'];
  if (event.source !== 'aws.s3' || typeof kind !== 'string') return { unreadable: 'not an event of Amazon S3' };
  // Tags, access tiers, restores: whatever the rule lets through one day, they change no content.
  if (!CHANGES.has(kind)) return { ignored: `${kind} changes no content` };
  const detail = isObject(event.detail) ? event.detail : {};
  const from = isObject(detail.bucket) ? detail.bucket.name : undefined;
  const object = isObject(detail.object) ? detail.object : {};
  if (from !== bucket) return { unreadable: `of the bucket ${JSON.stringify(from)}, not ${bucket}` };
  if (typeof object.key !== 'string' || object.key === '') return { unreadable: 'it names no key' };
  // Consoles make folders as empty objects whose key ends in `/`: nobody means them as articles.
  if (object.key.endsWith('/')) return { ignored: 'a folder' };
  // A record under such a key would stand in the way of the copy that has it.
  if (isCopyKey(object.key as SubmissionKey)) return { ignored: 'its key is an address, which only copies have' };
  const revision = revisionIn(object.sequencer, event.time);
  return revision === undefined
    ? { unreadable: 'it has neither a sequencer nor a time' }
    : { ref: { key: object.key as SubmissionKey, revision } };
}

/**
 * Events that no request caused may come without a sequencer. S3's own begin with the event's second as ten hexadecimal
 * digits (006408CAD69598B05E is of 2023-03-08), so the event's time gives one that takes its place among them.
 */
function revisionIn(sequencer: unknown, time: unknown): Revision | undefined {
  if (typeof sequencer === 'string' && /^[0-9A-Fa-f]{1,40}$/.test(sequencer)) return revisionOf(sequencer);
  const seconds = typeof time === 'string' ? Math.floor(Date.parse(time) / 1_000) : Number.NaN;
  return seconds >= 0 ? revisionOf(seconds.toString(16).padStart(10, '0')) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
