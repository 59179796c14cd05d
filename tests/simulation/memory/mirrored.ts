import { isDeepStrictEqual } from 'node:util';
import type { PublicPath } from '../../../shared/article/public-path.ts';
import type { PublicListing, PublicStore } from '../../../shared/pipeline/ports.ts';

/**
 * A public store in memory beside a real one, to which all is done as well: both must answer the same.
 * @param onUnlike told where they do not
 */
export function mirrored(memory: PublicStore, real: PublicStore, onUnlike: (what: string) => void): PublicStore {
  const quoted = (etag: string | undefined) => etag && `"${etag}"`;
  /** Paths that are not as the real one was last seen: looks at others, two of three, take it as long as puts and say nothing new. */
  const changed = new Set<PublicPath>();
  let isEmptySeen = false;
  return {
    async head(path) {
      if (isEmptySeen && !changed.delete(path)) return memory.head(path);
      isEmptySeen = true;
      const [there, here] = [await real.head(path), await memory.head(path)];
      if (there?.etag !== quoted(here?.etag) || there?.digest !== here?.digest)
        onUnlike(`${path} is ${JSON.stringify(there)}, and should be ${JSON.stringify(here)}`);
      return here;
    },
    async read(path) {
      const [there, here] = [await real.read(path), await memory.read(path)];
      if (there?.etag !== quoted(here?.etag)) onUnlike(`${path} reads as ${there?.etag}, and should as ${here?.etag}`);
      return here;
    },
    async put(file, expected) {
      changed.add(file.path);
      const [there, here] = [await real.put(file, quoted(expected)), await memory.put(file, expected)];
      if (there !== here) onUnlike(`a put of ${file.path} was answered with ${there}, and should be with ${here}`);
      return here;
    },
    async remove(path) {
      changed.add(path);
      await real.remove(path);
      await memory.remove(path);
    },
  };
}

/** The same of what is listed. */
export function mirroredListing(
  memory: PublicListing,
  real: PublicListing,
  onUnlike: (what: string) => void,
): PublicListing {
  return {
    async listed(after, limit) {
      const [there, here] = [await real.listed(after, limit), await memory.listed(after, limit)];
      const told = there.map(({ path, size, md5 }) => ({ path, size, md5 }));
      if (!isDeepStrictEqual(told, here))
        onUnlike(`behind ${after} it lists ${told.length} files, and should list ${here.length}, or they differ`);
      return here;
    },
  };
}
