import type { LanguageTag } from '../types.ts';

/**
 * @param text a BCP 47 tag, in any case, with `_` too (`en_US.UTF-8`).
 * @returns the tag in its canonical form; undefined for what is no tag, or names no language.
 */
export function canonicalLanguage(text: string): LanguageTag | undefined {
  const plain = text
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-');
  // Languages have codes of two or three letters: longer first parts are names (`English`), valid in form only.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(plain) || /^(?:und|mul|zxx|mis)(?:-|$)/i.test(plain)) return undefined;
  try {
    return Intl.getCanonicalLocales(plain)[0] as LanguageTag | undefined;
  } catch {
    return undefined;
  }
}
