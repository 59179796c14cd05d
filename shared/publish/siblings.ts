/**
 * A document lies compressed beside itself, since CloudFront compresses neither application/atom+xml nor
 * application/feed+json. Imports nothing, so that the functions at the edge read the same list.
 */
const SUFFIXES = { br: '.br', gzip: '.gz' } as const;

/** As `Content-Encoding` names it (RFC 9110, section 8.4.1). */
export type ContentEncoding = keyof typeof SUFFIXES;

/** The smallest first. */
export const CONTENT_ENCODINGS = Object.keys(SUFFIXES) as readonly ContentEncoding[];

/** Where a document lies in this encoding: `/all/rss.xml` -> `/all/rss.xml.br`. */
export function siblingOf<Path extends string>(path: Path, encoding: ContentEncoding): `${Path}${string}` {
  return `${path}${SUFFIXES[encoding]}`;
}

/** @returns undefined for a document itself; its siblings have no address of their own. */
export function encodingOf(path: string): ContentEncoding | undefined {
  return CONTENT_ENCODINGS.filter((encoding) => path.endsWith(SUFFIXES[encoding]))[0];
}

/** The document that this is, or is a sibling of. */
export function documentPath(path: string): string {
  const encoding = encodingOf(path);
  return encoding === undefined ? path : path.slice(0, -SUFFIXES[encoding].length);
}
