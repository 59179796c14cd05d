import { createHash } from 'node:crypto';
import type { PublicPath } from '../../../shared/article/public-path.ts';
import type { PublicFile, PublicListing, PublicStore } from '../../../shared/pipeline/ports.ts';
import { sortedAfter } from './lists.ts';

/** What readers get, told of each write. */
export interface MemoryPublic {
  readonly store: PublicStore;
  readonly listing: PublicListing;
  readonly files: ReadonlyMap<PublicPath, PublicFile>;
  /** Takes a file away, and tells nobody. */
  lose(path: PublicPath): void;
  /** Puts one there, and tells nobody. */
  leave(file: PublicFile): void;
}

export type OnWrite = (path: PublicPath, file: PublicFile | undefined) => void;

/**
 * An S3 bucket as far as this project sees one: an ETag is the hash of the bytes, so that a document which comes again has the
 * ETag that it had.
 * @param onWrite called with each file that is put, and each path that is emptied
 */
export function createMemoryPublic(onWrite: OnWrite = () => undefined): MemoryPublic {
  const files = new Map<PublicPath, PublicFile>();
  const etagAt = (path: PublicPath) => {
    const file = files.get(path);
    return file && etagOf(file.bytes);
  };
  return {
    files,
    lose: (path) => void files.delete(path),
    leave: (file) => void files.set(file.path, file),
    store: {
      async head(path) {
        const file = files.get(path);
        return file && { etag: etagOf(file.bytes), digest: file.digest };
      },
      async read(path) {
        const file = files.get(path);
        return file && { etag: etagOf(file.bytes), bytes: file.bytes };
      },
      async put(file, expected) {
        if (etagAt(file.path) !== expected) return 'conflict';
        files.set(file.path, file);
        onWrite(file.path, file);
        return 'written';
      },
      async remove(path) {
        if (files.delete(path)) onWrite(path, undefined);
      },
    },
    listing: {
      listed: async (after, limit) =>
        sortedAfter(files, after)
          .slice(0, limit)
          .map(([path, { bytes }]) => ({ path, size: bytes.length, md5: etagOf(bytes) })),
    },
  };
}

const hashes = new WeakMap<Uint8Array, string>();

/** As S3 makes it: the MD5 of the bytes. */
export function etagOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = createHash('md5').update(bytes).digest('hex');
  hashes.set(bytes, hash);
  return hash;
}
