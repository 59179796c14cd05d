import { foldKey } from '../../../shared/article/slug.ts';
import type { Page, PageOf } from '../../../shared/pipeline/query/query.ts';
import { Problem } from '../problem.ts';
import type { Parameter } from '../route.ts';

/** Characters of what is looked for. */
const LONGEST = 200;

export const WORDS_PARAMETER: Parameter = {
  name: 'query',
  in: 'query',
  description: 'Of those alone whose title, key, section, tags or authors hold all of these words.',
  schema: { type: 'string', maxLength: LONGEST },
};

/**
 * As sections are told apart: whoever is in a hurry types without accents, in small letters.
 * @throws Problem for more than anybody looks for
 */
export function wordsAskedFor(query: URLSearchParams): readonly string[] {
  const asked = query.get('query') ?? '';
  if ([...asked].length > LONGEST) throw new Problem('query-too-long', { most: LONGEST });
  return foldKey(asked)
    .split(' ')
    .filter((word) => word !== '');
}

export function isAbout(said: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldKey(said.join('\n'));
  return words.every((word) => text.includes(word));
}

/** Looked at for one answer: who asks for rare words goes on with `next`, where nothing may have been found yet. */
const MOST_LOOKED_AT = 2_000;
const AT_A_TIME = 200;

/**
 * Goes on, page by page, until there is enough of what is wanted.
 * @param isRare whether much may have to be passed over
 */
export async function lookThrough<T>(
  look: (page: PageOf) => Promise<Page<T>>,
  { limit, after }: PageOf,
  isRare: boolean,
  isWanted: (item: T) => boolean,
): Promise<Page<T>> {
  const items: T[] = [];
  let from = after;
  for (let left = MOST_LOOKED_AT; ; left -= AT_A_TIME) {
    const page = await look({ limit: isRare ? AT_A_TIME : limit, after: from });
    items.push(...page.items.filter(isWanted));
    if (page.next === undefined) return { items };
    if (!isRare || items.length >= limit || left <= AT_A_TIME) return { items, next: page.next };
    from = page.next;
  }
}
