import { SECTION, TAGS } from './names.ts';
import type { Take } from './take.ts';
import { asRecord, asText, asTextList } from './values.ts';

/** `section` or `category` is the section. `categories` are more tags beside it; alone, the first is the section. */
export function sectionAndTags(
  take: Take,
): Pick<{ section: string | undefined; tags: readonly string[] | undefined }, 'section' | 'tags'> {
  const [declared, ...others] =
    take(SECTION, (value) => (Array.isArray(value) ? asTextList(value) : textAlone(value))) ?? [];
  const categories = take(['categories'], asTextList) ?? [];
  const tags = take(TAGS, asTextList) ?? [];
  const [first, ...rest] = categories;
  const all = [...(declared === undefined ? rest : [...others, ...categories]), ...tags];
  const section = declared ?? first;
  const distinct = [...new Set(all)].filter((tag) => tag !== section);
  return { section, tags: distinct.length === 0 ? undefined : distinct };
}

function textAlone(value: unknown): readonly string[] | undefined {
  const text = asText(value) ?? asText(asRecord(value)?.name);
  return text === undefined ? undefined : [text];
}
