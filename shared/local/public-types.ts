import { extname } from 'node:path/posix';
import { cacheControlOf } from '../pipeline/cache-control.ts';
import type { ContentEncoding } from '../pipeline/encodings.ts';

/** How a public file is served: what S3 keeps as metadata follows from the path alone, so folders need no side files. */
export interface PublicType {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentEncoding?: ContentEncoding;
}

const FEED_DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
]);

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
  ['heic', 'image/heic'],
  ['heif', 'image/heif'],
  ['ico', 'image/x-icon'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
  ['aac', 'audio/aac'],
  ['flac', 'audio/flac'],
  ['m4a', 'audio/mp4'],
  ['mp3', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['weba', 'audio/webm'],
  ['m4v', 'video/mp4'],
  ['mkv', 'video/matroska'],
  ['mov', 'video/quicktime'],
  ['mp4', 'video/mp4'],
  ['ogv', 'video/ogg'],
  ['webm', 'video/webm'],
  ['pdf', 'application/pdf'],
]);

const PAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['opml', 'text/x-opml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
]);

const ENCODINGS: ReadonlyMap<string, ContentEncoding> = new Map([
  ['br', 'br'],
  ['gz', 'gzip'],
]);

/** @param path a public path; `.br` and `.gz` at its end are encodings of the file before them. */
export function publicTypeOf(path: string): PublicType {
  const contentEncoding = ENCODINGS.get(extensionOf(path));
  const plain = contentEncoding === undefined ? path : path.slice(0, path.lastIndexOf('.'));
  return {
    contentType: contentTypeOf(plain),
    cacheControl: cacheControlOf(plain),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
  };
}

function contentTypeOf(path: string): string {
  const extension = extensionOf(path);
  return (
    FEED_DOCUMENTS.get(nameIn(path)) ??
    PAGE_TYPES.get(extension) ??
    MEDIA_TYPES.get(extension) ??
    'application/octet-stream'
  );
}

/** @returns whether the path is one of a feed's documents, as opposed to a page or media. */
export function isFeedDocument(path: string): boolean {
  return FEED_DOCUMENTS.has(nameIn(path));
}

/** @returns whether a file of that name is a picture, sound, film or document, judged by its extension. */
export function isMediaName(name: string): boolean {
  return MEDIA_TYPES.has(extensionOf(name));
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}
