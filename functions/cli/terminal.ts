import type { Terminal } from './command.ts';

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const hasTerminal = [stdin, stdout, stderr].some(({ isTTY }) => isTTY);
  // Who closes a terminal wants what runs in it to end.
  const ending: readonly NodeJS.Signals[] = hasTerminal ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    interactive: stderr.isTTY === true,
    ask:
      stdin.isTTY && stderr.isTTY ? async (question) => (await import('./ask.ts')).askOnTerminal(question) : undefined,
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
