import { copyMedia } from '../copies/copy-media.ts';
import { fetchMedia } from '../copies/fetch-media.ts';
import type { Mill } from './mill.ts';

/** Copies remote media beside the passes, which do not wait for it; what it completes is published by the next of them. */
export interface Copier {
  /** Begins, unless it is at work already or the configuration does not ask for copies. */
  ring(): void;
  /** Breaks off. What was not fetched is wanted still. */
  close(): Promise<void>;
}

export function openCopier(mill: Mill): Copier {
  const closing = new AbortController();
  let work: Promise<void> | undefined;
  return {
    ring() {
      if (work !== undefined || closing.signal.aborted) return;
      work = copyAll(mill, closing.signal)
        .then(() => undefined)
        .catch((error: unknown) => mill.log.error('copying failed', { error }))
        .finally(() => {
          work = undefined;
        });
    },
    async close() {
      closing.abort();
      await work;
    },
  };
}

/** @returns how many articles and files were looked at again on account of it. */
export async function copyAll(mill: Mill, signal: AbortSignal): Promise<number> {
  if (mill.config.media !== 'copy') return 0;
  return copyMedia(mill, {
    fetch: (url) => fetchMedia(url, { maxBytes: mill.config.limits.mediaBytes, signal }),
    isEnough: () => signal.aborted,
  });
}
