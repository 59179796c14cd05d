import { byBytes } from '../../../shared/article/by-bytes.ts';
import type { Instant, SubmissionKey } from '../../../shared/article/types.ts';
import type { Inbox, InboxListing } from '../../../shared/pipeline/ports.ts';

/** An upload as it lies there. */
export interface Lying {
  readonly bytes: Uint8Array;
  readonly uploadedAt: Instant;
  /** S3's ETag: equal bytes have an equal one. */
  readonly stamp: string;
}

export interface MemoryInbox {
  readonly inbox: Inbox;
  readonly listing: InboxListing;
  readonly files: Map<SubmissionKey, Lying>;
}

export function createMemoryInbox(): MemoryInbox {
  const files = new Map<SubmissionKey, Lying>();
  return {
    files,
    inbox: {
      async read(key) {
        const lying = files.get(key);
        return lying && { key, ...lying };
      },
    },
    listing: {
      async listed(after, limit) {
        const behind = [...files].filter(([key]) => byBytes(key, after) > 0).sort(([a], [b]) => byBytes(a, b));
        return behind.slice(0, limit).map(([key, { uploadedAt, stamp }]) => ({ key, uploadedAt, stamp }));
      },
    },
  };
}
