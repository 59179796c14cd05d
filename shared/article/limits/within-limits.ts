import type { Content, Dropped, Reason } from '../types.ts';
import { ABSURD, LIMITS, type ListLimit } from './limits.ts';

/** @returns why an article is none: what it states as one field is longer than a whole article may be. */
export function absurdField(content: Content): Reason | undefined {
  const fields = [
    [LIMITS.title.one, content.title],
    [LIMITS.dek.one, content.dek],
    [LIMITS.summary.one, content.summary],
    [LIMITS.section.one, content.section],
    [LIMITS.slug.one, content.slug],
    [LIMITS.source.one, content.source?.name],
    ['id', content.id],
    ...(content.authors ?? []).map(({ name }) => [LIMITS.name.one, name] as const),
  ] as const;
  const absurd = fields.find(([, text]) => text !== undefined && text.length > ABSURD);
  if (absurd === undefined) return undefined;
  const [name, text = ''] = absurd;
  const most = ABSURD.toLocaleString('en');
  const message = `The ${name} has ${text.length.toLocaleString('en')} characters, more than the ${most} that a whole article may have.`;
  return { code: 'field-absurd', message };
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
