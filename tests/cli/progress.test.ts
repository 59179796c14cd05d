import { describe, expect, it } from 'vitest';
import { createProgress } from '../../functions/cli/progress.ts';

function terminal(interactive: boolean) {
  const written: string[] = [];
  return {
    written,
    out: () => undefined,
    err: (text: string) => {
      written.push(text);
    },
    interactive,
    interrupted: () => new Promise<void>(() => undefined),
    onHangUp: () => undefined,
  };
}

describe('progress', () => {
  it('is a bar on a terminal, redrawn in place and taken away at the end', () => {
    const shown = terminal(true);
    let now = 0;
    const progress = createProgress(shown, () => now);
    progress.step('reading', 1, 4);
    now += 10;
    progress.step('reading', 2, 4);
    now += 100;
    progress.step('reading', 3, 4);
    progress.step('reading', 4, 4);
    progress.end();
    expect(shown.written).toEqual([
      `\r\x1b[Kreading [${'#'.repeat(8)}${'.'.repeat(22)}] 1/4`,
      `\r\x1b[Kreading [${'#'.repeat(23)}${'.'.repeat(7)}] 3/4`,
      `\r\x1b[Kreading [${'#'.repeat(30)}] 4/4`,
      '\r\x1b[K',
    ]);
  });

  it('writes nothing into a pipe', () => {
    const piped = terminal(false);
    const progress = createProgress(piped);
    progress.step('reading', 1, 4);
    progress.end();
    expect(piped.written).toEqual([]);
  });
});
