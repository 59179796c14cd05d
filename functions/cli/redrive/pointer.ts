import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../../shared/article/types.ts';
import type { StreamStretch } from '../../../shared/aws/dynamo/stream-records.ts';

/** What Lambda leaves of a batch of a stream that it gave up. */
export interface Pointer {
  readonly stretch: StreamStretch;
  readonly since: Instant;
  readonly tries: number | undefined;
  readonly isTooOld: boolean;
}

interface Invocation {
  readonly requestContext?: { readonly condition?: string; readonly approximateInvokeCount?: number };
  readonly DDBStreamBatchInfo?: {
    readonly streamArn?: string;
    readonly shardId?: string;
    readonly startSequenceNumber?: string;
    readonly endSequenceNumber?: string;
    readonly approximateArrivalOfFirstRecord?: string;
  };
}

/**
 * @param body of a message (AWS Lambda Developer Guide, "Retain discarded records for a DynamoDB event source in Lambda")
 * @returns undefined when it is none of these
 */
export function pointerIn(body: string): Pointer | undefined {
  const { requestContext = {}, DDBStreamBatchInfo: batch } = parsed(body);
  const { streamArn, shardId, startSequenceNumber: from, endSequenceNumber: to } = batch ?? {};
  const since = Date.parse(batch?.approximateArrivalOfFirstRecord ?? '');
  if (!streamArn || !shardId || !isNumber(from) || !isNumber(to) || Number.isNaN(since)) return undefined;
  return {
    stretch: { streamArn, shardId, from, to },
    since: instantOf(since),
    tries: requestContext.approximateInvokeCount,
    isTooOld: /Age/.test(requestContext.condition ?? ''),
  };
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d+$/.test(text);
}

function parsed(body: string): Invocation {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Invocation) : {};
  } catch {
    return {};
  }
}
