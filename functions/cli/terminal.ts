import type { Terminal } from './command.ts';

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    interrupted: () =>
      new Promise((resolve) => {
        const end = () => {
          // Without a listener a signal ends the process, whatever it is doing: so does the second one, of either kind.
          for (const signal of SIGNALS) process.off(signal, end);
          resolve();
        };
        for (const signal of SIGNALS) process.on(signal, end);
      }),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
