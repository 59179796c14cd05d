/**
 * What a script of another site may read of an answer (Fetch, section 3.3.2: without this, of what is named here, only
 * `Content-Length` and `Last-Modified`): what a reader in a browser polls by, pages through media by and waits by. Both servers
 * send it on every answer. Imports nothing, so that the functions at the edge and the stack read it too.
 */
export const EXPOSED_HEADERS = [
  'Accept-Ranges',
  'Age',
  'Content-Encoding',
  'Content-Length',
  'Content-Range',
  'Date',
  'ETag',
  'Last-Modified',
  'Link',
  'Location',
  'Retry-After',
  'Vary',
] as const;
