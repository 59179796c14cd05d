import type { OutgoingHttpHeaders } from 'node:http';
import { CORS } from '../../edge/cors.ts';

/** On every answer of the public server, 304, 404 and 503 too: feeds are read by scripts of any site. */
export const ALWAYS: OutgoingHttpHeaders = {
  ...CORS,
  'X-Content-Type-Options': 'nosniff',
};
