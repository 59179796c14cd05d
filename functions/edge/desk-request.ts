import type { EdgeHeader, EdgeRequest, ViewerRequestEvent } from './events.ts';
import { PATH_HEADER } from './path-header.ts';

/**
 * Says in a header what was asked for. An HTTP API decodes paths before it hands them over, so that `%2F` and `/` would be one, and ends
 * them at `%3F`: it gets one path for all.
 */
export function deskRequest(event: ViewerRequestEvent): EdgeRequest {
  const request = event.request;
  const headers: Record<string, EdgeHeader> = Object.assign({}, request.headers);
  headers[PATH_HEADER] = { value: request.uri };
  return Object.assign({}, request, { uri: '/desk', headers });
}
