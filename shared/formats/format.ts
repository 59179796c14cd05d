import type { AcceptedStatuses } from '../article/sidecar.ts';
import type { NotPublished, Reading, Rejection, Warning } from '../article/types.ts';

/**
 * What an upload is that brings files of its own.
 * - `docx`: a Word document.
 * - `zip`: any other archive that may hold articles.
 * - `odt`: a text of OpenDocument.
 * - `email`: a message in the form of RFC 5322.
 */
export type ContainerKind = 'docx' | 'odt' | 'zip' | 'email';

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
  /** About how the bytes became text. */
  readonly warnings: readonly Warning[];
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
  /** What does not hold it although it is not known. @default nothing */
  readonly accepted?: AcceptedStatuses;
}

/**
 * Reads one file of a container, whatever its format, as an upload of its own that lies one container deeper.
 *
 * @param file.key its name in the container.
 */
export type ReadInside = (file: {
  readonly key: string;
  readonly bytes: Uint8Array;
}) => Promise<Reading | NotPublished>;

export type Reader = (
  upload: Upload,
  context: ReadingContext,
  readInside: ReadInside,
) => Reading | NotPublished | Promise<Reading | NotPublished>;

/** One input format. Recognising must be cheap: it runs on every upload, before the reader and its parser are loaded. */
export interface Format {
  /** Of the folder with its signs and its reader. */
  readonly name: string;
  recognises(upload: Upload): boolean;
  load(): Promise<Reader>;
}
