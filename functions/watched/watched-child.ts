import { type ChildProcess, fork } from 'node:child_process';
import { guard } from './guard.ts';
import { type Usage, usageOf } from './usage.ts';

/** What one piece of work may take, and the heap that the process gets. */
export interface Allowance {
  /** Milliseconds of processor time. */
  readonly cpuMs: number;
  /** Bytes. */
  readonly memory: number;
  readonly heapMb: number;
}

/** A process that works for this one, and is killed when a piece of work takes too much. */
export interface WatchedChild<To> {
  send(message: To): void;
  /** A piece of work begins: from now on its cost counts, until `unwatch`. */
  watch(): void;
  unwatch(): void;
  /** In the middle of whatever it does. */
  kill(): void;
  /** Lets it end by itself. */
  close(): Promise<void>;
  /** Resolves when it is no more. */
  readonly ended: Promise<End>;
}

/** `too-costly`: it was killed for what it took, or has run out of memory. */
export type End = 'too-costly' | 'otherwise';

/** How V8 ends a process that is out of memory, in one or another of its ways. */
const OUT_OF_MEMORY = new Set(['SIGABRT', 'SIGILL', 'SIGTRAP']);

/**
 * What a process is started with beside its heap. V8 takes of the space for new objects what it may before it collects; what lasts it goes
 * through from 64 MB on, and not five times before a process that does little has ended: an eighth of the CPU of one article. The documents
 * of one change take 20 MB, beside 26 that last: from 40 on it went through all of that twice with each, a fifth of what a change took, and
 * behind the first time it would go through it at 8 MB more, with two changes of three: so at twice as much, and
 * with all of the space for new objects from the beginning, a twentieth less. And compiled in
 * threads, functions wait for each other with all that was found out of them, 25 MB of some thousand articles: beside each other
 * processes have no core left that would be faster for it. A pattern is read as bytecode, and made a program when it is asked again: not before
 * it was asked 250 times, or of more than a thousand characters, since that takes as long as the bytecode did, 50 ms of one article, which asks
 * most of its patterns for each paragraph: of one article a twentieth of the CPU, of a thousand as much. To make the bytecode shorter takes a
 * tenth of what the patterns of a first article take, 25 ms, and nothing is read so often.
 */
const V8 = [
  '--min-semi-space-size=4',
  '--max-semi-space-size=4',
  '--no-concurrent-recompilation',
  '--initial-old-space-size=64',
  '--heap-growing-percent=100',
  '--regexp-tier-up-ticks=250',
  '--no-regexp-peephole-optimization',
];
/**
 * glibc's mallopt(3). One arena for each thread that compresses keeps what was ever used by it, 30 MB each; and what is larger than 256 kB,
 * as a document and what compresses it, goes back to the system as soon as it is done with, which glibc gives up when it sees one go.
 */
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };
const LOOKS_EVERY_MS = 100;
/**
 * A process loads most of its modules with its first piece of work, for about as long as it took to start. On a slow or busy machine that
 * alone would be too much, every time anew: it has twice as long more for it.
 */
const TIMES_ITS_START = 2;
/** Where the system does not say what a process has used, the clock tells nothing of its start. */
const MOST_WARM_UP_MS = 2_000;

/**
 * A process and not a thread: V8 ends the whole process when a thread's heap grows too fast (a Map, the matches of an
 * expression), whatever limits that thread was given.
 * @param entry a module that ends its process on `disconnect` (`workFor`)
 * @param child started with this heap, where it is there already
 */
export function startWatchedChild<To extends object, From>(
  entry: URL,
  { cpuMs, memory, heapMb }: Allowance,
  hear: (message: From) => void,
  child = startChildProcess(entry, heapMb),
): WatchedChild<To> {
  let before: Usage | undefined;
  let timer: NodeJS.Timeout | undefined;
  let warmUpMs: number | undefined;
  let tookTooMuch = false;
  const unwatch = () => {
    if (before !== undefined) warmUpMs = 0;
    before = undefined;
    clearInterval(timer);
  };
  const isTooMuch = (since: Usage) => {
    const now = usageOf(child.pid ?? 0);
    return now.cpuMs - since.cpuMs > cpuMs + (warmUpMs ?? 0) || now.memory > memory;
  };
  const look = () => {
    const since = before;
    if (since === undefined || !isTooMuch(since)) return;
    // When this process was busy itself, the news that the work is done may be waiting: it is heard first.
    setTimeout(() => {
      if (before !== since) return;
      tookTooMuch = true;
      child.kill('SIGKILL');
    }, LOOKS_EVERY_MS / 2);
  };
  child.on('message', (message) => hear(message as From));
  return {
    // Where the child is gone, its end says so.
    send: (message) => void child.send(message, () => undefined),
    watch() {
      unwatch();
      before = usageOf(child.pid ?? 0);
      warmUpMs ??= Math.min(before.cpuMs * TIMES_ITS_START, MOST_WARM_UP_MS);
      timer = setInterval(look, LOOKS_EVERY_MS).unref();
    },
    unwatch,
    kill: () => void child.kill('SIGKILL'),
    async close() {
      if (child.connected) child.disconnect();
      await this.ended;
    },
    ended: signalOf(child).then((signal): End => {
      const isTooCostly = tookTooMuch || (before !== undefined && OUT_OF_MEMORY.has(signal ?? ''));
      unwatch();
      return isTooCostly ? 'too-costly' : 'otherwise';
    }),
  };
}

/** Not watched yet: what it does of itself is its start. @param words that it is started with */
export function startChildProcess(entry: URL, heapMb: number, words: readonly string[] = []): ChildProcess {
  const child = fork(entry, words, {
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${heapMb}`, ...V8],
    env: { ...process.env, ...MALLOC },
    // It has nothing to say but by messages; V8 writes a page when it runs out of memory, which is dealt with.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  guard(child);
  return child;
}

/** @returns the signal that ended it, if one did. */
function signalOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once('exit', (_, signal) => resolve(signal));
    // One that could not be started does not exit.
    child.on('error', () => child.pid === undefined && resolve(null));
  });
}
