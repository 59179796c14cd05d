import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect provider of a test, which lets in whoever says who they are. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** Claims of each who may come in, by login; to be changed. */
  readonly people: Map<string, JWTPayload>;
  /** What it does otherwise than it should; to be changed. */
  readonly wrong: { claims?: JWTPayload; otherKey?: boolean; isDown?: boolean; state?: string };
  /** How often each endpoint was asked. */
  readonly asked: Map<string, number>;
  close(): Promise<void>;
}

interface Pending {
  readonly login: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export async function startProvider(): Promise<TestProvider> {
  const [key, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Pending>();
  const refreshTokens = new Map<string, string>();
  const clientId = 'feedmill-desk';
  const people: TestProvider['people'] = new Map();
  const wrong: TestProvider['wrong'] = {};
  const asked = new Map<string, number>();

  const idToken = async (login: string, also: JWTPayload) => {
    const claims = { sub: login, name: login, ...people.get(login), ...also, ...wrong.claims };
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iss: issuer, aud: clientId, iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(wrong.otherKey ? other.privateKey : key.privateKey);
  };
  const grant = async (form: URLSearchParams): Promise<object | undefined> => {
    const give = async (login: string, also: JWTPayload) => {
      const refresh = randomBytes(16).toString('hex');
      refreshTokens.set(refresh, login);
      return { id_token: await idToken(login, also), refresh_token: refresh, access_token: 'x', token_type: 'Bearer' };
    };
    if (form.get('client_id') !== clientId) return undefined;
    if (form.get('grant_type') === 'refresh_token') {
      // Good once.
      const login = refreshTokens.get(form.get('refresh_token') ?? '');
      refreshTokens.delete(form.get('refresh_token') ?? '');
      return login === undefined || !people.has(login) ? undefined : give(login, {});
    }
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (code === undefined || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri'))
      return undefined;
    return give(code.login, { nonce: code.nonce });
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    if (wrong.isDown) return void json(503, {});
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return void json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          revocation_endpoint: `${issuer}/revoke`,
          end_session_endpoint: `${issuer}/leave`,
          scopes_supported: ['openid', 'offline_access'],
        });
      case '/keys':
        return void json(200, { keys: [jwk] });
      case '/authorize': {
        const login = searchParams.get('login');
        if (login === null) {
          const links = [...people.keys()].map((one) => `<a href="${request.url}&amp;login=${one}">${one}</a>`);
          return void response
            .writeHead(200, { 'Content-Type': 'text/html' })
            .end(`<h1>Who are you?</h1>${links.join(' ')}`);
        }
        const code = randomBytes(16).toString('hex');
        const of = (name: string) => searchParams.get(name) ?? '';
        const [redirectUri, challenge] = [of('redirect_uri'), of('code_challenge')];
        codes.set(code, { login, nonce: of('nonce'), challenge, redirectUri });
        const back = new URLSearchParams({ code, state: wrong.state ?? of('state') });
        return void response.writeHead(302, { Location: `${redirectUri}?${back}` }).end();
      }
      case '/token': {
        const given = await grant(form);
        return void (given === undefined ? json(400, { error: 'invalid_grant' }) : json(200, given));
      }
      case '/revoke':
        refreshTokens.delete(form.get('token') ?? '');
        return void json(200, {});
      case '/leave':
        return void response.writeHead(302, { Location: searchParams.get('post_logout_redirect_uri') ?? '' }).end();
      default:
        return void json(404, {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    people,
    wrong,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
