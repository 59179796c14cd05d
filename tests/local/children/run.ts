import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** Every line that it has written to its end. */
  readonly lines: readonly string[];
  /** Resolves when it has written that many lines. @throws when it ends before that. */
  written(count: number): Promise<void>;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** @returns its exit status, null when it was killed. */
  ended(): Promise<number | null>;
}

/** Starts one of the programs of this folder on the Node that runs the tests. */
export function startChild(name: string, args: readonly string[], options: { readonly uid?: number } = {}): Child {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const exit = once(child, 'close');
  const ended = async (): Promise<number | null> => {
    const [status] = await exit;
    return typeof status === 'number' ? status : null;
  };
  return {
    lines,
    async written(count) {
      const early = exit.then(() => {
        if (lines.length < count) throw new Error(`${name} ended after ${lines.length} lines`);
      });
      while (lines.length < count) await Promise.race([once(reader, 'line'), early]);
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    ended,
  };
}
