import { WRITTEN_BY } from '../names.ts';

/**
 * An object's metadata of who wrote it, which is US-ASCII on its way (Amazon S3 User Guide, "Working with object metadata").
 * @param by undefined where nobody has said
 */
export function writtenBy(by: string | undefined): { readonly Metadata?: Record<string, string> } {
  return by === undefined ? {} : { Metadata: { [WRITTEN_BY]: encodeURIComponent(by.toWellFormed()) } };
}

/** The same as the header by which a browser sends it. */
export function writtenByHeader(by: string | undefined): Readonly<Record<string, string>> {
  const written = writtenBy(by).Metadata?.[WRITTEN_BY];
  return written === undefined ? {} : { [`x-amz-meta-${WRITTEN_BY}`]: written };
}

/** @returns who wrote an object with this metadata, where it says so */
export function writerIn(metadata: Readonly<Record<string, string>> | undefined): string | undefined {
  const written = metadata?.[WRITTEN_BY];
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    // Another hand's.
    return undefined;
  }
}
