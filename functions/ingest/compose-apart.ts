import { rejection } from '../../shared/article/rejection.ts';
import type { Limits } from '../../shared/config/types.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import type { Composition } from '../../shared/pipeline/compose/composition.ts';
import { FeedmillError } from '../../shared/pipeline/errors.ts';
import { TOO_COSTLY } from '../watched/too-costly.ts';
import { startWatchedChild, type WatchedChild } from '../watched/watched-child.ts';

export interface ToReader {
  readonly upload: Parameters<Compose>;
}
export type FromReader = { readonly begun: true } | { readonly composition: Composition } | { readonly error: unknown };

/** Half of what the function has; the rest is for an upload's bytes, which are there twice. */
const MEMORY = 900_000_000;
const HEAP_MB = 700;

/**
 * Composes in a process of its own, so that an upload which takes no end costs the others of its batch these seconds and not
 * the function's minutes. One upload after the other.
 * @param reader the module of that process (`reader.ts`), which is started with the first upload and kept
 * @param here composes what is larger than an article may be, pictures and archives: to send them takes their size thrice,
 *   and their parts are counted before any is unpacked
 */
export function composeApart(
  reader: URL,
  { readingSeconds, uploadBytes }: Pick<Limits, 'readingSeconds' | 'uploadBytes'>,
  here: Compose,
): Compose {
  const allowance = { cpuMs: readingSeconds * 1_000, memory: MEMORY, heapMb: HEAP_MB };
  let child: WatchedChild<ToReader> | undefined;
  let hear: (message: FromReader) => void = () => undefined;
  return async (...upload) => {
    const [{ bytes, isCopy }] = upload;
    if (isCopy || bytes.length > uploadBytes) return here(...upload);
    const apart = child ?? startWatchedChild<ToReader, FromReader>(reader, allowance, (message) => hear(message));
    child = apart;
    try {
      return await new Promise<Composition>((resolve, reject) => {
        let begun = false;
        hear = (message) => {
          if ('begun' in message) begun = true;
          else if ('composition' in message) resolve(message.composition);
          else reject(message.error);
        };
        void apart.ended.then((end) => {
          child = undefined;
          if (begun && end === 'too-costly') resolve(rejection([TOO_COSTLY]));
          else reject(new FeedmillError('the process that was reading it ended'));
        });
        apart.watch();
        apart.send({ upload });
      });
    } finally {
      apart.unwatch();
    }
  };
}
