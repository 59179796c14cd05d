import { read as readLater, readSync } from 'node:fs';
import { promisify } from 'node:util';

/** Up to here a synchronous read is quicker than handing the work to another thread. */
const SMALL = 1 << 18;

/**
 * Reads an open file from its beginning.
 * @param size bytes
 * @returns undefined when the file turns out to be shorter than `size`.
 */
export async function readWhole(descriptor: number, size: number): Promise<Uint8Array | undefined> {
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const count =
      size <= SMALL
        ? readSync(descriptor, bytes, done, size - done, done)
        : (await promisify(readLater)(descriptor, bytes, done, size - done, done)).bytesRead;
    if (count === 0) return undefined;
    done += count;
  }
  return bytes;
}
