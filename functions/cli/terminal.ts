import type { Terminal } from './command.ts';

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const hasTerminal = [stdin, stdout, stderr].some(({ isTTY }) => isTTY);
  // Who closes a terminal wants what runs in it to end.
  const ending: readonly NodeJS.Signals[] = hasTerminal ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];
  // Whoever read it has enough (`status | head`), or is gone (a log's collector): no reason to break off, or to stop serving.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    interactive: stderr.isTTY === true,
    ask:
      stdin.isTTY && stderr.isTTY ? async (question) => (await import('./ask.ts')).askOnTerminal(question) : undefined,
    unread: () => new Promise((resolve) => stdout.once('close', resolve)),
    interrupted: () =>
      new Promise((resolve) => {
        const end = () => {
          // Without a listener a signal ends the process, whatever it is doing: so does the second one, of either kind.
          for (const signal of ending) process.off(signal, end);
          resolve();
        };
        for (const signal of ending) process.on(signal, end);
      }),
    onHangUp(listener) {
      if (!hasTerminal) process.on('SIGHUP', listener);
    },
  };
}
