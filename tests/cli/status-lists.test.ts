import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  vi.stubEnv('FORCE_COLOR', undefined);
  desk = openDesk();
  desk.save('city/bridge.md', `# The bridge opens\n\n${PARAGRAPH}\n`, '2026-11-20T10:00:00Z');
  desk.save('city/ferry.md', `# The ferry returns\n\n${PARAGRAPH}\n`, '2026-11-22T10:00:00Z');
  desk.save('art/empty.txt', '', '2026-11-21T10:00:00Z');
  await desk.publish('2026-11-24T06:30:00Z');
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.close();
});

const status = (...words: string[]) => run('status', ...words, '--public', desk.site);
const keysIn = (out: string) => [...out.matchAll(/^\S+ {2,}(\S+\.\w+)$/gm)].map((match) => match[1]);

describe('feedmill status', () => {
  it('lists the newest upload first, and counts', async () => {
    const { out } = await status();
    expect(keysIn(out)).toEqual(['city/ferry.md', 'art/empty.txt', 'city/bridge.md']);
    expect(out.split('\n').at(-2)).toBe('2 published, 1 rejected.');
    const json = JSON.parse((await status('--json')).out);
    expect(json.map(({ key }: { key: string }) => key)).toEqual(keysIn(out));
  });

  it('lists what was rejected, and what came since a time', async () => {
    expect(keysIn((await status('--rejected')).out)).toEqual(['art/empty.txt']);
    expect(keysIn((await status('--since', '2026-11-21T10:00:00Z')).out)).toEqual(['city/ferry.md', 'art/empty.txt']);
    expect((await status('--since', '2026-11-23T00:00:00Z')).out).toBe('Nothing.\n');
    expect((await status('--rejected', '--since', '2026-11-22')).out).toBe('Nothing.\n');
    expect(keysIn((await status('--since', '9999w')).out)).toHaveLength(3);
    const { status: code, err } = await status('--since', 'lately');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--since must be a time such as') });
    expect((await status('city/ferry.md', '--rejected')).status).toBe(2);
  });

  it('lists what a feed for a receiver leaves out, with the reason', async () => {
    const site = { title: 'The Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
    writeFileSync(desk.config, JSON.stringify({ site, feeds: [{ id: 'portal', profile: 'smartnews' }] }));
    await desk.publish('2026-11-24T07:30:00Z');
    const { out } = await status('--left-out-of', 'portal');
    expect(keysIn(out)).toEqual(['city/ferry.md', 'city/bridge.md']);
    expect(out).toContain('"The ferry returns" is not in portal, which is for SmartNews: ');
    expect((await status('--left-out-of', 'other')).out).toBe('Nothing.\n');
    expect((await status('city/ferry.md', '--left-out-of', 'portal')).status).toBe(2);
  });
});
