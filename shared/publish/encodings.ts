import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isArchived } from '../feed/document-kinds.ts';
import type { FeedDocument } from '../feed/documents.ts';
import type { ContentEncoding } from './siblings.ts';

/** How hard to try, as brotli and zlib count it. */
type Levels = Readonly<Record<ContentEncoding, number>>;

/** Asked for every quarter of an hour: 14 ms with each for a MB of articles, where brotli's 11 takes a second and saves a further tenth. */
const CURRENT: Levels = { br: 5, gzip: 6 };
/**
 * Read once by whoever walks them, and written by the hundred in an import: 5 and 7 ms, and 15 MB less for the encoder, for files that are
 * a seventh and a twentieth larger.
 */
const ARCHIVED: Levels = { br: 3, gzip: 4 };

/** By what it is alone, and neither encoder writes a time: equal documents give equal bytes, in an import and after a change of one article. */
export function encode(
  { path, bytes }: Pick<FeedDocument, 'path' | 'bytes'>,
  encoding: ContentEncoding,
): Promise<Uint8Array> {
  // Looked up here, where the simulation has put its own: what is held on to is what there was when the first of a process was loaded.
  const level = (isArchived(path) ? ARCHIVED : CURRENT)[encoding];
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level });
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
