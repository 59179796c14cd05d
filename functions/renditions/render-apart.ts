import type { Wanted } from '../../shared/article/media/renditions.ts';
import { type Rendered, SharpMissing } from '../../shared/media/renditions/render.ts';
import { FeedmillError } from '../../shared/pipeline/errors.ts';
import type { Render } from '../../shared/publish/renditions.ts';
import { type Allowance, startWatchedChild, type WatchedChild } from '../watched/watched-child.ts';

export interface ToRendering {
  readonly picture: Uint8Array;
  readonly wanted: readonly Wanted[];
}
export type FromRendering =
  | { readonly rendered: readonly Rendered[] | undefined }
  | { readonly missing: true }
  | { readonly error: unknown };

/** A photograph of 12 million pixels takes one second and 130 MB, the largest PNG that is taken two and 390 MB. */
const ALLOWANCE = { cpuMs: 30_000, memory: 800_000_000, heapMb: 200 };

export interface Rendering {
  readonly render: Render;
  /** Ends what is under way. */
  kill(): void;
  close(): Promise<void>;
}

/**
 * In a process of its own, started with the first picture: one that takes too much ends that one, and has no renditions. One at a time.
 * @param entry the module of that process, which does what `rendering.ts` does
 */
export function renderApart(entry: URL, allowance: Allowance = ALLOWANCE): Rendering {
  let child: WatchedChild<ToRendering> | undefined;
  let hear: (message: FromRendering) => void = () => undefined;
  const start = () => startWatchedChild<ToRendering, FromRendering>(entry, allowance, (message) => hear(message));
  return {
    async render(picture, wanted) {
      const apart = child ?? start();
      child = apart;
      try {
        return await new Promise((resolve, reject) => {
          hear = (message) => {
            if ('rendered' in message) resolve(message.rendered);
            else reject('missing' in message ? new SharpMissing('sharp cannot be loaded') : message.error);
          };
          void apart.ended.then((end) => {
            if (child === apart) child = undefined;
            if (end === 'too-costly') resolve(undefined);
            else reject(new FeedmillError('the process that rendered pictures ended'));
          });
          apart.watch();
          apart.send({ picture, wanted });
        });
      } finally {
        apart.unwatch();
      }
    },
    kill: () => child?.kill(),
    async close() {
      await child?.close();
    },
  };
}
