import type { SubmissionKey } from '../../shared/article/types.ts';

/** An upload that comes in pieces, as far as it has come. */
export interface UploadUnderWay {
  /** That it will have. */
  readonly bytes: number;
  /** Those that are there, from the first one on without a gap. */
  readonly offset: number;
}

/** Where something is put, and the headers to send. */
export interface UploadAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Uploads that go on where they broke off. What has come of one lies where nothing takes it up, for a week behind its latest piece, and is
 * in the inbox when it is whole, at once.
 */
export interface UploadsInPieces {
  /** Of each piece but the last, which has what is left. */
  readonly pieceBytes: number;
  /** @returns what it is asked for by, by who began it alone: nobody guesses it @throws Problem where too many are under way */
  begin(key: SubmissionKey, bytes: number): Promise<string>;
  /** @returns undefined where none of that key and name is under way (any more) */
  find(key: SubmissionKey, id: string): Promise<UploadUnderWay | undefined>;
  /**
   * Puts the next piece there, whole or not at all.
   * @returns whether those bytes are the next ones still
   * @default - they are put past the desk
   */
  readonly put?: (key: SubmissionKey, id: string, offset: number, piece: Uint8Array) => Promise<boolean>;
  /**
   * Where the next pieces are put past the desk, in their order, within minutes.
   * @default - they go through the desk
   */
  readonly addresses?: (key: SubmissionKey, id: string, underWay: UploadUnderWay) => Promise<readonly UploadAddress[]>;
  /**
   * All of it, to be looked at before it lies in the inbox; undefined where it has not all come.
   * @default - nobody can look into it before
   */
  readonly whole?: (key: SubmissionKey, id: string) => Promise<Uint8Array | undefined>;
  /**
   * Has it lie in the inbox, where all of it has come.
   * @param before the digest of what it replaces; undefined where nothing may lie there
   * @returns whether that was still so; if not, its pieces stay
   */
  finish(key: SubmissionKey, id: string, before: string | undefined): Promise<boolean>;
  /** Takes away what has come of it. */
  drop(key: SubmissionKey, id: string): Promise<void>;
}

/** Of the piece behind so many bytes; 0 where nothing is left. */
export function bytesOfNext({ bytes, offset }: UploadUnderWay, pieceBytes: number): number {
  return Math.max(0, Math.min(pieceBytes, bytes - offset));
}
