import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isOfNewest } from '../feed/archives/span.ts';
import { isArchived } from '../feed/document-kinds.ts';
import type { FeedDocument } from '../feed/documents.ts';
import { itemStarts } from '../feed/item-starts.ts';
import type { ContentEncoding } from './siblings.ts';
import { splicedGzip } from './spliced-gzip.ts';

/** How hard to try, as brotli and zlib count it. */
type Levels = Readonly<Record<ContentEncoding, number>>;

/**
 * Asked for every quarter of an hour: 14 ms with brotli for a MB of articles, where its 11 takes a second and saves a further tenth, and
 * with gzip, whose 6 takes half as long again and saves a hundredth, when none of its articles was there before.
 */
const CURRENT: Levels = { br: 5, gzip: 5 };
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
  if (encoding === 'gzip') {
    // Of an archive's documents nearly all are written once, and kept for nothing, but for the one that changes with each article.
    const starts = isArchived(path) && !isOfNewest(path) ? [] : itemStarts(path, bytes);
    return starts.length === 0 ? promisify(gzip)(bytes, { level }) : splicedGzip(bytes, starts, level);
  }
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.length),
    },
  });
}

/**
 * A window that all of a document fits into: as good as the largest, of which the encoder, and each reader, takes 4 MB whatever it is given,
 * which V8 counts, and clears away the sooner what it can.
 */
function windowBits(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(bytes + BESIDE_WINDOW))));
}

/** Bytes of a window that no reference reaches (RFC 7932, section 9.1). */
const BESIDE_WINDOW = 16;
