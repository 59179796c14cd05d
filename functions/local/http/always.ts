import type { OutgoingHttpHeaders } from 'node:http';
import { EXPOSED_HEADERS } from '../../edge/exposed-headers.ts';

/** On every answer of the public server, 304, 404 and 503 too: feeds are read by scripts of any site. */
export const ALWAYS: OutgoingHttpHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED_HEADERS.join(', '),
  'X-Content-Type-Options': 'nosniff',
};
