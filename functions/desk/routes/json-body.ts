import type { Asked } from '../exchange.ts';
import { Problem } from '../problem.ts';

/** @throws Problem for a body that is no JSON object, or does not say that it is one */
export function objectIn({ headers, body }: Asked): Readonly<Record<string, unknown>> {
  if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) throw new Problem('no-json-type');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Problem('no-json-object');
}
