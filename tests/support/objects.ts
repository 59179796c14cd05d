import { createHash } from 'node:crypto';
import type { PublicFile, PublicStore } from '../../shared/pipeline/ports.ts';

/** A public store in memory whose ETags are as S3's, so that who knows the bytes knows them, and equal bytes have equal ones. */
export function createObjects(): PublicStore & { readonly files: Map<string, PublicFile> } {
  const files = new Map<string, PublicFile>();
  const stateOf = (path: string) => {
    const file = files.get(path);
    return file && { etag: md5Of(file.bytes), digest: file.digest };
  };
  return {
    files,
    head: async (path) => stateOf(path),
    async read(path) {
      const file = files.get(path);
      return file && { etag: md5Of(file.bytes), bytes: file.bytes };
    },
    async put(file, expected) {
      if (stateOf(file.path)?.etag !== expected) return 'conflict';
      files.set(file.path, file);
      return 'written';
    },
    async remove(path) {
      files.delete(path);
    },
  };
}

export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
