import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { createLastAsked } from '../../../shared/pipeline/last-asked.ts';
import { identityOf } from './public-file.ts';

/** What lay at a path of the public folder when it was looked at. */
export interface Sighting {
  readonly parts: readonly string[];
  /** Undefined where nothing public lay. */
  readonly identity: string | undefined;
}

/** What was answered lately, in memory: a feed that ten thousand readers poll is read from the disk once. */
export interface Hot<T> {
  /** @returns what was kept under that name, if everything that it was made of still lies where it lay, unchanged. */
  find(name: string): T | undefined;
  /**
   * What is found, or else made. Whoever asks for what somebody is making already waits for that, and makes it only where it was
   * not kept.
   */
  of(name: string, make: () => Promise<T | undefined>): Promise<T | undefined>;
  /** @param size bytes of memory */
  keep(name: string, value: T, size: number, sightings: readonly Sighting[]): void;
}

/** Bytes. A thousand feeds in their three encodings; who serves more is behind a cache. */
const MOST_BYTES = 64_000_000;
/** Bytes that an entry takes beside its body. */
const ENTRY = 2_000;

interface Entry<T> {
  readonly value: T;
  readonly sightings: readonly (Pick<Sighting, 'identity'> & { readonly path: string })[];
}

/**
 * A look costs some 3 µs a file and is synchronous: opening, hashing and streaming it anew takes a hundred times as long.
 * A link that has taken the place of a file is another file; one in the place of a folder leads to the same file or to another.
 *
 * @param root the public folder
 */
export function createHot<T>(root: string): Hot<T> {
  const entries = createLastAsked<Entry<T>>({ bytes: MOST_BYTES });
  /** A feed has changed, and a thousand readers ask at once: reading and hashing it for each took 14 s and 2.5 GB. */
  const underWay = new Map<string, Promise<T | undefined>>();
  const find = (name: string): T | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.sightings.every(({ path, identity }) => identityAt(path) === identity)) return entry.value;
    entries.drop(name);
    return undefined;
  };
  return {
    find,
    async of(name, make) {
      const found = find(name);
      if (found !== undefined) return found;
      const others = underWay.get(name);
      if (others !== undefined) {
        await others.catch(() => undefined);
        return find(name) ?? make();
      }
      const made = make();
      underWay.set(name, made);
      try {
        return await made;
      } finally {
        underWay.delete(name);
      }
    },
    keep(name, value, size, sightings) {
      const seen = sightings.map(({ parts, identity }) => ({ path: join(root, ...parts), identity }));
      entries.keep(name, { value, sightings: seen }, size + ENTRY);
    },
  };
}

function identityAt(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? undefined : identityOf(stats);
  } catch {
    // A file stands where a folder stood, or it may not be entered any more.
    return undefined;
  }
}
