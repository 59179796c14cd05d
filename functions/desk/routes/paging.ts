import { stated } from '../../../shared/article/stated.ts';
import type { Cursor } from '../../../shared/pipeline/query/cursor.ts';
import type { Page, PageOf } from '../../../shared/pipeline/query/query.ts';
import { Problem } from '../problem.ts';
import type { Parameter, Schema } from '../route.ts';

const MOST = 100;
const USUAL = 50;

export const PAGE_PARAMETERS: readonly Parameter[] = [
  {
    name: 'limit',
    in: 'query',
    description: 'At most so many.',
    schema: { type: 'integer', minimum: 1, maximum: MOST, default: USUAL },
  },
  { name: 'after', in: 'query', description: '`next` of the page before.', schema: { type: 'string' } },
];

/** @throws Problem for a limit that is none */
export function pageAsked(query: URLSearchParams): PageOf {
  const asked = query.get('limit') ?? String(USUAL);
  const limit = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (limit < 1 || limit > MOST) throw new Problem('limit-range', { most: MOST });
  return { limit, ...stated({ after: (query.get('after') as Cursor | null) ?? undefined }) };
}

/** @throws Problem where `after` is no cursor of that list */
export async function pageFound<T>(page: Promise<Page<T>>): Promise<Page<T>> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('bad-cursor');
    throw error;
  }
}

/** @throws Problem where one of the choices is asked for by another name */
export function choiceAsked<T extends string>(query: URLSearchParams, name: string, all: readonly T[]): T | undefined {
  const asked = query.get(name);
  if (asked === null) return undefined;
  const found = all.find((one) => one === asked);
  if (found === undefined) throw new Problem('no-choice', { name, all: all.join(', ') });
  return found;
}

export function pageSchema(items: Schema): Schema {
  return {
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items }, next: { type: 'string' } },
  };
}
