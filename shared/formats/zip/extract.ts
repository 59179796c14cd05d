import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory.ts';

const STORED = 0;
const DEFLATED = 8;

/**
 * One file of an archive.
 *
 * @returns undefined when it is damaged, packed in another way than deflate, or not what the directory says of it: no
 *   more is ever inflated than that.
 */
export function extract(archive: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedBytes(archive, entry);
  const bytes = packed === undefined ? undefined : unpacked(packed, entry);
  return bytes !== undefined && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
}

/** The local header's own name and extra field are not those of the directory in length. */
function packedBytes(archive: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packed > archive.length ? undefined : archive.subarray(from, from + packed);
}

function unpacked(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    // In one piece: pieces are put together in a second buffer as large as the file.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) });
  } catch {
    return undefined;
  }
}
