/** Of user-defined metadata, which is US-ASCII on its way (Amazon S3 User Guide, "Working with object metadata"). */
const NAME = 'written-by';
/** As a browser sends it. */
export const WRITTEN_BY = `x-amz-meta-${NAME}`;

/** An object's metadata of who wrote it. @param by undefined where nobody has said */
export function writtenBy(by: string | undefined): { readonly Metadata?: Record<string, string> } {
  return by === undefined ? {} : { Metadata: { [NAME]: encodeURIComponent(by.toWellFormed()) } };
}

/** The same as the header by which a browser sends it. */
export function writtenByHeader(by: string | undefined): Readonly<Record<string, string>> {
  const written = writtenBy(by).Metadata?.[NAME];
  return written === undefined ? {} : { [WRITTEN_BY]: written };
}

/** @returns who wrote an object with this metadata, where it says so */
export function writerIn(metadata: Readonly<Record<string, string>> | undefined): string | undefined {
  const written = metadata?.[NAME];
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    // Another hand's.
    return undefined;
  }
}
