import type { Config } from '../config/types.ts';
import { oneLine } from './characters.ts';
import { folderOf } from './keys.ts';
import { detectLanguage } from './language/language.ts';
import { canonicalLanguage } from './language/tag.ts';
import { cutAtWord } from './limits/cut.ts';
import type { FieldLines } from './limits/field-lines.ts';
import { LONGEST_TOKEN } from './limits/limits.ts';
import { foldKey } from './slug.ts';
import { stated } from './stated.ts';
import type { Article, Content, SubmissionKey, Warning } from './types.ts';

/** The language that is declared, or else the one that a text is in. */
export function languageOf(
  { language: declared, lines }: Content,
  text: string,
  config: Config,
  warnings: Warning[],
): Article['language'] {
  const canonical = declared && declared.length <= LONGEST_TOKEN ? canonicalLanguage(declared) : undefined;
  if (canonical) return canonical;
  const detected = detectLanguage(text, config.site.language);
  if (declared?.trim()) {
    const detail = { stated: cutAtWord(oneLine(declared), 100), taken: detected };
    warnings.push({ code: 'language-unknown', detail, ...stated({ line: lines?.language }) });
  }
  return detected;
}

/** The section that is stated, or else the first folder of the inbox that the upload lies in. */
export function sectionOf({ section }: Content, key: SubmissionKey, { line }: FieldLines): string {
  return line('section', section) || folderOf(key);
}

/** Each once, in its first spelling. */
export function tagsOf(
  declared: readonly string[],
  most: number,
  warnings: Warning[],
  { line }: FieldLines,
): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of declared.map((text) => line('tag', text).replace(/^#+\s*/, ''))) {
    const key = foldKey(tag);
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  }
  if (tags.size > most) {
    warnings.push({ code: 'too-many-tags', detail: { tags: tags.size, most } });
  }
  return [...tags.values()].slice(0, most);
}
