import { afterEach, expect, it, vi } from 'vitest';
import type { Config } from '../../shared/config/types.ts';
import { PARTNERS } from '../../shared/feed/partners.ts';
import { configWith } from '../feed/newsroom.ts';

const PARTNERS_FILE = '../../shared/feed/partners.ts';
afterEach(() => {
  vi.doUnmock(PARTNERS_FILE);
  vi.resetModules();
});

/** @param days after which an article is too old for MSN */
async function generationWith(days: number, config: Config): Promise<string> {
  vi.resetModules();
  vi.doMock(PARTNERS_FILE, () => ({ PARTNERS: { ...PARTNERS, msn: { ...PARTNERS.msn, days } } }));
  const { generationOf } = await import('../../shared/pipeline/generation.ts');
  return generationOf(config);
}

it('an upload is read again when a receiver of its feeds has another rule, and else not', async () => {
  const forMsn = configWith({}, { feeds: [{ id: 'msn', profile: 'msn' }] });
  expect(await generationWith(30, forMsn)).not.toBe(await generationWith(60, forMsn));
  expect(await generationWith(60, forMsn)).toBe(await generationWith(60, forMsn));
  expect(await generationWith(30, configWith())).toBe(await generationWith(60, configWith()));
});
