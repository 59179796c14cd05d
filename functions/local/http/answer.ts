import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { stated } from '../../../shared/article/stated.ts';
import type { Answered } from '../../../shared/feed/answered.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import type { ContentEncoding } from '../../../shared/publish/siblings.ts';
import { NOT_FOUND_PATH } from '../../../shared/site/not-found-path.ts';
import { ALLOWED_METHODS, PREFLIGHT } from '../../edge/cors.ts';
import { ledTo } from '../../edge/led-to.ts';
import { viewerResponse } from '../../edge/viewer-response.ts';
import { ALWAYS } from './always.ts';
import { evaluate, isSameRange } from './conditional.ts';
import type { ETags } from './etags.ts';
import type { Hot } from './hot.ts';
import { openFile } from './public-file.ts';
import { type ByteRange, rangeOf } from './range.ts';
import { acceptableEncodings, inMemory, type Representation, represent } from './representation.ts';
import { encodedPath, publicPartsOf } from './request-path.ts';

/** What is served, and what its documents say of themselves. */
export interface SiteFolder {
  /** The public folder; may be a symbolic link itself. */
  readonly root: string;
  /** Ends in `/`. */
  readonly feedsUrl: string;
  readonly hubs: readonly string[];
  readonly etags: ETags;
  readonly hot: Hot<Answer>;
}

/** A representation, and all that is said of it. */
export interface Answer {
  readonly found: Representation;
  readonly headers: OutgoingHttpHeaders;
}

/** Answers one request for a public file. */
export async function answer(site: SiteFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/', headers } = request;
  if (method === 'OPTIONS') return void response.writeHead(204, { ...ALWAYS, ...PREFLIGHT }).end();
  if (method !== 'GET' && method !== 'HEAD') {
    return text(response, 405, 'Method not allowed', { Allow: ALLOWED_METHODS });
  }
  const parts = publicPartsOf(url);
  if (parts === undefined) return notFound(site, response);
  const file = parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'] : parts;
  const encodings = acceptableEncodings(acceptEncoding(headers));
  const name = `${encodings.join()} ${file.join('/')}`;
  const made = await site.hot.of(name, () => make(site, file, encodings, name));
  if (made === undefined) {
    if (await isFolderWith(site, parts, 'index.html')) return redirect(response, url, parts);
    if (ledTo(encodedPath(parts)) === '/') return text(response, 301, 'Moved', { Location: `/${queryOf(url)}` });
    return notFound(site, response);
  }
  try {
    await send(made, request, response);
  } finally {
    if (!Buffer.isBuffer(made.found.body)) await made.found.body.close();
  }
}

/** @returns undefined where no such file lies. What is in memory is kept there for others. */
async function make(
  site: SiteFolder,
  file: readonly string[],
  encodings: readonly ContentEncoding[],
  name: string,
): Promise<Answer | undefined> {
  const found = await represent(site.root, file, encodings, site.etags);
  if (found === undefined) return undefined;
  const loaded = await inMemory(found);
  const answer = { found: loaded, headers: { ...headersOf(loaded), ...edgeHeaders(site, file) } };
  // What is said of a file from the future changes by the second.
  if (Buffer.isBuffer(loaded.body) && loaded.modifiedMs <= Date.now())
    site.hot.keep(name, answer, loaded.size, loaded.sightings);
  return answer;
}

async function send({ found, headers }: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (found.answered !== undefined) return sendLeftBehind(found.answered, { found, headers }, request, response);
  const status = evaluate(
    {
      ifMatch: request.headers['if-match'],
      ifNoneMatch: request.headers['if-none-match'],
      ifModifiedSince: request.headers['if-modified-since'],
      ifUnmodifiedSince: request.headers['if-unmodified-since'],
    },
    found,
  );
  if (status === 412) return text(response, 412, 'Precondition failed');
  if (status === 304) {
    response.writeHead(304, headers).end();
    return;
  }
  const content: OutgoingHttpHeaders = {
    ...headers,
    'Content-Type': found.contentType,
    ...stated({ 'Content-Encoding': found.contentEncoding }),
    ...(found.negotiated ? {} : { 'Accept-Ranges': 'bytes' }),
  };
  const range = requestedRange(found, request);
  if (range === 'unsatisfiable') {
    return text(response, 416, 'Range not satisfiable', { 'Content-Range': `bytes */${found.size}` });
  }
  if (range === undefined) response.writeHead(200, { ...content, 'Content-Length': found.size });
  else {
    response.writeHead(206, {
      ...content,
      'Content-Length': range.end - range.start + 1,
      'Content-Range': `bytes ${range.start}-${range.end}/${found.size}`,
    });
  }
  if (request.method === 'HEAD') response.end();
  else await sendBody(found, range, response);
}

/** Nothing is asked of its validators, which it does not state: only what is there can be unchanged (RFC 9110, section 13.2.1). */
async function sendLeftBehind(
  answered: Answered,
  { found, headers }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { ETag: _, 'Last-Modified': __, Link: ___, ...kept } = headers;
  response.writeHead(answered.status, {
    ...kept,
    'Content-Type': found.contentType,
    'Content-Length': found.size,
    ...stated({ 'Content-Encoding': found.contentEncoding }),
    ...(answered.status === 301 ? { Location: answered.location } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else await sendBody(found, undefined, response);
}

async function sendBody({ body }: Representation, range: ByteRange | undefined, response: ServerResponse) {
  if (Buffer.isBuffer(body)) response.end(range === undefined ? body : body.subarray(range.start, range.end + 1));
  else await pipeline(body.createReadStream({ ...(range ?? { start: 0 }), autoClose: false }), response);
}

/** Only of media: a part of a feed is of no use to anyone, and Range is defined for GET alone (RFC 9110, section 14.2). */
function requestedRange(found: Representation, { method, headers }: IncomingMessage) {
  const ifRange = headers['if-range'];
  if (found.negotiated || method !== 'GET' || headers.range === undefined) return undefined;
  if (typeof ifRange === 'string' && !isSameRange(ifRange, found)) return undefined;
  return rangeOf(headers.range, found.size);
}

function headersOf(found: Representation): OutgoingHttpHeaders {
  return {
    ...ALWAYS,
    ETag: found.etag,
    // Not after the answer's own date (RFC 9110, section 8.8.2.1).
    'Last-Modified': new Date(Math.min(found.modifiedMs, Date.now())).toUTCString(),
    'Cache-Control': found.cacheControl,
    ...(found.negotiated ? { Vary: 'Accept-Encoding' } : {}),
  };
}

/** `Link` as the function at the edge writes it. */
function edgeHeaders(site: SiteFolder, file: readonly string[]): OutgoingHttpHeaders {
  const { headers } = viewerResponse(
    {
      context: { distributionDomainName: '' },
      request: { method: 'GET', uri: encodedPath(file), headers: {}, querystring: {} },
      response: { statusCode: 200, headers: {} },
    },
    site,
  );
  return headers.link === undefined ? {} : { Link: headers.link.value };
}

function acceptEncoding(headers: IncomingHttpHeaders): string {
  const value = headers['accept-encoding'];
  return typeof value === 'string' ? value : (value ?? []).join(',');
}

/** Whether the parts name, without the slash behind it, a folder that has this file. */
async function isFolderWith(site: SiteFolder, parts: readonly string[], file: string): Promise<boolean> {
  const found = parts.at(-1) === '' ? undefined : await openFile(site.root, [...parts, file]);
  await found?.handle.close();
  return found !== undefined;
}

function redirect(response: ServerResponse, url: string, parts: readonly string[]): void {
  text(response, 301, 'Moved', { Location: `${encodedPath([...parts, ''])}${queryOf(url)}` });
}

function queryOf(url: string): string {
  return /\?[^#]*/.exec(url)?.[0] ?? '';
}

/** With the page that says so, once there is one. */
async function notFound({ root }: SiteFolder, response: ServerResponse): Promise<void> {
  const file = await openFile(root, [NOT_FOUND_PATH.slice(1)]);
  if (file === undefined) return text(response, 404, 'Not found');
  const page = await file.handle.readFile().finally(() => file.handle.close());
  const { contentType } = publicTypeOf(NOT_FOUND_PATH);
  const about = { 'Content-Type': contentType, 'Content-Length': page.length, 'Cache-Control': 'no-cache' };
  response.writeHead(404, { ...ALWAYS, ...about }).end(response.req.method === 'HEAD' ? undefined : page);
}

function text(response: ServerResponse, status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
  const body = `${message}\n`;
  const about = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  };
  response
    .writeHead(status, { ...ALWAYS, ...about, ...headers })
    .end(response.req.method === 'HEAD' ? undefined : body);
}
