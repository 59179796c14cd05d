import { gzipSync } from 'node:zlib';
import type { Editor } from '../desk/editor.ts';
import type { Answered } from '../desk/exchange.ts';
import { isForeign } from '../desk/foreign.ts';
import type { DeskPlace } from '../desk/place.ts';
import { Problem, problemAnswer } from '../desk/problem.ts';
import { bodyOf, cookiesOf, MOST_BODY, pathOf, type Request } from './exchange.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface DeskDoor {
  /** As somebody works at it. */
  place(who: Editor): DeskPlace;
  readonly signIn: SignIn;
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
  if (path === `${DESK}sign-out`) return method === 'POST' ? leave(door, request) : only('POST');
  if (method !== 'GET' && method !== 'HEAD') return only('GET, HEAD');
  if (path === `${DESK}sign-in`) return door.signIn.begin(query.get('to') ?? '');
  if (path === `${DESK}signed-in`) return door.signIn.end(query, cookiesOf(request));
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
  const body = bodyOf(request);
  if (body.length > MOST_BODY) return problemAnswer(new Problem('body-too-large'));
  const asked = {
    who,
    method: method === 'HEAD' ? 'GET' : method,
    path: path.slice(API.length - 1),
    query,
    headers: request.headers,
    body,
    // Whoever goes, API Gateway does not say so: the function's own limits end what takes long.
    signal: new AbortController().signal,
  };
  // Loaded with the first question: who opens the page or signs in need not wait for it.
  const { answerDesk } = await import('../desk/answer.ts');
  const answered = await answerDesk(door.place(who), asked);
  if (method === 'HEAD' || answered.body.length <= MOST_BODY) return withoutBody(answered, method);
  return problemAnswer(new Problem('too-large-to-show'));
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
