import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../../shared/log.ts';
import type { Editor } from '../../desk/editor.ts';
import { type Answered, type Asked, json } from '../../desk/exchange.ts';
import { isForeign } from '../../desk/foreign.ts';
import type { HolderOf } from '../../desk/grants.ts';
import { bearerIn } from '../../desk/micropub/bearer.ts';
import { faultAnswer, MicropubFault } from '../../desk/micropub/fault.ts';
import type { DeskPlace } from '../../desk/place.ts';
import { Problem, problemAnswer } from '../../desk/problem.ts';
import { bodyOf } from '../http/body.ts';
import { isGone } from '../http/gone.ts';
import { comesFromHere, PRIVATE } from '../http/private.ts';
import type { Answering } from '../http/server.ts';
import { deskFile, MICROPUB_LINK } from './assets.ts';
import type { DeskEvents } from './events.ts';
import { SIGN_OUT_COOKIE, signInCookie, whoIsSignedIn } from './sign-in.ts';

export interface DeskParts {
  /** As somebody works at it. */
  place(who: Editor): DeskPlace;
  readonly events: DeskEvents;
  readonly holderOf: HolderOf;
  /** Bytes of the largest upload. */
  readonly most: number;
  readonly log: Log;
}

/**
 * The desk over HTTP, for this machine alone: whoever asks shows the token, since a proxy on this machine may ask in anybody's name,
 * and other users of the machine may ask too.
 */
export function answersDesk(parts: DeskParts): Answering {
  return (request, response) => {
    answered(parts, request, response).then(
      (answer) => answer && send(answer, request, response),
      (error) => {
        // The reader went away in the middle, which is nobody's fault.
        if (isGone(request, response)) return;
        parts.log.error('request failed', { url: request.url?.replace(/\?.*/s, ''), error });
        send(problemAnswer(new Problem('internal')), request, response);
      },
    );
  };
}

/** @returns undefined where the response is written by somebody else. */
async function answered(
  parts: DeskParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answered | undefined> {
  const { place, events, holderOf, most } = parts;
  const { method = 'GET', headers } = request;
  if (!comesFromHere(request)) return plain(403, 'The desk is for this machine alone: ask for 127.0.0.1 or localhost.');
  const target = (request.url ?? '').replace(/^https?:\/\/[^/?#]*/i, '');
  if (!URL.canParse(target, ORIGIN)) return plain(400, 'Bad request.');
  const { pathname, searchParams } = new URL(target, ORIGIN);
  if (pathname === '/desk') return { status: 301, headers: { Location: '/desk/' }, body: '' };
  const shown = searchParams.get('token');
  if (pathname === '/desk/' && shown !== null && (await isForDesk(holderOf, shown)))
    return { status: 303, headers: { Location: '/desk/', 'Set-Cookie': signInCookie(shown) }, body: '' };
  if (/^\/desk\/micropub(?:\/media)?$/.test(pathname)) return micropub(parts, request, response);
  const isApi = pathname.startsWith(API);
  const isForeignHere = isForeign(firstOf(request), `http://${headers.host}`);
  if (pathname === '/desk/sign-out' && method === 'POST' && !isForeignHere)
    return json(200, { location: '/desk/' }, { 'Set-Cookie': SIGN_OUT_COOKIE });
  const who = await whoIsSignedIn(request, holderOf);
  if (who === undefined) {
    if (!isApi)
      return { ...plain(401, 'Open the desk by the address that "feedmill desk" prints.'), headers: DISCOVERY };
    return problemAnswer(new Problem('no-token'));
  }
  if (!isApi && method !== 'GET' && method !== 'HEAD') return plain(405, 'This address is only to be read.');
  const post = /^\/desk\/posts\/(.+)$/.exec(pathname)?.[1];
  if (post !== undefined) return { status: 303, headers: { Location: `/desk/#/upload/${post}` }, body: '' };
  if (!isApi)
    return (await deskFile(pathname.slice('/desk/'.length))) ?? plain(404, 'There is nothing at this address.');
  if (isForeignHere) return problemAnswer(new Problem('foreign'));
  const path = pathname.slice(API.length - 1);
  if (path === '/events' && method === 'GET') {
    const isLetIn = async () => (await whoIsSignedIn(request, holderOf)) !== undefined;
    events.listen(response, oneOf(headers['last-event-id']), isLetIn);
    return undefined;
  }
  const asked = await askedOf(request, response, path, most);
  if (asked === undefined) return problemAnswer(new Problem('upload-too-large'));
  // A body may take minutes to come, and a token be ended meanwhile.
  const still = asked.body.length === 0 ? who : await whoIsSignedIn(request, holderOf);
  if (still === undefined) return problemAnswer(new Problem('no-token'));
  // Loaded with the first question: a server that nobody works at starts without what reads and writes for editors.
  return (await import('../../desk/answer.ts')).answerDesk(place(still), { ...asked, who: still });
}

async function isForDesk(holderOf: HolderOf, token: string): Promise<boolean> {
  const holder = await holderOf(token);
  return holder !== undefined && holder.scope === undefined;
}

async function micropub(
  { place, holderOf, most }: DeskParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answered> {
  const { pathname } = new URL(request.url ?? '', ORIGIN);
  const shown = bearerIn(firstOf(request));
  // Who sends the token in a form is not known before that is read: so much is read of anybody.
  const isKnown = shown !== undefined && (await holderOf(shown)) !== undefined;
  const asked = await askedOf(
    request,
    response,
    pathname.slice('/desk/micropub'.length),
    isKnown ? most : MOST_OF_A_FORM,
  );
  if (asked === undefined) return faultAnswer(isKnown ? TOO_MUCH : UNKNOWN);
  const { answerApp } = await import('../../desk/micropub/door.ts');
  return answerApp({ place, holderOf, desk: `http://${request.headers.host}/desk/` }, asked);
}

/** Who asks need not be signed in to find the endpoint. */
const DISCOVERY = { 'Content-Type': 'text/plain; charset=utf-8', Link: MICROPUB_LINK };
const MOST_OF_A_FORM = 1_000_000;
const UNKNOWN = new MicropubFault(
  'unauthorized',
  'Who sends so much shows the token as "Authorization: Bearer TOKEN".',
);
const TOO_MUCH = new MicropubFault('invalid_request', 'That is more than any upload may have.');

/** @returns undefined where it sends more than any upload may have */
async function askedOf(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  most: number,
): Promise<Omit<Asked, 'who'> | undefined> {
  const { method = 'GET', url = '' } = request;
  const body = await bodyOf(request, most);
  if (body === undefined) return undefined;
  return {
    method: method === 'HEAD' ? 'GET' : method,
    path,
    query: new URL(url, ORIGIN).searchParams,
    headers: firstOf(request),
    body,
    signal: untilGone(response),
  };
}

function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  else response.once('close', () => gone.abort());
  return gone.signal;
}

/** Only for taking a target apart: nobody is asked there. */
const ORIGIN = 'http://localhost';
const API = '/desk/api/';

function firstOf({ headers }: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneOf(value)]));
}

function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function plain(status: number, message: string): Answered {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${message}\n` };
}

function send({ status, headers, body }: Answered, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response
    .writeHead(status, { ...PRIVATE, ...headers, 'Content-Length': length })
    .end(request.method === 'HEAD' ? undefined : body);
}
