import { extname } from 'node:path/posix';
import { servedMediaType } from '../../article/media/media-type.ts';
import { stated } from '../../article/stated.ts';
import { DOCUMENT_KINDS } from '../../feed/document-kinds.ts';
import { cacheControlOf } from '../../publish/cache-control.ts';
import { type ContentEncoding, documentPath, encodingOf } from '../../publish/siblings.ts';

/** How a public file is served: what S3 keeps as metadata follows from the path alone, so folders need no side files. */
export interface PublicType {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentEncoding?: ContentEncoding;
}

const PAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['opml', 'text/x-opml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
]);

/** @param path a public path; `.br` and `.gz` at its end are encodings of the file before them. */
export function publicTypeOf(path: string): PublicType {
  const contentEncoding = encodingOf(path);
  const plain = documentPath(path);
  return {
    contentType: contentTypeOf(plain),
    cacheControl: cacheControlOf(plain),
    ...stated({ contentEncoding }),
  };
}

function contentTypeOf(path: string): string {
  const kind = DOCUMENT_KINDS.find(({ file }) => path.endsWith(`/${file}`));
  if (kind !== undefined) return `${kind.mediaType}; charset=utf-8`;
  return PAGE_TYPES.get(extensionOf(path)) ?? servedMediaType(path) ?? 'application/octet-stream';
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}
