import type { Content, Dropped, Reason } from '../types.ts';
import { ABSURD, type ListLimit } from './limits.ts';

/** @returns why an article is none: what it states as one field is longer than a whole article may be. */
export function absurdField(content: Content): Reason | undefined {
  const fields = [
    ['title', content.title],
    ['dek', content.dek],
    ['summary', content.summary],
    ['section', content.section],
    ['slug', content.slug],
    ['source', content.source?.name],
    ['rights', content.rights],
    ['id', content.id],
    ...(content.authors ?? []).map(({ name }) => ['name', name] as const),
  ] as const;
  const absurd = fields.find(([, text]) => text !== undefined && text.length > ABSURD);
  if (absurd === undefined) return undefined;
  const [field, text = ''] = absurd;
  return { code: 'field-absurd', detail: { field, length: text.length, most: ABSURD } };
}

/** @returns as many of a list as an article can have; how many more there were is added to `dropped`. */
export function firstOf<Item>(
  list: readonly Item[] | undefined,
  { most, of }: ListLimit,
  dropped: Dropped[],
): readonly Item[] {
  if (list === undefined || list.length <= most) return list ?? [];
  dropped.push({ kind: 'beyond-first', detail: { of, most }, count: list.length - most });
  return list.slice(0, most);
}
