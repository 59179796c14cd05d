import { fetchMedia } from '../copies/fetch-media.ts';
import { copyWanted } from './copy-wanted.ts';
import type { Mill } from './mill.ts';

/** Copies remote media beside the passes, which do not wait for it; what it completes is published by the next of them. */
export interface Copier {
  /** Begins, unless it is at work already or the configuration does not ask for copies. */
  look(): void;
  /** Breaks off. What was not fetched is wanted still. */
  close(): Promise<void>;
}

/** Copies for one mill, one round at a time. */
export function openCopier(mill: Mill): Copier {
  const closing = new AbortController();
  let work: Promise<void> | undefined;
  return {
    look() {
      if (work !== undefined || closing.signal.aborted) return;
      work = copyAll(mill, closing.signal).then(() => {
        work = undefined;
      });
    },
    async close() {
      closing.abort();
      await work;
    },
  };
}

/** @returns how many articles and files were looked at again on account of it; never throws. */
export async function copyAll(mill: Mill, signal: AbortSignal): Promise<number> {
  if (mill.config.media !== 'copy') return 0;
  try {
    const fetch = (url: string) => fetchMedia(url, { maxBytes: mill.config.limits.mediaBytes, signal });
    return await copyWanted({ ...mill, fetch }, () => signal.aborted);
  } catch (error) {
    // A full disk, a store under contention: the articles are published, and what was not copied is wanted still.
    mill.log.error('copying failed', { error });
    return 0;
  }
}
