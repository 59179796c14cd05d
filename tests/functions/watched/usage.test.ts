import { describe, expect, it } from 'vitest';
import { usageOf } from '../../../functions/watched/usage.ts';

describe('usageOf', () => {
  it.runIf(process.platform === 'linux')(
    'tells as many bytes in memory as the process itself, whatever a page is',
    () => {
      const before = process.memoryUsage.rss();
      const { memory } = usageOf(process.pid);
      const after = process.memoryUsage.rss();
      expect(memory).toBeGreaterThan(0.9 * Math.min(before, after));
      expect(memory).toBeLessThan(1.1 * Math.max(before, after));
    },
  );
});
