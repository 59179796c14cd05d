import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Meta } from '../../../shared/local/state.ts';
import type { Clock } from '../../../shared/pipeline/ports.ts';
import { CHIEF, type Editor } from '../../desk/editor.ts';
import { type HolderOf, holderIn } from '../../desk/grants.ts';
import { bearerIn } from '../../desk/micropub/bearer.ts';
import { isSameSecret } from '../../desk/same-secret.ts';
import { metaGrants } from './grants.ts';

const TOKEN = 'desk token';
/** Where this state's desk was last to be found: the server's address. */
export const DESK_AT = 'desk at';
const COOKIE = 'feedmill-desk';
const A_YEAR_S = 31_536_000;
const LIMITS = 'HttpOnly; SameSite=Strict';

/** What whoever works at the desk of this state has: made once, so that a bookmark goes on leading there. */
export async function deskToken(meta: Meta): Promise<string> {
  return (await meta.get(TOKEN)) ?? newDeskToken(meta);
}

/** The one before lets nobody in any more. */
export async function newDeskToken(meta: Meta): Promise<string> {
  const made = randomBytes(24).toString('base64url');
  await meta.set(TOKEN, made);
  return made;
}

/** Asks the state each time: a command may end a token, or make another of nobody's name, while it serves. */
export function holders(meta: Meta, clock: Clock): HolderOf {
  const grants = metaGrants(meta);
  return async (shown) => {
    if (isSameSecret(shown, await deskToken(meta))) return { who: CHIEF };
    return holderIn(grants, shown, clock.now());
  };
}

/** The address that signs in. @param url the server's, ends in `/` */
export function signInAddress(url: string, token: string): string {
  return `${url}desk/?token=${token}`;
}

/** Not sent with what another site's page asks for, nor to be read by a script. */
export function signInCookie(token: string): string {
  return `${COOKIE}=${token}; Path=/desk/; Max-Age=${A_YEAR_S}; ${LIMITS}`;
}

export const SIGN_OUT_COOKIE = `${COOKIE}=; Path=/desk/; Max-Age=0; ${LIMITS}`;

/** @returns who a browser's cookie, or a program's token, lets in at the desk; undefined for nobody. */
export async function whoIsSignedIn({ headers }: IncomingMessage, holderOf: HolderOf): Promise<Editor | undefined> {
  const bearer = bearerIn({ authorization: headers.authorization });
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const shown = cookies
    .filter((cookie) => cookie.startsWith(`${COOKIE}=`))
    .map((cookie) => cookie.slice(COOKIE.length + 1));
  // A program says by its header who it is, whatever else comes along.
  for (const one of [...(bearer === undefined ? [] : [bearer]), ...shown.slice(0, MOST_COOKIES)]) {
    const holder = await holderOf(one);
    if (holder !== undefined && holder.scope === undefined) return holder.who;
  }
  return undefined;
}

/** Of that name: one, or one more of another path. */
const MOST_COOKIES = 4;
