import type { NotPublished, Reading, Rejection } from '../article/types.ts';
import type { ContainerKind } from './containers/kind.ts';

/** One upload as the formats look at it. */
export interface Upload {
  readonly key: string;
  /** Lower case, without the dot; empty when the key has none. A hint only. */
  readonly extension: string;
  /** As the uploader declared it; a hint only. */
  readonly contentType?: string;
  readonly bytes: Uint8Array;
  /** Set when it brings files of its own. */
  readonly container?: ContainerKind;
  /** Lines end in `\n`, no byte order mark. Empty when the bytes are not text. */
  readonly text: string;
  /** Why the bytes are not text. */
  readonly undecoded?: Rejection;
}

/** What readers know of the newsroom. */
export interface ReadingContext {
  /** Lines that its system adds to every text. */
  readonly furniture: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
  /**
   * How many containers the file is inside of: archives are not opened inside archives.
   * @default 0
   */
  readonly depth?: number;
}

export type Reader = (
  upload: Upload,
  context: ReadingContext,
) => Reading | NotPublished | Promise<Reading | NotPublished>;

/** One input format. Recognising must be cheap: it runs on every upload, before the reader and its parser are loaded. */
export interface Format {
  readonly name: string;
  recognises(upload: Upload): boolean;
  load(): Promise<Reader>;
}
