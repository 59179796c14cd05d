import type { ChildProcess } from 'node:child_process';
import { startChildProcess } from '../../watched/watched-child.ts';

/** What the processes of a pool begin with. */
export const WORKER = new URL('./worker.mjs', import.meta.url);
/** Of one that reads uploads which take no long time. */
export const SHORT_HEAP_MB = 96;
/** The word that one is started with which nobody has work for yet. */
export const AHEAD = 'ahead';

let begun: ChildProcess | undefined;

/**
 * Starts a process of a pool before there is one. A command takes as long to load, to read its configuration and to look through the inbox
 * as such a process does to load what it reads with: the one beside the other, an article is out 0.2 s sooner. Where there is nothing
 * to be done, it ends with the command.
 */
export function beginAhead(): void {
  begun ??= startChildProcess(WORKER, SHORT_HEAP_MB, [AHEAD]);
  begun.unref();
  begun.channel?.unref();
}

/** @returns the process that was started ahead, where there is one that nobody has taken; it is the caller's. */
export function takeBegun(): ChildProcess | undefined {
  const child = begun;
  begun = undefined;
  if (child?.connected !== true) return undefined;
  child.ref();
  child.channel?.ref();
  return child;
}
