import { createHash } from 'node:crypto';

/** Strong ETags of what is served, each computed once for every state of a file. */
export interface ETags {
  /**
   * @param identity of the bytes
   * @param read gives the bytes, where they are not known yet
   */
  of(identity: string, read: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string>;
}

/** A feed's documents and their siblings take 9 of them; what is in no poll falls out first. */
const LARGEST_CACHE = 20_000;
const HEX_DIGITS = 32;

/** SHA-256 of the bytes, by which a file that was written again unchanged keeps its ETag. */
export function createETags(): ETags {
  const known = new Map<string, string>();
  return {
    async of(identity, read) {
      const before = known.get(identity);
      if (before !== undefined) known.delete(identity);
      const etag = before ?? (await hash(read()));
      known.set(identity, etag);
      for (const oldest of known.keys()) {
        if (known.size <= LARGEST_CACHE) break;
        known.delete(oldest);
      }
      return etag;
    },
  };
}

async function hash(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const sha256 = createHash('sha256');
  for await (const chunk of chunks) sha256.update(chunk);
  return `"${sha256.digest('hex').slice(0, HEX_DIGITS)}"`;
}
