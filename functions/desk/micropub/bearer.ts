import type { Asked } from '../exchange.ts';

/** The token that a program shows (RFC 6750, section 2.1). */
export function bearerIn(headers: Asked['headers']): string | undefined {
  return /^Bearer +([\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
}
