import { LIST_LIMITS, LONGEST_ADDRESS } from '../../article/limits/limits.ts';

/** Loose values from front matter, JSON and metadata, read as what a field needs; undefined when they are not that. */

export type Fields = Readonly<Record<string, unknown>>;

/** Numbers and booleans count; blank text does not. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

/** An object that is no list. */
export function asRecord(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The objects of a list; none where it is no list. */
export function asRecords(value: unknown): readonly Fields[] {
  return (Array.isArray(value) ? value : []).flatMap((one): Fields[] => {
    const fields = asRecord(one);
    return fields === undefined ? [] : [fields];
  });
}

/** A list of texts, or one text that holds a list with commas. */
export function asTextList(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) {
    const texts = value.map(
      (item) => asText(item) ?? asText(firstOf(asRecord(item) ?? {}, ['name', 'label', 'title', 'term'])),
    );
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  const text = asText(value);
  if (text === undefined) return undefined;
  return text.split(/[,;，、；\n]/, LIST_LIMITS.tags.most + 1).flatMap((part) => asText(part) ?? []);
}

/** A complete address of the web. */
export function asHttpUrl(value: unknown): string | undefined {
  const text = asText(value);
  if (text === undefined || text.length > LONGEST_ADDRESS || !/^https?:\/\//i.test(text)) return undefined;
  return URL.canParse(text) ? text : undefined;
}

/** Not negative; numbers in text count. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Nothing, or a form of it that nobody filled in: `tags: [""]`, `authors: [{ name: "" }]`. */
export function isBlank(value: unknown): boolean {
  return isNothing(value) || (Array.isArray(value) && value.every(isBlankItem));
}

/** A list without what nobody filled in: one such line costs the others nothing. */
export function filledIn(value: unknown): unknown {
  return Array.isArray(value) && value.some(isBlankItem) ? value.filter((item) => !isBlankItem(item)) : value;
}

function isBlankItem(item: unknown): boolean {
  return isNothing(item) || isEmptyForm(item);
}

/** A dash alone stands where a form wanted something. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^[-–—]?$/.test(value.trim());
}

/** A date has no values either, and says something. */
function isEmptyForm(value: unknown): boolean {
  const values = Object.values(asRecord(value) ?? {});
  return values.length > 0 && values.every(isNothing);
}

/** The name of a field without case and punctuation: `date_published`, `datePublished` and `Date-Published` are one. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/** The first of some fields that has a value; names as `foldName` gives them. */
export function firstOf(fields: Fields, names: readonly string[]): unknown {
  const folded = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value]));
  return names.map((name) => folded.get(name)).find((value) => !isBlank(value));
}
