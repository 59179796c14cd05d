import type { SubmissionKey } from '../../../shared/article/types.ts';
import { type Answered, json } from '../exchange.ts';
import type { Described } from '../route.ts';

/** What is written into the inbox is read by and by: its receipt tells what came of it. */
export function accepted(key: SubmissionKey, headers: Readonly<Record<string, string>> = {}): Answered {
  return json(202, { key }, { Location: `receipts/${encodeURIComponent(key)}`, ...headers });
}

export function acceptedAs(description: string): Described {
  const schema = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } };
  return { description, mediaType: 'application/json', schema };
}
