import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Meta } from '../../../shared/local/state.ts';

const TOKEN = 'desk token';
/** Where this state's desk was last to be found: the server's address. */
export const DESK_AT = 'desk at';
const COOKIE = 'feedmill-desk';
const A_YEAR_S = 31_536_000;

/** What whoever works at the desk of this state has: made once, so that a bookmark goes on leading there. */
export async function deskToken(meta: Meta): Promise<string> {
  const known = await meta.get(TOKEN);
  if (known !== undefined) return known;
  const made = randomBytes(24).toString('base64url');
  await meta.set(TOKEN, made);
  return made;
}

/** The address that signs in. @param url the server's, ends in `/` */
export function signInAddress(url: string, token: string): string {
  return `${url}desk/?token=${token}`;
}

/** Not sent with what another site's page asks for, nor to be read by a script. */
export function signInCookie(token: string): string {
  return `${COOKIE}=${token}; Path=/desk/; Max-Age=${A_YEAR_S}; HttpOnly; SameSite=Strict`;
}

/** @returns whether a browser shows the cookie, or a program the token itself. */
export function isSignedIn({ headers }: IncomingMessage, token: string): boolean {
  const bearer = bearerOf({ headers });
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const shown = cookies
    .filter((cookie) => cookie.startsWith(`${COOKIE}=`))
    .map((cookie) => cookie.slice(COOKIE.length + 1));
  return [...shown, ...(bearer === undefined ? [] : [bearer])].some((one) => isToken(one, token));
}

/** The token that a program shows (RFC 6750, section 2.1). */
export function bearerOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  return /^Bearer +([\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
}

export function isToken(shown: string, token: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
