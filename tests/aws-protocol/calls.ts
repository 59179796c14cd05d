import type { Passage } from './gate.ts';

/**
 * Invocations of one function and what they asked for, by kinds as their prices tell them apart: `s3:PUT`, `dynamodb:Query`,
 * `sqs:SendMessage`, `read units` of DynamoDB, `cloudfront:paths` of invalidations.
 */
export type Calls = Readonly<Record<string, number>>;

/** @param before of earlier invocations for the same change */
export function callsOf(passages: readonly Passage[], before: Calls = {}): Calls {
  const counts = new Map<string, number>(Object.entries(before));
  const add = (kind: string, count = 1) => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  add('invocations');
  for (const passage of passages) {
    add(kindOf(passage), passage.invalidated);
    add('read units', passage.units?.read ?? 0);
    add('write units', passage.units?.write ?? 0);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function kindOf({ service, method, query, operation }: Passage): string {
  if (service === 'cloudfront') return 'cloudfront:paths';
  if (service !== 's3') return `${service}:${operation}`;
  if (query.startsWith('list-type')) return 's3:LIST';
  return /^tagging\b/.test(query) ? `s3:${method} tags` : `s3:${method}`;
}
