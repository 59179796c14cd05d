import type { Terminal } from './command.ts';

export interface Progress {
  /** @param done of `total` steps */
  step(label: string, done: number, total: number): void;
  /** Takes the bar away, so that what follows starts on a clean line. */
  end(): void;
}

const WIDTH = 30;
/** Redrawing more often costs more than it shows. */
const EVERY_MS = 80;

/** A bar on a terminal, nothing in a pipe or a log. */
export function createProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  if (!terminal.interactive) return { step() {}, end() {} };
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    step(label, done, total) {
      if (done < total && now() - drawnAt < EVERY_MS) return;
      drawnAt = now();
      shown = true;
      const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
      terminal.err(`\r\x1b[K${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`);
    },
    end() {
      if (shown) terminal.err('\r\x1b[K');
      shown = false;
    },
  };
}
