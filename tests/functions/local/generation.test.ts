import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { SILENT } from '../../../shared/log.ts';
import { BUILT_IN_CONFIG } from '../../support/built-in-config.ts';

const CLEAN = '../../../shared/media/metadata/clean.ts';
const folder = mkdtempSync(join(tmpdir(), 'feedmill-generation-'));
afterEach(() => {
  vi.doUnmock(CLEAN);
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

/** The generation of a mill as it would be with other rules on what media are published without. */
async function generationWith(cleaning: number): Promise<string> {
  vi.resetModules();
  vi.doMock(CLEAN, async (original) => ({ ...(await original<object>()), CLEANING: cleaning }));
  const { openMill } = await import('../../../functions/local/mill.ts');
  const [inbox, publicFolder, state] = ['inbox', 'public', 'state.sqlite'].map((name) => join(folder, name));
  const places = { inbox: inbox ?? '', publicFolder: publicFolder ?? '', state: state ?? '' };
  const clock = { now: () => '2026-06-01T12:00:00Z' as never };
  const mill = await openMill({ ...places, config: BUILT_IN_CONFIG, clock, log: SILENT });
  await mill.close();
  return mill.generation;
}

it('another way of cleaning media has every file looked at again', async () => {
  expect(await generationWith(7)).toBe(await generationWith(7));
  expect(await generationWith(8)).not.toBe(await generationWith(7));
});
