import { isFeedDocument } from '../../shared/feed/document-kinds.ts';
import { encodingOf, siblingOf } from '../../shared/publish/siblings.ts';
import { chooseEncoding } from './accept-encoding.ts';
import { CORS, PREFLIGHT } from './cors.ts';
import type { EdgeHeader, EdgeRequest, EdgeResponse, ViewerRequestEvent } from './events.ts';
import { ledTo } from './led-to.ts';

/** Where nothing lies, so that what answers is the page that says so. */
const NOWHERE = '/nowhere';

/**
 * Turns the address that a viewer asks for into the key of a public file. CloudFront compresses neither Atom nor JSON Feed,
 * so feed documents lie compressed beside themselves, and what is chosen here is the whole cache key.
 */
export function viewerRequest(event: ViewerRequestEvent): EdgeRequest | EdgeResponse {
  const request = event.request;
  const path = request.uri;
  if (request.method === 'OPTIONS') return answer(204, 'No Content', PREFLIGHT);
  const led = ledTo(path);
  if (led) return answer(301, 'Moved Permanently', { location: led + queryOf(request) });
  if (encodingOf(path)) {
    request.uri = NOWHERE;
  } else if (path.endsWith('/')) {
    request.uri = `${path}index.html`;
  } else if (isFeedDocument(path)) {
    const encoding = chooseEncoding(allValues(request.headers['accept-encoding']));
    if (encoding) request.uri = siblingOf(path, encoding);
  }
  return request;
}

/** The headers policy is not asked for what is answered here. */
function answer(statusCode: number, statusDescription: string, values: Readonly<Record<string, string>>): EdgeResponse {
  const headers: Record<string, EdgeHeader> = {};
  const all: Readonly<Record<string, string>> = Object.assign({ 'x-content-type-options': 'nosniff' }, CORS, values);
  Object.keys(all).forEach((name) => {
    headers[name] = { value: `${all[name]}` };
  });
  return { statusCode, statusDescription, headers };
}

/** As it was sent: names and values stay encoded (Amazon CloudFront Developer Guide, "Structure of the query string"). */
function queryOf(request: EdgeRequest): string {
  const pairs: string[] = [];
  Object.keys(request.querystring).forEach((name) => {
    const values = request.querystring[name];
    const all = values ? values.multiValue || [values] : [];
    all.forEach((one) => {
      pairs.push(one.value === '' ? name : `${name}=${one.value}`);
    });
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function allValues(header: EdgeHeader | undefined): string {
  if (!header) return '';
  return header.multiValue ? header.multiValue.map((one) => one.value).join(',') : header.value;
}
