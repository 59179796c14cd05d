import { gzipSync } from 'node:zlib';
import type { Editor } from '../desk/editor.ts';
import type { Answered, Asked } from '../desk/exchange.ts';
import { isForeign } from '../desk/foreign.ts';
import type { HolderOf } from '../desk/grants.ts';
import { faultAnswer, MicropubFault } from '../desk/micropub/fault.ts';
import type { DeskPlace } from '../desk/place.ts';
import { Problem, problemAnswer } from '../desk/problem.ts';
import { bodyOf, cookiesOf, MOST_BODY, pathOf, type Request } from './exchange.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface DeskDoor {
  /** As somebody works at it. */
  place(who: Editor): DeskPlace;
  readonly signIn: SignIn;
  /** Who has a token of an app. */
  readonly holderOf: HolderOf;
  /** Of the desk; ends in `/desk/`. */
  readonly url: string;
  /** One of the page's files, by its name; '' is the page itself. */
  file(name: string): Promise<Answered | undefined>;
}

const DESK = '/desk/';
const API = '/desk/api/';

/** The page is anybody's, since nothing is in it; whatever it asks for is for those who are signed in. */
export async function answerAtDoor(door: DeskDoor, request: Request): Promise<Answered> {
  const { method } = request.requestContext.http;
  const path = pathOf(request);
  const query = new URLSearchParams(request.rawQueryString);
  if (path === '/desk' || path === '/') return { status: 301, headers: { Location: DESK }, body: '' };
  if (path.startsWith(API)) return answerApi(door, request, path, query);
  if (/^\/desk\/micropub(?:\/media)?$/.test(path)) return answerMicropub(door, request, path, query);
  if (path === `${DESK}sign-out`) return method === 'POST' ? leave(door, request) : only('POST');
  if (method !== 'GET' && method !== 'HEAD') return only('GET, HEAD');
  if (path === `${DESK}sign-in`) return door.signIn.begin(query.get('to') ?? '');
  if (path === `${DESK}signed-in`) return door.signIn.end(query, cookiesOf(request));
  const post = /^\/desk\/posts\/(.+)$/.exec(path)?.[1];
  if (post !== undefined) return { status: 303, headers: { Location: `${DESK}#/upload/${post}` }, body: '' };
  const file = path.startsWith(DESK) ? await door.file(path.slice(DESK.length)) : undefined;
  return withoutBody(
    file === undefined ? plain(404, 'There is nothing at this address.') : packed(file, request),
    method,
  );
}

async function answerApi(door: DeskDoor, request: Request, path: string, query: URLSearchParams): Promise<Answered> {
  const { method } = request.requestContext.http;
  if (isForeignTo(door, request)) return problemAnswer(FOREIGN);
  const who = await whoAsks(door, request);
  if (who instanceof Problem) return problemAnswer(who);
  if (who === undefined) return unsigned();
  // Who listens is told by it that nobody will speak, and asks now and then instead.
  if (path === `${API}events`) return { status: 204, headers: {}, body: '' };
  const asked = { ...askedOf(request, path.slice(API.length - 1), query), who };
  if (asked.body.length > MOST_BODY) return problemAnswer(new Problem('body-too-large'));
  // Loaded with the first question: who opens the page or signs in need not wait for it.
  const { answerDesk } = await import('../desk/answer.ts');
  const answered = await answerDesk(door.place(who), asked);
  if (method === 'HEAD' || answered.body.length <= MOST_BODY) return withoutBody(answered, method);
  return problemAnswer(new Problem('too-large-to-show'));
}

/** Apps have no cookie: nobody's sign-in is looked at. */
async function answerMicropub(door: DeskDoor, request: Request, path: string, query: URLSearchParams) {
  const { answerApp } = await import('../desk/micropub/door.ts');
  const asked = askedOf(request, path.slice(`${DESK}micropub`.length), query);
  if (asked.body.length > MOST_BODY)
    return faultAnswer(new MicropubFault('invalid_request', 'That is more than may be sent at once: 4 MB.'));
  const { place, holderOf, url } = door;
  return withoutBody(await answerApp({ place, holderOf, desk: url }, asked), request.requestContext.http.method);
}

function askedOf(request: Request, path: string, query: URLSearchParams): Omit<Asked, 'who'> {
  const { method } = request.requestContext.http;
  return {
    method: method === 'HEAD' ? 'GET' : method,
    path,
    query,
    headers: request.headers,
    body: bodyOf(request),
    // Whoever goes, API Gateway does not say so: the function's own limits end what takes long.
    signal: new AbortController().signal,
  };
}

async function whoAsks({ signIn }: DeskDoor, request: Request) {
  try {
    return await signIn.who(cookiesOf(request));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function leave(door: DeskDoor, request: Request): Promise<Answered> {
  return isForeignTo(door, request) ? problemAnswer(FOREIGN) : door.signIn.leave(cookiesOf(request));
}

const FOREIGN = new Problem('foreign');

/** A browser says where a request comes from that changes something: one that says nothing is none, and has no business with a cookie. */
function isForeignTo({ url }: DeskDoor, { headers, requestContext }: Request): boolean {
  if (isForeign(headers, new URL(url).origin)) return true;
  const isSafe = ['GET', 'HEAD'].includes(requestContext.http.method);
  return !isSafe && headers.origin === undefined && headers['sec-fetch-site'] !== 'same-origin';
}

/** With a member more, by which the page finds where to sign in. */
function unsigned(): Answered {
  return problemAnswer(new Problem('signed-out'), { signIn: `${DESK}sign-in` });
}

function only(methods: string): Answered {
  return problemAnswer(new Problem('method', { methods }, { headers: { Allow: methods } }));
}

function plain(status: number, message: string): Answered {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${message}\n` };
}

function withoutBody(answered: Answered, method: string): Answered {
  return method === 'HEAD' ? { ...answered, body: '' } : answered;
}

function packed(answered: Answered, { headers }: Request): Answered {
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return answered;
  const packing = { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
  return { ...answered, headers: { ...answered.headers, ...packing }, body: gzipSync(answered.body) };
}
