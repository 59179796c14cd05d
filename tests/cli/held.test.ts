import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk, PARAGRAPH, run } from './run.ts';

let desk: Desk;
beforeEach(() => {
  vi.stubEnv('FORCE_COLOR', undefined);
  desk = openDesk();
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.close();
});

const HELD = `---\ntitle: The harbour bridge opens\nstatus: in review\n---\n\n${PARAGRAPH}\n`;
const REASON =
  'The field "status" says "in review", so this is not for the public. It is published when that says "published" or is left out.';
const inspect = (file: string, ...more: string[]) =>
  run('inspect', file, '--inbox', desk.inbox, '--config', desk.config, ...more);

describe('a file that is held', () => {
  it('is so for who looks before sending, which is no fault', async () => {
    const file = desk.save('city/bridge.md', HELD);
    expect(await inspect(file)).toEqual({
      status: 0,
      err: '',
      out: `would be held  city/bridge.md
  It says that it is not for the public, or does not say clearly that it is: nobody sees it, and what it had brought out is taken back.
  Because      ${REASON} (line 3) [not-public]
`,
    });
    const json = await inspect(file, '--json');
    expect(json.status).toBe(0);
    expect(JSON.parse(json.out)).toEqual({
      held: { key: 'city/bridge.md', reasons: [{ code: 'not-public', message: REASON, line: 3 }] },
    });
  });

  it('does not make a pass end with 1, is told once, and is counted', async () => {
    desk.save('city/bridge.md', HELD);
    desk.save('city/pier.md', `# The pier opens to the public\n\n${PARAGRAPH}\n`);
    const first = await desk.publish('2026-11-24T06:30:00Z');
    expect(first.status).toBe(0);
    expect(first.out).toContain(`held  city/bridge.md\n`);
    expect(first.out).toContain(REASON);
    expect(first.out).toMatch(/1 held, 1 published\.\n$/);
    const second = await desk.publish('2026-11-24T06:40:00Z');
    expect(second).toMatchObject({ status: 0, out: '1 held, 1 published.\n' });
    desk.save('city/empty.md', '');
    expect((await desk.publish('2026-11-24T06:50:00Z')).status).toBe(1);
  });

  it('is in the receipts, as text and as JSON', async () => {
    desk.save('city/bridge.md', HELD);
    await desk.publish('2026-11-24T06:30:00Z');
    const text = await run('status', 'city/bridge.md', '--public', desk.site);
    expect(text).toMatchObject({ status: 0, out: expect.stringContaining('held  city/bridge.md') });
    const json = await run('status', 'city/bridge.md', '--public', desk.site, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      status: 'held',
      reasons: [{ code: 'not-public', line: 3 }],
      articles: [],
    });
  });
});
