import type { PublicPath } from '../article/public-path.ts';
import type { Instant, SubmissionKey } from '../article/types.ts';

/** A media upload, known by its bytes. */
export interface MediaFile {
  readonly key: SubmissionKey;
  /** Its name inside the upload, when that is a container. */
  readonly within?: string;
  /** SHA-256 of the file as it is published, hexadecimal: without what the upload tells beside picture and sound. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  /** By whom it is, as it says itself, in one line. */
  readonly credit?: string;
  /** Who holds the rights in it, likewise. */
  readonly rights?: string;
  readonly uploadedAt: Instant;
  /** Public path under the content hash: `/media/<32 hex digits>.<extension>`. */
  readonly path: PublicPath;
}
