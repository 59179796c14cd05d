import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleDesk } from '../../../functions/desk-bundle.ts';

const MOST = 30_000;

it('a browser loads no more than 30 kB of the desk, in whatever language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-desk-'));
  try {
    await bundleDesk(folder);
    const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    const catalogues = readdirSync(join(folder, 'words')).map((file) => sizeOf(join('words', file)));
    const size = sizeOf('app.js') + sizeOf('style.css') + Math.max(...catalogues);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(MOST);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
