import { isFeedDocument } from '../../shared/feed/document-kinds.ts';
import { encodingOf, siblingOf } from '../../shared/publish/siblings.ts';
import { chooseEncoding } from './accept-encoding.ts';
import type { EdgeHeader, EdgeRequest, EdgeResponse, ViewerRequestEvent } from './events.ts';

/**
 * Turns the address that a viewer asks for into the key of a public file. CloudFront compresses neither Atom nor JSON Feed,
 * so feed documents lie compressed beside themselves, and what is chosen here is the whole cache key.
 */
export function viewerRequest(event: ViewerRequestEvent): EdgeRequest | EdgeResponse {
  const request = event.request;
  const path = request.uri;
  if (encodingOf(path)) return NOT_FOUND;
  if (path.endsWith('/')) {
    request.uri = `${path}index.html`;
  } else if (isFeedDocument(path)) {
    const encoding = chooseEncoding(allValues(request.headers['accept-encoding']));
    if (encoding) request.uri = siblingOf(path, encoding);
  }
  return request;
}

const NOT_FOUND: EdgeResponse = {
  statusCode: 404,
  statusDescription: 'Not Found',
  headers: {
    'content-type': { value: 'text/plain; charset=utf-8' },
    'access-control-allow-origin': { value: '*' },
  },
  body: 'Not found\n',
};

function allValues(header: EdgeHeader | undefined): string {
  if (!header) return '';
  return header.multiValue ? header.multiValue.map((one) => one.value).join(',') : header.value;
}
