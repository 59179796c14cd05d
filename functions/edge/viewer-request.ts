import { isFeedDocument } from '../../shared/feed/document-kinds.ts';
import { encodingOf, siblingOf } from '../../shared/publish/siblings.ts';
import { chooseEncoding } from './accept-encoding.ts';
import type { EdgeHeader, EdgeRequest, EdgeResponse, ViewerRequestEvent } from './events.ts';
import { EXPOSED_HEADERS } from './exposed-headers.ts';
import { feedOfFolder } from './feed-folder.ts';

/**
 * Turns the address that a viewer asks for into the key of a public file. CloudFront compresses neither Atom nor JSON Feed,
 * so feed documents lie compressed beside themselves, and what is chosen here is the whole cache key.
 */
export function viewerRequest(event: ViewerRequestEvent): EdgeRequest | EdgeResponse {
  const request = event.request;
  const path = request.uri;
  if (encodingOf(path)) return plain(404, 'Not Found', {});
  const feed = feedOfFolder(path);
  // Not for ever: a page may lie there one day.
  if (feed) return plain(302, 'Found', { location: { value: feed } });
  if (path.endsWith('/')) {
    request.uri = `${path}index.html`;
  } else if (isFeedDocument(path)) {
    const encoding = chooseEncoding(allValues(request.headers['accept-encoding']));
    if (encoding) request.uri = siblingOf(path, encoding);
  }
  return request;
}

/** The headers policy is not asked for what is answered here. */
function plain(statusCode: number, statusDescription: string, headers: Record<string, EdgeHeader>): EdgeResponse {
  return {
    statusCode,
    statusDescription,
    headers: Object.assign(headers, {
      'content-type': { value: 'text/plain; charset=utf-8' },
      'access-control-allow-origin': { value: '*' },
      'access-control-expose-headers': { value: EXPOSED_HEADERS.join(', ') },
    }),
    body: statusCode === 404 ? 'Not found\n' : 'Found\n',
  };
}

function allValues(header: EdgeHeader | undefined): string {
  if (!header) return '';
  return header.multiValue ? header.multiValue.map((one) => one.value).join(',') : header.value;
}
