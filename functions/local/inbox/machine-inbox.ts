import type { SubmissionKey } from '../../../shared/article/types.ts';
import type { Fingerprint } from '../../../shared/local/inbox/fingerprint.ts';
import type { FolderInbox } from '../../../shared/local/inbox/folder-inbox.ts';

/** The inbox of one machine: a folder of it, or a bucket that speaks S3's protocol. */
export interface MachineInbox extends Pick<FolderInbox, 'read' | 'readHidden' | 'scan'> {
  /** Its path without links, or its address. */
  readonly place: string;
  /** Absent where nothing tells of what has changed. */
  readonly glance?: FolderInbox['glance'];
  /** Least milliseconds between two looks through it, where nothing tells of changes. */
  readonly pollMs?: number;
  /** Tells one from another that stands in its place; what a scan gives. */
  identity(): string;
  /** How many of these lie there, as far as can be told without reading them. */
  knows(files: readonly { readonly key: SubmissionKey; readonly fingerprint: Fingerprint }[]): Promise<number>;
  /** Puts a file there as an editor would, or takes it out. @param content undefined where it is to be gone */
  put(key: SubmissionKey, content: string | Uint8Array | undefined): Promise<void>;
  /** Puts a file where none of that name lies. @returns whether it was put there */
  putNew(key: SubmissionKey, content: Uint8Array): Promise<boolean>;
  close(): void;
}
