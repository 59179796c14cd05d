import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentEncoding } from './siblings.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * Brotli at 5: 9 ms for a feed of 450 kB, where 11 takes 440 ms and saves a further tenth.
 * Neither encoder writes a time, so equal bytes give equal bytes.
 */
export function encode(bytes: Uint8Array, encoding: ContentEncoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return deflate(bytes, { level: 6 });
  return brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
