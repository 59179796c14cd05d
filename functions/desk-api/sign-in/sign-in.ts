import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { stated } from '../../../shared/article/stated.ts';
import type { Log } from '../../../shared/log.ts';
import type { Editor } from '../../desk/editor.ts';
import { type Answered, json } from '../../desk/exchange.ts';
import { Problem } from '../../desk/problem.ts';
import { isSameSecret } from '../../desk/same-secret.ts';
import { editorOf } from './groups.ts';
import { type Attempt, type Provider, Refused, type Tokens } from './provider.ts';
import type { Session, Sessions } from './sessions.ts';

export interface SignInParts {
  readonly provider: Provider;
  readonly sessions: Sessions;
  /** Which claim of an ID token has the groups. */
  readonly groups: string;
  /** Of the desk; ends in `/desk/`. */
  readonly url: string;
  readonly now: () => number;
  readonly log: Log;
}

export interface SignIn {
  /** @param to the part of the desk that was asked for, which begins with `#` */
  begin(to: string): Promise<Answered>;
  /** @param answer what the provider says in the address that it leads back to */
  end(answer: URLSearchParams, cookies: Cookies): Promise<Answered>;
  /** @returns undefined for nobody, or nobody any more @throws Problem where that cannot be found out */
  who(cookies: Cookies): Promise<Editor | undefined>;
  leave(cookies: Cookies): Promise<Answered>;
}
export type Cookies = ReadonlyMap<string, string>;

const MINUTE = 60_000;
/** Rights that a provider takes away are gone after it. */
const FRESH = 15 * MINUTE;
/** A day at work. */
const DAY = 12 * 60 * MINUTE;
/** Of a provider that renews nothing. */
const ONCE = 60 * MINUTE;
const RENEWAL = MINUTE / 2;
const LOOKS_EVERY = 200;
const MOST_LOOKS = 30;

/** Browsers take these from this very host, over TLS (RFC 6265bis, section 4.1.3.2). */
const SESSION = '__Host-feedmill-desk';
const ATTEMPT = '__Host-feedmill-sign-in';
/** The first is sent with nothing that another site asks for; the second with the answer of the provider alone. */
const SESSION_LIMITS = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const ATTEMPT_LIMITS = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const ATTEMPT_S = 600;

export function createSignIn({ provider, sessions, groups, url, now, log }: SignInParts): SignIn {
  const made = (tokens: Tokens, before?: Session): Session => {
    const { claims } = tokens;
    if (before !== undefined && claims !== undefined && claims.sub !== before.sub)
      throw new Refused('the renewed sign-in is somebody else’s');
    const refreshToken = tokens.refreshToken ?? before?.refreshToken;
    const ends = before?.ends ?? now() + (refreshToken === undefined ? ONCE : DAY);
    return {
      who: claims === undefined && before !== undefined ? before.who : editorOf(claims ?? {}, groups),
      sub: before?.sub ?? String(claims?.sub ?? ''),
      ...stated({ refreshToken }),
      freshUntil: refreshToken === undefined ? ends : Math.min(ends, now() + FRESH),
      ends,
    };
  };

  const renewed = async (name: string, session: Session, refreshToken: string): Promise<Session | undefined> => {
    const time = { now: now(), until: now() + RENEWAL };
    if (!(await sessions.claim(name, session.freshUntil, time))) return renewedElsewhere(name);
    try {
      const fresh = made(await provider.renew(refreshToken), session);
      await sessions.put(name, fresh);
      return fresh;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log.info('sign-in not renewed', { error: error.message });
      await sessions.remove(name);
      return undefined;
    }
  };

  /** @throws where whoever asks the provider is not answered */
  const renewedElsewhere = async (name: string): Promise<Session | undefined> => {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const session = await sessions.get(name);
      if (session === undefined || session.freshUntil > now()) return session;
      await sleep(LOOKS_EVERY);
    }
    throw new Error('another request for the same sign-in was not answered');
  };

  return {
    async begin(to) {
      const [state = '', nonce = '', verifier = ''] = Array.from({ length: 3 }, () => secret());
      const attempt = [state, nonce, verifier, Buffer.from(partOf(to)).toString('base64url')].join('.');
      return led(await provider.address({ state, nonce, verifier }), [
        `${ATTEMPT}=${attempt}; Max-Age=${ATTEMPT_S}; ${ATTEMPT_LIMITS}`,
      ]);
    },

    async end(answer, cookies) {
      const attempt = attemptIn(cookies.get(ATTEMPT));
      if (attempt === undefined || !isSameSecret(attempt.state, answer.get('state') ?? ''))
        return failed(400, 'This sign-in was begun in another browser, or more than ten minutes ago.');
      try {
        const name = secret();
        const session = made(await provider.redeem(answer, attempt));
        await sessions.put(digest(name), session);
        log.info('signed in', { name: session.who.name, role: session.who.role });
        const seconds = Math.floor((session.ends - now()) / 1_000);
        return led(`${url}${attempt.to}`, [
          `${SESSION}=${name}; Max-Age=${seconds}; ${SESSION_LIMITS}`,
          `${ATTEMPT}=; Max-Age=0; ${ATTEMPT_LIMITS}`,
        ]);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        log.warn('sign-in refused', { error: error.message });
        return failed(403, 'You could not be signed in.');
      }
    },

    async who(cookies) {
      const cookie = cookies.get(SESSION);
      if (cookie === undefined) return undefined;
      const name = digest(cookie);
      const session = await sessions.get(name);
      if (session === undefined || session.ends <= now()) return undefined;
      if (session.freshUntil > now()) return session.who;
      const { refreshToken } = session;
      if (refreshToken === undefined) return undefined;
      try {
        return (await renewed(name, session, refreshToken))?.who;
      } catch (error) {
        log.error('sign-in not renewed', { error });
        throw new Problem('sign-in-unknown');
      }
    },

    async leave(cookies) {
      const cookie = cookies.get(SESSION);
      const name = cookie && digest(cookie);
      const session = name && (await sessions.get(name));
      if (name) await sessions.remove(name);
      const token = session ? session.refreshToken : undefined;
      const location = await provider.leave(token, url).catch(() => undefined);
      const gone = { 'Set-Cookie': `${SESSION}=; Max-Age=0; ${SESSION_LIMITS}` };
      return json(200, { location: location ?? url }, gone);
    },
  };
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}

/** Nothing but a part of the desk itself: whoever wrote the address leads nowhere else. */
function partOf(to: string): string {
  return /^#\/[\x21-\x7e]{0,1500}$/.test(to) ? to : '';
}

function attemptIn(cookie = ''): (Attempt & { readonly to: string }) | undefined {
  const [state, nonce, verifier, to = ''] = cookie.split('.');
  if (!state || !nonce || !verifier) return undefined;
  return { state, nonce, verifier, to: partOf(Buffer.from(to, 'base64url').toString()) };
}

/** Several cookies at once are of several headers, which `Answered` has no room for: a line each. */
function led(Location: string, cookies: readonly string[]): Answered {
  return { status: 303, headers: { Location, 'Set-Cookie': cookies.join('\n') }, body: '' };
}

function failed(status: number, message: string): Answered {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><p>${message} <a href="/desk/sign-in">Try again</a></p></html>\n`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
