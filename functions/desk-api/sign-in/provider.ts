import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { stated } from '../../../shared/article/stated.ts';

/** Who lets editors in: anybody who speaks OpenID Connect Core 1.0, with a client that has no secret. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Where whoever has signed in comes back to. */
  readonly redirectUri: string;
}

/** What a sign-in brings. */
export interface Tokens {
  /** Of the ID token, which is verified. @default - a renewal brought none */
  readonly claims?: JWTPayload;
  readonly refreshToken?: string;
}

/** What one sign-in is begun with, and ended by. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636): 43 characters. */
  readonly verifier: string;
}

export interface Provider {
  /** Where a sign-in begins. */
  address(attempt: Attempt): Promise<string>;
  /** @param answer what the provider says in the address that it leads back to @throws Refused */
  redeem(answer: URLSearchParams, attempt: Attempt): Promise<Tokens>;
  /** @throws Refused where the provider does not know the sign-in any more */
  renew(refreshToken: string): Promise<Tokens>;
  /** Has the provider forget a sign-in, as far as it can. @returns where its own sign-out is */
  leave(refreshToken: string | undefined, to: string): Promise<string | undefined>;
}

/** The provider, or what it has said, is against it. */
export class Refused extends Error {}

/** OpenID Connect Discovery 1.0, section 3. */
interface Discovered {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint?: string;
  readonly revocation_endpoint?: string;
  readonly scopes_supported?: readonly string[];
}

const WAIT_MS = 5_000;
/** None whose key the client has too (RFC 8725, section 3.1). */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
const CLOCKS_DIFFER_S = 30;
/** What is wrong with a token; that keys could not be fetched is nobody's forgery. */
const OF_A_TOKEN: ReadonlySet<string> = new Set(
  [
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].map(({ code }) => code),
);

export function openProvider({ issuer, clientId, redirectUri }: ProviderOptions): Provider {
  let discovering: Promise<{ readonly found: Discovered; readonly keys: JWTVerifyGetKey }> | undefined;
  /** Once in a process; a failure is not kept. */
  const discovered = () => {
    discovering ??= discover(issuer).then((found) => ({ found, keys: createRemoteJWKSet(new URL(found.jwks_uri)) }));
    discovering.catch(() => {
      discovering = undefined;
    });
    return discovering;
  };
  const verified = async (token: string, nonce: string | undefined): Promise<JWTPayload> => {
    const { keys } = await discovered();
    const settings = {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCKS_DIFFER_S,
      requiredClaims: ['sub', 'exp', 'iat'],
    };
    const { payload } = await jwtVerify(token, keys, settings).catch((error: unknown) => {
      if (error instanceof errors.JOSEError && OF_A_TOKEN.has(error.code))
        throw new Refused(`the ID token is not to be trusted: ${error.code}`);
      throw error;
    });
    if (nonce !== undefined && payload.nonce !== nonce) throw new Refused('the ID token is of another sign-in');
    if (payload.azp !== undefined && payload.azp !== clientId) throw new Refused('the ID token is of another client');
    return payload;
  };
  const ask = async (grant: Readonly<Record<string, string>>, nonce: string | undefined): Promise<Tokens> => {
    const { found } = await discovered();
    const body = new URLSearchParams({ ...grant, client_id: clientId });
    const answer = await fetchJson(found.token_endpoint, { method: 'POST', body });
    const { id_token, refresh_token } = answer as { readonly id_token?: unknown; readonly refresh_token?: unknown };
    return stated({
      claims: typeof id_token === 'string' ? await verified(id_token, nonce) : undefined,
      refreshToken: typeof refresh_token === 'string' ? refresh_token : undefined,
    });
  };
  return {
    async address({ state, nonce, verifier }) {
      const { found } = await discovered();
      const address = new URL(found.authorization_endpoint);
      const offline = found.scopes_supported?.includes('offline_access') ? ' offline_access' : '';
      const asked = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: `openid profile email${offline}`,
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
      return address.href;
    },
    async redeem(answer, { nonce, verifier }) {
      const [code, error, from] = ['code', 'error', 'iss'].map((name) => answer.get(name));
      if (code === null || code === undefined) throw new Refused(`the provider says: ${error ?? 'nothing'}`);
      // RFC 9207: an answer of another provider.
      if (from !== null && from !== issuer) throw new Refused('the answer is of another provider');
      const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
      const tokens = await ask(grant, nonce);
      if (tokens.claims === undefined) throw new Refused('the provider gives no ID token');
      return tokens;
    },
    renew: (refreshToken) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, undefined),
    async leave(refreshToken, to) {
      const { found } = await discovered();
      const { revocation_endpoint, end_session_endpoint } = found;
      if (refreshToken !== undefined && revocation_endpoint !== undefined) {
        const body = new URLSearchParams({ token: refreshToken, client_id: clientId });
        // Who signs out is signed out here in any case.
        await fetch(revocation_endpoint, { method: 'POST', body, ...bounded() }).catch(() => undefined);
      }
      if (end_session_endpoint === undefined) return undefined;
      const address = new URL(end_session_endpoint);
      // OpenID Connect RP-Initiated Logout 1.0, section 2; `logout_uri` is Cognito's name for the same.
      const asked = { client_id: clientId, post_logout_redirect_uri: to, logout_uri: to };
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
      return address.href;
    },
  };
}

async function discover(issuer: string): Promise<Discovered> {
  const found = (await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)) as Discovered;
  if (found.issuer !== issuer) throw new Error(`${issuer} says that it is ${found.issuer}`);
  for (const address of [found.authorization_endpoint, found.token_endpoint, found.jwks_uri])
    if (!URL.canParse(address) || new URL(address).protocol !== new URL(issuer).protocol)
      throw new Error(`${issuer} leads to ${address}`);
  return found;
}

/** Whoever leads elsewhere would be told what is for the provider alone. */
const bounded = () => ({ redirect: 'error' as const, signal: AbortSignal.timeout(WAIT_MS) });

/** @throws Refused for what is answered with an error of OAuth (RFC 6749, section 5.2) */
async function fetchJson(address: string, init: RequestInit = {}): Promise<unknown> {
  const reply = await fetch(address, { ...init, headers: { Accept: 'application/json' }, ...bounded() });
  const answer: unknown = await reply.json().catch(() => undefined);
  if (reply.ok) return answer;
  const { error } = (answer ?? {}) as { readonly error?: unknown };
  if (reply.status < 500 && typeof error === 'string') throw new Refused(`the provider says: ${error}`);
  throw new Error(`${new URL(address).host} answers with ${reply.status}`);
}
