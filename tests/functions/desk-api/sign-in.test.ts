import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProvider } from '../../../functions/desk-api/sign-in/provider.ts';
import type { Session, Sessions } from '../../../functions/desk-api/sign-in/sessions.ts';
import { createSignIn, type SignIn } from '../../../functions/desk-api/sign-in/sign-in.ts';
import { SILENT } from '../../../shared/log.ts';
import { startProvider, type TestProvider } from '../../support/oidc-provider.ts';

const URL_OF_DESK = 'https://desk.example/desk/';
const MINUTE = 60_000;

let provider: TestProvider;
let signIn: SignIn;
let sessions: Map<string, Session & { claimedUntil?: number }>;
let late: number;
const now = () => Date.now() + late;

beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());
beforeEach(() => {
  late = 0;
  sessions = new Map();
  for (const name of Object.keys(provider.wrong)) delete provider.wrong[name as keyof typeof provider.wrong];
  provider.people.clear();
  provider.people.set('rosa', { name: 'Rosa Field', groups: ['editor-city', 'editor-city%20news', 'others'] });
  provider.asked.clear();
  signIn = anew();
});

function anew(): SignIn {
  const { issuer, clientId } = provider;
  const stored: Sessions = {
    get: async (name) => sessions.get(name),
    put: async (name, session) => void sessions.set(name, session),
    async claim(name, freshUntil, { now, until }) {
      const session = sessions.get(name);
      if (session?.freshUntil !== freshUntil || (session.claimedUntil ?? 0) >= now) return false;
      sessions.set(name, { ...session, claimedUntil: until });
      return true;
    },
    remove: async (name) => void sessions.delete(name),
  };
  const opened = openProvider({ issuer, clientId, redirectUri: `${URL_OF_DESK}signed-in` });
  return createSignIn({ provider: opened, sessions: stored, groups: 'groups', url: URL_OF_DESK, now, log: SILENT });
}

const cookiesIn = (header: string | undefined) =>
  new Map((header ?? '').split('\n').map((line) => /^([^=]+)=([^;]*)/.exec(line)?.slice(1) as [string, string]));

/** As a browser does it. */
async function signedIn(login = 'rosa', to = '') {
  const begun = await signIn.begin(to);
  const answer = await fetch(`${begun.headers.Location}&login=${login}`, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return signIn.end(back.searchParams, cookiesIn(begun.headers['Set-Cookie']));
}

describe('signing in', () => {
  it('lets in whom the provider lets in, as what its groups say, and leads back to what was asked for', async () => {
    const answer = await signedIn('rosa', '#/upload/city%2Fa.md');
    expect(answer).toMatchObject({ status: 303, headers: { Location: `${URL_OF_DESK}#/upload/city%2Fa.md` } });
    const cookies = cookiesIn(answer.headers['Set-Cookie']);
    expect(await signIn.who(cookies)).toEqual({ name: 'Rosa Field', role: 'editor', sections: ['city', 'city news'] });
    expect(await signIn.who(new Map([['__Host-feedmill-desk', 'guessed']]))).toBeUndefined();
    expect(await signIn.who(new Map())).toBeUndefined();
  });

  it('keeps in the browser what no script reads and no other site sends, and in the table what signs nobody in', async () => {
    const answer = await signedIn();
    expect(answer.headers['Set-Cookie']).toMatch(
      /^__Host-feedmill-desk=[\w-]{43}; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Strict\n/,
    );
    const name = cookiesIn(answer.headers['Set-Cookie']).get('__Host-feedmill-desk') ?? '';
    expect(JSON.stringify([...sessions])).not.toContain(name);
  });

  it('asks for a code by PKCE, with another state each time', async () => {
    const [one, other] = [await signIn.begin(''), await signIn.begin('')].map(
      ({ headers }) => new URL(headers.Location ?? '').searchParams,
    );
    expect(Object.fromEntries(one ?? [])).toMatchObject({
      response_type: 'code',
      client_id: provider.clientId,
      code_challenge_method: 'S256',
      scope: 'openid profile email offline_access',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one?.get(name)).not.toBe(other?.get(name));
    }
  });

  it.each(['https://evil.example/', '//evil.example', '#', 'javascript:alert(1)', '#/\r\nSet-Cookie: x=1'])(
    'leads to no address but the desk’s own: %j',
    async (to) => {
      expect((await signedIn('rosa', to)).headers.Location).toBe(URL_OF_DESK);
    },
  );

  it('takes no answer that belongs to another browser, and none twice', async () => {
    const begun = await signIn.begin('');
    const answer = await fetch(`${begun.headers.Location}&login=rosa`, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '').searchParams;
    expect((await signIn.end(back, new Map())).status).toBe(400);
    const others = cookiesIn((await signIn.begin('')).headers['Set-Cookie']);
    expect((await signIn.end(back, others)).status).toBe(400);
    const own = cookiesIn(begun.headers['Set-Cookie']);
    expect((await signIn.end(back, own)).status).toBe(303);
    expect((await signIn.end(back, own)).status).toBe(403);
    expect(sessions.size).toBe(1);
  });

  it.each([
    ['of another client', { claims: { aud: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://another.example' } }],
    ['of another sign-in', { claims: { nonce: 'another' } }],
    ['that is over', { claims: { exp: 1 } }],
    ['for another party', { claims: { azp: 'another' } }],
    ['signed with another key', { otherKey: true }],
  ])('takes no ID token %s', async (_, wrong) => {
    Object.assign(provider.wrong, wrong);
    expect((await signedIn()).status).toBe(403);
    expect(sessions.size).toBe(0);
  });
});

describe('who is signed in', () => {
  it.each([
    [['chief', 'reader'], 'chief', []],
    [['reader'], 'reader', []],
    [['editor-', 'editor-%', 'Chief'], 'none', []],
    ['editor-%E5%9F%8E%E5%B8%82', 'editor', ['城市']],
    [undefined, 'none', []],
  ])('is by the groups %j %s of %j', async (groups, role, sections) => {
    provider.people.set('ada', groups === undefined ? {} : { groups });
    const cookies = cookiesIn((await signedIn('ada')).headers['Set-Cookie']);
    expect(await signIn.who(cookies)).toEqual({ name: 'ada', role, sections });
  });

  it('is called in one line that turns no direction, or by what else is said of them', async () => {
    for (const [name, called] of [
      ['Ada\n\u202eevE\u2028', 'Ada evE'],
      ['\u202e ', 'ada'],
    ] as const) {
      provider.people.set('ada', { name, groups: ['reader'] });
      const cookies = cookiesIn((await signedIn('ada')).headers['Set-Cookie']);
      expect(await signIn.who(cookies)).toMatchObject({ name: called });
    }
  });

  it('has new rights, or none, within a quarter of an hour', async () => {
    const cookies = cookiesIn((await signedIn()).headers['Set-Cookie']);
    provider.people.set('rosa', { groups: ['reader'] });
    late = 14 * MINUTE;
    expect((await signIn.who(cookies))?.role).toBe('editor');
    late = 16 * MINUTE;
    expect((await signIn.who(cookies))?.role).toBe('reader');
    provider.people.delete('rosa');
    late = 32 * MINUTE;
    expect(await signIn.who(cookies)).toBeUndefined();
    expect(sessions.size).toBe(0);
  });

  it('asks the provider once for many requests at once, whose token is good for one renewal', async () => {
    const cookies = cookiesIn((await signedIn()).headers['Set-Cookie']);
    late = 16 * MINUTE;
    const before = provider.asked.get('/token') ?? 0;
    const all = await Promise.all(Array.from({ length: 6 }, () => signIn.who(cookies)));
    expect(all.map((one) => one?.role)).toEqual(Array(6).fill('editor'));
    expect(provider.asked.get('/token')).toBe(before + 1);
  });

  it('is not said where the provider does not answer; afterwards it goes on', async () => {
    const cookies = cookiesIn((await signedIn()).headers['Set-Cookie']);
    late = 16 * MINUTE;
    provider.wrong.isDown = true;
    await expect(signIn.who(cookies)).rejects.toMatchObject({ status: 503 });
    delete provider.wrong.isDown;
    late = 17 * MINUTE;
    expect((await signIn.who(cookies))?.role).toBe('editor');
  });

  it('is nobody after twelve hours, however often it was renewed', async () => {
    const cookies = cookiesIn((await signedIn()).headers['Set-Cookie']);
    for (late = 0; late < 12 * 60 * MINUTE; late += 20 * MINUTE) expect(await signIn.who(cookies)).toBeDefined();
    late = 12 * 60 * MINUTE + MINUTE;
    expect(await signIn.who(cookies)).toBeUndefined();
  });

  it('is nobody who signs out, here and at the provider', async () => {
    const cookies = cookiesIn((await signedIn()).headers['Set-Cookie']);
    const answer = await signIn.leave(cookies);
    expect(answer.headers['Set-Cookie']).toContain('__Host-feedmill-desk=; Max-Age=0');
    expect(JSON.parse(String(answer.body)).location).toContain(`${provider.issuer}/leave?client_id=`);
    expect(provider.asked.get('/revoke')).toBe(1);
    expect(await signIn.who(cookies)).toBeUndefined();
  });
});
