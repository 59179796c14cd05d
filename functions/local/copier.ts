import { type BesidePasses, besidePasses } from './beside-passes.ts';
import type { Mill } from './mill.ts';

/** Copies remote media; what it completes is published by the next pass, and what was not fetched is wanted still. */
export function openCopier(mill: Mill): BesidePasses {
  return besidePasses((signal) => copyAll(mill, signal));
}

/** @returns how many articles and files were looked at again on account of it; never throws. */
export async function copyAll(mill: Mill, signal: AbortSignal): Promise<number> {
  if (mill.config.media !== 'copy') return 0;
  try {
    const { fetchMedia } = await import('../copies/fetch-media.ts');
    const { copyWanted } = await import('./copy-wanted.ts');
    const fetch = (url: string) => fetchMedia(url, { maxBytes: mill.config.limits.mediaBytes, signal });
    return await copyWanted({ ...mill, fetch }, () => signal.aborted);
  } catch (error) {
    // A full disk, a store under contention: the articles are published, and what was not copied is wanted still.
    mill.log.error('copying failed', { error });
    return 0;
  }
}
