import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/clock.ts';
import { grantFor } from '../../functions/desk/grants.ts';
import { metaGrants } from '../../functions/local/desk/grants.ts';
import { DESK_AT, holders } from '../../functions/local/desk/sign-in.ts';
import { openState } from '../../functions/local/open-state.ts';
import { type Desk, openDesk, run } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.publish('2026-11-24T06:30:00Z');
});
afterEach(() => desk.close());

const call = (...words: string[]) => run('desk', '--public', desk.site, ...words);
async function withState<T>(act: (state: Awaited<ReturnType<typeof openState>>) => Promise<T>): Promise<T> {
  const state = await openState(join(desk.site, '../site.feedmill/state.sqlite'));
  try {
    return await act(state);
  } finally {
    await state.close();
  }
}
const served = () => withState(({ meta }) => meta.set(DESK_AT, 'http://127.0.0.1:8080/'));
const tokenIn = (address: string) => new URL(address.trim()).searchParams.get('token') ?? '';
const grantOf = (token: string) => withState(({ meta }) => grantFor(metaGrants(meta), token, systemClock.now()));

describe('desk', () => {
  it('gives out nothing before there is a desk', async () => {
    expect(await call('--name', 'Ada')).toMatchObject({ status: 2, out: '' });
    expect((await call('--list')).out).toBe('');
  });

  it('gives somebody an address of their own, once, lists it and ends it', async () => {
    await served();
    const everybody = await call();
    expect((await call()).out).toBe(everybody.out);
    const ada = await call('--name', 'Ada Field');
    expect(ada.out).toMatch(/^http:\/\/127\.0\.0\.1:8080\/desk\/\?token=[\w-]{43}\n$/);
    expect(ada.err).toContain('told this once');
    expect(await grantOf(tokenIn(ada.out))).toMatchObject({ name: 'Ada Field', role: 'chief', sections: [] });
    const rosa = await call('--name', 'Rosa', '--sections', 'city/, sport', '--days', '30');
    expect(await grantOf(tokenIn(rosa.out))).toMatchObject({ role: 'editor', sections: ['city', 'sport'] });
    const app = await call('--name', 'Rosa', '--role', 'reader', '--scope', 'create,media');
    expect(app.out).toMatch(/^[\w-]{43}\n$/);
    expect(await grantOf(app.out.trim())).toMatchObject({ role: 'reader', scope: ['create', 'media'] });
    const { out: listed } = await call('--list');
    expect(listed.split('\n').map((line) => line.replace(/^[\da-f]{12} {2}|; since.*/g, ''))).toEqual([
      'Ada Field: chief; desk',
      'Rosa: editor city/ sport/; desk',
      'Rosa: reader; app (create, media)',
      '',
    ]);
    for (const token of [ada.out, rosa.out].map(tokenIn)) expect(listed).not.toContain(token);
    const called = (/^([\da-f]{12}) {2}Ada/m.exec(listed) ?? [])[1] ?? '';
    expect((await call('--end', called)).status).toBe(0);
    expect((await call('--end', 'Rosa')).err).toContain('ended: 2');
    expect((await call('--end', 'Rosa')).status).toBe(1);
    for (const token of [tokenIn(ada.out), tokenIn(rosa.out), app.out.trim()])
      expect(await grantOf(token)).toBeUndefined();
    expect((await call()).out).toBe(everybody.out);
  });

  it('makes another address in nobody’s name, and lets in by the one before no more', async () => {
    await served();
    const before = await call();
    const ada = await call('--name', 'Ada');
    const after = await call('--anew');
    expect(after.out).toMatch(/^http:\/\/127\.0\.0\.1:8080\/desk\/\?token=[\w-]{32}\n$/);
    expect((await call()).out).toBe(after.out);
    const isIn = (address: string) =>
      withState(async ({ meta }) => (await holders(meta, systemClock)(tokenIn(address))) !== undefined);
    expect(await isIn(before.out)).toBe(false);
    for (const { out } of [after, ada]) expect(await isIn(out)).toBe(true);
  });

  it.each([
    [['--anew', '--list']],
    [['--name', ' ']],
    [['--name', 'a\nb']],
    [['--name', 'a\u2028b']],
    [['--name', 'Ada \u202eevE']],
    [['--name', 'Ada', '--role', 'none']],
    [['--name', 'Ada', '--role', 'editor']],
    [['--name', 'Ada', '--role', 'chief', '--sections', 'city']],
    [['--name', 'Ada', '--sections', 'city,,sport']],
    [['--name', 'Ada', '--scope', 'create,everything']],
    [['--name', 'Ada', '--days', '0']],
    [['--name', 'Ada', '--list']],
    [['--role', 'chief']],
  ])('gives out nothing for %j', async (words) => {
    await served();
    expect(await call(...words)).toMatchObject({ status: 2, out: '' });
    expect((await call('--list')).out).toBe('');
  });
});
