import { rejection } from '../../../shared/article/rejection.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { FeedmillError } from '../../../shared/pipeline/errors.ts';
import type { Inspection } from '../../../shared/pipeline/inspection.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import { rejectedReceipt } from '../../../shared/receipt/receipts.ts';
import { Problem } from '../../desk/problem.ts';
import { TOO_COSTLY } from '../../watched/too-costly.ts';
import { startWatchedChild, type WatchedChild } from '../../watched/watched-child.ts';
import type { WorkerOptions } from '../pool/child.ts';

export type ToInspecting =
  | { readonly open: WorkerOptions }
  | { readonly inspect: { readonly key: SubmissionKey; readonly bytes: Uint8Array } };
export type FromInspecting = { readonly inspection: Inspection } | { readonly error: unknown };

/** Looks at what is no upload yet. */
export interface Inspector {
  /** @param signal of whoever has asked: nothing is looked at for one who has gone @throws its reason */
  inspect(key: SubmissionKey, bytes: Uint8Array, signal: AbortSignal): Promise<Inspection>;
  close(): Promise<void>;
}

const MEMORY = 400_000_000;
/** Each may take seconds, and a browser is answered within thirty. */
const MOST_WAITING = 3;
const HEAP_MB = 200;
/** An editor looks several times while a text is written; who has gone needs no process. */
const IDLE_MS = 60_000;

/** In a process of its own, started with the first look: what takes no end takes that one along, and nothing else. */
export function openInspector(options: WorkerOptions, clock: Clock): Inspector {
  const { config } = options;
  const allowance = { cpuMs: config.limits.readingSeconds * 1_000, memory: MEMORY, heapMb: HEAP_MB };
  let child: WatchedChild<ToInspecting> | undefined;
  let hear: (message: FromInspecting) => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const start = (): WatchedChild<ToInspecting> => {
    const started = startWatchedChild<ToInspecting, FromInspecting>(
      new URL('./inspecting.mjs', import.meta.url),
      allowance,
      (message) => hear(message),
    );
    started.send({ open: options });
    void started.ended.then(() => {
      if (child === started) child = undefined;
    });
    return started;
  };

  const look = (key: SubmissionKey, bytes: Uint8Array, signal: AbortSignal): Promise<Inspection> => {
    child ??= start();
    const at = child;
    const breakOff = () => at.kill();
    signal.addEventListener('abort', breakOff);
    return new Promise<Inspection>((resolve, reject) => {
      hear = (message) => ('error' in message ? reject(message.error) : resolve(message.inspection));
      void at.ended.then((end) => {
        const context = { key, uploadedAt: clock.now(), config };
        if (end === 'too-costly')
          resolve({ receipt: rejectedReceipt(context, rejection([TOO_COSTLY]), []), articles: [], about: [] });
        else reject(new FeedmillError('the process that was looking at it ended'));
      });
      at.watch();
      at.send({ inspect: { key, bytes } });
    }).finally(() => {
      signal.removeEventListener('abort', breakOff);
      at.unwatch();
    });
  };

  const rest = async (): Promise<void> => {
    clearTimeout(idle);
    await child?.close();
  };

  let waiting = 0;
  return {
    async inspect(key, bytes, signal) {
      if (waiting >= MOST_WAITING) throw new Problem('busy', {}, { headers: { 'Retry-After': '5' } });
      waiting++;
      const left = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      const result = last.then(() => {
        signal.throwIfAborted();
        clearTimeout(idle);
        return look(key, bytes, signal);
      });
      last = result
        .catch(() => undefined)
        .then(() => {
          idle = setTimeout(() => void rest(), IDLE_MS).unref();
        });
      return Promise.race([result, left]).finally(() => waiting--);
    },
    async close() {
      child?.kill();
      await last;
      await rest();
    },
  };
}
